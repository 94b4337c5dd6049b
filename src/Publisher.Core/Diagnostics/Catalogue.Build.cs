namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>Another build holds the output folder.</summary>
    public static readonly CatalogueEntry BD001 = new(
        "BD001",
        Severity.Error,
        "另一个构建正在写“{0}”",
        "another build is writing '{0}'",
        "等它结束再运行，或用 --out 写到别的文件夹",
        "wait for it to end, or write to another folder with --out",
        """
        两个构建同时写同一个文件夹，谁的结果都不可信，所以后来的一个立即停止，什么也不改。锁由操作系统持有：程序被强行结束时自动释放，不会留下要手工删除的锁。

        Two builds writing one folder would mix their results, so the later one stops at once and changes nothing. The lock is held by the operating system and goes with the process, however that ends: no stale lock is ever left.
        """);

    /// <summary>The book's folder does not exist.</summary>
    public static readonly CatalogueEntry BD002 = new(
        "BD002",
        Severity.Error,
        "“{0}”不是书的文件夹：里面没有 manuscript/book.yaml",
        "'{0}' is no book: it has no manuscript/book.yaml",
        "给出含有 manuscript/ 和 images/ 的文件夹，或用 publisher new 新建一本",
        "name a folder that holds manuscript/ and images/, or make one with publisher new",
        """
        一本书是一个文件夹：manuscript/ 里是书稿、book.yaml 和样式，images/ 里是图片原件。不写文件夹时，取当前文件夹。

        A book is a folder: manuscript/ holds texts, book.yaml and styles, images/ the original pictures. Without an argument the current folder is taken.
        """);

    /// <summary>An output cannot be written.</summary>
    public static readonly CatalogueEntry BD003 = new(
        "BD003",
        Severity.Error,
        "写不了输出“{0}”：{1}",
        "cannot write output '{0}': {1}",
        "检查磁盘空间和权限，关掉正在打开旧文件的程序，再运行一次；上一次的成品没有动",
        "check disk space and permissions, close programs that hold the old file, and run again; the last good outputs are untouched",
        """
        成品先写在旁边，全部写完才换上，所以磁盘写满、断电或没有权限时，上一次的成品总是完整的。

        Outputs are written aside and moved into place only when all of them are complete, so a full disk, a power cut or a missing permission never damages the last good ones.
        """);

    /// <summary>The build was interrupted.</summary>
    public static readonly CatalogueEntry BD004 = new(
        "BD004",
        Severity.Error,
        "构建被中断",
        "the build was interrupted",
        "没有输出任何文件，上一次的成品没有动；再运行一次即可",
        "nothing was published and the last good outputs are untouched; just run it again",
        """
        按了 Ctrl-C，或系统要求程序结束。已经处理好的图片留在缓存里，下一次会快一些。

        Ctrl-C was pressed or the system asked the program to end. Pictures that were finished stay in the cache, so the next run is faster.
        """);

    /// <summary>An edition that book.yaml does not have.</summary>
    public static readonly CatalogueEntry BD005 = new(
        "BD005",
        Severity.Error,
        "book.yaml 里没有版本“{0}”",
        "book.yaml has no edition '{0}'",
        "可用的版本：{1}",
        "editions there are: {1}",
        """
        --edition 后面写 book.yaml 的 editions 里的名字，可以写几次；不写就全部构建。

        --edition takes a name from editions in book.yaml and may be given several times; without it all are built.
        """);

    /// <summary>A pinned face is not installed.</summary>
    public static readonly CatalogueEntry BD010 = new(
        "BD010",
        Severity.Error,
        "字体还没有安装：{0}",
        "faces not installed: {0}",
        "运行 publisher fonts install（或 ./build.sh --target Fonts）",
        "run publisher fonts install (or ./build.sh --target Fonts)",
        """
        免费字体按版本号和哈希值固定下来，由程序安装，不取系统里碰巧有的字体：这样任何机器上排出的书都一样。

        Free faces are pinned by version and hash and installed by the program; whatever a system happens to have is not used. So a book is set alike on every machine.
        """);

    /// <summary>A face is nowhere to be found.</summary>
    public static readonly CatalogueEntry BD011 = new(
        "BD011",
        Severity.Error,
        "找不到字体“{0}”",
        "face '{0}' not found",
        "把字体文件放进书的 manuscript/fonts/，样式里写它的全名；现有的字体：{1}",
        "put the font file into the book's manuscript/fonts/ and write its full name in the style; faces there are: {1}",
        """
        样式里的字体按全名查找（如“Noto Serif SC Regular”），先找书的 manuscript/fonts/，再找程序安装的字体。出版社自己有授权的字体放进前者。

        Faces are looked up by full name ('Noto Serif SC Regular'), first in the book's manuscript/fonts/, then among the installed ones. A house's own licensed fonts belong into the former.
        """);

    /// <summary>A font package cannot be fetched.</summary>
    public static readonly CatalogueEntry BD012 = new(
        "BD012",
        Severity.Error,
        "取不到字体包 {0}：{1}",
        "cannot fetch font package {0}: {1}",
        "{2}",
        "{3}",
        """
        字体从 npm 或 Debian 的软件包里取出。需要 npm（或 apt-get 与 dpkg-deb）和能到达软件源的网络；也可以自己把字体文件放进书的 manuscript/fonts/。

        Fonts are taken from npm or Debian packages. That needs npm (or apt-get and dpkg-deb) and a network that reaches the registries; or put the font files into the book's manuscript/fonts/ yourself.
        """);

    /// <summary>A font file is not the pinned one.</summary>
    public static readonly CatalogueEntry BD013 = new(
        "BD013",
        Severity.Error,
        "字体文件“{0}”的哈希值不是固定的那一个",
        "font file '{0}' does not have the pinned hash",
        "软件包给的不是 {1} 版；把正确的文件放进 manuscript/fonts/，或更新 build/fonts.json",
        "the package is not version {1}; put the right file into manuscript/fonts/, or update build/fonts.json",
        """
        字体换一个版本，字宽和字形都可能变，整本书的断行也会变。所以每个文件都核对 SHA-256，不符就不用。

        Another version of a font may have other widths and shapes and move every line break of a book. So each file's SHA-256 is checked, and a stranger is not used.
        """);

    /// <summary>System fonts are asked for.</summary>
    public static readonly CatalogueEntry BD014 = new(
        "BD014",
        Severity.Warning,
        "版本“{0}”的样式写了 fonts.system: true，但系统字体不会使用",
        "edition '{0}' asks for fonts.system: true, but system fonts are not used",
        "把要用的字体文件放进 manuscript/fonts/，删掉这一行",
        "put the font files into manuscript/fonts/ and remove that line",
        """
        系统字体因机器而异，印刷版用了就无法重现，所以只用书自带的和按哈希固定的字体。

        System fonts differ from machine to machine, and a press file made with them cannot be made again; only the book's own and pinned fonts are used.
        """);

    /// <summary>An unknown profile of a writer.</summary>
    public static readonly CatalogueEntry BD020 = new(
        "BD020",
        Severity.Error,
        "版本“{0}”的 profile“{1}”不存在",
        "edition '{0}' has an unknown profile '{1}'",
        "可用的：{2}",
        "profiles there are: {2}",
        """
        profile 说明成品交给谁：PDF 的 x4 用于印刷，x1a 给只收旧式文件的印厂，draft 用于看样；EPUB 的 standard 适合各书店。

        A profile says whom the output is for: x4 is a PDF for press, x1a one for presses that take nothing newer, draft one for looking at; standard is an EPUB for any shop.
        """);

    /// <summary>Print pages are wanted of an edition that has none.</summary>
    public static readonly CatalogueEntry BD021 = new(
        "BD021",
        Severity.Error,
        "版本“{0}”的 pages-from 写的“{1}”不是印刷版",
        "edition '{0}' takes pages from '{1}', which is no print edition",
        "写一个 format: pdf 的版本名，或删掉 pages-from",
        "name an edition with format: pdf, or remove pages-from",
        """
        电子书可以列出印刷版的页码，便于课堂和引用对照；页码要从一个印刷版来。

        An e-book can list the page numbers of the print edition, for classes and citations; they must come from a print edition.
        """);
}
