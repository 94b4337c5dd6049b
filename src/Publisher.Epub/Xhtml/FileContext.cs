using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Epub.Package;

namespace Publisher.Epub.Xhtml;

/// <summary>One XHTML file while it is written: the plan it follows, its markup, and what was found and placed on the way.</summary>
internal sealed class FileContext(PublicationPlan plan, ContentFile file) : IDisposable
{
    private readonly Dictionary<string, int> _noteRefs = new(StringComparer.Ordinal);

    public PublicationPlan Plan => plan;

    public ContentFile File => file;

    public XhtmlWriter X { get; } = new();

    /// <summary>Findings, in reading order.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>Page marks written, in reading order.</summary>
    public List<PageMark> Placed { get; } = [];

    /// <summary>Is the text at hand read in columns? False in what stands across in a vertical book: figures, tables, the imprint.</summary>
    public bool Columns { get; set; } = plan.Vertical;

    /// <summary>Characters; read in columns, with elements around what stands upright in them.</summary>
    public void Text(string text)
    {
        if (Columns)
        {
            ColumnRuns.Write(X, text, plan.Mainland);
        }
        else
        {
            X.Text(text);
        }
    }

    /// <summary>An element that holds only text, as <see cref="Text"/> writes it.</summary>
    public void Simple(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (X.Open(name, attributes))
        {
            Text(text);
        }
    }

    /// <summary>What is written until the returned scope closes stands across.</summary>
    public AcrossScope Across()
    {
        var scope = new AcrossScope(this, Columns);
        Columns = false;
        return scope;
    }

    /// <summary>A cursor over a block's characters.</summary>
    public TextCursor Cursor(Block block) => new(plan.Pages.In(block.Id));

    /// <summary>Id of the next mark of a note: <c>ref-n1</c>, then <c>ref-n1-2</c>.</summary>
    public string NextRefId(string noteId)
    {
        var count = _noteRefs.GetValueOrDefault(noteId) + 1;
        _noteRefs[noteId] = count;
        return count == 1 ? FirstRefId(noteId) : $"{FirstRefId(noteId)}-{count}";
    }

    /// <summary>Id of the first mark of a note, where its back link leads.</summary>
    public static string FirstRefId(string noteId) => "ref-" + noteId;

    /// <summary>Writes a page-break marker: an empty element, named by the printed folio (EPUB Accessibility, page navigation).</summary>
    public void Marker(PageMark mark, bool inline = true)
    {
        Placed.Add(mark);
        X.Empty(inline ? "span" : "div", ("id", mark.Id), ("epub:type", "pagebreak"), ("role", "doc-pagebreak"), ("aria-label", mark.Label));
    }

    /// <summary>Writes markers between blocks.</summary>
    public void Markers(IEnumerable<PageMark> marks)
    {
        foreach (var mark in marks)
        {
            Marker(mark, inline: false);
        }
    }

    /// <summary>Ends the document, and reports characters that had to be replaced.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        var bytes = X.EndDocument();
        if (X.Replaced > 0)
        {
            var span = file.Piece.Chapter is { } chapter ? SourceSpan.StartOf(chapter.File) : SourceSpan.None;
            Findings.Add(Catalogue.CharacterNotXml.At(span, X.Replaced, file.Title));
        }

        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => X.Dispose();

    /// <summary>Goes back to columns when it closes.</summary>
    public readonly struct AcrossScope(FileContext page, bool columns) : IDisposable
    {
        public void Dispose() => page.Columns = columns;
    }
}
