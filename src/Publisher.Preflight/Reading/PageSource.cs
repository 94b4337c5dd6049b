using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Preflight.Content;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Reading;

/// <summary>A page as the tree gives it, inherited entries filled in.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">Its object's number.</param>
/// <param name="Dictionary">Its own dictionary.</param>
internal sealed record PageSource(int Number, string Name, DictionaryToken Dictionary)
{
    internal DictionaryToken? Resources { get; init; }

    /// <summary>Boxes as written (own or inherited), turned so that the first corner is the lower left; null when absent or no box.</summary>
    internal Box? Media { get; init; }

    internal Box? Crop { get; init; }

    internal Box? Bleed { get; init; }

    internal Box? TrimBox { get; init; }

    internal Box? Art { get; init; }

    internal int Rotate { get; init; }

    internal double UserUnit { get; init; } = 1;

    /// <summary>The sheet; A4 when the file gives none.</summary>
    internal Box Sheet => Media ?? new Box(0, 0, 595, 842);

    /// <summary>The page after the cut: TrimBox, else ArtBox, else what a viewer shows (ISO 32000-1 14.11.2).</summary>
    internal Box Trim => TrimBox ?? Art ?? Crop ?? Sheet;

    internal Box BleedOrTrim => Bleed ?? Trim;

    /// <summary>A place in the report's axes.</summary>
    internal Rect Place(Box box) => new(
        Points(box.X0 - Trim.X0), Points(Trim.Y1 - box.Y1), Points(Math.Max(0, box.X1 - box.X0)), Points(Math.Max(0, box.Y1 - box.Y0)));

    private Length Points(double points) => new((long)Math.Round(Math.Clamp(points * UserUnit, -1e8, 1e8) * Length.PerPoint, MidpointRounding.AwayFromZero));
}

/// <summary>Walks the page tree.</summary>
internal static class PageTree
{
    private const int MostDepth = 60;

    /// <summary>The pages in order; <paramref name="broken"/> says what of the tree could not be followed.</summary>
    internal static ImmutableArray<PageSource> Read(PdfSource source, List<string> broken)
    {
        var pages = ImmutableArray.CreateBuilder<PageSource>();
        Walk(source, PdfSource.Get(source.Catalog, "Pages"), new Walker(pages, [], broken), [], 0);
        return pages.ToImmutable();
    }

    private static void Walk(PdfSource source, IToken? node, Walker walker, ImmutableDictionary<string, IToken> inherited, int depth)
    {
        var name = PdfSource.Name(node, "Pages");
        if (source.Dict(node) is not { } dictionary || depth > MostDepth || (node is IndirectReferenceToken && !walker.Seen.Add(name)))
        {
            walker.Broken.Add(name);
            return;
        }

        foreach (var key in new[] { "Resources", "MediaBox", "CropBox", "Rotate" })
        {
            if (PdfSource.Get(dictionary, key) is { } own)
            {
                inherited = inherited.SetItem(key, own);
            }
        }

        if (source.Array(dictionary, "Kids") is { } kids && source.NameOf(dictionary, "Type") != "Page")
        {
            foreach (var kid in kids.Data)
            {
                Walk(source, kid, walker, inherited, depth + 1);
            }
        }
        else if (walker.Pages.Count >= Budget.MostPages)
        {
            throw new LimitException("pages");
        }
        else
        {
            walker.Pages.Add(Page(source, dictionary, inherited, walker.Pages.Count + 1, name));
        }
    }

    private static PageSource Page(PdfSource source, DictionaryToken dictionary, ImmutableDictionary<string, IToken> inherited, int number, string name) => new(number, name, dictionary)
    {
        Resources = source.Dict(inherited.GetValueOrDefault("Resources")),
        Media = Box.Of(source.Numbers(inherited.GetValueOrDefault("MediaBox"))),
        Crop = Box.Of(source.Numbers(inherited.GetValueOrDefault("CropBox"))),
        Bleed = Box.Of(source.Numbers(dictionary, "BleedBox")),
        TrimBox = Box.Of(source.Numbers(dictionary, "TrimBox")),
        Art = Box.Of(source.Numbers(dictionary, "ArtBox")),
        Rotate = source.Resolve(inherited.GetValueOrDefault("Rotate")) is NumericToken turn ? (((int)turn.Double % 360) + 360) % 360 : 0,
        UserUnit = source.Number(dictionary, "UserUnit") is { } unit and > 0 and < 1e6 ? unit : 1,
    };

    private sealed record Walker(ImmutableArray<PageSource>.Builder Pages, HashSet<string> Seen, List<string> Broken);
}
