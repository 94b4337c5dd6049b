using System.Text;
using Publisher.Core.Model;

namespace Publisher.Delivery;

/// <summary>Names of folders and files by the house's pattern, fit for every file system.</summary>
internal static class DeliveryNames
{
    // Windows forbids these; a plant may well use it.
    private const string Forbidden = "<>:\"/\\|?*";

    // What common file systems take, with room for an ending.
    private const int MostBytes = 180;

    /// <summary>The digits of the edition's ISBN, else the slug.</summary>
    internal static string Number(BookFacts facts, bool ebook) =>
        (ebook ? facts.IsbnEbook : facts.IsbnPrint)?.Replace("-", "", StringComparison.Ordinal) ?? facts.Slug;

    /// <summary>The folder of an edition: <c>9787999999010-print</c>.</summary>
    internal static string Folder(BookFacts facts, Edition edition, bool ebook) => $"{Number(facts, ebook)}-{edition.Name}";

    /// <summary>A file's name without ending.</summary>
    /// <param name="facts">The book.</param>
    /// <param name="edition">The edition that the folder is of.</param>
    /// <param name="part">What <c>{part}</c> says.</param>
    /// <param name="pages">Pages of the text block; null where there are none.</param>
    internal static string File(BookFacts facts, Edition edition, string part, int? pages)
    {
        var ebook = edition.Format == Session.EditionChoice.Epub;
        var name = facts.Delivery.Names
            .Replace("{isbn}", Number(facts, ebook), StringComparison.Ordinal)
            .Replace("{slug}", facts.Slug, StringComparison.Ordinal)
            .Replace("{edition}", edition.Name, StringComparison.Ordinal)
            .Replace("{date}", facts.Date, StringComparison.Ordinal)
            .Replace("{pages}", pages is { } count ? FormattableString.Invariant($"{count}") : "", StringComparison.Ordinal)
            .Replace("{part}", part, StringComparison.Ordinal)
            // what an editor wrote comes last: a title may hold braces
            .Replace("{house}", facts.House.Name, StringComparison.Ordinal)
            .Replace("{short-title}", facts.ShortTitle ?? facts.Title, StringComparison.Ordinal)
            .Replace("{title}", facts.Title, StringComparison.Ordinal);
        return Safe(name);
    }

    private static string Safe(string name)
    {
        var safe = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MostBytes)
            {
                break;
            }

            safe.Append(Rune.IsControl(rune) || (rune.IsBmp && Forbidden.Contains((char)rune.Value)) ? "-" : rune.ToString());
        }

        var trimmed = safe.ToString().Trim(' ', '.');
        return trimmed.Length == 0 ? "file" : trimmed;
    }
}
