namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>A font file cannot be opened. Place 0: path.</summary>
    public static readonly CatalogueEntry FontUnreadable = new(
        "FT001",
        Severity.Error,
        "读不到字体文件“{0}”",
        "the font file '{0}' cannot be read",
        "检查文件是否存在、路径的大小写和读取权限；`publisher doctor` 会列出缺少的字体和安装命令",
        "check that the file exists, the case of its path, and its permissions; `publisher doctor` lists missing fonts and how to install them",
        """
        排版只用书里 manuscript/fonts 的字体和固定版本的字体，不借用机器上碰巧装着的字体，这样每台机器排出的版面才相同。
        列出的字体文件不存在，或没有读取权限时，报此错误。把字体放回原处，或改正样式文件里的字体名。

        Type is set only with the fonts in manuscript/fonts and the pinned set, never with whatever the machine has, so that every
        machine sets the same pages. This error means that a listed file is missing or may not be read.
        """);

    /// <summary>A file is no usable font. Place 0: path.</summary>
    public static readonly CatalogueEntry FontDamaged = new(
        "FT002",
        Severity.Error,
        "“{0}”不是可用的字体文件",
        "'{0}' is not a usable font file",
        "换成完整的 TTF、OTF 或 TTC 文件；WOFF、WOFF2 和点阵字体不能用来排书",
        "use a complete TTF, OTF or TTC file; WOFF, WOFF2 and bitmap fonts cannot be used",
        """
        文件不是字体，或者残缺：没有轮廓（glyf 或 CFF 表），没有字宽，每个全身的单位数不合规定，或是网页用的压缩格式。
        常见原因是下载中断，或者拿到的是网页字体。请到字体的发布处重新下载桌面字体。

        The file is no font or is incomplete: no outlines (glyf or CFF table), no advance widths, an impossible number of units in
        the em, or a compressed web format. Fetch the desktop font again from its publisher.
        """);

    /// <summary>A collection has fewer faces. Places: path, number of faces, asked index.</summary>
    public static readonly CatalogueEntry FontIndexOutOfRange = new(
        "FT003",
        Severity.Error,
        "“{0}”里只有 {1} 个字体，没有第 {2} 号（从 0 数起）",
        "'{0}' holds {1} faces; there is no face {2} (counted from 0)",
        "改正字体在文件里的序号",
        "correct the number of the face",
        """
        TTC 文件把几个字体放在一个文件里，从 0 起编号；TTF 和 OTF 只有 0 号。要的序号超出了文件里的字体数。

        A TTC file holds several faces numbered from 0; TTF and OTF files have face 0 only. The number asked for does not exist.
        """);

    /// <summary>The file holds a face by another name. Places: asked name, path, its names.</summary>
    public static readonly CatalogueEntry FontFaceNotInFile = new(
        "FT004",
        Severity.Error,
        "“{1}”里没有字体“{0}”，它的名字是：{2}",
        "'{1}' has no face '{0}'; it is called {2}",
        "在样式文件里写字体自己的全名，包括字重（如 Noto Serif SC Regular）",
        "write the face's own full name with its weight in the style file (for example Noto Serif SC Regular)",
        """
        字体按全名来找，全名含字重，例如“Noto Serif SC Bold”。文件里字体自报的名字（name 表第 4 项，或第 16、17 项）与要找的不同，
        说明文件放错了，或者样式文件里的名字写错了。为免印出别的字体，不用名字不符的文件。

        Faces are found by their full names, weight included. The name inside the file (name table, entry 4, or 16 and 17) differs
        from the one asked for, so the file or the style is wrong. A face of another name is never used silently.
        """);

    /// <summary>The licence bits forbid embedding. Places: name, path.</summary>
    public static readonly CatalogueEntry FontEmbeddingForbidden = new(
        "FT005",
        Severity.Error,
        "字体“{0}”的许可不准嵌入（{1}）",
        "the licence of the face '{0}' forbids embedding ({1})",
        "换用可以嵌入的字体，或向字体厂商取得准许嵌入的版本",
        "use a face that may be embedded, or obtain a version that permits it",
        """
        印刷 PDF 和电子书都要把字体嵌入文件。字体在 OS/2 表的 fsType 里声明：值 2 是“限制许可”，不准嵌入；0x0200 只准嵌入点阵。
        这两种字体不能用。声明“不准取子集”（0x0100）的字体会整个嵌入，文件因此变大。

        Print PDFs and e-books embed their fonts. The face declares in OS/2 fsType that it may not be embedded (value 2) or only as
        bitmaps (0x0200). Faces that merely forbid subsetting (0x0100) are embedded whole.
        """);

    /// <summary>A variable font. Places: name, path.</summary>
    public static readonly CatalogueEntry FontVariable = new(
        "FT006",
        Severity.Error,
        "字体“{0}”是可变字体，不能直接使用（{1}）",
        "the face '{0}' is a variable font and cannot be used as it is ({1})",
        "改用同一字体的静态文件，每个字重一个文件",
        "use the static files of the same family, one for each weight",
        """
        可变字体（fvar 或 CFF2 表）在一个文件里含连续的字重。PDF 只能嵌入固定的轮廓，不同阅读器对可变字体的处理也不同，
        所以排书要用静态字体。多数开源字体两种都发布。

        A variable font (fvar or CFF2 table) holds a range of weights. PDF embeds fixed outlines only, so the book needs the static
        files; most open families publish both.
        """);

    /// <summary>A style names a face that was not loaded. Place 0: name.</summary>
    public static readonly CatalogueEntry FontFaceMissing = new(
        "FT007",
        Severity.Error,
        "没有字体“{0}”",
        "there is no face '{0}'",
        "把字体文件放进 manuscript/fonts，或在样式文件里改用已有的字体",
        "put the font file into manuscript/fonts, or name another face in the style file",
        """
        样式文件用到的字体，书里的 manuscript/fonts 和固定版本的字体里都没有。字体名要写全名，含字重，大小写和空格都要相同。

        A face named by the style is neither in manuscript/fonts nor in the pinned set. Names are full names with the weight; case
        and blanks count.
        """);

    /// <summary>No face of the chain has a character. Places: character, code point (<c>U+20000</c>), names of the faces tried.</summary>
    public static readonly CatalogueEntry CharacterMissing = new(
        "FT010",
        Severity.Error,
        "字体里没有“{0}”（{1}），找过：{2}",
        "no face has '{0}' ({1}); tried: {2}",
        "在样式的 fonts.fallback 里加一个有此字的字体，或改用通行的字形",
        "add a face that has it to fonts.fallback in the style, or use another character",
        """
        正文的每个字符都要有字形。样式里为这种文字指定的字体和后备字体里都没有这个字符，硬排会印出空框，因此当作错误。
        生僻字常只在收扩展区的字体里；也请核对是不是输入了兼容字、旧字形或看不见的控制字符。

        Every character needs a glyph. Neither the faces of its role nor the fallback faces have this one, and an empty box must not
        be printed. Rare Han characters live in fonts for the extension blocks; also check for compatibility or control characters.
        """);
}
