using Publisher.Core.Geometry;

namespace Publisher.Core.Style;

/// <summary>How one kind of paragraph is set.</summary>
public sealed record ParagraphStyle
{
    /// <summary>Its name, one of <see cref="ParagraphNames"/>.</summary>
    public string Name { get; init; } = ParagraphNames.Body;

    /// <summary>Font role.</summary>
    public string Font { get; init; } = "body";

    /// <summary>Type size.</summary>
    public Length Size { get; init; } = Length.Pt(10.5m);

    /// <summary>Baseline to baseline; the grid's when null.</summary>
    public Length? Leading { get; init; }

    /// <summary>First-line indent; negative hangs.</summary>
    public Length Indent { get; init; }

    /// <summary>Inset at the start of every line.</summary>
    public Length InsetStart { get; init; }

    /// <summary>Inset at the end of every line.</summary>
    public Length InsetEnd { get; init; }

    /// <summary>Alignment.</summary>
    public TextAlign Align { get; init; } = TextAlign.Justify;

    /// <summary>Rules of composition where they differ from the book's; null for the book's.</summary>
    public CompositionStyle? Composition { get; init; }

    /// <summary>Headings: grid lines occupied by a one-line heading (占行); 0 for running text.</summary>
    public int Occupies { get; init; }

    /// <summary>Headings: set in the line of the paragraph that follows, an em before it (接排).</summary>
    public bool RunIn { get; init; }

    /// <summary>Headings of two, three or four Han characters are opened by two, one and half an em.</summary>
    public bool Spread { get; init; }

    /// <summary>Blank space before, in tenths of a grid line.</summary>
    public int SpaceBefore { get; init; }

    /// <summary>Blank space after, in tenths of a grid line.</summary>
    public int SpaceAfter { get; init; }

    /// <summary>Black ink in percent, 1–100.</summary>
    public int Tint { get; init; } = 100;
}

/// <summary>The paragraph styles that a style file may set; others are an unknown key.</summary>
public static class ParagraphNames
{
    /// <summary>Running text.</summary>
    public const string Body = "body";

    /// <summary>All names, with what they set.</summary>
    public static readonly System.Collections.Immutable.ImmutableArray<(string Name, string Chinese)> All =
    [
        (Body, "正文"), ("abstract", "章首摘要"), ("part", "篇题"), ("chapter-number", "章序"), ("chapter", "章题"),
        ("section", "节题"), ("subsection", "小节题"), ("subsubsection", "三级节题"), ("quote", "引文"), ("letter", "书信"),
        ("poem", "诗"), ("notice", "框注"), ("notice-title", "框注标题"), ("list", "列表"), ("definition", "释义"), ("term", "条目"),
        ("caption", "图题"), ("credit", "图片来源"), ("table-caption", "表题"), ("table-cell", "表文"), ("table-head", "表头"),
        ("table-note", "表注"), ("note", "脚注"), ("running-head", "书眉"), ("folio", "页码"), ("contents-chapter", "目录章题"),
        ("contents-abstract", "目录摘要"), ("contents-section", "目录节题"), ("index", "索引"), ("index-letter", "索引字母"),
        ("title", "扉页书名"), ("subtitle", "扉页副题"), ("author", "扉页作者"), ("publisher", "扉页出版者"), ("imprint", "版权页"),
        ("imprint-heading", "版权页标题"), ("front-heading", "前后附件标题"), ("code", "代码"),
    ];
}
