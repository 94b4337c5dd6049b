namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>LZW. Place: object.</summary>
    public static readonly CatalogueEntry PF100 = new(
        "PF100", Severity.Error,
        "{0} 用 LZW 压缩", "{0} is compressed with LZW",
        "用新的软件重新导出（Flate 压缩）", "export again with Flate compression",
        "PDF/X 和 PDF/A 不许用 LZW 压缩，老软件才会写它；改用 Flate 没有损失。"
        + "\n\nPDF/X and PDF/A forbid LZW compression, which only old programs write; Flate loses nothing.");

    /// <summary>A Crypt filter. Place: object.</summary>
    public static readonly CatalogueEntry PF101 = new(
        "PF101", Severity.Error,
        "{0} 用 Crypt 过滤器", "{0} uses the Crypt filter",
        "去掉加密后重新导出", "export without encryption",
        "付印文件的任何部分都不许加密。"
        + "\n\nNo part of a press file is encrypted.");

    /// <summary>JavaScript. Place: object.</summary>
    public static readonly CatalogueEntry PF102 = new(
        "PF102", Severity.Error,
        "文件里有 JavaScript（{0}）", "the file holds JavaScript ({0})",
        "去掉脚本后重新导出", "export without scripts",
        "脚本会改变页面，付印文件里不许有。"
        + "\n\nScripts change pages; a press file has none.");

    /// <summary>An action. Places: object, kind.</summary>
    public static readonly CatalogueEntry PF103 = new(
        "PF103", Severity.Error,
        "文件里有动作（{0}：{1}）", "the file holds an action ({0}: {1})",
        "去掉动作后重新导出", "export without actions",
        "打开文件、翻页时执行的动作，付印文件里不许有。"
        + "\n\nActions on opening or turning pages have no place in a press file.");

    /// <summary>An annotation on the page. Place: kind.</summary>
    public static readonly CatalogueEntry PF104 = new(
        "PF104", Severity.Error,
        "出血范围内有注释或链接（{0}）", "there is an annotation or link inside the bleed ({0})",
        "导出付印文件时不带链接和注释", "export the press file without links and annotations",
        "注释和链接可能被印出来。PDF/X 只许它们在出血框之外。"
        + "\n\nAnnotations may be printed. PDF/X allows them outside the bleed box only.");

    /// <summary>Embedded files. Place: object.</summary>
    public static readonly CatalogueEntry PF105 = new(
        "PF105", Severity.Error,
        "文件里嵌入了别的文件（{0}）", "other files are embedded ({0})",
        "去掉附件", "remove the attachments",
        "付印文件不带附件：收件人不会去看，还可能有害。"
        + "\n\nA press file carries no attachments: nobody looks at them, and they may harm.");

    /// <summary>A form. Place: kind.</summary>
    public static readonly CatalogueEntry PF106 = new(
        "PF106", Severity.Error,
        "文件里有表单（{0}）", "the file holds a form ({0})",
        "拼合表单后重新导出", "flatten the form and export again",
        "表单域的内容由阅读器生成，印出来的可能不是看到的。"
        + "\n\nReaders make up the look of fields; what prints may not be what was seen.");

    /// <summary>OPI. Place: object.</summary>
    public static readonly CatalogueEntry PF107 = new(
        "PF107", Severity.Error,
        "{0} 是 OPI 低分辨率替身", "{0} is an OPI stand-in of low resolution",
        "嵌入原图后重新导出", "export with the real pictures",
        "OPI 让印厂换上原图，换不上就印出低分辨率的替身。"
        + "\n\nOPI lets the plant put in the real picture; where it cannot, the stand-in prints.");

    /// <summary>PostScript XObject. Place: object.</summary>
    public static readonly CatalogueEntry PF108 = new(
        "PF108", Severity.Error,
        "{0} 是 PostScript 代码", "{0} is PostScript code",
        "重新导出", "export the file again",
        "内嵌的 PostScript 多数设备不执行，内容会丢失。"
        + "\n\nMost devices do not run embedded PostScript; the content is lost.");

    /// <summary>Reference XObject. Place: object.</summary>
    public static readonly CatalogueEntry PF109 = new(
        "PF109", Severity.Error,
        "{0} 引用外部文件", "{0} refers to another file",
        "把内容嵌入后重新导出", "export with the content embedded",
        "引用外部 PDF 的内容，收件人没有那个文件就印不出来。"
        + "\n\nContent of another file cannot be printed by one who does not have it.");

    /// <summary>Encryption.</summary>
    public static readonly CatalogueEntry PF110 = new(
        "PF110", Severity.Error,
        "文件加密", "the file is encrypted",
        "去掉加密后重新导出", "export without encryption",
        "付印文件不许加密，哪怕没有打开密码。"
        + "\n\nA press file is not encrypted, even without a password.");

    /// <summary>Automatic layers. Place: object.</summary>
    public static readonly CatalogueEntry PF111 = new(
        "PF111", Severity.Error,
        "图层会按用途自动开关（AS，{0}）", "layers switch by themselves (AS, {0})",
        "去掉图层的自动状态", "remove the automatic states of layers",
        "显示和打印时图层不同，印出来的就不是看到的。"
        + "\n\nWhen layers differ between screen and print, what prints is not what was seen.");

    /// <summary>A transfer curve. Places: key.</summary>
    public static readonly CatalogueEntry PF112 = new(
        "PF112", Severity.Error,
        "有传递曲线（{0}）", "there is a transfer curve ({0})",
        "导出时不保留传递函数", "export without transfer functions",
        "传递曲线改变网点大小，会与印厂自己的补偿叠加。"
        + "\n\nTransfer curves change dots and add to the compensation of the plant.");

    /// <summary>A halftone. Place: key.</summary>
    public static readonly CatalogueEntry PF113 = new(
        "PF113", Severity.Error,
        "指定了加网方式（{0}）", "a halftone is prescribed ({0})",
        "导出时不保留加网设置", "export without halftones",
        "加网由印厂按机器和纸决定，文件里写的设置会妨碍它。"
        + "\n\nScreening is decided by the plant for its press and paper; what the file prescribes is in the way.");

    /// <summary>Multimedia. Place: kind.</summary>
    public static readonly CatalogueEntry PF114 = new(
        "PF114", Severity.Error,
        "文件里有多媒体（{0}）", "the file holds multimedia ({0})",
        "去掉多媒体后重新导出", "export without multimedia",
        "声音、影片、三维印不出来。"
        + "\n\nSound, films and 3D cannot be printed.");

    /// <summary>Content outside the file. Place: object.</summary>
    public static readonly CatalogueEntry PF115 = new(
        "PF115", Severity.Error,
        "{0} 的内容在文件之外", "the content of {0} is outside the file",
        "把内容嵌入后重新导出", "export with the content embedded",
        "外部的流（F、FFilter）收件人手里没有。"
        + "\n\nThe receiver does not have the outside stream (F, FFilter).");

    /// <summary>Alternates of a picture. Place: object.</summary>
    public static readonly CatalogueEntry PF116 = new(
        "PF116", Severity.Error,
        "{0} 有替换图", "{0} has alternates",
        "去掉替换图后重新导出", "export without alternates",
        "显示和打印用不同的图，印出来的就不是看到的。"
        + "\n\nWhen screen and print use different pictures, what prints is not what was seen.");

    /// <summary>Unknown rendering intent. Place: its name.</summary>
    public static readonly CatalogueEntry PF117 = new(
        "PF117", Severity.Error,
        "渲染意图“{0}”不存在", "there is no rendering intent '{0}'",
        "换用标准的渲染意图", "use a standard rendering intent",
        "只有四种标准的渲染意图。"
        + "\n\nThere are four standard rendering intents and no more.");

    /// <summary>A coding to avoid. Places: object, coding.</summary>
    public static readonly CatalogueEntry PF118 = new(
        "PF118", Severity.Warning,
        "{0} 的编码 {1} 有的印厂不支持", "the coding {1} of {0} is not supported by every plant",
        "导出时改用 Flate 或 JPEG，8 位", "export with Flate or JPEG at 8 bits",
        "JBIG2、JPEG 2000 和 16 位的图，老设备不认识。"
        + "\n\nOlder devices know neither JBIG2 nor JPEG 2000 nor 16 bits.");

    /// <summary>Unbalanced or deep states. Places: Chinese, English.</summary>
    public static readonly CatalogueEntry PF119 = new(
        "PF119", Severity.Warning,
        "内容流的 q、Q 不成对或太深：{0}", "q and Q do not match or nest too deeply: {1}",
        "重新导出", "export the file again",
        "图形状态的保存与恢复要成对，嵌套不超过 28 层，否则后面的内容会错位变色。"
        + "\n\nStates are saved and restored in pairs, at most 28 deep; else what follows shifts or changes colour.");

    /// <summary>An unknown operator. Place: its name.</summary>
    public static readonly CatalogueEntry PF120 = new(
        "PF120", Severity.Error,
        "内容流里有不存在的操作符“{0}”", "there is no operator '{0}'",
        "重新导出", "export the file again",
        "内容流损坏，或用了标准之外的操作符；各设备的处理不同。"
        + "\n\nThe stream is damaged or uses operators outside the standard; devices differ.");

    /// <summary>A resource is missing. Places: kind, name.</summary>
    public static readonly CatalogueEntry PF121 = new(
        "PF121", Severity.Error,
        "资源缺失：{0} {1}，这一处没有检查", "a resource is missing: {0} {1}; this spot was not judged",
        "重新导出", "export the file again",
        "内容流用到的字体、图或状态在资源字典里没有，印出来会缺东西。"
        + "\n\nThe stream names a font, picture or state that is not there; something will be missing in print.");

    /// <summary>Ink was not measured.</summary>
    public static readonly CatalogueEntry PF900 = new(
        "PF900", Severity.Info,
        "没有量总墨量：没有找到 Ghostscript（gs）", "ink was not measured: Ghostscript (gs) was not found",
        "安装 Ghostscript，用 publisher doctor 检查", "install Ghostscript; publisher doctor tells",
        "总墨量和各版的墨要在渲染出的页面上量。没有渲染器就跳过，并在这里说明。"
        + "\n\nInk is measured on rendered pages. Without a renderer this is skipped, and said.");

    /// <summary>No page pictures.</summary>
    public static readonly CatalogueEntry PF901 = new(
        "PF901", Severity.Info,
        "报告里没有页面图：没有找到 pdftoppm 或 gs", "the report has no page pictures: neither pdftoppm nor gs was found",
        "安装 poppler-utils，用 publisher doctor 检查", "install poppler-utils; publisher doctor tells",
        "页面图由 Poppler 或 Ghostscript 渲染。没有它们，报告只有文字。"
        + "\n\nPage pictures are rendered by Poppler or Ghostscript. Without them the report is text only.");

    /// <summary>The renderer failed. Places: which, reason.</summary>
    public static readonly CatalogueEntry PF902 = new(
        "PF902", Severity.Warning,
        "渲染失败（{0}：{1}），这一项没有检查", "rendering failed ({0}: {1}); this was not judged",
        "用阅读器打开看看；重新导出", "look at it in a reader; export it again",
        "渲染器出错、超时或输出不全。量不到的墨不能算通过。"
        + "\n\nThe renderer failed, took too long or stopped early. Ink that was not measured has not passed.");

    /// <summary>The file of places does not fit. Place: file.</summary>
    public static readonly CatalogueEntry PF903 = new(
        "PF903", Severity.Info,
        "{0} 不是这个 PDF 的，找不到书稿的行", "{0} belongs to another PDF; lines of the manuscript are not shown",
        "重新构建，或把两个文件放在一起", "build again, or keep the two files together",
        "构建时在 PDF 旁边写一个位置文件，记下每行文字出自书稿哪一行。PDF 改过，哈希就对不上。"
        + "\n\nA build writes a file of places beside the PDF: which line of type came from which line of the manuscript. A changed PDF does not fit it.");

    /// <summary>The check took too long. Place: seconds.</summary>
    public static readonly CatalogueEntry PF904 = new(
        "PF904", Severity.Error,
        "检查用了 {0} 秒还没完，停下了；这个文件没有检查", "the check was stopped after {0} seconds; the file was not judged",
        "简化文件后再检查", "simplify the file and judge it again",
        "文件异常，解析停不下来。没有检查完的文件不能算通过。"
        + "\n\nThe file keeps the parser busy without end. A file that was not judged has not passed.");

    /// <summary>The file cannot be read from the disk. Places: file, reason.</summary>
    public static readonly CatalogueEntry PF905 = new(
        "PF905", Severity.Error,
        "读不了文件 {0}：{1}", "the file {0} cannot be read: {1}",
        "检查路径和权限", "check the path and the permissions",
        "文件不存在、没有权限，或大于 2 GB。"
        + "\n\nThe file does not exist, may not be read, or is larger than 2 GB.");
}
