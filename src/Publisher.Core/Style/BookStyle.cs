using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Geometry;
using Publisher.Core.Model;

namespace Publisher.Core.Style;

/// <summary>How pages are numbered.</summary>
public sealed record FolioStyle
{
    /// <summary>Digits of arabic folios, zero padded; 0 for no padding.</summary>
    public int Digits { get; init; } = 3;

    /// <summary>Front matter: <c>roman</c>, <c>arabic</c> or <c>none</c>.</summary>
    public string Front { get; init; } = "roman";

    /// <summary>Body: <c>continue</c> counts from the first page of the book, <c>restart</c> from 1.</summary>
    public string Body { get; init; } = "continue";

    /// <summary>From the foot of the type area to the folio's baseline. In vertical setting the folio stands under the running head instead.</summary>
    public Length Drop { get; init; } = Length.Mm(10);
}

/// <summary>书眉: chapter on the verso, section on the recto.</summary>
public sealed record HeadStyle
{
    /// <summary>From the head of the type area up to the running head's baseline; in vertical setting, from the type area's outer edge to the axis of the head's column.</summary>
    public Length Rise { get; init; } = Length.Mm(7);

    /// <summary>Thickness of the rule between it and the text; zero for none.</summary>
    public Length Rule { get; init; } = Length.Pt(0.35m);

    /// <summary>What stands on left pages: <c>book</c>, <c>chapter</c> or <c>section</c>.</summary>
    public string Verso { get; init; } = "chapter";

    /// <summary>What stands on right pages.</summary>
    public string Recto { get; init; } = "section";
}

/// <summary>Chapter and part openers.</summary>
public sealed record OpenerStyle
{
    /// <summary>A chapter begins on the <c>next</c> page or the next <c>recto</c>.</summary>
    public string Chapter { get; init; } = "next";

    /// <summary>A part begins on the <c>next</c> page or the next <c>recto</c>.</summary>
    public string Part { get; init; } = "recto";

    /// <summary>Front and back matter begin on the <c>next</c> page or the next <c>recto</c>.</summary>
    public string Matter { get; init; } = "recto";

    /// <summary>Does the opener (number, title, abstract) take a page of its own?</summary>
    public bool OwnPage { get; init; } = true;

    /// <summary>Grid lines left blank above the chapter number.</summary>
    public int Sink { get; init; } = 6;
}

/// <summary>Drop initials (首字下沉).</summary>
public sealed record DropStyle
{
    /// <summary>Grid lines that an initial is deep: 2 or 3.</summary>
    public int Lines { get; init; } = 2;

    /// <summary>Font role of the initial.</summary>
    public string Font { get; init; } = "title";

    /// <summary>Which first paragraphs begin with one unasked: <c>none</c>, those of each <c>chapter</c>, or of chapters and their <c>section</c>s.</summary>
    public string First { get; init; } = "none";

    /// <summary>Does a paragraph begin with an initial, given the block before it in its chapter?</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="previous">The block before it, or null at the chapter's beginning.</param>
    public bool Takes(Paragraph paragraph, Block? previous) => paragraph.Role == ParagraphRole.Body && (paragraph.Drop || First switch
    {
        "chapter" => previous is null,
        "section" => previous is null or Heading { Level: 1 },
        _ => false,
    });

    /// <summary>Can this character be an initial? Marks, digits and blanks cannot.</summary>
    public static bool CanDrop(Rune first) => Rune.IsLetter(first);
}

/// <summary>Footnotes.</summary>
public sealed record NoteStyle
{
    /// <summary>Numbers begin anew at each <c>page</c>, <c>chapter</c> or never (<c>book</c>).</summary>
    public string Restart { get; init; } = "page";

    /// <summary>Length of the rule above, thousandths of the measure.</summary>
    public int RuleLength { get; init; } = 250;

    /// <summary>Its thickness.</summary>
    public Length Rule { get; init; } = Length.Pt(0.35m);
}

/// <summary>Figures on the page.</summary>
public sealed record FigureStyle
{
    /// <summary>Between picture and caption.</summary>
    public Length CaptionGap { get; init; } = Length.Pt(6);

    /// <summary>Between the two of a pair, and between a half-measure figure and the text beside it.</summary>
    public Length Gap { get; init; } = Length.Pt(10.5m);

    /// <summary>Highest share of the type area's depth for a full-measure figure, percent.</summary>
    public int MaxDepth { get; init; } = 62;
}

/// <summary>Tables.</summary>
public sealed record TableStyle
{
    /// <summary>Top and bottom rule (三线表).</summary>
    public Length OuterRule { get; init; } = Length.Pt(1);

    /// <summary>Rule under the head.</summary>
    public Length HeadRule { get; init; } = Length.Pt(0.5m);

    /// <summary>Least blank at each side of a cell.</summary>
    public Length CellPadding { get; init; } = Length.Pt(5);
}

/// <summary>Pictures for press.</summary>
public sealed record ImageStyle
{
    /// <summary>Colour of the interior: <c>gray</c> or <c>cmyk</c>.</summary>
    public string Color { get; init; } = "gray";

