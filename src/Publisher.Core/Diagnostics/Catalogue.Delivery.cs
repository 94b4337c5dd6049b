namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>An edition cannot be delivered. Places: edition, profile.</summary>
    public static readonly CatalogueEntry DL001 = new(
        "DL001",
        Severity.Error,
        "版本“{0}”的规格是 {1}，不是付印文件，不能交付",
        "edition '{0}' has the profile {1}; it is no press file and is not delivered",
        "在 book.yaml 的这个版本里写 profile: x4（或印厂要的 x1a）",
        "write profile: x4 (or the x1a that the plant wants) at this edition in book.yaml",
        """
        draft 规格的 PDF 供屏幕上看：带链接，没有印刷条件，颜色也没有查。交给印厂的必须是 PDF/X。

        A PDF of the profile draft is for screens: it has links, names no printing condition, and its colours are not checked. A plant is sent PDF/X.
        """);

    /// <summary>Nothing can be delivered.</summary>
    public static readonly CatalogueEntry DL002 = new(
        "DL002",
        Severity.Error,
        "没有可交付的版本",
        "there is no edition to deliver",
        "在 book.yaml 的 editions 里加一个 format: pdf、profile: x4 的版本",
        "add an edition with format: pdf and profile: x4 to editions in book.yaml",
        """
        交付给印厂的是印刷版和它的封面，交付给书店的是电子书。book.yaml 里一个也没有，或 --edition 选的都不是。

        A plant is sent a print edition and its cover, a store an e-book. book.yaml has none of them, or --edition chose none.
        """);

    /// <summary>A print edition has no cover. Place 0: edition.</summary>
    public static readonly CatalogueEntry DL003 = new(
        "DL003",
        Severity.Warning,
        "版本“{0}”没有封面，只交付正文",
        "edition '{0}' has no cover; only the text block is delivered",
        "加一个版本：cover: {{ format: cover, profile: x4, pages-from: {0} }}",
        "add an edition: cover: {{ format: cover, profile: x4, pages-from: {0} }}",
        """
        印厂要两个文件：正文和展开的封面。封面的书脊由正文的页数算出，所以封面版本要写明 pages-from。封面另行交付时，这条警告可以不管。

        A plant needs two files: the text block and the flat cover. The spine follows from the pages, so a cover edition says pages-from. If the cover is sent another way, leave this warning be.
        """);

    /// <summary>No ISBN to name the folder by. Places: edition, slug.</summary>
    public static readonly CatalogueEntry DL004 = new(
        "DL004",
        Severity.Warning,
        "版本“{0}”没有书号，文件夹和文件名改用“{1}”",
        "edition '{0}' has no ISBN; folder and files are named '{1}' instead",
        "在 book.yaml 的 isbn 里填 print 或 ebook",
        "fill in print or ebook under isbn in book.yaml",
        """
        交付文件以书号取名，印厂和书店都认书号。没有书号时用 slug，要自己保证不与别的书相同。

        What is sent out is named by its ISBN, which plants and stores know it by. Without one the slug is used; see to it that no other book has the same.
        """);

    /// <summary>A file did not pass preflight. Places: file, errors.</summary>
    public static readonly CatalogueEntry DL005 = new(
        "DL005",
        Severity.Error,
        "“{0}”没有通过印前检查（{1} 个错误），没有交付",
        "'{0}' did not pass preflight ({1} errors); nothing was delivered",
        "看上面的 PF 条目，或报告里标出的位置",
        "see the PF findings above, or the places marked in the report",
        """
        交付之前，每个文件由独立的解析器重读一遍，按交付规格判断。有一个错误就不交付，上一次交付的文件夹不动。

        Before delivery every file is read again by an independent parser and judged by its profile. With one error nothing is delivered, and the folder delivered last stays as it is.
        """);
}
