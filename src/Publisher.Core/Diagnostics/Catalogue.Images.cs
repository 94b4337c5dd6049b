namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>A picture file is missing.</summary>
    public static readonly CatalogueEntry IM001 = new(
        "IM001",
        Severity.Error,
        "找不到图片文件“{0}”",
        "picture file '{0}' not found",
        "检查文件名的大小写和扩展名，或把文件放进 images/",
        "check the case and ending of the name, or put the file into images/",
        """
        书稿里写的图片在磁盘上不存在。路径从写它的文件算起（../images/x.png），大小写必须完全一致：在有的系统上不分大小写，在别人的机器和服务器上却要分。

        A picture named in the manuscript does not exist on disk. Paths start at the file that names them (../images/x.png), and case must match exactly: some systems forgive it, the next machine will not.
        """);

    /// <summary>A picture file cannot be read.</summary>
    public static readonly CatalogueEntry IM002 = new(
        "IM002",
        Severity.Error,
        "无法读取图片文件“{0}”",
        "picture file '{0}' cannot be read",
        "检查文件权限，或是否正被别的程序占用",
        "check the file's permissions, and whether another program holds it",
        """
        文件存在，但系统不允许读取，或读到一半出错（权限不足、磁盘损坏、网络盘断开）。

        The file exists, but the system refuses to read it or fails half-way: missing permission, a bad disk, a lost network drive.
        """);

    /// <summary>A picture file is no picture.</summary>
    public static readonly CatalogueEntry IM003 = new(
        "IM003",
        Severity.Error,
        "“{0}”不是图片",
        "'{0}' is not a picture",
        "换成 JPEG、PNG、TIFF、WebP 或 GIF 文件；只改扩展名没有用",
        "supply a JPEG, PNG, TIFF, WebP or GIF file; renaming it does not help",
        """
        格式按文件内容判断，不看扩展名。常见原因：把网页或 Word 文件存成了 .jpg；Git LFS 的指针文件没有取回真正的内容；空文件。

        Formats are recognised by content, not by name. Common causes: a web page or Word file saved as .jpg, a Git LFS pointer whose content was never fetched, an empty file.
        """);

    /// <summary>A picture is truncated or damaged.</summary>
    public static readonly CatalogueEntry IM004 = new(
        "IM004",
        Severity.Error,
        "图片“{0}”不完整或已损坏",
        "picture '{0}' is truncated or damaged",
        "重新复制或下载原文件，用看图软件打开确认",
        "copy or download the original again, and look at it in a viewer",
        """
        文件开头是图片，但数据没有写完或中间损坏（传输中断、磁盘写满）。许多软件会悄悄显示上半张，印出来下半张是灰的，所以这里作为错误。

        The file begins as a picture, but its data ends early or is damaged. Many programs silently show the upper half; on paper the rest is grey, so this is an error.
        """);

    /// <summary>A picture has too many pixels.</summary>
    public static readonly CatalogueEntry IM005 = new(
        "IM005",
        Severity.Error,
        "图片“{0}”有 {1}×{2} 像素，超过 {3} 百万像素的上限",
        "picture '{0}' has {1}×{2} pixels, over the limit of {3} megapixels",
        "先缩小到实际需要的尺寸：整页 350 ppi 约 2500×3400 像素",
        "bring it down to what is needed: a whole page at 350 ppi is about 2500×3400 pixels",
        """
        很小的文件也可能解出巨大的图（压缩炸弹）。尺寸从文件头读出，超限的图不会解码。

        A tiny file can decode to an enormous picture. The size is read from the header, and a picture over the limit is never decoded.
        """);

    /// <summary>A picture path leaves the book.</summary>
    public static readonly CatalogueEntry IM006 = new(
        "IM006",
        Severity.Error,
        "图片路径“{0}”指向书的文件夹之外",
        "picture path '{0}' leads out of the book's folder",
        "把图片复制到书的 images/ 里",
        "copy the picture into the book's images/",
        """
        一本书必须自成一体：换一台机器、交给别人，文件都要在。绝对路径、多余的 ../ 和指向外面的符号链接都不允许。

        A book must be complete in itself, on any machine. Absolute paths, one ../ too many and symbolic links that lead outside are refused.
        """);

    /// <summary>A picture is of a kind that is not taken.</summary>
    public static readonly CatalogueEntry IM007 = new(
        "IM007",
        Severity.Error,
        "“{0}”是 {1} 文件，不能直接用作图片",
        "'{0}' is a {1} file, which cannot be used as a picture",
        "在制图软件里导出为 SVG（矢量图）、PNG（线条图，至少 600 ppi）或 JPEG、TIFF（照片）",
        "export it from the drawing program as SVG (drawings), as PNG (line art, 600 ppi or more), or as JPEG or TIFF (photographs)",
        """
        PDF、EPS、PSD、HEIC 需要专门软件才能打开；导出成位图后，结果在任何机器上都一样。矢量图请导出为 SVG：书稿里的插图可以直接用 SVG，封面等按像素处理的地方不行。

        PDF, EPS, PSD and HEIC need programs of their own; an exported bitmap is the same everywhere. Drawings are best exported as SVG: figures take it as it is, places that work on pixels do not.
        """);

    /// <summary>A picture file has too many bytes.</summary>
    public static readonly CatalogueEntry IM008 = new(
        "IM008",
        Severity.Error,
        "图片文件“{0}”有 {1} MiB，超过 {2} MiB 的上限",
        "picture file '{0}' has {1} MiB, over the limit of {2} MiB",
        "合并图层、缩小尺寸或改存压缩的 TIFF、PNG",
        "flatten its layers, bring it down, or save it as compressed TIFF or PNG",
        """
        这样大的文件多半是没有合并的分层文件或未压缩的扫描件；整个文件要读进内存，所以设上限。

        A file of this size is most likely an unflattened layered file or an uncompressed scan; it would have to be held in memory, hence the limit.
        """);

    /// <summary>A picture's resolution is low for print.</summary>
    public static readonly CatalogueEntry IM010 = new(
        "IM010",
        Severity.Warning,
        "图片“{0}”在版面上只有 {1} ppi，低于 {2} ppi",
        "picture '{0}' has only {1} ppi at its printed size, under {2} ppi",
        "印成 {3} 毫米宽需要至少 {4} 像素宽：换更大的原图，或缩小版面尺寸",
        "printed {3} mm wide it needs {4} pixels across: find a larger original, or place it smaller",
        """
        分辨率 = 像素 ÷ 印刷尺寸（英寸），取两个方向中较低的一个。150 线网屏的印刷一般要求 300 ppi；低了会发虚。用软件放大像素没有帮助。下限在样式的 images.min-ppi 里。

        Resolution is pixels divided by printed inches, the poorer of both directions. A 150 lpi screen wants 300 ppi; below that pictures look soft, and enlarging them in software does not help. The limit is images.min-ppi in the style.
        """);

    /// <summary>A picture's resolution is far too low for print.</summary>
    public static readonly CatalogueEntry IM011 = new(
        "IM011",
        Severity.Error,
        "图片“{0}”在版面上只有 {1} ppi，低于下限 {2} ppi",
        "picture '{0}' has only {1} ppi at its printed size, under the floor of {2} ppi",
        "印成 {3} 毫米宽需要至少 {4} 像素宽：换更大的原图，或缩小版面尺寸",
        "printed {3} mm wide it needs {4} pixels across: find a larger original, or place it smaller",
        """
        低于这个下限的照片印出来明显发糊，印厂通常退稿。下限在样式的 images.least-ppi 里（默认 200）。历史照片只有小图时，把图放小，或在样式的 checks 里把本代码降为警告，并让作者确认。

        A photograph under this floor prints visibly soft, and plants send it back. The floor is images.least-ppi in the style (200 unless set). Where nothing better exists, place the picture smaller, or lower this code to a warning under checks in the style, with the author's consent.
        """);

    /// <summary>Line art is coarse for print.</summary>
    public static readonly CatalogueEntry IM012 = new(
        "IM012",
        Severity.Warning,
        "线条图“{0}”在版面上只有 {1} ppi，低于 {2} ppi",
        "line art '{0}' has only {1} ppi at its printed size, under {2} ppi",
        "印成 {3} 毫米宽需要至少 {4} 像素宽：重新扫描或导出，或缩小版面尺寸，最好改用 SVG",
        "printed {3} mm wide it needs {4} pixels across: scan or export it anew, place it smaller, or best of all use SVG",
        """
        线条图只有黑白两色，没有灰色过渡来掩盖像素的台阶，要比照片细得多：1200 ppi 最好，800 ppi 以下斜线开始看得出锯齿。下限在样式的 images.line-art-min-ppi 里。

        Line art is ink or paper, with no greys to hide its steps, so it needs far more pixels than a photograph: 1200 ppi is best, and under 800 ppi slanted lines begin to show them. The limit is images.line-art-min-ppi in the style.
        """);

    /// <summary>Line art is far too coarse for print.</summary>
    public static readonly CatalogueEntry IM013 = new(
        "IM013",
        Severity.Error,
        "线条图“{0}”在版面上只有 {1} ppi，低于下限 {2} ppi",
        "line art '{0}' has only {1} ppi at its printed size, under the floor of {2} ppi",
        "印成 {3} 毫米宽需要至少 {4} 像素宽：重新扫描或导出，或改用 SVG",
        "printed {3} mm wide it needs {4} pixels across: scan or export it anew, or use SVG",
        """
        一位深的线条图低于 600 ppi，锯齿一眼可见。若原图是灰度的，去掉 kind=line-art，按灰度图印反而更好。下限在样式的 images.line-art-least-ppi 里。

        One-bit line art under 600 ppi shows its steps at a glance. If the original has greys, drop kind=line-art: printed as a grey picture it looks better. The floor is images.line-art-least-ppi in the style.
        """);

    /// <summary>A screenshot was enlarged.</summary>
    public static readonly CatalogueEntry IM014 = new(
        "IM014",
        Severity.Info,
        "截图“{0}”在版面上只有 {1} ppi，已按整数放大到 {2} 倍，像素边缘保持清楚",
        "screenshot '{0}' has only {1} ppi at its printed size; it was enlarged {2} times by whole pixels",
        "要更细，请用高分屏或放大界面后重新截图",
        "for finer letters take it anew on a screen of high density, or with the interface enlarged",
        """
        屏幕截图的像素是设计好的，平滑放大会让文字发虚，所以每个像素变成一个整数倍的方块，直到超过 images.min-ppi。

        The pixels of a screenshot are as they were designed, and smoothing would blur its letters. Every pixel becomes a square of whole pixels, until images.min-ppi is reached.
        """);

    /// <summary>A separated picture exceeds the ink limit and is kept.</summary>
    public static readonly CatalogueEntry IM015 = new(
        "IM015",
        Severity.Warning,
        "四色图“{0}”的总墨量最高 {1}%，超过 {2}%，按样式要求保持原样",
        "CMYK picture '{0}' reaches {1}% of ink, over {2}%, and is kept as the style asks",
        "在制图软件里用印厂的特性文件重新分色；或在样式里写 images.separated: limit，由程序减到上限",
        "separate it anew with the plant's profile, or write images.separated: limit in the style and let the program bring it down",
        """
        墨太厚会干不透、粘脏背面。样式写了 separated: keep，所以数字原样交出，只报告量到的最高值。

        Too much ink does not dry and sets off on the next sheet. The style says separated: keep, so the numbers are handed over as they are, and what was measured is told.
        """);

    /// <summary>A separated picture was brought under the ink limit.</summary>
    public static readonly CatalogueEntry IM016 = new(
        "IM016",
        Severity.Info,
        "四色图“{0}”的总墨量最高 {1}%，已减到 {2}%",
        "CMYK picture '{0}' reached {1}% of ink and was brought down to {2}%",
        "要保持原来的数字，在样式里写 images.separated: keep",
        "to keep its numbers write images.separated: keep in the style",
        """
        超过上限的点上，黑版不动，青、品红、黄按同一比例减少，色相不变。其他点一个数字也不改。

        Where the limit is exceeded black stays, and cyan, magenta and yellow give way in proportion, so the hue is kept. No other spot is changed.
        """);

    /// <summary>A drawing file is not good.</summary>
    public static readonly CatalogueEntry IM017 = new(
        "IM017",
        Severity.Error,
        "矢量图“{0}”不是完好的 SVG：{1}",
        "drawing '{0}' is no sound SVG: {1}",
        "用制图软件重新导出为“普通 SVG”（Plain SVG），编码 UTF-8",
        "export it anew as plain SVG, in UTF-8",
        """
        SVG 必须是完整的 XML，根元素是 <svg>，尺寸写在 width、height 或 viewBox 里，文字编码是 UTF-8。DTD 里自定义的实体和外部文件不读。

        SVG must be well-formed XML with the root <svg>, its size in width, height or viewBox, encoded in UTF-8. Entities defined in a DTD and outside files are not read.
        """);

    /// <summary>An output profile is missing.</summary>
    public static readonly CatalogueEntry IM020 = new(
        "IM020",
        Severity.Error,
        "找不到印刷特性文件（ICC）“{0}”",
        "output profile '{0}' not found",
        "写 FOGRA39L（程序自带），或把印厂给的 .icc 文件放进 manuscript/icc/ 并写它的路径",
        "write FOGRA39L (comes with the program), or put the printer's .icc file into manuscript/icc/ and write its path",
        """
        印刷用的灰度和四色图要按纸张和油墨的特性来分色，特性写在 ICC 文件里。样式的 images.profile 是程序自带的名字，或相对于 manuscript/ 的路径。

        Grey and four-colour pictures are separated for a paper and its inks, which an ICC profile describes. images.profile in the style is a name that the program knows, or a path relative to manuscript/.
        """);

    /// <summary>An output profile is of the wrong kind.</summary>
    public static readonly CatalogueEntry IM021 = new(
        "IM021",
        Severity.Error,
        "“{0}”不是 CMYK 输出特性文件",
        "'{0}' is not a CMYK output profile",
        "向印厂要“CMYK 输出（prtr）”类型的 ICC 文件；显示器和 RGB 特性文件不能用",
        "ask the printer for an ICC profile of class 'prtr' with CMYK data; monitor and RGB profiles do not do",
        """
        PDF/X 的输出意图必须是一个 CMYK 输出设备的特性文件（ISO 15930-7，prtr 类）。

        The output intent of PDF/X must be the profile of a CMYK output device (class prtr).
        """);
}
