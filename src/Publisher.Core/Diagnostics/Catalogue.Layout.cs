namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>A line is wider than its measure.</summary>
    public static readonly CatalogueEntry OverfullLine = new(
        "LY010",
        Severity.Warning,
        "第{0}页第{1}行（距页首{2}毫米）超出版心{3}毫米",
        "page {0}, line {1} ({2} mm into the page): {3} mm too long for the measure",
        "改动这一段的文字，或在过长的词、数字、网址中给出断行处",
        "change a word of the paragraph, or allow a break inside the long word, number or address",
        """
        一行里没有可以断开的地方，压缩全部可压的空隙以后仍然放不下。这一行照样排出，但会伸出版心。常见原因是很长的外文词、网址，或窄栏里连续的标点。

        No legal break was left and all blanks are at their least, yet the line is longer than its measure. It is set all the same and
        sticks out. Usual causes: a long foreign word or address, or a run of marks in a narrow column.
        """);

    /// <summary>A line had to be stretched too far.</summary>
    public static readonly CatalogueEntry LooseLine = new(
        "LY011",
        Severity.Info,
        "第{0}页第{1}行（距页首{2}毫米）排得太松：每处空隙加宽了千分之{3}字",
        "page {0}, line {1} ({2} mm into the page) is loose: each gap grew by {3} thousandths of an em",
        "改动这一段的一两个字，使长词不落在行末",
        "change a word or two so that the long word does not fall at the line's end",
        """
        为了使行末对齐，字距被拉开，超过了样式里 loose-limit 给出的限度（默认四分之一字）。多半是行末有不能拆开的外文词、数字或破折号。

        The line was justified by opening its gaps beyond the style's loose-limit (a quarter of an em by default), mostly because a
        word, number or dash that cannot be parted stands at its end.
        """);

    /// <summary>A page begins with the last line of a paragraph.</summary>
    public static readonly CatalogueEntry Widow = new(
        "LY020",
        Severity.Warning,
        "第{0}页（距页首{1}毫米）以一段的末行开头（孤行）",
        "page {0} ({1} mm into the page) begins with the last line of a paragraph (a widow)",
        "把这一段或前面一段增减几个字",
        "make this or an earlier paragraph a few characters longer or shorter",
        """
        一段文字的最后一行单独落在页首。排版时已试过让页上的各段多排或少排一行，都没有成功，例如页上几乎全是图和注。

        The last line of a paragraph stands alone at the head of a page. Setting the page's paragraphs a line longer or shorter was
        tried and did not help, for instance because the page is nearly all figures and notes.
        """);

    /// <summary>Page numbers in the text keep changing the pages.</summary>
    public static readonly CatalogueEntry PagesUnsettled = new(
        "LY040",
        Severity.Warning,
        "页码引用在三轮排版后仍未稳定",
        "references to page numbers did not settle in three rounds",
        "检查提到页码的段落：页码位数变化会使它增减一行",
        "look at the paragraphs that name pages: a number with more digits makes them a line longer",
        """
        “见第N页”这类引用要等分页以后才知道数字，而数字的宽度又可能改变分页。通常一两轮就稳定；三轮以后仍在变动时，用最后一轮的结果。

        A reference such as “see page N” is known only after pagination, and its width may change pagination. One or two rounds
        normally settle it; after three the last result is used.
        """);

    /// <summary>The text that an override speaks of has changed.</summary>
    public static readonly CatalogueEntry StaleOverride = new(
        "LY060",
        Severity.Warning,
        "微调过时，没有使用：{0}",
        "an override is stale and was not applied: {1}",
        "",
        "",
        """
        微调（overrides/*.yaml）记着它所调整的那一段文字的摘要（hash）。文字改了，行数也就变了，原来的微调不一定还对，所以不再使用，请人看一眼：还需要，就把 hash 换成提示里的新值；不需要，就删掉这一条。别处的改动不影响它：前面插入或删去段落以后，程序按 hash 找到它的新位置。

        An override (overrides/*.yaml) remembers a digest (hash) of the text that it adjusts. When that text changes, so do its lines, and the old adjustment may be wrong; it is no longer applied until somebody has looked. If it is still wanted, replace its hash by the new one that the hint shows; if not, delete it. Edits elsewhere do no harm: when paragraphs are put in or taken out before it, the block is found again by its hash.
        """);
}
