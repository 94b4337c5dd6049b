using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Text;

namespace Publisher.Core.Model;

/// <summary>Someone who made the book.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Role">MARC relator code: <c>aut</c>, <c>trl</c>, <c>edt</c>, <c>ill</c>, …</param>
/// <param name="RoleText">Word printed after the name: 著, 译, 主编.</param>
/// <param name="FileAs">Sort key in pinyin, or null.</param>
public sealed record Creator(string Name, string Role, string RoleText, string? FileAs);

/// <summary>The publishing house.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Place">City.</param>
/// <param name="Address">Street address, or null.</param>
/// <param name="Postcode">Six digits, or null.</param>
/// <param name="Website">Address of its site, or null.</param>
/// <param name="Phone">Telephone, or null.</param>
public sealed record PublishingHouse(string Name, string Place, string? Address, string? Postcode, string? Website, string? Phone);

/// <summary>One label and value of the production record (责任编辑, 装帧设计, 印刷, 经销, 版次, 印数 …).</summary>
/// <param name="Label">The label, as printed, without padding.</param>
/// <param name="Value">The value.</param>
public sealed record RecordLine(string Label, string Value);

/// <summary>An edition to build.</summary>
/// <param name="Name">Its name in book.yaml (<c>print</c>, <c>ebook</c>).</param>
/// <param name="Format"><c>pdf</c>, <c>epub</c> or <c>cover</c>.</param>
/// <param name="Style">Path of its style file, relative to <c>manuscript/</c>.</param>
/// <param name="Profile">Profile of the writer (<c>x4</c>, <c>x1a</c>, <c>draft</c>, <c>standard</c>).</param>
/// <param name="PagesFrom">Edition whose print pages an e-book lists, or whose pages a cover is wrapped round; or null.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Edition(string Name, string Format, string Style, string Profile, string? PagesFrom, SourceSpan Span)
{
    /// <summary>Paths of its files of levers (<c>overrides/print.yaml</c>), relative to <c>manuscript/</c>, in order.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>Its own sheet and fraction, or null for the book's.</summary>
    public SheetFormat? Sheet { get; init; }
}

/// <summary>Everything known of the book that is not its text (<c>manuscript/book.yaml</c>). Title, author, ISBN and price live here once.</summary>
public sealed record BookFacts
{
    /// <summary>Short ASCII name for files and folders.</summary>
    public required string Slug { get; init; }

    /// <summary>Main title.</summary>
    public required string Title { get; init; }

    /// <summary>Subtitle, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Short title for the cover, or null.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>Title in pinyin for sorting, or null.</summary>
    public string? TitleFileAs { get; init; }

    /// <summary>Blurb lines of the cover.</summary>
    public ImmutableArray<string> Blurbs { get; init; } = [];

    /// <summary>Title in another language that stands beside the main one (并列书名), or null.</summary>
    public string? ParallelTitle { get; init; }

    /// <summary>Volume of a book in several volumes as printed (上册, 第一卷), or null.</summary>
    public string? Volume { get; init; }

    /// <summary>Name of the series, or null.</summary>
    public string? Series { get; init; }

    /// <summary>The book's number in its series as printed (第3种), or null.</summary>
    public string? SeriesNumber { get; init; }

    /// <summary>Authors and other creators, in order.</summary>
    public ImmutableArray<Creator> Creators { get; init; } = [];

    /// <summary>The house.</summary>
    public required PublishingHouse House { get; init; }

    /// <summary>BCP 47, <c>zh-Hans</c>.</summary>
    public string Language { get; init; } = "zh-Hans";

    /// <summary>Print ISBN with hyphens, or null.</summary>
    public string? IsbnPrint { get; init; }

    /// <summary>E-book ISBN with hyphens, or null.</summary>
    public string? IsbnEbook { get; init; }

    /// <summary>Publication date, <c>2026-10</c> or <c>2026-10-01</c>.</summary>
    public required string Date { get; init; }

