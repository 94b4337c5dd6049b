using System.Collections.Immutable;
using Publisher.Core.Model;

namespace Publisher.Epub.Package;

/// <summary>What can be said of a book's accessibility, found in its content and never asserted (EPUB Accessibility 1.1, 2.2).</summary>
/// <param name="Pictures">Pictures that say something.</param>
/// <param name="AllDescribed">Has every picture an alternative text?</param>
/// <param name="Pages">Page-break markers.</param>
/// <param name="Headings">Section headings.</param>
/// <param name="Ruby">Is there ruby?</param>
/// <param name="Index">Is there an index?</param>
internal sealed record AccessibilityFacts(int Pictures, bool AllDescribed, int Pages, int Headings, bool Ruby, bool Index)
{
    public static AccessibilityFacts Of(PublicationPlan plan, int pages)
    {
        var chapters = plan.Pieces.Select(p => p.Chapter).OfType<Chapter>().ToList();
        var blocks = chapters.SelectMany(c => BookWalk.Deep(c.Blocks)).ToList();
        var figures = blocks.OfType<Figure>().Where(f => plan.Images.Find(f.Image) is not null).ToList();
        return new AccessibilityFacts(
            figures.Count,
            figures.All(f => f.AltText.Trim().Length > 0),
            pages,
            blocks.OfType<Heading>().Count() + chapters.Count,
            chapters.SelectMany(BookWalk.Inlines).OfType<Ruby>().Any(),
            plan.Book.Index is { Entries.IsEmpty: false } && plan.Pieces.Any(p => p.Kind == PieceKind.Index));
    }
}

/// <summary>Turns the facts into metadata of schema.org and of the accessibility vocabulary.</summary>
internal static class AccessibilityMetadata
{
    public static ImmutableArray<Meta> Of(AccessibilityFacts facts, BookFacts book, Identifiers identifiers)
    {
        var metas = ImmutableArray.CreateBuilder<Meta>();
        void Add(string property, string value) => metas.Add(new Meta(property, value));

        Add("schema:accessMode", "textual");
        if (facts.Pictures > 0)
        {
            Add("schema:accessMode", "visual");
            Add("schema:accessModeSufficient", "textual,visual");
        }

        if (facts.AllDescribed)
        {
            Add("schema:accessModeSufficient", "textual");
        }

        foreach (var feature in Features(facts))
        {
            Add("schema:accessibilityFeature", feature);
        }

        // Nothing in the book moves, flashes or sounds: only text and still pictures are written.
        Add("schema:accessibilityHazard", "none");
        metas.Add(new Meta("schema:accessibilitySummary", Summary(facts), Language: "zh-Hans"));
        if (facts.Pages > 0)
        {
            Add("pageBreakSource", identifiers.Print ?? $"{book.Title}，{book.House.Name}，{book.Date}");
        }

        return metas.ToImmutable();
    }

    private static IEnumerable<string> Features(AccessibilityFacts facts)
    {
        yield return "tableOfContents";
        yield return "readingOrder";
        yield return "displayTransformability";
        yield return "ARIA";
        yield return "horizontalWriting";
        yield return "unlocked";
        if (facts.Headings > 0)
        {
            yield return "structuralNavigation";
        }

        if (facts.Pages > 0)
        {
            yield return "pageBreakMarkers";
            yield return "pageNavigation";
        }

        if (facts.Pictures > 0 && facts.AllDescribed)
        {
            yield return "alternativeText";
        }

        if (facts.Index)
        {
            yield return "index";
        }

        if (facts.Ruby)
        {
            yield return "rubyAnnotations";
        }
    }

    private static string Summary(AccessibilityFacts facts)
    {
        var pictures = facts.Pictures == 0 ? "书中没有插图，全部内容为文字" : facts.AllDescribed ? "全部插图都有替代文字" : "部分插图没有替代文字";
        var pages = facts.Pages > 0 ? "，并标有印刷版页码" : "";
        return $"本书文字可由读屏软件朗读，可以调整字体、字号和配色；目录、标题和阅读顺序有结构标记{pages}。{pictures}。";
    }
}
