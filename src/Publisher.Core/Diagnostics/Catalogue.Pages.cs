namespace Publisher.Core.Diagnostics;

/// <content>What a typesetter would mark on pages and spreads.</content>
public static partial class Catalogue
{
    /// <summary>A paragraph's last line holds one character.</summary>
    public static readonly CatalogueEntry LoneCharacter = new(
        "LY012",
        Severity.Warning,
        "第{0}页第{1}行（距页首{2}毫米）：一段的末行只有一个字（孤字）",
        "page {0}, line {1} ({2} mm into the page): the last line of a paragraph holds a single character",
        "在这一段增删一两个字，或在 overrides 里给它 lines: -1",
        "add or cut a character or two in the paragraph, or give it lines: -1 in the overrides",
        """
        一段的最后一行至少要有两个字。程序先设法把这个字挤进上一行，不成就从上一行推一个字下来；两样都会使某一行超过松紧限度时才留下孤字。
        也可能是样式里关掉了 orphan-fix。

        A last line holds two characters at least. The program first tries to squeeze the character into the line before, then to push
        one down; it is left alone only when both would break the limits of spacing, or when the style turns orphan-fix off.
        """);

    /// <summary>The first line of a paragraph stands alone at a page's foot.</summary>
    public static readonly CatalogueEntry StrandedFirstLine = new(
        "LY021",
        Severity.Warning,
        "第{0}页（距页首{1}毫米）：一段的首行单独落在页末",
        "page {0} ({1} mm into the page): the first line of a paragraph stands alone at the foot",
        "把页上某一段增减一行（overrides 里的 lines），或改动文字",
        "make a paragraph of the page a line longer or shorter (lines in the overrides), or change the text",
        """
        一段至少要有两行留在它开始的那一页。已试过让各段增减一行、让对页各短一行，仍不成功，多半因为页上注释或图表太多。

        At least two lines of a paragraph stay on the page where it begins. Longer and shorter settings and shorter spreads were tried;
        the page probably holds too many notes or figures.
        """);

    /// <summary>A heading at a page's foot.</summary>
    public static readonly CatalogueEntry StrandedHeading = new(
        "LY022",
        Severity.Warning,
        "第{0}页（距页首{1}毫米）：标题下面不足两行正文（背题）",
        "page {0} ({1} mm into the page): fewer than two lines of text under a heading",
        "在标题前断页，或让前面的段落增减一行",
        "break the page before the heading, or make a paragraph before it a line longer or shorter",
        """
        标题下面同页至少要有两行正文。只有标题本身和后面的内容怎么排都放不进一页时才会这样。

        Two lines of text at least follow a heading on its page. This happens only when heading and text cannot stand on one page in any way.
        """);

    /// <summary>A chapter's last page holds a line or two.</summary>
    public static readonly CatalogueEntry ShortLastPage = new(
        "LY023",
        Severity.Warning,
        "第{0}页是一章的末页，只有{1}行（至少{2}行；到页首下{3}毫米为止）",
        "page {0} ends a chapter with {1} lines ({2} at least), {3} mm into the page",
        "让这一章的几段各减一行收回这一页，或各加一行使它多几行；用 publisher make-up 看哪几段可以",
        "win the page back by making paragraphs of the chapter shorter, or make some longer; publisher make-up tells which give",
        """
        一章的最后一页不应只有一两行字。程序已试过让段落增减一行、让前面各对页各短一行；这一章的段落给不出那么多行。

        A chapter's last page should not hold just a line or two. Longer and shorter paragraphs and shorter spreads were tried; the
        chapter's paragraphs do not give so many lines.
        """);

    /// <summary>Facing pages end on different lines.</summary>
    public static readonly CatalogueEntry UnequalSpread = new(
        "LY024",
        Severity.Info,
        "第{0}、{1}页（对页）末行相差{2}行（{3}毫米）",
        "pages {0} and {1} face each other and end {2} lines ({3} mm) apart",
        "在较短的一页让一段加一行，或在较长的一页让一段减一行",
        "make a paragraph of the shorter page a line longer, or one of the longer page a line shorter",
        """
        对页两面的末行应在同一高度。程序按整个对页求解：段落增减一行、两面同时短一行、图移到页末，都试过以后才留下差别。

        Facing pages end at one height. The spread is solved as a whole: paragraphs a line longer or shorter, both pages a line short,
        figures at the foot were all tried before a difference was left.
        """);

