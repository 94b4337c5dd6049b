using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Epub.Package;

namespace Publisher.Epub.Xhtml;

/// <summary>A finished XHTML file and what its writing brought to light.</summary>
/// <param name="Name">File name inside the text folder.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Placed">Page marks in it, in reading order.</param>
/// <param name="Findings">Findings, in reading order.</param>
internal sealed record WrittenFile(string Name, ReadOnlyMemory<byte> Bytes, ImmutableArray<PageMark> Placed, ImmutableArray<Diagnostic> Findings);

/// <summary>Writes one content file, by the kind of its piece.</summary>
internal static class ContentPage
{
    /// <summary>Files of the style sheets, from the text folder.</summary>
    public static ImmutableArray<string> StyleSheets(EpubRequest request) =>
        [.. Enumerable.Range(0, request.ExtraCss.Length + 1).Select(i => "../" + Styles.StyleSheet.FileName(i))];

    /// <summary>Writes a file of the plan; the navigation document is written elsewhere.</summary>
    public static WrittenFile Write(PublicationPlan plan, ContentFile file)
    {
        using var page = new FileContext(plan, file);
        Begin(page.X, plan, file.Title, file.Piece.Kind is PieceKind.Cover or PieceKind.Imprint);
        using (page.X.Open("body", ("epub:type", file.Piece.Kind == PieceKind.Cover ? "cover" : null), ("class", file.Piece.Kind == PieceKind.Cover ? "cover" : null)))
        {
            WriteBody(page);
        }

        return new WrittenFile(file.Name, page.Finish(), [.. page.Placed], [.. page.Findings]);
    }

    /// <summary>Prologue and head.</summary>
    /// <param name="x">Markup.</param>
    /// <param name="plan">The book.</param>
    /// <param name="title">Title of the file.</param>
    /// <param name="across">In a vertical book: does the file stand across?</param>
    public static void Begin(XhtmlWriter x, PublicationPlan plan, string title, bool across = false)
    {
        x.BeginDocument(plan.Book.Facts.Language, plan.Vertical && across ? "across" : null);
        using (x.Open("head"))
        {
            x.Simple("title", title);
            foreach (var sheet in StyleSheets(plan.Request))
            {
                x.Empty("link", ("rel", "stylesheet"), ("type", "text/css"), ("href", sheet));
            }
        }
    }

    private static void WriteBody(FileContext page)
    {
        switch (page.File.Piece.Kind)
        {
            case PieceKind.Cover:
                CoverPage.Write(page);
                break;
            case PieceKind.TitlePage when page.File.Piece.Chapter is null:
                GeneratedPages.WriteTitlePage(page);
                break;
            case PieceKind.Imprint when page.File.Piece.Chapter is null:
                GeneratedPages.WriteImprint(page);
                break;
            case PieceKind.Index when page.File.Piece.Chapter is null:
                IndexPage.Write(page);
                break;
            case PieceKind.TitlePage or PieceKind.Imprint or PieceKind.Index or PieceKind.Contents or PieceKind.Preface or PieceKind.Part
                or PieceKind.Chapter or PieceKind.Appendix or PieceKind.Chronology or PieceKind.Afterword:
                ChapterPage.Write(page);
                break;
            default:
                throw new UnreachableException(page.File.Piece.Kind.ToString());
        }
    }
}
