using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Text;

namespace Publisher.Core.Style;

/// <summary>Where something stands on a panel. Distances are from the panel's edges; two of left, right and width say it, one or none puts it where <c>Publisher.Layout</c>'s guide says.</summary>
public readonly record struct CoverBox
{
    /// <summary>From the panel's left edge, or null.</summary>
    public Length? Left { get; init; }

    /// <summary>From the panel's right edge inwards, or null.</summary>
    public Length? Right { get; init; }

    /// <summary>From the panel's top edge, or null.</summary>
    public Length? Top { get; init; }

    /// <summary>From the panel's bottom edge upwards, or null.</summary>
    public Length? Bottom { get; init; }

    /// <summary>Width, or null.</summary>
    public Length? Width { get; init; }

    /// <summary>Height, or null.</summary>
    public Length? Height { get; init; }
}

/// <summary>A picture on a panel.</summary>
/// <param name="Name">Its name in the style file.</param>
/// <param name="Image">The file.</param>
/// <param name="Span">Where the file is named.</param>
public sealed record CoverPicture(string Name, FileId Image, SourceSpan Span)
{
    /// <summary>Its frame; not used when <see cref="Full"/>.</summary>
    public CoverBox Box { get; init; }

    /// <summary>Fills the panel and the bleed beside it.</summary>
    public bool Full { get; init; }

    /// <summary>Wholly inside its frame; else it fills the frame and is cropped.</summary>
    public bool Contain { get; init; }

    /// <summary>Which part stays when it is cropped: 0 the left, 1000 the right.</summary>
    public int FocusX { get; init; } = 500;

    /// <summary>Which part stays when it is cropped: 0 the top, 1000 the bottom.</summary>
    public int FocusY { get; init; } = 500;

    /// <summary>Thousandths.</summary>
    public int Opacity { get; init; } = 1000;
}

/// <summary>A filled rectangle: a rule, a tint.</summary>
/// <param name="Name">Its name in the style file.</param>
/// <param name="Box">Where.</param>
/// <param name="Ink">Ink.</param>
/// <param name="Span">Where it is written.</param>
public sealed record CoverRule(string Name, CoverBox Box, Ink Ink, SourceSpan Span);

/// <summary>Text on a panel.</summary>
/// <param name="Name">Its name in the style file.</param>
/// <param name="Text">The words, with placeholders (<c>{title}</c>); lines are forced by line feeds.</param>
/// <param name="Span">Where the words are written.</param>
public sealed record CoverBlock(string Name, string Text, SourceSpan Span)
{
    /// <summary>Where it stands.</summary>
    public CoverBox Box { get; init; }

    /// <summary>Font role.</summary>
    public string Font { get; init; } = "body";

    /// <summary>Type size.</summary>
    public Length Size { get; init; } = Length.Pt(10.5m);

    /// <summary>The size may come down to this when the words do not fit.</summary>
    public Length LeastSize { get; init; } = Length.Pt(10.5m);

    /// <summary>Line to line, thousandths of the size.</summary>
    public int Leading { get; init; } = 1600;

    /// <summary>Ink.</summary>
    public Ink Ink { get; init; } = Ink.Black;

    /// <summary>Alignment along the line.</summary>
    public TextAlign Align { get; init; } = TextAlign.Start;

    /// <summary>Indent of each paragraph's first line, thousandths of the size.</summary>
    public int Indent { get; init; }

    /// <summary>Blank between two paragraphs, thousandths of the size.</summary>
    public int Gap { get; init; }

    /// <summary>Blank between two characters, thousandths of the size (字距).</summary>
    public int Tracking { get; init; }

    /// <summary>Set in columns from right to left?</summary>
    public bool Vertical { get; init; }

    /// <summary>Where it stands in a box larger than it, across its lines: <c>start</c>, <c>middle</c>, <c>end</c>; null as its edges say.</summary>
    public string? Stand { get; init; }

    /// <summary>Name of a text of the same panel from whose foot <see cref="CoverBox.Top"/> is counted, or null.</summary>
    public string? Below { get; init; }

    /// <summary>Does it break like a title, where a reader would pause; when centred, into lines of like length?</summary>
    public bool Title { get; init; }

    /// <summary>Is it the text of the spine, which is left out of a narrow one?</summary>
    public bool OnSpine { get; init; }
}

/// <summary>What stands on one part of the cover, in drawing order: background, pictures, rules, text.</summary>
public sealed record CoverPanel
{
    /// <summary>Nothing.</summary>
    public static readonly CoverPanel Empty = new();

    /// <summary>Ink of the whole panel and the bleed beside it, or null.</summary>
    public Ink? Background { get; init; }

