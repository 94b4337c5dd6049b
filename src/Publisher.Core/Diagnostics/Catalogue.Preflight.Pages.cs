namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>Font not embedded. Place: font.</summary>
    public static readonly CatalogueEntry PF040 = new(
        "PF040", Severity.Error,
        "字体 {0} 没有嵌入", "the font {0} is not embedded",
        "导出时嵌入全部字体", "embed all fonts when exporting",
        "没有嵌入的字体由印厂换成别的，字形、字宽都会变，汉字可能变成空框。"
        + "\n\nA font that is not embedded is replaced: shapes and widths change, and Chinese may turn into boxes.");

    /// <summary>No ToUnicode. Place: font.</summary>
    public static readonly CatalogueEntry PF041 = new(
        "PF041", Severity.Warning,
        "字体 {0} 的文字没有对应的字符（ToUnicode）", "text in the font {0} has no characters (ToUnicode)",
        "换一种导出方式，让文字可以检索", "export in a way that keeps text searchable",
        "没有 ToUnicode，印得出来，但文字不能检索和核对。"
        + "\n\nWithout ToUnicode text prints but cannot be searched or compared.");

    /// <summary>ToUnicode leads to no character. Places: font, code, target.</summary>
    public static readonly CatalogueEntry PF042 = new(
        "PF042", Severity.Error,
        "字体 {0} 的代码 {1} 对应到 {2}，不是字符", "code {1} of the font {0} leads to {2}, which is no character",
        "换一种导出方式", "export in another way",
        "ToUnicode 的目标不许是 U+0000、U+FEFF、U+FFFE，也不许为空或是半个代理对。"
        + "\n\nA target of ToUnicode is never U+0000, U+FEFF or U+FFFE, nor empty, nor half a surrogate pair.");

    /// <summary>Widths differ. Places: font, code, dictionary, program.</summary>
    public static readonly CatalogueEntry PF043 = new(
        "PF043", Severity.Error,
        "字体 {0} 的代码 {1} 声明宽 {2}，字体里是 {3}", "code {1} of the font {0} is said to be {2} wide; the font program says {3}",
        "重新嵌入字体后导出", "export with the font embedded afresh",
        "PDF 里的字宽要与字体程序一致（千分之一以内），否则有的设备排得松，有的叠在一起。"
        + "\n\nWidths in the file agree with the font program to a thousandth; else devices set the text differently.");

    /// <summary>A missing glyph is shown. Places: font, code.</summary>
    public static readonly CatalogueEntry PF044 = new(
        "PF044", Severity.Error,
        "字体 {0} 的代码 {1} 没有字形，印出空框", "code {1} of the font {0} has no glyph; an empty box is printed",
        "换用有这个字的字体", "use a font that has the character",
        "显示 .notdef 就是缺字。印刷标准不许显示它，看不见的文字也不许。"
        + "\n\nShowing .notdef means a missing character. Print standards forbid it, even in invisible text.");

    /// <summary>Type 3 text. Place: font.</summary>
    public static readonly CatalogueEntry PF045 = new(
        "PF045", Severity.Warning,
        "文字用 Type 3 字体 {0}", "text is set in the Type 3 font {0}",
        "换成 OpenType 或 TrueType 字体", "use an OpenType or TrueType font",
        "Type 3 字形是小图画，没有提示，笔画容易变粗，常由点阵或彩色字体而来。"
        + "\n\nType 3 glyphs are small drawings: no hints, heavier strokes; they often come from bitmaps or colour fonts.");

    /// <summary>Embedding is restricted. Places: font, fsType.</summary>
    public static readonly CatalogueEntry PF046 = new(
        "PF046", Severity.Error,
        "字体 {0} 不许嵌入（fsType {1}）", "the font {0} may not be embedded (fsType {1})",
        "换用许可嵌入的字体，或取得授权", "use a font that may be embedded, or get a licence",
        "fsType 第 1 位表示未经许可不得嵌入，0x0200 表示只许嵌入点阵。"
        + "\n\nBit 1 of fsType forbids embedding without permission; 0x0200 allows bitmaps only.");

    /// <summary>Font program unreadable. Places: font, reason.</summary>
    public static readonly CatalogueEntry PF047 = new(
        "PF047", Severity.Error,
        "字体 {0} 的程序读不出来（{1}）", "the program of the font {0} cannot be read ({1})",
        "重新嵌入字体后导出", "export with the font embedded afresh",
        "嵌入的字体损坏，设备会换字体或停机。"
        + "\n\nThe embedded font is damaged; a device replaces it or stops.");

    /// <summary>Widths not compared. Place: fonts.</summary>
    public static readonly CatalogueEntry PF048 = new(
        "PF048", Severity.Info,
        "没有核对这些字体的字宽：{0}", "the widths of these fonts were not compared: {0}",
        "", "",
        "Type 1 程序和用预定义编码的简单字体不逐字核对宽度，只检查是否嵌入。"
        + "\n\nType 1 programs and simple fonts with named encodings are checked for embedding only.");

    /// <summary>Screen colour. Place: space.</summary>
    public static readonly CatalogueEntry PF050 = new(
        "PF050", Severity.Error,
        "用了屏幕颜色 {0}", "colour of a screen is used: {0}",
        "导出时转成 CMYK 或灰度", "convert to CMYK or grey when exporting",
        "RGB 由印厂转换，结果无法预料，黑字会变成四色叠印。付印文件里不用 RGB 和 CalRGB。"
        + "\n\nA plant converts RGB with unforeseen results, and black text becomes four inks. A press file has neither RGB nor CalRGB.");

    /// <summary>Colour bound to a profile. Place: space.</summary>
    public static readonly CatalogueEntry PF051 = new(
        "PF051", Severity.Warning,
        "用了与设备无关的颜色 {0}", "device-independent colour is used: {0}",
        "导出时转成输出条件的 CMYK 或灰度", "convert to the output condition when exporting",
        "Lab、CalGray 和带特性文件的颜色要由印厂换算。PDF/X-4 允许，但结果取决于对方的设置；X-1a 不许。"
        + "\n\nLab, CalGray and ICC colours are converted at the plant. PDF/X-4 allows that, with results that depend on its settings; X-1a forbids it.");

    /// <summary>Colour on a black page. Place: colour.</summary>
    public static readonly CatalogueEntry PF052 = new(
        "PF052", Severity.Error,
        "单色正文里有别的油墨：{0}", "a page printed in black has other inks: {0}",
        "改成单黑（只有 K），或改用彩色正文的规则", "make it black only (K), or judge it as a colour interior",
        "声明单色的书只有一块黑版。含 C、M、Y 或专色的对象要么印不出来，要么多算三色的钱。"
        + "\n\nA book printed in black has one plate. Other inks vanish or cost three more plates.");

    /// <summary>One spot colour, two meanings. Place: name.</summary>
    public static readonly CatalogueEntry PF053 = new(
        "PF053", Severity.Error,
        "专色“{0}”有两种替代颜色", "the spot colour '{0}' has two alternates",
        "统一专色的定义", "define the spot colour once",
        "同名专色必须有同样的替代空间和换算函数，否则打样和转换各不相同。"
        + "\n\nSpot colours of one name have one alternate space and one tint transform; else proofs differ.");

    /// <summary>Many spot colours. Places: count, names.</summary>
    public static readonly CatalogueEntry PF054 = new(
        "PF054", Severity.Warning,
        "有 {0} 种专色：{1}", "there are {0} spot colours: {1}",
        "只保留真要印的专色，其余转成 CMYK", "keep the spot colours that are printed, convert the others",
        "每种专色是一块版、一个机组。多出的专色往往是忘了转换的。"
        + "\n\nEach spot colour is a plate and a unit of the press. Extra ones are usually forgotten conversions.");

    /// <summary>A picture of four inks on a black page. Place: object.</summary>
    public static readonly CatalogueEntry PF055 = new(
        "PF055", Severity.Error,
        "单色正文里有四色图或渐变 {0}", "a page printed in black has a four-ink picture or shading {0}",
        "转成灰度", "convert it to grey",
        "四色图即使看上去是灰的，也会在四块版上都有网点。"
        + "\n\nA four-ink picture prints on all plates even when it looks grey.");

    /// <summary>Small text in several inks. Places: size, colour.</summary>
    public static readonly CatalogueEntry PF056 = new(
        "PF056", Severity.Warning,
        "{0} pt 的小字用多种油墨：{1}", "small text of {0} pt is printed in several inks: {1}",
        "文字只用一种油墨，黑字用 K100", "print text in one ink; black text in K100",
        "套印总有误差，小字用几种油墨会发虚、有彩边。"
        + "\n\nPlates never fit exactly; small text in several inks blurs and shows fringes.");

    /// <summary>A colour space that cannot be understood. Place: object.</summary>
    public static readonly CatalogueEntry PF057 = new(
        "PF057", Severity.Error,
        "颜色空间 {0} 读不懂，没有检查", "the colour space {0} cannot be understood and was not judged",
        "重新导出", "export the file again",
        "颜色空间缺失或损坏，不知道会用哪些油墨。"
        + "\n\nThe colour space is missing or damaged; which inks it uses is unknown.");

    /// <summary>Transparency. Places: kind in Chinese, in English.</summary>
    public static readonly CatalogueEntry PF060 = new(
        "PF060", Severity.Error,
        "用了透明：{0}", "transparency is used: {1}",
        "导出时拼合透明", "flatten transparency when exporting",
        "PDF/X-1a 不许有透明：组、软蒙版、半透明和混合模式都要先拼合。"
        + "\n\nPDF/X-1a has no transparency: groups, soft masks, alpha and blend modes are flattened first.");

    /// <summary>No page group. Places: kind in Chinese, in English.</summary>
    public static readonly CatalogueEntry PF061 = new(
        "PF061", Severity.Warning,
        "页上有透明（{0}），却没有页面组的混合空间", "the page uses transparency ({1}) without a page group and its blending space",
        "导出时写上 CMYK 的页面透明组", "write a page group in CMYK when exporting",
        "没有写明在哪个颜色空间里混合，各家结果不同。PDF/X-4 的页面组应写 CMYK。"
        + "\n\nWithout a blending space results differ. The page group of a PDF/X-4 page says CMYK.");

    /// <summary>The group blends in a foreign space. Place: space.</summary>
    public static readonly CatalogueEntry PF062 = new(
        "PF062", Severity.Error,
        "页面组的混合空间是 {0}，与输出条件不符", "the page group blends in {0}, which is not the output condition",
        "导出时选 CMYK 作混合空间", "choose CMYK as blending space",
        "在 RGB 里混合，黑会变成四色。混合空间应与输出意图一致。"
        + "\n\nBlending in RGB turns black into four inks. The space is that of the output intent.");

    /// <summary>Unknown blend mode. Place: mode.</summary>
    public static readonly CatalogueEntry PF063 = new(
        "PF063", Severity.Error,
        "混合模式“{0}”不存在", "there is no blend mode '{0}'",
        "换用标准的混合模式", "use a standard blend mode",
        "只有 PDF 标准列出的混合模式能被设备认识。"
        + "\n\nDevices know only the blend modes that the standard lists.");

    /// <summary>Black text knocks out of a ground. Place: ground.</summary>
    public static readonly CatalogueEntry PF064 = new(
        "PF064", Severity.Error,
        "黑字压在 {0} 上却没有叠印，会露白边", "black text on {0} does not overprint; white edges will show",
        "黑字设为叠印（K100）", "set black text to overprint (K100)",
        "K100 的字应叠印在底色和图上；镂空的字一有套印误差就露白。"
        + "\n\nK100 text overprints what lies below; text that knocks out shows white at the least misfit.");

    /// <summary>White overprints. Place: object.</summary>
    public static readonly CatalogueEntry PF065 = new(
        "PF065", Severity.Error,
        "白色设了叠印，会消失（{0}）", "white is set to overprint and will vanish ({0})",
        "白色不能叠印：关掉叠印", "switch overprint off for white",
        "白色就是没有油墨；叠印时什么也不印，反白的字就没有了。"
        + "\n\nWhite is no ink; overprinting it prints nothing, and reversed text is gone.");

    /// <summary>Too much ink on the rendered page. Places: most, limit, area.</summary>
    public static readonly CatalogueEntry PF070 = new(
        "PF070", Severity.Error,
        "总墨量最高 {0}%，超过 {1}%，面积 {2} mm²", "total ink reaches {0} %, over {1} %, on {2} mm²",
        "按输出条件重新转换图片，或减少深色的墨量", "convert pictures for the output condition, or lighten the darks",
        "四色墨加起来太多，纸吃不下：不干、背面蹭脏、卷边。数值由渲染出的页面逐点量出，面积是超过的部分。"
        + "\n\nToo much ink does not dry, sets off and curls the paper. Measured point by point on the rendered page; the area is what lies over the limit.");

    /// <summary>Colour plates of a black page carry ink. Place: plates.</summary>
    public static readonly CatalogueEntry PF071 = new(
        "PF071", Severity.Error,
        "单色正文渲染后彩色版上有墨：{0}", "rendered, the colour plates of a black page carry ink: {0}",
        "把这一处改成单黑", "make this spot black only",
        "声明单色的页，渲染后 C、M、Y 三版应是空的。"
        + "\n\nOn a page printed in black the plates C, M and Y are empty.");

    /// <summary>A colour of too much ink. Places: colour, total, limit.</summary>
    public static readonly CatalogueEntry PF072 = new(
        "PF072", Severity.Error,
        "颜色 {0} 的总墨量是 {1}%，超过 {2}%", "the colour {0} has {1} % of ink, over {2} %",
        "减少这个颜色的墨量，如 C60 M40 Y40 K100", "use less, for example C60 M40 Y40 K100",
        "不渲染也看得出：这个颜色的四色数值之和超过限度。"
        + "\n\nPlain without rendering: the values of this colour add up to more than the limit.");

    /// <summary>A photograph of low resolution. Places: ppi, wanted.</summary>
    public static readonly CatalogueEntry PF080 = new(
        "PF080", Severity.Warning,
        "图只有 {0} ppi，要 {1} ppi", "the picture has {0} ppi; {1} are wanted",
        "换大图，或缩小版面尺寸", "use a larger picture or place it smaller",
        "按版面尺寸算的有效分辨率不够，印出来发虚。150 线加网要 300 ppi。"
        + "\n\nThe resolution at placed size is too low and the picture prints soft. A 150-line screen wants 300 ppi.");

    /// <summary>A photograph of very low resolution. Places: ppi, least.</summary>
    public static readonly CatalogueEntry PF081 = new(
        "PF081", Severity.Error,
        "图只有 {0} ppi，低于最低的 {1} ppi", "the picture has {0} ppi, less than the least of {1}",
        "换大图，或缩小版面尺寸", "use a larger picture or place it smaller",
        "低于 200 ppi，马赛克看得见，不能付印。"
        + "\n\nBelow 200 ppi the pixels show; it cannot go to press.");

    /// <summary>Line art of low resolution. Places: ppi, wanted.</summary>
    public static readonly CatalogueEntry PF082 = new(
        "PF082", Severity.Warning,
        "线条图（1 位）只有 {0} ppi，要 {1} ppi", "line art (1 bit) has {0} ppi; {1} are wanted",
        "重新扫描到 1200 ppi，或改用矢量图", "scan it at 1200 ppi or use vectors",
        "线条图没有网点，像素边缘就是线的边缘：800 ppi 以下看得出锯齿。"
        + "\n\nLine art has no screen: the edge of a pixel is the edge of the line. Steps show below 800 ppi.");

    /// <summary>Line art of very low resolution. Places: ppi, least.</summary>
    public static readonly CatalogueEntry PF083 = new(
        "PF083", Severity.Error,
        "线条图（1 位）只有 {0} ppi，低于最低的 {1} ppi", "line art (1 bit) has {0} ppi, less than the least of {1}",
        "重新扫描到 1200 ppi，或改用矢量图", "scan it at 1200 ppi or use vectors",
        "低于 600 ppi 的线条图锯齿明显，不能付印。"
        + "\n\nLine art below 600 ppi is visibly jagged and cannot go to press.");

    /// <summary>A hairline. Places: width, least.</summary>
    public static readonly CatalogueEntry PF084 = new(
        "PF084", Severity.Warning,
        "线太细：{0} pt，至少 {1} pt", "the line is too thin: {0} pt, at least {1} pt",
        "加粗到 0.25 pt 以上", "make it 0.25 pt or more",
        "细于 0.25 pt 的线印不牢；0 宽的线由设备决定粗细，可能看不见。"
        + "\n\nLines under 0.25 pt do not hold; one of zero width is as thin as the device can draw.");

    /// <summary>A thin line of several inks. Places: width, least.</summary>
    public static readonly CatalogueEntry PF085 = new(
        "PF085", Severity.Warning,
        "多色或反白的线太细：{0} pt，至少 {1} pt", "a line of several inks or in reverse is too thin: {0} pt, at least {1} pt",
        "加粗到 0.5 pt，或只用一种油墨", "make it 0.5 pt, or use one ink",
        "几块版套不准，细线就成了几条线；反白的细线会被油墨填满。"
        + "\n\nA misfit turns one line into several; a thin reversed line fills in.");

    /// <summary>Text near the trim. Places: distance, least.</summary>
    public static readonly CatalogueEntry PF086 = new(
        "PF086", Severity.Warning,
        "文字离裁切边只有 {0} mm，至少 {1} mm", "text is {0} mm from the trim; at least {1} mm are wanted",
        "把文字移进安全区", "move the text inwards",
        "裁切有一两毫米的误差，靠边的字可能被裁掉。"
        + "\n\nCutting is off by a millimetre or two; text at the edge may be lost.");

    /// <summary>Text crosses the trim. Place: distance.</summary>
    public static readonly CatalogueEntry PF087 = new(
        "PF087", Severity.Error,
        "文字越过裁切边 {0} mm，会被裁掉", "text crosses the trim by {0} mm and will be cut off",
        "把文字移进成品尺寸内", "move the text inside the trimmed page",
        "越过成品框的文字一定被裁掉一部分。"
        + "\n\nText beyond the trim box is cut off for certain.");

    /// <summary>Bleed not reached. Places: edges in Chinese, in English, object.</summary>
    public static readonly CatalogueEntry PF088 = new(
        "PF088", Severity.Error,
        "{2} 到了裁切边，却没有画到出血：{0}", "{2} runs to the trim but not to the bleed: {1}",
        "把图或底色延伸到出血框", "extend the picture or tint to the bleed box",
        "到边的图和底色要画满 3 mm 出血，否则裁切时露出白边。"
        + "\n\nPictures and tints that run to the edge fill the 3 mm of bleed, or white shows after cutting.");

    /// <summary>A printer’s mark in the bleed. Place: object.</summary>
    public static readonly CatalogueEntry PF089 = new(
        "PF089", Severity.Warning,
        "出血区里有裁切标记（{0}）", "there is a mark inside the bleed ({0})",
        "把标记移到出血之外", "move the marks outside the bleed",
        "裁切线和套准标记应在出血框外，否则会印在书边上。"
        + "\n\nCrop and register marks stay outside the bleed, or they print on the edge of the book.");

    /// <summary>Page count does not make sheets. Places: pages, sheets.</summary>
    public static readonly CatalogueEntry PF090 = new(
        "PF090", Severity.Warning,
        "共 {0} 页（{1} 印张），不是 4 的倍数", "there are {0} pages ({1} sheets), which is no multiple of 4",
        "增减到 4 的倍数，最好是 8 或 16", "make it a multiple of 4, better of 8 or 16",
        "零页不足 4 面要单贴一张，费工又易脱落。"
        + "\n\nA remainder of less than 4 pages is a single leaf to be tipped in, which costs work and falls out.");

    /// <summary>Many blank pages. Places: how many, first.</summary>
    public static readonly CatalogueEntry PF091 = new(
        "PF091", Severity.Warning,
        "从第 {1} 页起连续 {0} 页空白", "{0} blank pages in a row from page {1}",
        "检查是否漏了内容；书末空白太多可调整页数", "check for missing content; adjust the page count",
        "一两页空白是书的惯例，更多往往是漏了内容或多余的印张。"
        + "\n\nA blank page or two is custom; more is missing content or wasted paper.");

    /// <summary>No page.</summary>
    public static readonly CatalogueEntry PF092 = new(
        "PF092", Severity.Error,
        "文件里没有页", "the file has no page",
        "重新导出", "export the file again",
        "页面树里一页也没有。"
        + "\n\nThe page tree holds no page at all.");
}
