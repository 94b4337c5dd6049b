using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Content;

namespace Publisher.Pdf;

/// <summary>The content streams that a file needs, before they are encoded.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Marks">Marks outside the bleed of each page; empty for none.</param>
/// <param name="Slug">Room for them on each side.</param>
internal sealed record EncodingJob(ImmutableArray<Page> Pages, ImmutableArray<ImmutableArray<DisplayItem>> Marks, Length Slug)
{
    /// <summary>Pages without marks.</summary>
    public static EncodingJob Of(ImmutableArray<Page> pages) => new(pages, [], Length.Zero);

    /// <summary>Pages, first in <see cref="Pages"/>, whose parts go into one stream each, because sheets draw them as forms.</summary>
    public int Forms { get; init; }

    /// <summary>Number of pages to encode.</summary>
    public int Count => Pages.Length;

    /// <summary>What the pages draw.</summary>
    public IEnumerable<DisplayItem> PageLeaves => Pages.SelectMany(ItemTree.Leaves);

    /// <summary>What the marks draw.</summary>
    public IEnumerable<DisplayItem> MarkLeaves => Marks.SelectMany(m => ItemTree.Leaves(m));

    /// <summary>Everything that is drawn.</summary>
    public IEnumerable<DisplayItem> Leaves => PageLeaves.Concat(MarkLeaves);

    public PageSetting Setting(PdfRequest request, Resources resources) => new(resources, request.Profile, request.Pretty)
    {
        Slug = Slug,
        Mono = request.Mono,
        InkLimit = request.InkLimit,
    };

    public EncodedPage Encode(int index, PageSetting setting) =>
        index < Forms ? PageEncoder.EncodeWhole(Pages[index], setting) : PageEncoder.Encode(Pages[index], Marks.IsEmpty ? [] : Marks[index], setting);
}
