namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>Not a PDF that can be read. Place: reason.</summary>
    public static readonly CatalogueEntry PF001 = new(
        "PF001", Severity.Error,
        "不是能读的 PDF：{0}", "it is no PDF that can be read: {0}",
        "重新导出或重新传一次这个文件", "export or transfer the file once more",
        "文件打不开：不是 PDF、被截断，或结构坏到无法恢复。打不开就什么也没有检查，所以这是错误，不是“没有问题”。"
        + "\n\nThe file cannot be opened: it is no PDF, was cut short, or is damaged beyond repair. Nothing in it was judged.");

    /// <summary>Encrypted with a password. Place: reason.</summary>
    public static readonly CatalogueEntry PF002 = new(
        "PF002", Severity.Error,
        "文件加密，没有密码读不出来：{0}", "the file is encrypted and cannot be read without its password: {0}",
        "去掉密码后重新导出", "export it again without a password",
        "付印文件不许加密（PDF/X）。带打开密码的文件里面什么也没有检查。"
        + "\n\nA press file is not encrypted (PDF/X). Behind a password nothing was judged.");

    /// <summary>An object that could not be understood. Places: object, reason.</summary>
    public static readonly CatalogueEntry PF003 = new(
        "PF003", Severity.Error,
        "对象 {0} 读不懂（{1}），这一部分没有检查", "object {0} cannot be understood ({1}); this part was not judged",
        "用制作软件重新导出", "export the file again from the program that made it",
        "这个对象缺失、损坏，或自己包含自己。印厂的设备可能印出别的东西，或停机。没检查到的部分不能算通过。"
        + "\n\nThe object is missing, damaged or contains itself. A press may print something else or stop. What was not judged has not passed.");

    /// <summary>A limit was met. Places: what in Chinese, what in English.</summary>
    public static readonly CatalogueEntry PF004 = new(
        "PF004", Severity.Error,
        "超出检查的限度：{0}，其余没有检查", "a limit of the check was met: {1}; the rest was not judged",
        "简化这一页或这个对象，再检查一次", "simplify the page or object and judge it again",
        "为了不被恶意或异常的文件拖垮，解压后的大小、页数、嵌套层数和操作数都有上限。到了上限就停下，并说明没有检查完。"
        + "\n\nUnpacked size, pages, nesting and operators are limited, so that a hostile file cannot hang the check. What lies beyond was not judged.");

    /// <summary>Header not as it should be. Places: Chinese, English.</summary>
    public static readonly CatalogueEntry PF005 = new(
        "PF005", Severity.Warning,
        "文件头不规范：{0}", "the header is not as it should be: {1}",
        "用制作软件重新导出", "export the file again",
        "第一行应是 %PDF-版本号，从第 0 字节开始；第二行是带四个以上高位字节的注释，告诉传输程序这是二进制文件。"
        + "\n\nThe first line is %PDF- and the version, at byte 0; the second is a comment with four high bytes, which tells mail programs that the file is binary.");

    /// <summary>Bytes after the end. Place: how many.</summary>
    public static readonly CatalogueEntry PF006 = new(
        "PF006", Severity.Error,
        "文件末尾 %%EOF 之后还有 {0} 个字节", "there are {0} bytes after the final %%EOF",
        "重新传输或重新导出", "transfer or export the file again",
        "结尾标记之后不该再有内容：可能是传输时混入的，也可能藏着别的东西。"
        + "\n\nNothing follows the end mark. What does was added in transfer, or is hidden there.");

    /// <summary>Updates were appended. Place: how many ends.</summary>
    public static readonly CatalogueEntry PF007 = new(
        "PF007", Severity.Warning,
        "文件有增量更新：共有 {0} 个结尾", "the file carries incremental updates: it ends {0} times",
        "另存为一个新文件，不用增量保存", "save it as a new file instead of updating it",
        "增量更新把修改附在文件后面，旧内容仍在里面。付印文件应是一次写成的。"
        + "\n\nAn incremental update appends changes and keeps the old content. A press file is written in one piece.");

    /// <summary>PDF version too high. Places: version, highest.</summary>
    public static readonly CatalogueEntry PF008 = new(
        "PF008", Severity.Error,
        "PDF 版本 {0} 高于 {1}", "PDF version {0} is above {1}",
        "导出时选较低的 PDF 版本", "choose a lower PDF version when exporting",
        "PDF/X-4 以 PDF 1.6 为准，PDF/X-1a:2003 以 1.4 为准。更高的版本可能用到印厂不认识的功能。"
        + "\n\nPDF/X-4 is based on PDF 1.6, PDF/X-1a:2003 on 1.4. A higher version may use what a plant does not know.");

    /// <summary>Cross-reference damaged.</summary>
    public static readonly CatalogueEntry PF009 = new(
        "PF009", Severity.Error,
        "交叉引用表损坏，是靠搜索对象恢复的", "the cross-reference table is damaged; objects were found by searching",
        "重新传输或重新导出", "transfer or export the file again",
        "startxref 没有指向交叉引用表。阅读器会自己修补，但每个程序修补的结果可能不同。"
        + "\n\nstartxref does not lead to the table. Readers mend this silently, each in its own way.");

    /// <summary>No identification. Place: what is wanted.</summary>
    public static readonly CatalogueEntry PF010 = new(
        "PF010", Severity.Error,
        "文件没有声明自己是 {0}", "the file does not say that it is {0}",
        "导出时选 {0}", "choose {0} when exporting",
        "印厂的预检先看声明：PDF/X-4 写在 XMP 的 pdfxid:GTS_PDFXVersion，PDF/X-1a 写在 Info 的 GTS_PDFXVersion。"
        + "\n\nA plant looks for the claim first: PDF/X-4 in pdfxid:GTS_PDFXVersion of the XMP packet, PDF/X-1a in GTS_PDFXVersion of Info.");

    /// <summary>Wrong identification. Places: value, wanted.</summary>
    public static readonly CatalogueEntry PF011 = new(
        "PF011", Severity.Error,
        "GTS_PDFXVersion 是“{0}”，应是“{1}”", "GTS_PDFXVersion is '{0}' and should be '{1}'",
        "导出时选 {1}", "choose {1} when exporting",
        "值必须一字不差：“PDF/X-4”，不是“PDF/X-4:2010”。"
        + "\n\nThe value must be exact: PDF/X-4, not PDF/X-4:2010.");

    /// <summary>Identification only in Info. Place: value.</summary>
    public static readonly CatalogueEntry PF012 = new(
        "PF012", Severity.Error,
        "“{0}”只写在 Info 里，XMP 里没有", "'{0}' stands only in Info, not in the XMP packet",
        "重新导出，不要手工改标识", "export again; do not mark the file by hand",
        "PDF/X-4 只看 XMP。只写在 Info 里，检查软件会认为它不是 PDF/X-4。"
        + "\n\nPDF/X-4 is known by its XMP packet alone. With the claim in Info only, it is no PDF/X-4.");

    /// <summary>Contradictory identification. Places: XMP, Info.</summary>
    public static readonly CatalogueEntry PF013 = new(
        "PF013", Severity.Error,
        "XMP 说是“{0}”，Info 说是“{1}”", "the XMP packet says '{0}' and Info says '{1}'",
        "重新导出，只保留一种标识", "export again with one claim",
        "同一文件两处声明不同的标准，各家软件会按不同的标准处理它。"
        + "\n\nA file that claims two standards is treated by one here and by the other there.");

    /// <summary>XMP missing or unreadable. Places: reason in Chinese, in English.</summary>
    public static readonly CatalogueEntry PF014 = new(
        "PF014", Severity.Error,
        "XMP 元数据不能用：{0}", "the XMP metadata cannot be used: {1}",
        "重新导出，带上元数据", "export again with metadata",
        "PDF/X-4 要求目录里有一个不压缩的 XMP 元数据流，标识、书名和日期都写在里面。"
        + "\n\nPDF/X-4 requires an uncompressed XMP stream in the catalogue, with claim, title and dates.");

    /// <summary>No title.</summary>
    public static readonly CatalogueEntry PF015 = new(
        "PF015", Severity.Error,
        "没有书名（dc:title 或 Info 的 Title）", "there is no title (dc:title, or Title in Info)",
        "在制作软件的文档信息里填书名", "fill in the title in the document properties",
        "书名为空，印厂和后来的人无从知道这是哪本书的文件。PDF/X 要求有。"
        + "\n\nWithout a title neither the plant nor anyone later knows which book this is. PDF/X requires one.");

    /// <summary>Info differs from XMP. Places: key, Info, XMP.</summary>
    public static readonly CatalogueEntry PF016 = new(
        "PF016", Severity.Error,
        "{0} 两处不一致：Info 是“{1}”，XMP 是“{2}”", "{0} differs: Info has '{1}', the XMP packet has '{2}'",
        "重新导出，不要只改一处", "export again; do not change one of the two",
        "Info 与 XMP 说的是同一件事，必须相同，时间要是同一时刻。"
        + "\n\nInfo and the XMP packet tell the same facts and must agree; dates must be the same instant.");

    /// <summary>Trapped not decided. Place: value.</summary>
    public static readonly CatalogueEntry PF017 = new(
        "PF017", Severity.Error,
        "陷印状态 Trapped 是“{0}”，应是 True 或 False", "Trapped is '{0}' and should be True or False",
        "导出时写明是否做过陷印，一般是 False", "say whether the file is trapped when exporting; usually it is not",
        "印厂要知道文件是否已做陷印，否则会做两遍或不做。Unknown 或缺失都不行。"
        + "\n\nA plant must know whether traps are in the file. Neither Unknown nor silence will do.");

    /// <summary>An XMP entry is missing. Place: which.</summary>
    public static readonly CatalogueEntry PF018 = new(
        "PF018", Severity.Error,
        "XMP 里缺 {0}", "the XMP packet lacks {0}",
        "重新导出 PDF/X", "export as PDF/X again",
        "PDF/X-4 要求的 XMP 项：书名、三个日期、文档标识、版本号、呈现类别和陷印状态。"
        + "\n\nPDF/X-4 asks for title, three dates, document id, version, rendition class and the trapping state.");

    /// <summary>No file identifier.</summary>
    public static readonly CatalogueEntry PF019 = new(
        "PF019", Severity.Error,
        "文件尾部没有 ID", "the trailer has no ID",
        "重新导出", "export the file again",
        "ID 是两个字符串，印厂用它区分同名文件的不同版本。PDF/X 要求有。"
        + "\n\nThe ID tells versions of a file apart. PDF/X requires it.");

    /// <summary>No output intent.</summary>
    public static readonly CatalogueEntry PF020 = new(
        "PF020", Severity.Error,
        "没有 PDF/X 输出意图", "there is no PDF/X output intent",
        "导出时写明印刷条件", "name the printing condition when exporting",
        "输出意图说明文件为哪种印刷条件而做。没有它，CMYK 数值没有确定的含义。"
        + "\n\nThe output intent says for which printing condition the file was made. Without it CMYK values mean nothing definite.");

    /// <summary>Several output intents. Place: how many.</summary>
    public static readonly CatalogueEntry PF021 = new(
        "PF021", Severity.Error,
        "有 {0} 个 PDF/X 输出意图，只许一个", "there are {0} PDF/X output intents; one is allowed",
        "只保留一个输出意图", "keep one output intent",
        "两个输出意图，印厂不知道按哪一个。"
        + "\n\nWith two intents a plant does not know which to follow.");

    /// <summary>The output profile is missing.</summary>
    public static readonly CatalogueEntry PF022 = new(
        "PF022", Severity.Error,
        "输出意图里没有嵌入 ICC 特性文件", "the output intent embeds no ICC profile",
        "导出时嵌入输出特性文件", "embed the output profile when exporting",
        "没有嵌入特性文件（DestOutputProfile），打样和转换就没有依据。"
        + "\n\nWithout the embedded profile (DestOutputProfile) proofs and conversions have no ground.");

    /// <summary>The output profile does not fit. Places: reason in Chinese, in English.</summary>
    public static readonly CatalogueEntry PF023 = new(
        "PF023", Severity.Error,
        "输出特性文件不合用：{0}", "the output profile does not fit: {1}",
        "换用印厂给的 CMYK 输出特性文件", "use the CMYK output profile that the plant gives",
        "输出特性文件应是“输出设备”类（prtr）、CMYK 数据、N 为 4，并与流字典一致。"
        + "\n\nThe profile is of the output class (prtr), for CMYK data, with N 4 in agreement.");

    /// <summary>An entry of the output intent is missing. Place: which.</summary>
    public static readonly CatalogueEntry PF024 = new(
        "PF024", Severity.Error,
        "输出意图里缺 {0}", "the output intent lacks {0}",
        "导出时选一个有名字的印刷条件", "choose a named printing condition when exporting",
        "OutputConditionIdentifier 是印刷条件的名字，印厂据此核对。"
        + "\n\nOutputConditionIdentifier names the printing condition; a plant checks it.");

    /// <summary>The output profile is outside.</summary>
    public static readonly CatalogueEntry PF025 = new(
        "PF025", Severity.Error,
        "输出特性文件在文件之外（DestOutputProfileRef）", "the output profile is outside the file (DestOutputProfileRef)",
        "改用嵌入的特性文件", "embed the profile instead",
        "指向外部特性文件的是 PDF/X-4p，不是 PDF/X-4：收件人手里未必有那个文件。"
        + "\n\nA file that refers to a profile elsewhere is PDF/X-4p, not PDF/X-4: the receiver may not have it.");

    /// <summary>No trim box.</summary>
    public static readonly CatalogueEntry PF030 = new(
        "PF030", Severity.Error,
        "没有成品框（TrimBox 或 ArtBox）", "there is no trim box (TrimBox or ArtBox)",
        "导出时写上成品框", "write the trim box when exporting",
        "没有成品框，拼版不知道裁在哪里。"
        + "\n\nWithout a trim box imposition does not know where the page is cut.");

    /// <summary>A box lies outside another. Places: inner, outer, by how many points.</summary>
    public static readonly CatalogueEntry PF031 = new(
        "PF031", Severity.Error,
        "{0} 超出 {1}，多出 {2} pt", "{0} lies outside {1} by {2} pt",
        "改正页面框：成品框在出血框内，出血框在页面框内", "mend the boxes: trim inside bleed, bleed inside media",
        "框必须一个套一个：成品框 ⊆ 出血框 ⊆ 裁切框 ⊆ 页面框，容差 0.01 pt。"
        + "\n\nThe boxes lie one inside the other: trim, bleed, crop, media, to 0.01 pt.");

    /// <summary>Both trim and art box.</summary>
    public static readonly CatalogueEntry PF032 = new(
        "PF032", Severity.Error,
        "同时有成品框 TrimBox 和 ArtBox", "there are both a TrimBox and an ArtBox",
        "只保留 TrimBox", "keep the TrimBox only",
        "PDF/X 每页只许两者之一，否则成品尺寸有两个说法。"
        + "\n\nPDF/X allows one of the two on a page; else there are two finished sizes.");

    /// <summary>The page is turned. Place: degrees.</summary>
    public static readonly CatalogueEntry PF033 = new(
        "PF033", Severity.Warning,
        "页面旋转 {0} 度", "the page is turned by {0} degrees",
        "导出时不旋转页面", "export the page without rotation",
        "拼版软件对 Rotate 的处理不一，页面可能横着印。"
        + "\n\nImposition programs treat Rotate differently; the page may be printed on its side.");

    /// <summary>A user unit. Place: its value.</summary>
    public static readonly CatalogueEntry PF034 = new(
        "PF034", Severity.Error,
        "UserUnit 是 {0}，页面尺寸会被误解", "UserUnit is {0}; the page size will be misread",
        "导出时不用 UserUnit", "export without UserUnit",
        "很多印前软件不理会 UserUnit，页面会按错误的比例印出。"
        + "\n\nMany prepress programs ignore UserUnit and print at the wrong scale.");

    /// <summary>The page size is out of range. Place: size.</summary>
    public static readonly CatalogueEntry PF035 = new(
        "PF035", Severity.Error,
        "页面尺寸 {0} 超出 3～14400 pt", "the page size {0} is not within 3 to 14400 pt",
        "检查页面尺寸", "check the page size",
        "PDF 页面每边 3～14400 点，超出范围的设备不处理。"
        + "\n\nSides of a page are 3 to 14400 points; devices refuse others.");

    /// <summary>Page sizes differ. Places: this size, that of the first page.</summary>
    public static readonly CatalogueEntry PF036 = new(
        "PF036", Severity.Warning,
        "成品尺寸 {0}，与第 1 页的 {1} 不同", "the trimmed size is {0}, that of page 1 is {1}",
        "让正文各页成品尺寸一致", "give all pages of the interior one trimmed size",
        "一本书的正文各页裁成一样大。尺寸不同的页会被裁坏或留白。"
        + "\n\nAll pages of an interior are cut to one size; others are spoilt or leave white.");

    /// <summary>Bleed box too small. Places: least bleed, wanted.</summary>
    public static readonly CatalogueEntry PF037 = new(
        "PF037", Severity.Error,
        "出血只有 {0} mm，要 {1} mm", "there are only {0} mm of bleed; {1} mm are wanted",
        "导出时带上出血", "export with bleed",
        "裁切有误差，画到边的颜色要多出 3 mm，否则露白边。"
        + "\n\nCutting is not exact. Colour that runs to the edge goes 3 mm further, or white shows.");

    /// <summary>No media box.</summary>
    public static readonly CatalogueEntry PF038 = new(
        "PF038", Severity.Error,
        "没有页面框（MediaBox）", "there is no media box",
        "重新导出", "export the file again",
        "没有 MediaBox 的页没有尺寸，各软件自己猜。"
        + "\n\nA page without a MediaBox has no size; programs guess one.");
}
