using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Preflight.Checks;

namespace Publisher.Preflight.Rendering;

/// <summary>A picture of a page.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Png">A PNG file.</param>
public sealed record PagePicture(int Page, ReadOnlyMemory<byte> Png);

/// <summary>Renders pages for the eye, with Poppler, else with Ghostscript.</summary>
public static class PagePictures
{
    private const int Resolution = 64;
    private const int MostPages = 120;
    private const long MostPixels = 4_000_000;

    /// <summary>
    /// Renders the pages that have findings, and the first, at most 120. Gives the report back with PF901 when there is no renderer and
    /// PF902 when it failed. Not pure: runs a program.
    /// </summary>
    public static (PreflightReport Report, ImmutableArray<PagePicture> Pictures) Render(PreflightReport report, ReadOnlyMemory<byte> pdf, Renderers tools, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tools);
        if (report.Pages.IsEmpty)
        {
            return (report, []);
        }

        var findings = new FindingList(report.Profile);
        if ((tools.Poppler ?? tools.Ghostscript) is not { } program)
        {
            findings.File(Catalogue.PF901, "pdftoppm");
            return (report.With(findings.Sorted), []);
        }

        ImmutableArray<int> wanted = [.. report.Findings.Select(f => f.Page).Where(p => p > 0).Append(1).Distinct().Order().Take(MostPages)];
        var pictures = RendererRun.InFolder(pdf, folder => All(folder, program, tools, report, wanted, ct));
        if (pictures.Length < wanted.Length)
        {
            findings.File(Catalogue.PF902, "png", Path.GetFileNameWithoutExtension(program), string.Create(CultureInfo.InvariantCulture, $"{pictures.Length} of {wanted.Length} pictures"));
        }

        return (report.With(findings.Sorted), pictures);
    }

    private static ImmutableArray<PagePicture> All(string folder, string program, Renderers tools, PreflightReport report, ImmutableArray<int> wanted, CancellationToken ct)
    {
        var pictures = ImmutableArray.CreateBuilder<PagePicture>();
        for (var i = 0; i < wanted.Length;)
        {
            var last = i;
            while (last + 1 < wanted.Length && wanted[last + 1] == wanted[last] + 1)
            {
                last++;
            }

            RendererRun.Run(program, tools, Arguments(tools, report, wanted[i], wanted[last]), folder, stream => stream.CopyTo(Stream.Null), ct);
            Take(folder, wanted[i], pictures);
            i = last + 1;
        }

        return pictures.ToImmutable();
    }

    // Pictures are read and removed after each run: names then need no page numbers of the renderer's own counting.
    private static void Take(string folder, int first, ImmutableArray<PagePicture>.Builder pictures)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "p-*.png").Order(StringComparer.Ordinal).ToArray())
        {
            pictures.Add(new(first++, File.ReadAllBytes(file)));
            File.Delete(file);
        }
    }

    private static ImmutableArray<string> Arguments(Renderers tools, PreflightReport report, int first, int last)
    {
        var largest = report.Pages.Max(p => p.Media.Width.Points * p.Media.Height.Points / (72 * 72));
        var resolution = Resolution;
        while (resolution > 4 && largest * resolution * resolution > MostPixels)
        {
            resolution /= 2;
        }

        var (dpi, from, to) = (Number(resolution), Number(first), Number(last));
        return tools.Poppler is not null
            ? ["-png", "-r", dpi, "-f", from, "-l", to, "in.pdf", "p"]
            : ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=png16m", "-r" + dpi, "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", "-dFirstPage=" + from, "-dLastPage=" + to, "-sOutputFile=p-%06d.png", "in.pdf"];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