    /// <summary>Pictures.</summary>
    public ImmutableArray<CoverPicture> Pictures { get; init; } = [];

    /// <summary>Rules.</summary>
    public ImmutableArray<CoverRule> Rules { get; init; } = [];

    /// <summary>Text.</summary>
    public ImmutableArray<CoverBlock> Blocks { get; init; } = [];

    /// <summary>Does nothing stand on it?</summary>
    public bool IsEmpty => Background is null && Pictures.IsEmpty && Rules.IsEmpty && Blocks.IsEmpty;
}

/// <summary>The bar code.</summary>
public sealed record BarcodeStyle
{
    /// <summary>Panel on which it stands.</summary>
    public string Panel { get; init; } = CoverPanels.Back;

    /// <summary>Where on it: the edges of the whole symbol with its quiet zones.</summary>
    public CoverBox Box { get; init; }

    /// <summary>Percent of the nominal size: 80–200.</summary>
    public int Magnification { get; init; } = 80;

    /// <summary>Height of the bars, or null for the nominal one.</summary>
    public Length? Height { get; init; }

    /// <summary>Two digits that tell prices of one ISBN apart (附加码), or null.</summary>
    public string? AddOn { get; init; }

    /// <summary>Font role of the digits.</summary>
    public string Font { get; init; } = "mono";

    /// <summary>Is there to be one at all?</summary>
    public bool Shown { get; init; } = true;

    /// <summary>Where it is written.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>Names of the parts of a cover.</summary>
public static class CoverPanels
{
    /// <summary>封面（封一）.</summary>
    public const string Front = "front";

    /// <summary>封底（封四）.</summary>
    public const string Back = "back";

    /// <summary>书脊.</summary>
    public const string Spine = "spine";

    /// <summary>前勒口.</summary>
    public const string FrontFlap = "front-flap";

    /// <summary>后勒口.</summary>
    public const string BackFlap = "back-flap";

    /// <summary>The whole outer side, under all panels.</summary>
    public const string Wrap = "wrap";

    /// <summary>The whole inner side; printed when something stands on it.</summary>
    public const string Inside = "inside";

    /// <summary>All of them, with what they are.</summary>
    public static readonly ImmutableArray<(string Name, string Chinese, string English)> All =
    [
        (Wrap, "整幅外面，垫在各部分下面", "the whole outer side, under all parts"), (Front, "封面（封一）", "front"), (Back, "封底（封四）", "back"),
        (Spine, "书脊", "spine"), (FrontFlap, "前勒口", "front flap"), (BackFlap, "后勒口", "back flap"), (Inside, "整幅里面（封二、封三），有内容才印", "the whole inner side, printed when something stands on it"),
    ];
}

/// <summary>The taste of a cover, resolved.</summary>
public sealed record CoverStyle
{
    /// <summary>Bleed on every edge.</summary>
    public Length Bleed { get; init; } = Length.Mm(3);

    /// <summary>Text comes no nearer than this to trim and folds.</summary>
    public Length Margin { get; init; } = Length.Mm(5);

    /// <summary>A narrower spine carries no text.</summary>
    public Length LeastSpine { get; init; } = Length.Mm(5);

    /// <summary>Spine text stays this far from both folds.</summary>
    public Length SpineClear { get; init; } = Length.Mm(1);

    /// <summary>Faces.</summary>
    public FontStyle Fonts { get; init; } = new();

    /// <summary>Line composition.</summary>
    public CompositionStyle Composition { get; init; } = new();

    /// <summary>Pictures for press.</summary>
    public ImageStyle Images { get; init; } = new() { Color = "cmyk" };

    /// <summary>What its file carries outside the bleed.</summary>
    public PressStyle Press { get; init; } = new();

    /// <summary>Levels of findings.</summary>
    public CheckStyle Checks { get; init; } = CheckStyle.Default;

    /// <summary>Panels by name; every name of <see cref="CoverPanels"/> is present.</summary>
    public ImmutableSortedDictionary<string, CoverPanel> Panels { get; init; } =
        ImmutableSortedDictionary.Create<string, CoverPanel>(StringComparer.Ordinal);

    /// <summary>The bar code.</summary>
    public BarcodeStyle Barcode { get; init; } = new();

    /// <summary>A panel by name.</summary>
    public CoverPanel Panel(string name) => Panels.GetValueOrDefault(name, CoverPanel.Empty);

    /// <summary>All pictures of the cover, in drawing order.</summary>
    public IEnumerable<CoverPicture> Pictures => CoverPanels.All.SelectMany(p => Panel(p.Name).Pictures);
}