    /// <summary>Resolution above <see cref="KeepPpi"/> is brought down to this at the placed size.</summary>
    public int MaxPpi { get; init; } = 350;

    /// <summary>Pictures up to this resolution keep their pixels.</summary>
    public int KeepPpi { get; init; } = 450;

    /// <summary>Below this is a warning.</summary>
    public int MinPpi { get; init; } = 300;

    /// <summary>Below this is an error.</summary>
    public int LeastPpi { get; init; } = 200;

    /// <summary>Line art: resolution is brought down to this.</summary>
    public int LineArtMaxPpi { get; init; } = 1200;

    /// <summary>Line art: below this is a warning.</summary>
    public int LineArtMinPpi { get; init; } = 800;

    /// <summary>Line art: below this is an error.</summary>
    public int LineArtLeastPpi { get; init; } = 600;

    /// <summary>Most ink on one spot (总墨量), percent of one full ink.</summary>
    public int InkLimit { get; init; } = 300;

    /// <summary>How photographs in colour are converted: <c>relative</c> colorimetric, or <c>perceptual</c>. All else is relative.</summary>
    public string PhotoIntent { get; init; } = "relative";

    /// <summary>CMYK pictures already in press values that exceed the ink limit: <c>limit</c> brings them under it, <c>keep</c> leaves them and warns.</summary>
    public string Separated { get; init; } = "limit";

    /// <summary>JPEG quality for continuous tone, 1–100.</summary>
    public int Quality { get; init; } = 88;

    /// <summary>Output profile: path of an ICC file relative to <c>manuscript/</c>, or the pinned name <c>FOGRA39L</c>.</summary>
    public string Profile { get; init; } = "FOGRA39L";
}

/// <summary>The e-book.</summary>
public sealed record EbookStyle
{
    /// <summary>Long side of pictures, pixels.</summary>
    public int MaxPixels { get; init; } = 1600;

    /// <summary>JPEG quality, 1–100.</summary>
    public int Quality { get; init; } = 82;

    /// <summary>Headings' colour in the reader's default theme, <c>#rrggbb</c>, or null to inherit.</summary>
    public string? HeadingColor { get; init; }

    /// <summary>CSS file added after the generated one, relative to <c>manuscript/</c>, or null.</summary>
    public string? ExtraCss { get; init; }
}

/// <summary>Making up to whole sheets.</summary>
public sealed record MakeUpStyle
{
    /// <summary>印张 aimed at, thousandths of a sheet; 0 for none.</summary>
    public int Sheets { get; init; }

    /// <summary>Most blank pages that are accepted to fill a signature, or to reach the sheets aimed at.</summary>
    public int MostBlanks { get; init; } = 6;

    /// <summary>Pages of the signature that is filled if <see cref="MostBlanks"/> allow it; else half of it, and so on (book-formats §3).</summary>
    public int PreferredMultiple { get; init; } = 16;

    /// <summary>Where blank pages stand: at the <c>end</c>, or before the <c>afterword</c>.</summary>
    public string BlanksAt { get; init; } = "end";
}

/// <summary>The taste of an edition, resolved: every value is set.</summary>
public sealed record BookStyle
{
    /// <summary>Page and grid.</summary>
    public PageStyle Page { get; init; } = new();

    /// <summary>Faces.</summary>
    public FontStyle Fonts { get; init; } = new();

    /// <summary>Line composition.</summary>
    public CompositionStyle Composition { get; init; } = new();

    /// <summary>Paragraph styles by name; every name of <see cref="ParagraphNames"/> is present.</summary>
    public ImmutableSortedDictionary<string, ParagraphStyle> Paragraphs { get; init; } =
        ImmutableSortedDictionary.Create<string, ParagraphStyle>(StringComparer.Ordinal);

    /// <summary>Page numbers.</summary>
    public FolioStyle Folios { get; init; } = new();

    /// <summary>Running heads.</summary>
    public HeadStyle Heads { get; init; } = new();

    /// <summary>Openers.</summary>
    public OpenerStyle Openers { get; init; } = new();

    /// <summary>Drop initials.</summary>
    public DropStyle Drops { get; init; } = new();

    /// <summary>Footnotes.</summary>
    public NoteStyle Notes { get; init; } = new();

    /// <summary>Figures.</summary>
    public FigureStyle Figures { get; init; } = new();

    /// <summary>Tables.</summary>
    public TableStyle Tables { get; init; } = new();

    /// <summary>Pictures for press.</summary>
    public ImageStyle Images { get; init; } = new();

    /// <summary>What a press file carries besides its pages.</summary>
    public PressStyle Press { get; init; } = new();

    /// <summary>The e-book.</summary>
    public EbookStyle Ebook { get; init; } = new();

    /// <summary>How grave the house takes single findings to be.</summary>
    public CheckStyle Checks { get; init; } = CheckStyle.Default;

    /// <summary>Sheets aimed at.</summary>
    public MakeUpStyle MakeUp { get; init; } = new();

    /// <summary>Page count is made up to a multiple of this (quarter sheets in 1/16: 4).</summary>
    public int PageMultiple { get; init; } = 4;
}
