#:package NetVips@3.2.0
#:package NetVips.Native@8.18.7
// Maps, charts and diagrams: SVG in this folder -> grey 8-bit PNG one folder up (diagrams keep their alpha channel).
// dotnet run render.cs [name ...]   Fonts: Noto Sans SC and Noto Serif SC must be installed for the user.
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NetVips;

var here = Here();
foreach (var svg in Directory.GetFiles(here, "*.svg").Order(StringComparer.Ordinal))
{
    var name = Path.GetFileNameWithoutExtension(svg);
    if (name.StartsWith("relief-") || (args.Length > 0 && !args.Contains(name))) continue;
    var mm = double.Parse(Regex.Match(File.ReadAllText(svg), "width=\"([0-9.]+)mm\"").Groups[1].Value, CultureInfo.InvariantCulture);
    var px = mm > 100 ? 2400 : 1400;                                    // full measure about 500 ppi, half measure about 590 ppi
    using var rgba = Image.Svgload(svg, scale: px / (mm / 25.4 * 72), unlimited: true);
    var alpha = name.StartsWith("diagram-");
    using var flat = alpha ? rgba : rgba.Flatten(background: [255.0]);
    using var grey = flat.Colourspace(Enums.Interpretation.Bw).Cast(Enums.BandFormat.Uchar).Copy(xres: px / mm, yres: px / mm);
    grey.Pngsave(Path.Combine(here, "..", name + ".png"), compression: 7, keep: Enums.ForeignKeep.None);
    Console.WriteLine($"{name}.png {grey.Width}x{grey.Height} bands {grey.Bands} {new FileInfo(Path.Combine(here, "..", name + ".png")).Length}");
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
