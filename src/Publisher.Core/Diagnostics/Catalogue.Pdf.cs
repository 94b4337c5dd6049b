namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>The document has no page.</summary>
    public static readonly CatalogueEntry PdfNoPages = new(
        "PD001",
        Severity.Error,
        "没有可写的页",
        "there is no page to write",
        "检查 book.yaml 的 contents 是否列出了正文文件",
        "check that contents in book.yaml lists the text files",
        """
        PDF 至少要有一页。没有页，通常是因为没有列出任何文件，或所有文件都读不出来；先解决前面的错误。

        A PDF has at least one page. There is none when no file is listed or none could be read; mend the earlier errors first.
        """);

    /// <summary>A glyph is missing. Places: characters, page label, face.</summary>
    public static readonly CatalogueEntry PdfGlyphMissing = new(
        "PD002",
        Severity.Error,
        "第 {1} 页的“{0}”在字体“{2}”里没有字形",
        "'{0}' on page {1} has no glyph in the face '{2}'",
        "在样式的 fonts.fallback 里加一个有此字的字体",
        "add a face that has it to fonts.fallback in the style",
        """
        字体缺字时印出来的是空框（.notdef 字形）。印刷标准不许显示这个字形，所以写 PDF 时再查一次。

        A missing character prints as an empty box (the .notdef glyph). Print standards forbid showing it, so it is checked once more
        when the PDF is written.
        """);

    /// <summary>A picture was not prepared. Place 0: path.</summary>
    public static readonly CatalogueEntry PdfPictureMissing = new(
        "PD003",
        Severity.Error,
        "图“{0}”没有备好，页上留空",
        "the picture '{0}' was not prepared; its place is left blank",
        "先解决这张图的 IM 错误",
        "mend the IM errors of this picture first",
        """
        页面用到的图没有处理成功，PDF 里这个位置是空白。前面应有一条 IM 开头的错误说明原因。

        A picture used on a page could not be prepared, so its place is blank. An earlier IM error says why.
        """);

    /// <summary>A prepared picture has a form that cannot be embedded. Places: path, reason in Chinese, reason in English.</summary>
    public static readonly CatalogueEntry PdfPictureUnusable = new(
        "PD004",
        Severity.Error,
        "图“{0}”不能嵌入 PDF：{1}",
        "the picture '{0}' cannot be embedded: {2}",
        "换一种格式重新保存原图；若仍如此，请报告",
        "save the original in another format; if it stays so, please report it",
        """
        PDF 只收这几种图：8 位的 JPEG（灰度、RGB、CMYK），不隔行、不超过 8 位的 PNG，以及压缩的原始像素。备好的图不属于这几种，或者内容残缺。

        A PDF takes 8-bit JPEG (grey, RGB, CMYK), non-interlaced PNG of at most 8 bits, and deflated samples. The prepared picture is
        none of these, or is incomplete.
        """);

    /// <summary>An RGB picture in a press file. Place 0: path.</summary>
    public static readonly CatalogueEntry PdfPictureRgb = new(
        "PD005",
        Severity.Error,
        "图“{0}”是 RGB 颜色，不能付印",
        "the picture '{0}' is RGB and cannot go to press",
        "在样式里把 images.color 设为 gray 或 cmyk",
        "set images.color to gray or cmyk in the style",
        """
        印刷用油墨，颜色要先按印刷条件转成灰度或 CMYK。RGB 图由印厂转换，颜色无法预料，黑字会变成四色叠印，因此 PDF/X 文件里不用。

        Presses print inks. Pictures are converted to grey or CMYK for the printing condition beforehand; an RGB picture would be
        converted by the printer with unforeseen colours and four-colour blacks, so none enters a PDF/X file.
        """);

    /// <summary>No output profile was given.</summary>
    public static readonly CatalogueEntry PdfOutputProfileMissing = new(
        "PD006",
        Severity.Error,
        "没有输出特性文件（ICC）",
        "there is no output profile (ICC)",
        "在样式的 images.profile 写明印刷条件，如 FOGRA39L",
        "name the printing condition in images.profile of the style, for example FOGRA39L",
        """
        PDF/X-4 要求文件写明为哪种印刷条件制作，并嵌入它的 ICC 特性文件。向印厂要他们用的特性文件；没有要求时用常见的一种。

        PDF/X-4 requires the file to say for which printing condition it was made and to embed its ICC profile. Ask the printer.
        """);

    /// <summary>The output profile cannot be used. Places: reason in Chinese, reason in English.</summary>
    public static readonly CatalogueEntry PdfOutputProfileUnusable = new(
        "PD007",
        Severity.Error,
        "输出特性文件不能用：{0}",
        "the output profile cannot be used: {1}",
        "换用印厂给的 CMYK 输出特性文件（类别 prtr）",
        "use a CMYK output profile (class prtr) from the printer",
        """
        输出意图里的特性文件必须是打印机类（prtr）的 CMYK 特性文件。显示器的、RGB 的或残缺的文件都不行。

        The profile of the output intent has to be a printer profile (class prtr) of CMYK. Monitor, RGB or damaged profiles will not do.
        """);

    /// <summary>The book has no title.</summary>
    public static readonly CatalogueEntry PdfNoTitle = new(
        "PD008",
        Severity.Error,
        "书没有书名，不能写进 PDF 的元数据",
        "the book has no title for the PDF's metadata",
        "在 book.yaml 里填 title",
        "fill in title in book.yaml",
        """
        PDF/X-4 的元数据必须有文件标题，这里用书名。

        PDF/X-4 metadata requires a title; the book's title is used.
        """);

    /// <summary>A rule is too thin. Places: page label, thickness and least thickness in pt.</summary>
    public static readonly CatalogueEntry PdfRuleTooThin = new(
        "PD009",
        Severity.Warning,
        "第 {0} 页有 {1} pt 的细线，印刷时可能断线",
        "page {0} has a rule of {1} pt, which may break up in print",
        "把线加粗到 {2} pt 以上",
        "make it at least {2} pt thick",
        """
        细于 0.25 pt（约 0.09 毫米）的线在胶印中容易断，屏幕上却看不出来。表线、注线、书眉线都应不细于此。几种墨叠印的线和反白的线
        要靠套印，应不细于 0.5 pt。

        Rules thinner than 0.25 pt (0.09 mm) tend to break up in offset printing, though they look fine on screens. Rules of several
        inks, and white ones, depend on register: 0.5 pt at least.
        """);

    /// <summary>Something ends between the trim and the bleed. Places: page label, millimetres outside the trim.</summary>
    public static readonly CatalogueEntry PdfBleedTooShort = new(
        "PD010",
        Severity.Error,
        "第 {0} 页有内容超出裁切线 {1} 毫米，没有铺满出血",
        "on page {0} something reaches {1} mm beyond the trim without filling the bleed",
        "让它铺满出血，或退到裁切线以内",
        "extend it over the whole bleed, or keep it inside the trim",
        """
        裁切有误差。伸出裁切线的图和色块必须铺满出血（一般 3 毫米），否则裁完可能露出白边。不打算出血的内容就留在裁切线以内。

        Trimming is not exact. What crosses the trim has to fill the bleed (usually 3 mm), or white slivers may show.
        """);

    /// <summary>Text crosses the trim. Places: page label, characters.</summary>
    public static readonly CatalogueEntry PdfTextBeyondTrim = new(
        "PD011",
        Severity.Warning,
        "第 {0} 页的“{1}”超出裁切线，会被裁掉",
        "'{1}' on page {0} lies beyond the trim and will be cut off",
        "检查版心、缩进和这一行的长度",
        "check margins, indents and the length of the line",
        """
        文字落在成品尺寸以外。常见原因是一行排不下（长网址、长数字）、负缩进太大，或版心大于页面。

        Text lies outside the trimmed page: an unbreakable long word, a negative indent, or a type area larger than the page.
        """);

    /// <summary>The date cannot be used. Place 0: the date.</summary>
    public static readonly CatalogueEntry PdfUnusableDate = new(
        "PD012",
        Severity.Error,
        "修改时间“{0}”不合格式",
        "the modification time '{0}' is not in the right form",
        "写成 2026-10-01T00:00:00Z",
        "write it as 2026-10-01T00:00:00Z",
        """
        写进 PDF 的时间来自 book.yaml 或 SOURCE_DATE_EPOCH，不取机器时钟，这样重复制作得到同样的文件。它必须是世界时的完整时刻。

        The time in the PDF comes from book.yaml or SOURCE_DATE_EPOCH, not from the clock, so that builds repeat. It is a full UTC instant.
        """);

    /// <summary>Trim sizes differ. Places: page label, its size, size of the first page.</summary>
    public static readonly CatalogueEntry PdfTrimDiffers = new(
        "PD013",
        Severity.Warning,
        "第 {0} 页的成品尺寸是 {1}，与首页的 {2} 不同",
        "page {0} is trimmed to {1}, the first page to {2}",
        "正文各页用同一种成品尺寸；拉页另做文件",
        "give all pages one trim size; put fold-outs into a file of their own",
        """
        书芯按同一尺寸拼版、折页、裁切。尺寸不同的页（拉页、插页）要另做文件交付。

        The text block is imposed, folded and trimmed at one size. Pages of another size go into a file of their own.
        """);

    /// <summary>A page is too large or too small. Places: page label, its size.</summary>
    public static readonly CatalogueEntry PdfPageSizeOutOfRange = new(
        "PD014",
        Severity.Error,
        "第 {0} 页的尺寸 {1} 超出 PDF 的范围",
        "the size of page {0}, {1}, is outside the range of PDF",
        "改正样式里的 page.trim 和 page.bleed",
        "correct page.trim and page.bleed in the style",
        """
        PDF 页面的边长须在 3 pt（约 1 毫米）到 14400 pt（5.08 米）之间。多半是单位写错了。

        The sides of a PDF page lie between 3 pt (about 1 mm) and 14 400 pt (5.08 m). The unit is probably wrong.
        """);

    /// <summary>A link leads nowhere. Places: target, page label.</summary>
    public static readonly CatalogueEntry PdfLinkDangling = new(
        "PD015",
        Severity.Warning,
        "第 {1} 页的链接指向“{0}”，但它不在任何一页上",
        "a link on page {1} leads to '{0}', which is on no page",
        "检查链接的目标是否在本版次中",
        "check that the target is part of this edition",
        """
        草稿 PDF 里的链接要有落脚的页。目标没有排进本版次（例如只在电子书里有）时，链接略去，文字照印。

        Links of a draft PDF need a page to lead to. When the target is not part of this edition the link is left out; its text stays.
        """);
}
