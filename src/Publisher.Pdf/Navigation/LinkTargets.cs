using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Pdf.Navigation;

/// <summary>Where the ids of a document stand: bookmarks say it exactly, other ids by the first thing drawn for them.</summary>
internal sealed class LinkTargets
{
    private readonly Dictionary<string, (int Page, Length Y)> _places = new(StringComparer.Ordinal);

    public LinkTargets(PagedDocument document)
    {
        foreach (var entry in document.Outline)
        {
            _places.TryAdd(entry.TargetId, (entry.PageIndex, entry.Y));
        }

        var seen = new HashSet<int>();
        for (var page = 0; page < document.Pages.Length; page++)
        {
            foreach (var item in document.Pages[page].Body)
            {
                for (var id = item.Struct; id != StructId.Artifact && seen.Add(id.Index); id = document.Structure[id.Index - 1].Parent)
                {
                    if (document.Structure[id.Index - 1].SourceId is { } source)
                    {
                        _places.TryAdd(source, (page, Top(item)));
                    }
                }
            }
        }
    }

    public (int Page, Length Y)? Find(string id) => _places.TryGetValue(id, out var place) ? place : null;

    private static Length Top(DisplayItem item) => item switch
    {
        GlyphRun run => run.Origin.Y - run.Size,
        ImageItem image => image.Box.Y,
        RuleItem rule => rule.Box.Y,
        LinkItem link => link.Box.Y,
        PathItem { Segments: [var first, ..] } => first.A.Y,
        GroupItem { Items: [var first, ..] } => Top(first),
        _ => Length.Zero,
    };
}
