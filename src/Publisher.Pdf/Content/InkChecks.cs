using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Images;

namespace Publisher.Pdf.Content;

/// <summary>What can be seen wrong with the inks of a page's items (spec §4).</summary>
internal sealed class InkChecks(Page page, PageSetting setting)
{
    // Inks do not meet exactly: thin strokes of letters show it.
    private static readonly Length SmallestRich = Length.Pt(24);
    private static readonly Length SmallestReverse = Length.Pt(9);

    private const int ManyPlates = 3;
    private const int HalfInk = 500;

    private readonly List<(Rect Box, int Plates)> _areas = [];

    public IEnumerable<PdfFact> Of(GlyphRun run)
    {
        if (run.Glyphs.IsEmpty)
        {
            yield break;
        }

        foreach (var fact in Of(run, run.Ink, null))
        {
            yield return fact;
        }

        var plates = InkRules.Plates(run.Ink);
        var rich = plates > 1 && InkRules.Process(run.Ink) is { Black: >= HalfInk };
        var least = rich ? SmallestRich : SmallestReverse;
        if ((rich || plates >= ManyPlates) && run.Size < least)
        {
            yield return At(PdfFactKind.TextInSeveralInks, run, run.Text, Shown(run.Size), Shown(least));
        }
        else if (plates == 0 && run.Size < SmallestReverse && Under(run) >= ManyPlates)
        {
            yield return At(PdfFactKind.ReverseTooSmall, run, run.Text, Shown(run.Size), Shown(SmallestReverse));
        }
    }

    /// <summary>A rule or path.</summary>
    /// <param name="item">The item.</param>
    /// <param name="ink">Its ink.</param>
    /// <param name="area">What it fills, or null for strokes and text.</param>
    public IEnumerable<PdfFact> Of(DisplayItem item, Ink ink, Rect? area)
    {
        if (area is { } box)
        {
            _areas.Add((box, InkRules.Plates(ink)));
        }

        if (ink.Colorant is ScreenColor)
        {
            yield return At(PdfFactKind.ScreenColor, item);
        }

        if (setting.Mono && ink.Colorant is not ScreenColor && InkRules.IsColour(ink))
        {
            yield return At(PdfFactKind.ColourOnMono, item, Name(ink));
        }

        if (setting.InkLimit > 0 && InkRules.Process(ink) is { } process && process.Total > 10 * setting.InkLimit)
        {
            yield return At(PdfFactKind.TooMuchInk, item, (process.Total / 10m).ToString("0.#", CultureInfo.InvariantCulture), setting.InkLimit);
        }
    }

    public IEnumerable<PdfFact> Of(ImageItem item, Picture picture, Rect area)
    {
        _areas.Add((area, picture.Channels == 4 || picture.IsRgb ? 4 : 1));
        if (picture.IsRgb)
        {
            yield return PdfFact.At(PdfFactKind.PictureRgb, item.Source, item.Image.Path);
        }

        if (setting.Mono && picture.Channels == 4)
        {
            yield return At(PdfFactKind.ColourOnMono, item, item.Image.Path);
        }
    }

    // What was drawn last where the run begins: a little above its baseline, inside its first letter.
    private int Under(GlyphRun run)
    {
        var place = run.PlaceOf(run.Glyphs[0]);
        var at = run.Flow == Flow.Horizontal ? new Point(place.X + (run.Size / 4), place.Y - (run.Size / 4)) : new(place.X, place.Y + (run.Size / 4));
        return _areas.FindLast(a => PathBounds.Contains(a.Box, at)).Plates;
    }

    private PdfFact At(PdfFactKind kind, DisplayItem item, params ReadOnlySpan<object> details) =>
        PdfFact.At(kind, item.Source, [page.Label.Text, .. details]);

    private static string Name(Ink ink) => ink.Colorant is SpotColor spot ? spot.Name : InkRules.Process(ink) is { } p
        ? string.Create(CultureInfo.InvariantCulture, $"C{p.Cyan / 10m:0.#} M{p.Magenta / 10m:0.#} Y{p.Yellow / 10m:0.#} K{p.Black / 10m:0.#}")
        : "";

    private static string Shown(Length length) => length.Points.ToString("0.##", CultureInfo.InvariantCulture);
}
