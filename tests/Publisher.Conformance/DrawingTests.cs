namespace Publisher.Conformance;

/// <summary>A vector drawing as the book prints it, laid against librsvg's reading of the same file.</summary>
public sealed class DrawingTests : IDisposable
{
    // As large as the sheet of the small book with its bleed, in tenths of a millimetre. The lower third is the caption's.
    private const string Drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1760 2460">
          <style>.l { fill: none; stroke: black; stroke-width: 24px } #tri { fill: #000 } circle.hole, ellipse { fill-rule: evenodd }</style>
          <defs>
            <marker id="m" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="4" markerHeight="4" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>
            <symbol id="s" viewBox="0 0 20 10" preserveAspectRatio="xMinYMax meet"><path d="M0 0h20v10zM4 4l6 6h-6z"/></symbol>
            <clipPath id="c" transform="translate(20 0)"><circle cx="300" cy="900" r="140"/><rect x="300" y="820" width="260" height="80"/></clipPath>
            <g id="star"><path d="M0-100L59 81-95-31H95L-59 81z"/></g>
          </defs>
          <rect x="80" y="80" width="300" height="200" rx="60" ry="30"/>
          <circle cx="560" cy="180" r="100"/><ellipse cx="800" cy="180" rx="110" ry="60" transform="rotate(30 800 180)"/>
          <polygon id="tri" points="1000,80 1160,280 920,280"/>
          <polyline class="l" points="1220,80 1300,280 1380,80 1460,280" stroke-linejoin="bevel"/>
          <path class="l" d="M1520 260 l40-160 40 160" stroke-linejoin="round" stroke-linecap="round"/>
          <path class="l" d="M80 420C200 300 320 540 440 420S680 540 680 420" stroke-dasharray="60 30 10 30" stroke-dashoffset="-20"/>
          <path class="l" d="M760 420q80-120 160 0t160 0t160 0"/>
          <path d="M1300 420a80 40 20 1 1 120 60a40,90 0 0,0-60 40z"/>
          <path class="l" d="M1500 420a60 60 0 01120 0a60 60 0 1 0-40 100" stroke-linecap="square"/>
          <use xlink:href="#star" transform="translate(200 660)"/><use href="#star" x="460" y="660" fill-rule="evenodd"/>
          <use href="#star" transform="matrix(1 .4 -.4 1 740 660)" fill="none" stroke="#000" stroke-width="10"/>
          <use href="#s" x="900" y="580" width="200" height="160"/>
          <svg x="1160" y="580" width="200" height="160" viewBox="0 0 10 10" preserveAspectRatio="none"><circle cx="5" cy="5" r="4.5"/><rect x="4" y="-5" width="9" height="7"/></svg>
          <g opacity=".5"><rect x="1440" y="580" width="160" height="160"/><rect x="1520" y="640" width="160" height="160"/></g>
          <g clip-path="url(#c)"><rect x="100" y="700" width="700" height="400"/><path d="M100 1000L800 760" stroke="white" stroke-width="40"/></g>
          <path class="l" style="marker:url(#m);stroke-width:16" d="M860 980V820H1100C1200 820 1200 980 1300 980"/>
          <line x1="1400" y1="1000" x2="1660" y2="820" stroke="black" stroke-width="20" stroke-opacity=".6"/>
          <g transform="translate(300 1300) scale(1.5 -1) skewX(20)"><rect x="-100" y="-60" width="200" height="120"/></g>
          <g transform="translate(760 1300) rotate(-15)" fill="none" stroke="#000" stroke-width="14"><rect x="-120" y="-80" width="240" height="160" rx="20"/><path d="M-120 0H120M0-80V80" stroke-dasharray="20"/></g>
          <path d="M1100 1180h400v240h-400zM1180 1230h240v140h-240z" fill-rule="evenodd"/><path d="M1220 1260h160v80h-160z" fill="rgb(0,0,0)" fill-opacity="50%"/>
        </svg>
        """;

    private readonly BookCopy _copy = BookCopy.New();

    [Fact]
    public void The_book_prints_it_as_librsvg_reads_it()
    {
        var svg = Path.Combine(_copy.Folder, "images", "drawing.svg");
        File.WriteAllText(svg, Drawing);
        var chapter = Path.Combine(_copy.Folder, "manuscript", "01-第一章.md");
        File.AppendAllText(chapter, "\n![形状](../images/drawing.svg){#fig:shapes place=bleed}\n\n见@fig:shapes。\n");
        var built = _copy.Build("2");
        Assert.True(built.Code == 0, built.All);
        Assert.DoesNotMatch("LY07", built.All);

        var reference = Path.Combine(_copy.Folder, "reference");
        var read = Machine.Run("rsvg-convert", "-f", "pdf", "-o", reference + ".pdf", svg);
        Assert.True(read.Code == 0, read.All);
        var expected = Assert.Single(Pages(reference + ".pdf", "r")).Top(408);
        var pages = Pages(_copy.Outputs("print.pdf").Single(), "p");
        var best = pages.Select(p => p.Top(408)).MinBy(p => p.Differences(expected).Sum())!;
        var differences = best.Differences(expected).ToList();
        Assert.True(differences.Max() < 60 && differences.Sum() / differences.Count < 3, $"worst cell {differences.Max()}, mean {differences.Sum() / differences.Count} thousandths of white");
        Assert.Contains(best.Pixels, p => p < 10);
    }

    [Fact]
    public void The_e_book_carries_the_drawing_itself()
    {
        File.WriteAllText(Path.Combine(_copy.Folder, "images", "example.svg"), Drawing);
        var chapter = Path.Combine(_copy.Folder, "manuscript", "01-第一章.md");
        File.WriteAllText(chapter, File.ReadAllText(chapter).Replace("images/example.png", "images/example.svg", StringComparison.Ordinal));
        var built = _copy.Build("2");
        Assert.True(built.Code == 0, built.All);
        using var zip = System.IO.Compression.ZipFile.OpenRead(_copy.Outputs("*.epub").Single());
        var entry = Assert.Single(zip.Entries, e => e.Name == "example.svg");
        using var text = new StreamReader(entry.Open());
        Assert.Contains("markerWidth", text.ReadToEnd(), StringComparison.Ordinal);
        using var package = new StreamReader(zip.Entries.Single(e => e.Name.EndsWith(".opf", StringComparison.Ordinal)).Open());
        Assert.Matches("example\\.svg\"[^>]*media-type=\"image/svg\\+xml\"", package.ReadToEnd());
    }

    public void Dispose() => _copy.Dispose();

    private List<GrayPicture> Pages(string pdf, string prefix)
    {
        var drawn = Machine.Run("pdftoppm", "-gray", "-scale-to-x", "416", "-scale-to-y", "581", pdf, Path.Combine(_copy.Folder, prefix));
        Assert.True(drawn.Code == 0, drawn.All);
        return [.. Directory.EnumerateFiles(_copy.Folder, prefix + "-*.pgm").Order(StringComparer.Ordinal).Select(GrayPicture.Read)];
    }
}