    /// <summary>The instant written into outputs, <c>2026-10-01T00:00:00Z</c>; from book.yaml, else SOURCE_DATE_EPOCH, else the publication date.</summary>
    public required string Modified { get; init; }

    /// <summary>Price as printed (<c>68.00元</c>), or null.</summary>
    public string? Price { get; init; }

    /// <summary>What the book is about, for catalogues.</summary>
    public string? Description { get; init; }

    /// <summary>Subject words.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Rights statement.</summary>
    public string? Rights { get; init; }

    /// <summary>CIP data, or null when not issued.</summary>
    public CipData? Cip { get; init; }

    /// <summary>Lines of the production record that are not computed, in order.</summary>
    public ImmutableArray<RecordLine> Record { get; init; } = [];

    /// <summary>Who owns the copyright since when, or null for no notice.</summary>
    public CopyrightNotice? Copyright { get; init; }

    /// <summary>版次 as data, or null; it goes before <see cref="Impression"/>.</summary>
    public PublishedEdition? Edition { get; init; }

    /// <summary>印次 and 印数 as data, or null; it goes before <see cref="PrintRun"/>.</summary>
    public Printing? Printing { get; init; }

    /// <summary>插页 as printed, or null.</summary>
    public string? Inserts { get; init; }

    /// <summary>What the imprint page shows, where the standard leaves a choice.</summary>
    public ImprintChoices Choices { get; init; } = new();

    /// <summary>Edition line (<c>2026年10月第1版</c>) and impression in the house's own words, or null.</summary>
    public string? Impression { get; init; }

    /// <summary>Number of copies in the house's own words (<c>1—5000册</c>), or null.</summary>
    public string? PrintRun { get; init; }

    /// <summary>Last line of the imprint page, or null: misprint notice, or the word that a sample's data is invented.</summary>
    public string? ImprintNotice { get; init; }

    /// <summary>Sheet and fraction, or null when the book is not printed.</summary>
    public SheetFormat? Sheet { get; init; }

    /// <summary>Papers and binding, or null when book.yaml does not tell.</summary>
    public Stock? Stock { get; init; }

    /// <summary>Two digits beside the bar code that tell prices of one ISBN apart (附加码), or null.</summary>
    public string? AddOn { get; init; }

    /// <summary>Magnification of the bar code in percent, or null for the cover style's.</summary>
    public int? BarcodeMagnification { get; init; }

    /// <summary>Cover picture for the e-book, or null: then the front of the cover edition is taken, or a cover drawn from title and author.</summary>
    public FileId? CoverImage { get; init; }

    /// <summary>Names of the files that are sent out.</summary>
    public DeliveryPattern Delivery { get; init; } = new();

    /// <summary>Editions in order.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>Where each fact stands in book.yaml (<c>isbn.print</c>), for diagnostics.</summary>
    public ImmutableDictionary<string, SourceSpan> Places { get; init; } = ImmutableDictionary<string, SourceSpan>.Empty;
}

/// <summary>What only the finished pages tell. Printed on the imprint page and in the report.</summary>
/// <param name="Pages">Pages of the text block, blanks included.</param>
/// <param name="PrintedSheets">印张 in thousandths: 14 250 is 14.25.</param>
/// <param name="Characters">字数 as the imprint page states it, by the rule that the book chose (<see cref="WordCount"/>).</param>
/// <param name="TextCharacters">Characters really set, punctuation included.</param>
public sealed record PageFacts(int Pages, int PrintedSheets, int Characters, int TextCharacters)
{
    /// <summary>Trimmed width; zero when it is not known.</summary>
    public Length TrimWidth { get; init; }

    /// <summary>Trimmed height; zero when it is not known.</summary>
    public Length TrimHeight { get; init; }

    /// <summary>Sheet and fraction of the edition, or null.</summary>
    public SheetFormat? Sheet { get; init; }
}
