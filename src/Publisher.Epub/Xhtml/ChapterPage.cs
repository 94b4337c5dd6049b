using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Epub.Package;

namespace Publisher.Epub.Xhtml;

/// <summary>Writes a piece that comes from a manuscript file, or a part's page: opener, text, notes.</summary>
internal static class ChapterPage
{
    /// <summary>The file's body. Only a piece's first file says what the piece is: a divided chapter is still one chapter.</summary>
    public static void Write(FileContext page)
    {
        var piece = page.File.Piece;
        var first = page.File.Part == 0;
        var meaning = Semantics.Of(piece.Kind);
        using (page.X.Open(
            "section",
            ("class", Class(piece.Kind)),
            ("id", first ? piece.Id : null),
            ("epub:type", first ? meaning.Type : null),
            ("role", first ? meaning.Role : null)))
        {
            if (first)
            {
                WriteOpener(page, piece);
            }

            BlockWriter.WriteSections(page, page.File.Blocks);
            NotesWriter.Write(page);
        }
    }

    /// <summary>Writes the page marks of a piece as a whole.</summary>
    public static void WriteMarks(FileContext page, Piece piece)
    {
        page.Markers(page.Plan.Pages.In(piece.Id));
        if (piece.Chapter is { } chapter && chapter.Id != piece.Id)
        {
            page.Markers(page.Plan.Pages.In(chapter.Id));
        }
    }

    private static string Class(PieceKind kind) => kind switch
    {
        PieceKind.Part => "piece part",
        PieceKind.Chapter => "piece chapter",
        PieceKind.Chronology => "piece matter chronology",
        _ => "piece matter",
    };

    private static void WriteOpener(FileContext page, Piece piece)
    {
        WriteMarks(page, piece);
        using (page.X.Open("header", ("class", "opener")))
        {
            var (number, title) = Split(page.Plan, piece);
            using (page.X.Open("h1"))
            {
                if (number.Length > 0)
                {
                    page.X.Simple("span", number, ("class", "number"));
                    page.X.Text(" ");
                }

                using (page.X.Open("span", ("class", "name")))
                {
                    InlineWriter.WriteAll(page, title, new TextCursor([]));
                }
            }

            if (piece.Chapter is { Abstract.IsEmpty: false } chapter)
            {
                using (page.X.Open("div", ("class", "abstract"), ("epub:type", "abstract"), ("role", "doc-abstract"), ("aria-label", "摘要")))
                {
                    BlockWriter.Write(page, [.. chapter.Abstract]);
                }
            }
        }
    }

    /// <summary>The generated number (第一章) and the title. The piece's plain title is the number, a blank, and the chapter's title.</summary>
    private static (string Number, ImmutableArray<Inline> Title) Split(PublicationPlan plan, Piece piece)
    {
        if (piece.Chapter is { } chapter)
        {
            var title = plan.Flatten(chapter.Title);
            var numbered = piece.Title.Length > title.Length && piece.Title.EndsWith(title, StringComparison.Ordinal);
            return (numbered ? piece.Title[..^title.Length].Trim('　', ' ') : "", chapter.Title);
        }

        var blank = piece.PartNumber is null ? -1 : piece.Title.IndexOf('　', StringComparison.Ordinal);
        return blank < 0
            ? ("", [new TextInline(piece.Title)])
            : (piece.Title[..blank], [new TextInline(piece.Title[(blank + 1)..])]);
    }
}
