namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>A drawing in a screen colour in a press file. Place 0: page label.</summary>
    public static readonly CatalogueEntry PdfScreenColor = new(
        "PD016",
        Severity.Error,
        "第 {0} 页的图形用了 RGB 颜色，不能付印",
        "a drawing on page {0} is in RGB and cannot go to press",
        "把颜色换成油墨（CMYK 或专色），或按印刷条件转换",
        "give the colours as inks (CMYK or spot), or convert them for the printing condition",
        """
        屏幕的颜色是光，印刷的颜色是油墨。图形里的 RGB 要先按印刷条件转成油墨，才知道印出来是什么；PDF/X 文件里不留 RGB。

        Screens mix light, presses mix ink. RGB in drawings is converted for the printing condition beforehand; none stays in a PDF/X file.
        """);

    /// <summary>One spot ink with two looks. Places: name, the first alternate, the other.</summary>
    public static readonly CatalogueEntry PdfSpotAmbiguous = new(
        "PD017",
        Severity.Error,
        "专色“{0}”有两种替代色：{1} 和 {2}",
        "the spot ink '{0}' has two alternates: {1} and {2}",
        "一个专色名只用一种替代色；不同的墨起不同的名字",
        "give one name one alternate, and different inks different names",
        """
        一个专色是一块印版，名字就是这块版。同名而替代色不同，印厂不知道该信哪一个，PDF/X 也不允许。

        A spot ink is one plate and its name is the plate. With two alternates nobody knows which one is meant, and PDF/X forbids it.
        """);

    /// <summary>A spot ink with a name that means something else. Place 0: name.</summary>
    public static readonly CatalogueEntry PdfSpotNameUnusable = new(
        "PD018",
        Severity.Error,
        "专色名“{0}”不能用",
        "'{0}' cannot be the name of a spot ink",
        "换成印厂认得的墨名，如“PANTONE 185 C”；黑、青、品、黄用四色墨",
        "use the ink's trade name, such as 'PANTONE 185 C'; for black, cyan, magenta and yellow use the process inks",
        """
        All 指所有印版，None 指不印，Cyan、Magenta、Yellow、Black 是四色版；它们都不能当专色名。名字也不能为空，不能超过 127 个字节。

        All means every plate, None no plate, and Cyan, Magenta, Yellow and Black are the process plates. A name is neither empty nor longer than 127 bytes.
        """);

    /// <summary>Many spot inks. Places: how many, their names.</summary>
    public static readonly CatalogueEntry PdfSpotsMany = new(
        "PD019",
        Severity.Warning,
        "文件用了 {0} 种专色：{1}",
        "the file uses {0} spot inks: {1}",
        "确认每种都要单独印版；否则改用四色",
        "make sure that each is worth a plate of its own, or use process inks",
        """
        每种专色多一块版、多一道墨。超过两种往往是从别处带进来的颜色，并非有意。

        Each spot ink costs a plate and a unit of the press. More than two are often colours that came along unasked.
        """);

    /// <summary>Small text printed from several plates. Places: page label, characters, size, least size, both in pt.</summary>
    public static readonly CatalogueEntry PdfTextInSeveralInks = new(
        "PD020",
        Severity.Warning,
        "第 {0} 页的“{1}”是 {2} pt，却由几种墨叠印",
        "'{1}' on page {0} is set in {2} pt from several inks",
        "小字只用一种墨（黑字用单黑）；多色黑留给 {3} pt 以上的字",
        "print small text from one ink, black text from black alone; keep compound inks for {3} pt and above",
        """
        几块版总有些微的套印误差，细笔画会出现彩边，字显得发虚。多色黑（四色黑）的字应不小于 24 pt，三色以上的字应不小于 9 pt。

        Plates never meet exactly, and thin strokes show it as coloured fringes. Rich black wants 24 pt at least, text of three or more inks 9 pt.
        """);

    /// <summary>Small white text on several inks. Places: page label, characters, size, least size, both in pt.</summary>
    public static readonly CatalogueEntry PdfReverseTooSmall = new(
        "PD021",
        Severity.Warning,
        "第 {0} 页的反白字“{1}”只有 {2} pt，底色由几种墨叠印",
        "the white text '{1}' on page {0} is only {2} pt, on several inks",
        "放大到 {3} pt 以上，加粗，或让底色少用几种墨",
        "enlarge it to {3} pt at least, make it bolder, or use fewer inks beneath it",
        """
        反白的小字靠几块版留出同一个空；套印稍有误差，细笔画就被别的墨填掉。

        Small white letters are holes that several plates leave open; when the plates are a little off, one fills what another left.
        """);

    /// <summary>Something translucent in a profile without transparency. Place 0: page label.</summary>
    public static readonly CatalogueEntry PdfTransparency = new(
        "PD022",
        Severity.Error,
        "第 {0} 页有半透明的内容，PDF/X-1a 不许有",
        "something on page {0} is translucent, which PDF/X-1a forbids",
        "改用 x4，或把半透明去掉（不透明度写 100%）",
        "use the profile x4, or make it opaque",
        """
        PDF/X-1a 建立在没有透明的 PDF 上。文件里改成了不透明，样子与原意不同，所以是错误。

        PDF/X-1a knows no transparency. The thing was drawn opaque, which is not what was meant, so this is an error.
        """);

    /// <summary>Colour on a page that is printed in black. Places: page label, ink or picture.</summary>
    public static readonly CatalogueEntry PdfColourOnMono = new(
        "PD023",
        Severity.Error,
        "第 {0} 页用了黑以外的墨（{1}），而本书单色印刷",
        "page {0} uses other ink than black ({1}), but the book is printed in black only",
        "换成黑或灰，或把样式的 images.color 设为 cmyk",
        "use black or grey, or set images.color to cmyk in the style",
        """
        单色书只有一块黑版。别的墨印不出来，或者被印厂收一次彩色的钱。

        A book in one colour has the black plate only. Other inks would be lost, or charged as colour.
        """);

    /// <summary>A flat colour with too much ink. Places: page label, its total, the limit, percent.</summary>
    public static readonly CatalogueEntry PdfTooMuchInk = new(
        "PD024",
        Severity.Error,
        "第 {0} 页有总墨量 {1}% 的颜色，超过 {2}%",
        "a colour on page {0} has {1} % of ink in total, more than {2} %",
        "减少青、品、黄，用黑代替",
        "take away cyan, magenta and yellow, and let black do their work",
        """
        同一处的墨太多会干不透、粘脏、透印。纸张和印刷条件决定上限，一般 300%，印厂另有要求时以印厂为准。

        Too much ink on one spot does not dry, sets off and shows through. The limit comes from paper and press, commonly 300 %.
        """);
}
