using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Preflight.Checks;

namespace Publisher.Preflight.Rendering;

/// <summary>Measures ink on the pages as a renderer prints them: overprint, transparency and pictures included.</summary>
public static class RenderedInk
{
    // Pixels an inch: fine enough for a spot of a square millimetre, and a second for a hundred pages.
    private const int Resolution = 96;
    private const long MostPixels = 20_000_000;
    private const int MostSpots = 12;

    /// <summary>
    /// Renders all pages with Ghostscript and adds what each holds (<see cref="PreflightReport.Ink"/>) and findings: PF070 total ink over
    /// the profile's limit, PF071 colour on a black page, PF900 no renderer, PF902 the renderer failed. Spot colours count as their
    /// alternates. Not pure: runs a program.
    /// </summary>
    /// <param name="report">What was judged; its pages place the pixels.</param>
    /// <param name="pdf">The same file.</param>
    /// <param name="tools">The renderers.</param>
    /// <param name="ct">Ends the renderer and throws.</param>
    public static PreflightReport Measure(PreflightReport report, ReadOnlyMemory<byte> pdf, Renderers tools, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tools);
        var findings = new FindingList(report.Profile);
        if (report.Pages.IsEmpty)
        {
            return report;
        }

        if (tools.Ghostscript is not { } program)
        {
            findings.File(Catalogue.PF900, "gs");
            return report.With(findings.Sorted);
        }

        var resolution = ResolutionFor(report.Pages);
        var pages = new List<PageCount>();
        var ran = RendererRun.InFolder(pdf, folder => RendererRun.Run(program, tools, Arguments(resolution), folder, stream => Read(stream, report, resolution, pages), ct));
        var complete = report.Complete;
        if (!ran.Good || pages.Count != report.Pages.Length)
        {
            var reason = ran.Late ? "time limit" : ran.Reason.Length > 0 ? ran.Reason : string.Create(CultureInfo.InvariantCulture, $"{pages.Count} of {report.Pages.Length} pages");
            findings.File(Catalogue.PF902, "gs", "Ghostscript", Printable(reason));
            complete = false;
        }

        foreach (var page in pages)
        {
            page.Tell(findings);
        }

        return report.With(findings.Sorted) with { Ink = [.. pages.Select(p => p.Result)], Complete = complete };
    }

    private static ImmutableArray<string> Arguments(int resolution) =>
    [
        "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dNOPROMPT", "-sDEVICE=pamcmyk32", string.Create(CultureInfo.InvariantCulture, $"-r{resolution}"),
        "-dOverprint=/simulate", "-dTextAlphaBits=1", "-dGraphicsAlphaBits=1", "-sstdout=%stderr", "-sOutputFile=-", "in.pdf",
    ];

    // A poster is measured more coarsely than a page.
    private static int ResolutionFor(ImmutableArray<PreflightPage> pages)
    {
        var largest = pages.Max(p => p.Media.Width.Points * p.Media.Height.Points / (72 * 72));
        var resolution = Resolution;
        while (resolution > 8 && largest * resolution * resolution > MostPixels)
        {
            resolution /= 2;
        }

        return resolution;
    }

    private static void Read(Stream stream, PreflightReport report, int resolution, List<PageCount> pages) => PamReader.Read(
        stream,
        (width, height) =>
        {
            if (pages.Count >= report.Pages.Length)
            {
                throw new InvalidDataException("more pages than the file has");
            }

            pages.Add(new PageCount(report, report.Pages[pages.Count], resolution, width, height));
        },
        (y, row) => pages[^1].Row(y, row));

    private static string Printable(string text) => new([.. text.Take(160).Select(c => char.IsControl(c) ? ' ' : c)]);

    /// <summary>Counts one page.</summary>
    private sealed class PageCount(PreflightReport report, PreflightPage page, int resolution, int width, int height)
    {
        private readonly InkMap _over = new(width, height);
        private readonly InkMap _colour = new(width, height);
        private readonly int[] _plates = new int[4];
        private readonly Pixels _inside = Inside(page, resolution, width, height);
        private int _most;
        private (int X, int Y) _mostAt;

        // One step of 255 on a plate is the renderer's rounding.
        private int LimitOf255 => (report.Profile.InkLimit * 255 / 100) + 4;

        internal PageInk Result => new(
            page.Number, Percent(_most), Place(new(_mostAt.X, _mostAt.Y, _mostAt.X + 1, _mostAt.Y + 1)), Area(_over.Count), [.. _plates.Select(Percent)]);

        internal void Row(int y, ReadOnlySpan<byte> row)
        {
            if (y < _inside.Y0 || y >= _inside.Y1)
            {
                return;
            }

            for (var x = _inside.X0; x < _inside.X1; x++)
            {
                var pixel = row.Slice(4 * x, 4);
                var total = pixel[0] + pixel[1] + pixel[2] + pixel[3];
                if (total == 0)
                {
                    continue;
                }

                for (var plate = 0; plate < 4; plate++)
                {
                    _plates[plate] = Math.Max(_plates[plate], pixel[plate]);
                }

                if (total > _most)
                {
                    (_most, _mostAt) = (total, (x, y));
                }

                if (total > LimitOf255)
                {
                    _over.Mark(x, y, total);
                }

                if (total > pixel[3])
                {
                    _colour.Mark(x, y, total - pixel[3]);
                }
            }
        }

        internal void Tell(FindingList findings)
        {
            if (Area(_over.Count) >= report.Profile.InkArea)
            {
                var area = (Area(_over.Count) / 100m).ToString("0.0", CultureInfo.InvariantCulture);
                foreach (var spot in _over.Spots().Take(MostSpots))
                {
                    findings.Add(Catalogue.PF070, page.Number, "CMYK", Place(spot.Box), Percent(_most), report.Profile.InkLimit, area);
                }
            }

            if (report.Profile.Mono && _colour.Count > 0)
            {
                var plates = string.Create(CultureInfo.InvariantCulture, $"C {Percent(_plates[0])}% M {Percent(_plates[1])}% Y {Percent(_plates[2])}%");
                foreach (var spot in _colour.Spots().Take(MostSpots))
                {
                    findings.Add(Catalogue.PF071, page.Number, "CMY", Place(spot.Box), plates);
                }
            }
        }

        private static int Percent(int of255) => (int)Math.Round(of255 * 100 / 255m, MidpointRounding.AwayFromZero);

        // Hundredths of a square millimetre; 25.4² = 645.16.
        private long Area(long pixels) => (long)Math.Round(pixels * 64516m / (resolution * resolution));

        private Rect Place(Pixels box) => page.Place(new(Along(box.X0), Along(box.Y0), Along(box.X1 - box.X0), Along(box.Y1 - box.Y0)));

        private Length Along(int pixels) => new(pixels * Length.PerPoint * 72 / resolution);

        // Marks outside the bleed are in all inks by design.
        private static Pixels Inside(PreflightPage page, int resolution, int width, int height)
        {
            var box = page.Shown(page.Bleed);
            int Pixel(Length length) => (int)(length.Emu * resolution / (72 * Length.PerPoint));
            return new(Math.Clamp(Pixel(box.X), 0, width), Math.Clamp(Pixel(box.Y), 0, height), Math.Clamp(Pixel(box.Right) + 1, 0, width), Math.Clamp(Pixel(box.Bottom) + 1, 0, height));
        }
    }
}
