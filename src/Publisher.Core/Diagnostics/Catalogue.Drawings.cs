namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>A drawing cannot be read.</summary>
    public static readonly CatalogueEntry DrawingUnreadable = new(
        "LY070",
        Severity.Error,
        "矢量图“{0}”读不懂：{1}",
        "drawing '{0}' cannot be read: {1}",
        "用制图软件重新导出为“普通 SVG”（Plain SVG），编码 UTF-8",
        "export it anew as plain SVG, in UTF-8",
        """
        SVG 是 XML 文件，根元素是 <svg>，尺寸写在 width、height 或 viewBox 里。DTD 里定义的实体（如 &ns_svg;）和外部文件一律不读，免得换一台机器结果不同。

        SVG is XML with the root <svg>, and its size is in width, height or viewBox. Entities defined in a DTD and outside files are never read, so that the outcome is the same on every machine.
        """);

    /// <summary>A drawing uses what is not drawn.</summary>
    public static readonly CatalogueEntry DrawingUnsupported = new(
        "LY071",
        Severity.Warning,
        "矢量图用了印刷不支持的 {0}，这一处略去或从简",
        "the drawing uses {0}, which is not printed: it is left out or drawn plainly",
        "在制图软件里把效果展开成形状，或删去；看一看成品里的这幅图",
        "expand the effect into shapes in the drawing program, or drop it; look at the figure in the finished book",
        """
        滤镜、蒙版、图案填充、动画、脚本、嵌入的位图和 HTML（foreignObject）不进印刷文件，其余照画。图案以浅灰代替；拉伸不均匀的线按平均粗细画；沿路径的文字排成直的；样式表只认元素名、类和 #id 组成的简单选择器。

        Filters, masks, patterns, animation, scripts, embedded bitmaps and HTML (foreignObject) do not go to print; all else is drawn. Patterns become a light grey, lines that are stretched unevenly get their mean width, text along a path is set straight, and style sheets may use simple selectors of element, class and #id.
        """);

    /// <summary>A gradient is drawn in one colour.</summary>
    public static readonly CatalogueEntry DrawingGradient = new(
        "LY072",
        Severity.Warning,
        "矢量图的渐变“{0}”按平均颜色画成一色",
        "the drawing's gradient '{0}' is drawn in its mean colour",
        "改成单色；确实要渐变，请导出为 PNG 或 TIFF",
        "give it one colour; where a gradient is needed, export the picture as PNG or TIFF",
        """
        渐变在印版上容易出台阶，黑白书里也看不出原意，所以取各段颜色按长度加权的平均值画成一色。

        Gradients show steps on a plate, and lose their sense in a book of one colour. The mean of its colours, each stretch weighing its length, is used instead.
        """);

    /// <summary>A family of a drawing is replaced.</summary>
    public static readonly CatalogueEntry DrawingFamily = new(
        "LY073",
        Severity.Info,
        "矢量图里的字体“{0}”书中没有，用“{1}”代替",
        "the drawing's face '{0}' is not in the book: '{1}' is used",
        "在图里写书中的字体名，或样式 fonts 里的角色名（heading、body、kai……）",
        "name a face of the book in the drawing, or a role of the style's fonts (heading, body, kai…)",
        """
        图里的文字用书自己的字体排，与正文一致，也不依赖某台机器装了什么字体。常见的字体名（Arial、宋体、SimHei……）会对应到相近的角色，其他的用标题字体。字宽可能与原图不同，请看成品。

        Words of a drawing are set in the book's own faces, so they match the text and depend on no machine. Common names (Arial, SimSun, SimHei…) stand for the nearest role, all others for the headings' face. Widths may differ from the original: look at the result.
        """);

    /// <summary>A drawing refers to what is not there.</summary>
    public static readonly CatalogueEntry DrawingTarget = new(
        "LY074",
        Severity.Warning,
        "矢量图引用的“{0}”不在这个文件里，或绕成了圈",
        "the drawing refers to '{0}', which is not in this file, or leads back to itself",
        "检查 id；别的文件里的内容请复制进来",
        "check the id; copy what lies in another file into this one",
        """
        use、标记、渐变、剪裁路径只能引用同一个文件里的 id。引用外部文件不读，自己引用自己不画。

        use, markers, gradients and clip paths refer to ids of the same file. Outside files are not read, and what refers to itself is not drawn.
        """);

    /// <summary>A value of a drawing cannot be read.</summary>
    public static readonly CatalogueEntry DrawingValue = new(
        "LY075",
        Severity.Warning,
        "矢量图的 {0} 读不懂：“{1}”",
        "the drawing's {0} cannot be read: '{1}'",
        "改正这个值；路径只画到出错处为止",
        "correct the value; a path is drawn as far as it can be read",
        """
        数值、颜色、变换、路径的写法见 SVG 规范。单位可用 px、pt、mm、cm、in、em 和百分号。出错的值当作没有写，其余照画。

        Numbers, colours, transforms and paths are written as SVG says, with px, pt, mm, cm, in, em or a percent sign as units. A value that cannot be read counts as not written, and all else is drawn.
        """);

    /// <summary>A drawing is too large.</summary>
    public static readonly CatalogueEntry DrawingTooMuch = new(
        "LY076",
        Severity.Error,
        "矢量图“{0}”太复杂，没有画完",
        "drawing '{0}' goes beyond what is drawn, and is not complete",
        "合并或简化路径，减少嵌套；地图之类请导出为 1200 ppi 的一位位图",
        "join or simplify its paths and its groups; export a map, say, as a bitmap of one bit at 1200 ppi",
        """
        上限：20 万个元素（use 展开后计），96 层嵌套，一段文字 2000 字。超过的多半是没有简化的地图数据，或故意做成会膨胀的文件。

        The limits: 200 000 elements once every use is counted, 96 levels, 2000 characters a text. What exceeds them is mostly map data that nobody simplified, or a file made to explode.
        """);
}
