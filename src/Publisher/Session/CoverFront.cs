using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Epub;
using Publisher.Imaging;
using Publisher.Imaging.Color;
using Publisher.Imaging.Drawings;
using Publisher.Layout.Cover;

namespace Publisher.Session;

/// <summary>The e-book's cover picture: the front of the printed cover, drawn from the same display list.</summary>
internal static class CoverFront
{
    // High enough for shops, when the profile allows so many pixels.
    private const int MostHeight = 2560;
    private const int Quality = 85;

    /// <summary>The front, trimmed; null, with findings, when its printing condition is not good.</summary>
    internal static ImageAsset? Draw(BuildContext context, CoverJob job, int pixels, CancellationToken ct)
    {
        var height = HeightFor(job.Geometry, pixels);
        var style = job.Style.Images;
        if (context.Findings.Take(OutputProfile.Load(context.Workspace.Folder, style.Profile, job.Edition.Span)) is not { } press)
        {
            return null;
        }

        var front = job.Geometry.Panel(CoverPanels.Front);
        var page = job.Result.Document.Pages[0];
        var jobs = ImagePlan.ForScreen([.. job.Result.Pictures.Where(p => Meets(p.Box, front))], front.Height, height);
        var pictures = context.Prepare("图片 images front", jobs, ct).Set.Assets;
        return context.Clock.Run("封面图 front", () =>
        {
            var colors = Colors(page.Body, press);
            var svg = SvgDrawing.Write(page.Body.Where(i => OnFront(i, front)), front, job.Fonts, i => colors[i], pictures);
            return VectorRaster.Draw(svg, EpubRequest.DrawnCover, height, Quality, context.Store);
        });
    }

    /// <summary>The height at which the front has no more than a number of pixels.</summary>
    internal static int HeightFor(CoverGeometry geometry, int pixels)
    {
        var height = MostHeight;
        while (height > 1 && (Int128)height * ((height * geometry.PageWidth.Emu / geometry.PageHeight.Emu) + 1) > pixels)
        {
            height--;
        }

        return height;
    }

    private static bool Meets(Rect a, Rect b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;

    // What lies on other panels would only make the drawing larger. Text is asked by its start: none runs over a fold.
    private static bool OnFront(DisplayItem item, Rect front) => item switch
    {
        RuleItem rule => Meets(rule.Box, front),
        GlyphRun run => run.Origin.X >= front.X && run.Origin.X <= front.Right,
        _ => true,
    };

    private static ImmutableDictionary<Ink, ScreenColor> Colors(ImmutableArray<DisplayItem> items, OutputProfile press)
    {
        ImmutableArray<Ink> inks = [.. items.SelectMany(InksOf).Append(Ink.Paper).Distinct()];
        var mixtures = inks.Select(Mixture).ToImmutableArray();
        var printed = InkColors.OnScreen(press, [.. mixtures.OfType<ProcessColor>()]);
        var colors = ImmutableDictionary.CreateBuilder<Ink, ScreenColor>();
        var next = 0;
        for (var i = 0; i < inks.Length; i++)
        {
            colors[inks[i]] = mixtures[i] is null ? Tinted((ScreenColor)inks[i].Colorant!, inks[i].Tint) : printed[next++];
        }

        return colors.ToImmutable();
    }

    private static IEnumerable<Ink> InksOf(DisplayItem item) => item switch
    {
        GlyphRun run => [run.Ink],
        RuleItem rule => [rule.Ink],
        PathItem path => [path.Ink],
        GroupItem group => group.Items.SelectMany(InksOf),
        _ => [],
    };

    private static ProcessColor? Mixture(Ink ink) => ink.Colorant switch
    {
        null => new ProcessColor(0, 0, 0, ink.Tint * 10),
        ProcessColor color => Tinted(color, ink.Tint),
        SpotColor spot => Tinted(spot.Alternate, ink.Tint),
        _ => null,
    };

    private static ProcessColor Tinted(ProcessColor color, int tint) =>
        new(color.Cyan * tint / 100, color.Magenta * tint / 100, color.Yellow * tint / 100, color.Black * tint / 100);

    private static ScreenColor Tinted(ScreenColor color, int tint)
    {
        byte One(byte value) => (byte)(255 - ((255 - value) * tint / 100));
        return new ScreenColor(One(color.Red), One(color.Green), One(color.Blue));
    }
}
