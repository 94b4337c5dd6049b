using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Epub.Package;

namespace Publisher.Epub.Styles;

/// <summary>
/// The e-book's style sheet: fixed rules of structure (base.css), then the book's taste from <see cref="BookStyle"/>, all relative to the
/// reader's own size. What a reader sets (face, size, colour, background) is never overruled (epub.md §5).
/// </summary>
internal static class StyleSheet
{
    /// <summary>Readers ignore or spoil larger margins (Kobo).</summary>
    private const int MostInset = 2000;

    /// <summary>Print titles are large on a page; on a telephone this is the most that helps, thousandths of the text size.</summary>
    private const int LargestHeading = 1800;

    /// <summary>Selectors of the paragraph styles; what an e-book has no use for (running heads, folios, printed contents) is absent.</summary>
    private static readonly ImmutableArray<(string Style, string Selector)> Selectors =
    [
        ("abstract", ".abstract p"), ("part", ".part h1 .name"), ("chapter-number", "h1 .number"), ("chapter", ".chapter h1"),
        ("section", "h2"), ("subsection", "h3"), ("subsubsection", "h4"), ("quote", "blockquote p"), ("letter", ".letter p"),
        ("poem", ".poem p.line"), ("notice", ".notice p"), ("notice-title", ".notice p.notice-title"), ("list", "li p"), ("definition", "dd p"),
        ("term", "dt"), ("caption", "figcaption p.caption"), ("credit", "figcaption p.credit"), ("table-caption", "caption"),
        ("table-cell", "td"), ("table-head", "thead th"), ("table-note", ".table-notes p"), ("note", ".note p"),
        ("index", ".index li"), ("index-letter", ".index .letter"), ("title", ".titlepage h1"), ("subtitle", ".titlepage p.subtitle"),
        ("author", ".titlepage p.author"), ("publisher", ".titlepage p.publisher"), ("imprint-heading", ".imprint h1, .imprint h2"),
        ("front-heading", ".matter h1, nav h1"),
    ];

    /// <summary>Path of a style sheet from the package document: 0 is the generated one.</summary>
    public static string FileName(int index) => index == 0 ? "styles/book.css" : $"styles/extra-{index}.css";

    /// <summary>The generated style sheet.</summary>
    public static ReadOnlyMemory<byte> Write(PublicationPlan plan)
    {
        var style = plan.Request.Style;
        var css = new CssText();
        var vertical = style.Page.Vertical;
        css.Raw(vertical ? TurnedCss.Turn(Resource("base.css")) + "\n" + Resource("vertical.css") : Resource("base.css"));
        css.Raw("\n/* The book's taste. */\n");
        WriteBody(css, style);
        foreach (var (name, selector) in Selectors)
        {
            if (style.Paragraphs.TryGetValue(name, out var paragraph))
            {
                css.Rule(selector, vertical ? TurnedCss.Turn(selector, Declarations(style, paragraph, name)) : Declarations(style, paragraph, name));
            }
        }

        css.Rule("strong", "font-weight: bold", Faces.Declaration(style, "strong"));
        css.Rule(".kai", Faces.Declaration(style, "kai"));
        if (style.Ebook.HeadingColor is { } color && IsColor(color))
        {
            // Only on a light ground: on a dark one the reader's own colour is the readable one.
            css.Raw("@media (prefers-color-scheme: light) {\n");
            css.Rule("h1, h2, h3, h4", "color: " + color);
            css.Raw("}\n");
        }

        // After the styles of letters, quotations and lists, which set the indent of all their paragraphs.
        css.Rule("p.flush, p.salutation, p.signature, p.attribution, .notice p.notice-title", "text-indent: 0");
        WriteDrops(css, style);
        WriteWidths(css, plan);
        return Encoding.UTF8.GetBytes(css.ToString());
    }

