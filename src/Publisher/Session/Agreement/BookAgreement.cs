using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout;

namespace Publisher.Session.Agreement;

/// <summary>A print edition that was set.</summary>
internal sealed record ShownPrint(Edition Edition, BookStyle Style, LayoutResult Pages);

/// <summary>A cover that was made.</summary>
internal sealed record ShownCover(Edition Edition, PagedDocument Document);

/// <summary>A file that was written.</summary>
internal sealed record ShownFile(Edition Edition, string Name, ReadOnlyMemory<byte> Content);

/// <summary>All that the editions of a book show.</summary>
internal sealed record ShownBook(Book Book, ImmutableArray<ShownPrint> Prints, ImmutableArray<ShownCover> Covers, ImmutableArray<ShownFile> Files);

/// <summary>Gathers what every place of the finished editions states and compares it. Pure: it sees bytes and display lists, not how they came about.</summary>
internal static class BookAgreement
{
    /// <summary>BD038 for two places that differ, BD039 for free words that state another fact.</summary>
    internal static ImmutableArray<Diagnostic> Check(ShownBook shown) => [.. AgreementCheck.Of(Gather(shown)), .. TextClaims.Of(shown.Book.Facts)];

    /// <summary>All statements; book.yaml's stand first.</summary>
    internal static ImmutableArray<Stated> Gather(ShownBook shown)
    {
        var facts = shown.Book.Facts;
        return
        [
            .. BookStatements.Of(facts),
            .. shown.Prints.SelectMany(p => new PageStatements(shown.Book, p.Edition.Name, p.Style).Of(p.Pages)),
            .. shown.Covers.SelectMany(c => CoverStatements.Of(facts, c.Edition, c.Document)),
            .. shown.Files.SelectMany(f => Inside(facts, f)),
            .. shown.Files.SelectMany(f => Named(facts, f)),
        ];
    }

    private static IEnumerable<Stated> Inside(BookFacts facts, ShownFile file) => file.Edition.Format switch
    {
        EditionChoice.Epub => EpubStatements.Of(facts, file.Edition, file.Content),
        EditionChoice.Pdf or EditionChoice.Cover => PdfStatements.Of(facts, file.Edition.Name, file.Content),
        _ => [],
    };

    /// <summary>An ISBN in a file's name is the edition's.</summary>
    private static IEnumerable<Stated> Named(BookFacts facts, ShownFile file)
    {
        var ebook = file.Edition.Format == EditionChoice.Epub;
        return TextClaims.Isbns(file.Name).Select(isbn => new Stated(
            ebook ? FactKind.IsbnEbook : FactKind.IsbnPrint,
            isbn,
            new StatedAt($"文件名 {file.Name}", string.Create(CultureInfo.InvariantCulture, $"file name {file.Name}"), BookStatements.Source(facts, ebook ? "isbn.ebook" : "isbn.print"))));
    }
}