    /// <summary>Blank space at a page's foot.</summary>
    public static readonly CatalogueEntry Hole = new(
        "LY025",
        Severity.Warning,
        "第{0}页末空了{1}行（{2}毫米，从页首下{3}毫米处起）",
        "page {0} leaves {1} lines blank at its foot ({2} mm, from {3} mm into the page)",
        "移动后面的图表或标题，或改用较小的图",
        "move the figure, table or heading that follows, or make the figure smaller",
        """
        后面的内容（一般是表的一行、不可拆的框、带图的标题）放不下，又没有可以先排的文字，于是页末留空。

        What follows (a table row, a box that cannot be split, a heading with a figure) did not fit, and there was no text to flow
        before it, so the page ends early.
        """);

    /// <summary>A figure or table away from where it is spoken of.</summary>
    public static readonly CatalogueEntry FloatFar = new(
        "LY026",
        Severity.Warning,
        "图或表在第{0}页（距页首{2}毫米），而正文在第{1}页才第一次（或早已）提到它",
        "a figure or table stands on page {0} ({2} mm into the page), and the text speaks of it on page {1}",
        "把图或表移到第一次提到它的段落后面，或在 overrides 里改它的 position",
        "move the figure or table after the paragraph that first speaks of it, or change its position in the overrides",
        """
        图表应排在第一次提到它的文字之后，不晚于下一对页。图太密、又都很大时，后面的图会越推越远；写死了位置（position: here）的图可能跑到提到它之前。

        A figure or table stands after its first mention and not later than the next spread. When large figures follow one another
        closely, the later ones are pushed on; one whose position is fixed (position: here) may stand before its mention.
        """);

    /// <summary>A paragraph style asks for its own leading in running text.</summary>
    public static readonly CatalogueEntry OffGrid = new(
        "LY030",
        Severity.Warning,
        "第{0}页（距页首{1}毫米）：段落样式 {2} 的行距 {3} pt 不合版面网格 {4} pt，已按网格排",
        "page {0} ({1} mm into the page): paragraph style {2} asks for a leading of {3} pt, off the grid of {4} pt; it was set on the grid",
        "把这个样式的 leading 改成 grid",
        "set the style's leading to grid",
        """
        正文里连续排的段落都站在版面网格上，左右两面、正反两面的行才能对齐。脚注、图题、表文、标题、页眉有自己的行距，不在此列。

        Running paragraphs stand on the page grid, so that lines of facing pages, and of both sides of a leaf, agree. Notes, captions,
        table cells, headings and running heads have a leading of their own and are not concerned.
        """);

    /// <summary>The book can be made up to its sheets.</summary>
    public static readonly CatalogueEntry MakeUpPossible = new(
        "LY050",
        Severity.Warning,
        "全书{0}页，目标{1}页：让{2}段各增减一行就能凑成",
        "{0} pages, {1} aimed at: {2} paragraphs a line longer or shorter will do",
        "运行 publisher make-up 看是哪几段；加 --write 把它们写进 overrides",
        "run publisher make-up to see which; --write puts them into the overrides",
        """
        样式里用 make-up.sheets 给了目标印张。书多出或不足几页时，程序找出末行很短（减一行不显挤）或很满（加一行不显松）的段落，
        并选出刚好够用的几段。

        The style names the sheets aimed at (make-up.sheets). When the book runs a few pages over or under, paragraphs are found whose
        last line is short enough to lose a line, or full enough to win one, and as many are chosen as it takes.
        """);

    /// <summary>The book cannot be made up to its sheets.</summary>
    public static readonly CatalogueEntry MakeUpFails = new(
        "LY051",
        Severity.Warning,
        "全书{0}页，凑不成目标的{1}页",
        "{0} pages cannot be made up to the {1} aimed at",
        "改目标印张，或增删文字、改动插图、换行数或字号",
        "change the sheets aimed at, the text, the figures, the lines a page or the size",
        """
        段落增减一行所能收回或多出的页数不够。差得多时应改版式（每页行数、字号、插图大小），不应靠挤字。

        Paragraphs a line longer or shorter do not win or fill enough pages. When much is missing the format should change (lines a
        page, size, size of figures), not the spacing.
        """);

    /// <summary>An override that cannot be met.</summary>
    public static readonly CatalogueEntry LeverImpossible = new(
        "LY061",
        Severity.Warning,
        "这条调整做不到（{0}）：{1}",
        "this override cannot be met ({0}): {2}",
        "放宽或删去这条调整",
        "relax or delete the override",
        """
        overrides 里的调整已经读到、也找到了那一块，但按松紧限度、禁则或版面容量做不到，于是没有做（或没有完全做到）。

        The override was read and its block was found, but the limits of spacing, the line rules or the room on the page do not allow
        it, so it was not carried out, or not wholly.
        """);
}