    private static void WriteBody(CssText css, BookStyle style)
    {
        var body = style.Paragraphs.GetValueOrDefault(ParagraphNames.Body) ?? new ParagraphStyle { Indent = Length.Pt(21), Leading = style.Page.Leading };
        css.Rule("body", "line-height: " + CssText.Ratio(body.Leading ?? style.Page.Leading, body.Size), Align(body.Align));
        css.Rule("p", "text-indent: " + CssText.Ratio(body.Indent, body.Size) + "em");
    }

    private static IEnumerable<string?> Declarations(BookStyle style, ParagraphStyle paragraph, string name)
    {
        var bodySize = style.Paragraphs.GetValueOrDefault(ParagraphNames.Body)?.Size ?? style.Page.GridSize;
        var heading = paragraph.Occupies > 0;
        yield return Faces.Declaration(style, paragraph.Font);
        if (paragraph.Size != bodySize && name != "chapter-number")
        {
            yield return "font-size: " + CssText.Thousandths(Int128.Min(LargestHeading, CssText.ThousandthsOf(paragraph.Size, bodySize))) + "em";
        }

        // Verse hangs and index entries turn over by base.css; cells, terms and headings have no first line to indent.
        if (!heading && name is not ("poem" or "index" or "table-cell" or "table-head" or "term" or "caption" or "credit"))
        {
            yield return "text-indent: " + CssText.Ratio(paragraph.Indent, paragraph.Size) + "em";
        }

        if (paragraph.Align != TextAlign.Justify && name is not ("table-cell" or "table-head"))
        {
            yield return Align(paragraph.Align);
        }

        if (!heading && paragraph.InsetStart.Emu > 0 && name is not ("poem" or "quote" or "letter" or "list" or "definition" or "index"))
        {
            yield return "margin-left: " + Inset(paragraph.InsetStart, paragraph.Size);
        }

        if (!heading && paragraph.InsetEnd.Emu > 0)
        {
            yield return "margin-right: " + Inset(paragraph.InsetEnd, paragraph.Size);
        }
    }

    private static string Inset(Length inset, Length size) =>
        CssText.Thousandths(Int128.Min(MostInset, CssText.ThousandthsOf(inset, size))) + "em";

    private static string Align(TextAlign align) => "text-align: " + align switch
    {
        TextAlign.Justify => "justify",
        TextAlign.Start => "left",
        TextAlign.Center => "center",
        TextAlign.End => "right",
        _ => throw new System.Diagnostics.UnreachableException(align.ToString()),
    };

    /// <summary>The initial's em box reaches from the head of its first line to the foot of its last, as in print.</summary>
    private static void WriteDrops(CssText css, BookStyle style)
    {
        var body = style.Paragraphs.GetValueOrDefault(ParagraphNames.Body) ?? new ParagraphStyle { Leading = style.Page.Leading };
        var leading = body.Leading ?? style.Page.Leading;
        var size = (leading * (style.Drops.Lines - 1)) + body.Size;
        css.Rule("p.drop", "text-indent: 0");
        css.Rule(
            "p.drop::first-letter",
            "float: left",
            Faces.Declaration(style, style.Drops.Font),
            "font-size: " + CssText.Ratio(size, body.Size) + "em",
            "line-height: 1",
            "margin: " + CssText.Ratio((leading - body.Size) / 2, size) + "em 0.12em 0 0");
    }

    /// <summary>Widths that figures ask for, as classes: there are no inline styles.</summary>
    private static void WriteWidths(CssText css, PublicationPlan plan)
    {
        var widths = plan.Files.SelectMany(f => BookWalk.Deep(f.Blocks)).OfType<Figure>()
            .Select(f => f.WidthPercent).Where(w => w is > 0 and < 100).Distinct().Order();
        foreach (var width in widths)
        {
            // a figure in a column is as wide as its picture, so a share of it would be a share of nothing
            css.Rule($"figure.w{width} img", plan.Vertical ? $"width: auto; max-width: {width * 9 / 10}vw" : $"width: {width}%");
        }
    }

    private static bool IsColor(string color) => color.Length == 7 && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit);

    private static string Resource(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("Publisher.Epub.Styles." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
