namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>A figure's picture was not prepared.</summary>
    public static readonly CatalogueEntry PictureMissing = new(
        "EP001", Severity.Error,
        "电子书缺少图片“{0}”", "the e-book lacks the picture “{0}”",
        "先解决这张图在图像处理阶段报出的错误", "mend what image preparation reported about this picture",
        """
        电子书中的每幅插图都要有一份为屏幕准备好的图片（JPEG 或 PNG，sRGB）。图像处理阶段没有交出这一张，通常是因为源文件缺失或损坏，那里会另有一条 IM 开头的诊断。

        Every figure of the e-book needs a picture prepared for screens (JPEG or PNG, sRGB). Image preparation delivered none for this one, most often because the source is missing or damaged; an IM diagnostic says more.
        """);

    /// <summary>A picture is encoded in a way no e-book reader shows.</summary>
    public static readonly CatalogueEntry PictureUnfit = new(
        "EP002", Severity.Error,
        "图片“{0}”不能放进电子书：色彩 {1}，编码 {2}", "picture “{0}” cannot go into an e-book: colour {1}, encoding {2}",
        "电子书的图片须为 JPEG 或 PNG，灰度或 sRGB", "pictures of an e-book are JPEG or PNG, grey or sRGB",
        """
        EPUB 3.3 的核心图像格式包括 JPEG 与 PNG；印刷用的 CMYK 图和 PDF 内部编码，阅读器不能可靠显示。请检查电子书版本的图像配方。

        JPEG and PNG are core image types of EPUB 3.3; CMYK pictures for press and the encodings inside PDF are not shown reliably by readers. Check the image recipe of the e-book edition.
        """);

    /// <summary>No raster cover.</summary>
    public static readonly CatalogueEntry CoverDrawn = new(
        "EP003", Severity.Info,
        "没有封面图，封面由书名和作者排成", "no cover picture: the cover is set from title and author",
        "在 book.yaml 的 cover 中写上一张至少 1600×2560 像素的图；各书店上架都要求位图封面", "name a picture of at least 1600×2560 px under cover in book.yaml; shops ask for a raster cover",
        """
        没有封面图时，电子书的封面页用矢量图排出书名、作者和出版社，在任何阅读器里都能打开；但书架缩略图和书店上架需要位图封面（建议 1600×2560 像素的 JPEG，sRGB）。

        Without a cover picture the cover page shows title, author and house as a vector drawing, which opens in every reader; but shelves and shops want a raster cover (a JPEG of 1600×2560 px in sRGB is a good choice).
        """);

    /// <summary>A figure has no alternative text.</summary>
    public static readonly CatalogueEntry PictureNoAlternative = new(
        "EP004", Severity.Warning,
        "{0} 没有替代文字，看不见图的读者无从知道图里有什么", "{0} has no alternative text; readers who cannot see it do not learn what it shows",
        "在 ![…] 的方括号里写出图中能看到的内容", "write what can be seen between the brackets of ![…]",
        """
        替代文字由读屏软件朗读。没有替代文字的图被当作装饰，电子书随即不再声明“图片均有替代文字”和“只靠文字即可读完”。替代文字说图里有什么，不要重复图注。

        The alternative text is what a screen reader says. A picture without one counts as decoration, and the e-book no longer claims that its pictures are described or that the text alone is enough. Say what the picture shows; do not repeat the caption.
        """);

    /// <summary>A print page has no place in the e-book.</summary>
    public static readonly CatalogueEntry PageUnplaced = new(
        "EP005", Severity.Warning,
        "印刷版第 {0} 页起于“{1}”，电子书里没有这个位置；页码表缺这一页", "print page {0} begins at “{1}”, which is not in the e-book; the page list lacks it",
        "用同一份书稿重新生成印刷版", "build the print edition again from the same manuscript",
        """
        电子书的页码表来自印刷版的分页：每页的起点是某段文字中的某个字。起点所在的段落不在电子书里，多半是两个版本所用的书稿不同。

        The page list of the e-book comes from the print pages: each begins at some character of some paragraph. When that paragraph is not in the e-book, the two editions were most likely made from different manuscripts.
        """);

    /// <summary>Page marks do not rise in reading order.</summary>
    public static readonly CatalogueEntry PageOrder = new(
        "EP006", Severity.Warning,
        "印刷版第 {0} 页的起点在电子书里排到了第 {1} 页之后", "print page {0} begins after page {1} in the e-book's reading order",
        "页的起点应是版面上第一段顺排的文字，不是浮动的插图", "a page should begin at its first text in the flow, not at a float",
        """
        阅读顺序中页码应当递增。印刷版里插图会浮到别的页，若以浮动的插图作为一页的起点，电子书里的页码就会倒退。

        Page numbers should rise in reading order. In print a figure may float to another page; if a page is said to begin at such a figure, the e-book's page numbers run backwards.
        """);

    /// <summary>A reference or note mark leads nowhere.</summary>
    public static readonly CatalogueEntry TargetMissing = new(
        "EP007", Severity.Error,
        "“{0}”所指的内容不在书中", "what “{0}” points at is not in the book",
        "改正标签，或恢复被删去的图、表、节或注", "correct the label, or bring back the figure, table, section or note",
        """
        电子书中的每个链接都要有去处（EPUB 3.3 不允许断链）。这里的引用只好写成普通文字。

        Every link of an e-book must lead somewhere (EPUB 3.3 allows no dangling link). Here the reference had to become plain words.
        """);

    /// <summary>A note is never marked in the text.</summary>
    public static readonly CatalogueEntry NoteUnmarked = new(
        "EP008", Severity.Warning,
        "注“{0}”在正文中没有注号", "note “{0}” has no mark in the text",
        "在正文中写 [^{0}]，或删去这条注", "put [^{0}] into the text, or delete the note",
        """
        没有注号的注，读者点不到；弹出式注释的阅读器甚至不会显示它。

        A note without a mark cannot be reached; readers that show notes as pop-ups do not show it at all.
        """);

    /// <summary>An address outside the book is no web or mail address.</summary>
    public static readonly CatalogueEntry LinkAddress = new(
        "EP009", Severity.Warning,
        "“{0}”不是可用的网址，链接写成了普通文字", "“{0}” is no usable address; the link became plain words",
        "写完整的地址，如 https://example.org/", "write the whole address, such as https://example.org/",
        """
        书外的链接只能是 http、https 或 mailto 地址，并且要写完整；相对路径和其他协议在阅读器里打不开。

        Links that leave the book are http, https or mailto addresses, written in full; relative paths and other schemes do not open in readers.
        """);

    /// <summary>Characters that XML cannot hold.</summary>
    public static readonly CatalogueEntry CharacterNotXml = new(
        "EP010", Severity.Warning,
        "“{1}”中有 {0} 个控制字符或残缺字符，已换成 �", "“{1}” holds {0} control or broken characters; they became �",
        "删去这些看不见的字符", "delete these invisible characters",
        """
        XHTML 不能包含控制字符、落单的代理码元和非字符。它们多半是从别的软件复制时带来的，看不见，但会让阅读器打不开整个文件。

        XHTML cannot hold control characters, lone surrogates or noncharacters. They mostly come along when text is copied from other programs; they cannot be seen, yet a reader would refuse the whole file.
        """);

    /// <summary>Something in a book's own CSS is not allowed.</summary>
    public static readonly CatalogueEntry CssNotAllowed = new(
        "EP011", Severity.Error,
        "附加样式表里不能用“{0}”", "“{0}” is not allowed in an additional style sheet",
        "删去这一处", "remove it",
        """
        附加样式表不得引用别的文件或网络（@import、url()），也不得使用 direction、unicode-bidi（EPUB 3.3 第 6.3 节）和固定定位：前者会让电子书缺文件，后者会让阅读器排错。

        An additional style sheet must not call other files or the network (@import, url()), nor use direction and unicode-bidi (EPUB 3.3, 6.3) or fixed positions: the former leave files missing, the latter break paging.
        """);

    /// <summary>A limit of the profile is passed.</summary>
    public static readonly CatalogueEntry ProfileLimit = new(
        "EP012", Severity.Warning,
        "{0}；{4} 要求{2}", "{1}; {4} wants {3}",
        "缩小它，或换一个配置", "make it smaller, or choose another profile",
        """
        书店和阅读设备对文件、图片的大小各有限制，超过时可能拒收或打开缓慢。电子书照常生成。

        Shops and reading devices limit the size of files and pictures; what is larger may be refused or open slowly. The e-book is made all the same.
        """);

    /// <summary>The e-book's ISBN is wrong.</summary>
    public static readonly CatalogueEntry IdentifierWrong = new(
        "EP013", Severity.Error,
        "“{0}”不是正确的 13 位 ISBN（校验码应使加权和为 10 的倍数）", "“{0}” is no correct 13-digit ISBN (the weighted sum must be a multiple of 10)",
        "核对书号", "check the number",
        """
        ISBN 的最后一位是校验码：各位数字依次乘 1、3、1、3……相加，和应为 10 的倍数。电子书须有自己的书号，不能用印刷版的。

        The last digit of an ISBN is a check digit: the digits, times 1, 3, 1, 3, …, add up to a multiple of 10. An e-book has a number of its own, not the print edition's.
        """);

    /// <summary>A date is not in the required form.</summary>
    public static readonly CatalogueEntry DateForm = new(
        "EP014", Severity.Error,
        "“{0}”不是 {1} 形式的日期", "“{0}” is no date of the form {1}",
        "改成 {1}", "write it as {1}",
        """
        EPUB 包文件要求修改时间写成 CCYY-MM-DDThh:mm:ssZ（世界时，到秒），出版日期写成 2026、2026-10 或 2026-10-01。

        The package document wants the time of modification as CCYY-MM-DDThh:mm:ssZ (UTC, to the second) and the date of publication as 2026, 2026-10 or 2026-10-01.
        """);

    /// <summary>The finished container breaks a rule.</summary>
    public static readonly CatalogueEntry ContainerWrong = new(
        "EP020", Severity.Error,
        "电子书容器不合规：{0}", "the container breaks a rule: {1}",
        "请报告这个问题，并附上书稿", "please report this, with the manuscript",
        """
        EPUB 容器（OCF）要求：第一个条目是未压缩的 mimetype，没有附加字段；只用存储和 deflate 两种方法；文件名合法且不重复。写成之后逐字节复查。

        The container (OCF) must begin with an uncompressed mimetype entry without extra field, use only the methods store and deflate, and have legal, distinct names. The finished bytes are read again to make sure.
        """);

    /// <summary>A file is not well formed or an id stands twice.</summary>
    public static readonly CatalogueEntry ContentWrong = new(
        "EP021", Severity.Error,
        "{0} 不合规：{1}", "{0} breaks a rule: {2}",
        "标签在全书中必须唯一；若书稿无误，请报告这个问题", "labels must be unique in the book; if the manuscript is right, please report this",
        """
        每个内容文件都重新解析一遍：必须是合法的 XML，标识符不得重复，图片必须有替代文字属性。

        Every content file is parsed again: it must be well-formed XML, ids must not repeat, pictures must have an alternative-text attribute.
        """);

    /// <summary>A link inside the finished book leads nowhere.</summary>
    public static readonly CatalogueEntry LinkWrong = new(
        "EP022", Severity.Error,
        "{0} 中的链接“{1}”没有去处", "the link “{1}” in {0} leads nowhere",
        "若书稿无误，请报告这个问题", "if the manuscript is right, please report this",
        """
        成书后逐个检查链接：目标文件要在清单中，目标标识符要在文件中，正文文件要在阅读顺序中。

        Every link of the finished book is followed: the file must be in the manifest, the id in the file, and a content file in the spine.
        """);

    /// <summary>Manifest and spine do not match the files.</summary>
    public static readonly CatalogueEntry ManifestWrong = new(
        "EP023", Severity.Error,
        "清单或阅读顺序有误：{0}", "manifest or spine is wrong: {1}",
        "请报告这个问题，并附上书稿", "please report this, with the manuscript",
        """
        包文件的清单必须恰好列出全部文件；每个内容文件恰好在阅读顺序中出现一次。

        The manifest must list exactly the files there are, and every content file stands exactly once in the spine.
        """);

    /// <summary>Contents or page list do not agree with the text.</summary>
    public static readonly CatalogueEntry NavigationWrong = new(
        "EP024", Severity.Error,
        "导航有误：{0}", "the navigation is wrong: {1}",
        "请报告这个问题，并附上书稿", "please report this, with the manuscript",
        """
        目录须按阅读顺序排列，条目不得为空；页码表的每个页码须与正文中分页标记的页码一致，标记与条目一一对应。

        The contents follow the reading order and have no empty entry; every label of the page list agrees with the page-break marker it leads to, one entry a marker.
        """);

    /// <summary>Notes and their marks do not match.</summary>
    public static readonly CatalogueEntry NotesWrong = new(
        "EP025", Severity.Error,
        "{0} 的注有误：{1}", "notes of {0} are wrong: {2}",
        "请报告这个问题，并附上书稿", "please report this, with the manuscript",
        """
        注与注号须在同一文件里，注号指向注，注有链接回到注号，否则弹出式注释不能用。

        A note stands in the file of its mark, the mark leads to the note and the note back to the mark; otherwise pop-up notes do not work.
        """);
}
