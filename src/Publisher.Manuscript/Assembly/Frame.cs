using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Model;
using Publisher.Manuscript.Markdown;

namespace Publisher.Manuscript.Assembly;

/// <summary>A piece's place in the book, before its text is linked.</summary>
/// <param name="Entry">Its line in book.yaml.</param>
/// <param name="Id">Unique in the book.</param>
/// <param name="Number">第N章 or 第N部, or null.</param>
/// <param name="Parsed">Its text, or null for generated pieces and parts.</param>
internal sealed record Frame(ContentEntry Entry, string Id, int? Number, ParsedChapter? Parsed)
{
    /// <summary>Names and numbers the pieces.</summary>
    /// <param name="parts">Entries with their texts, in reading order.</param>
    public static ImmutableArray<Frame> Of(ImmutableArray<(ContentEntry Entry, ParsedChapter? Parsed)> parts)
    {
        var frames = ImmutableArray.CreateBuilder<Frame>();
        var counts = new int[Enum.GetValues<PieceKind>().Length];
        var (chapters, divisions) = (0, 0);
        foreach (var (entry, parsed) in parts)
        {
            var count = ++counts[(int)entry.Kind];
            switch (entry.Kind)
            {
                case PieceKind.Chapter when entry.Zone == Zone.Body:
                    chapters++;
                    frames.Add(new Frame(entry, "c" + chapters.ToString("D2", CultureInfo.InvariantCulture), chapters, parsed));
                    break;
                case PieceKind.Part:
                    divisions++;
                    frames.Add(new Frame(entry, "part" + divisions.ToString("D2", CultureInfo.InvariantCulture), divisions, null));
                    break;
                default:
                    var name = Name(entry.Kind);
                    frames.Add(new Frame(entry, count == 1 ? name : name + count.ToString(CultureInfo.InvariantCulture), null, parsed));
                    break;
            }
        }

        return frames.ToImmutable();
    }

    private static string Name(PieceKind kind) =>
        kind switch
        {
            PieceKind.TitlePage => "titlepage",
            _ => kind.ToString().ToLowerInvariant(),
        };
}
