#:package NetVips@3.2.0
#:package NetVips.Native@8.18.7
#:property AllowUnsafeBlocks=true
// Relief pictures: ETOPO5 heights (data/elev.bin.gz), smooth up-sampling, hillshade and tint, overlay from relief-*.svg -> JPEG one folder up.
// dotnet run relief.cs [name ...]
using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NetVips;

const int Cols = 649, Rows = 361;                                       // 8-62 E, 70-40 N, 12 a degree
var here = Here();
var raw = new MemoryStream();
using (var gz = new GZipStream(File.OpenRead(Path.Combine(here, "data", "elev.bin.gz")), CompressionMode.Decompress)) gz.CopyTo(raw);
var elev = MemoryMarshal.Cast<byte, short>(raw.ToArray()).ToArray();

// name, width in pixels, exaggeration, river valley depth (m), noise (m), palette
(string Name, int Width, double Z, double Carve, double Noise, string Palette)[] jobs =
[
    ("relief-theatre", 2600, 14, 10, 3, "colour"),
    ("relief-moscow", 3200, 34, 18, 4, "grey"),
    ("relief-ladoga", 2240, 55, 14, 4, "colour"),
    ("relief-volga-don", 2600, 70, 22, 3, "colour"),
];
foreach (var job in jobs)
    if (args.Length == 0 || args.Contains(job.Name)) Make(job.Name, job.Width, job.Z, job.Carve, job.Noise, job.Palette);

void Make(string name, int W, double exaggeration, double carve, double noise, string palette)
{
    var text = File.ReadAllText(Path.Combine(here, name + ".svg"));
    var p = Regex.Match(text, "data-projection=\"([^\"]+)\"").Groups[1].Value.Split(' ').Select(s => double.Parse(s, CultureInfo.InvariantCulture)).ToArray();
    var mm = double.Parse(Regex.Match(text, "width=\"([0-9.]+)mm\"").Groups[1].Value, CultureInfo.InvariantCulture);
    var scale = W / (mm / 25.4 * 72);
    using var over = Image.Svgload(Path.Combine(here, name + ".svg"), scale: scale, unlimited: true).CopyMemory();
    using var mask = Image.Svgload(Path.Combine(here, name + "-mask.svg"), scale: scale, unlimited: true).Flatten().CopyMemory();
    W = over.Width;
    int H = over.Height;
    double u = mm * 10 / W, n = p[0], F = p[1], lon0 = p[2], k = p[3], ox = p[4], oy = p[5];
    double metres = u / k * 1000;                                       // ground size of a pixel
    using var water = mask[1].Cast(Enums.BandFormat.Float);
    var wat = Floats(water.Gaussblur(0.7));
    var valley = Floats(mask[0].Cast(Enums.BandFormat.Float).Gaussblur(Math.Max(2, 2600 / metres)));
    var vmax = Math.Max(1, valley.Max());
    var z = new float[W * H];
    Parallel.For(0, H, y =>
    {
        for (int x = 0; x < W; x++)
        {
            double X = (x + .5) * u - ox, Y = (y + .5) * u - oy, r = Math.Sqrt(X * X + Y * Y) / k;
            double lat = (2 * Math.Atan(Math.Pow(F / r, 1 / n)) - Math.PI / 2) * 180 / Math.PI, lon = (lon0 + Math.Atan2(X, Y) / n) * 180 / Math.PI;
            double h = Sample((lon - 8) * 12, (70 - lat) * 12);
            double rough = Math.Min(1, Math.Abs(h) / 150);
            z[y * W + x] = (float)(h + noise * (0.35 + rough) * Fractal(lon * 14, lat * 24) - carve * Math.Sqrt(valley[y * W + x] / vmax));
        }
    });
    using (var zi = Image.NewFromMemoryCopy<float>(z, W, H, 1, Enums.BandFormat.Float)) z = Floats(zi.Gaussblur(Math.Max(1.0, 900 / metres)));
    var rgb = new byte[W * H * 3];
    var q = exaggeration / (2 * metres);
    Parallel.For(0, H, y =>
    {
        int up = Math.Max(0, y - 1) * W, dn = Math.Min(H - 1, y + 1) * W;
        for (int x = 0; x < W; x++)
        {
            double gx = (z[y * W + Math.Min(W - 1, x + 1)] - z[y * W + Math.Max(0, x - 1)]) * q, gy = (z[dn + x] - z[up + x]) * q;
            double len = Math.Sqrt(gx * gx + gy * gy + 1);
            double shade = (gx * -0.0 + (gx + gy) * 0.5 + 0.7071) / len / 0.7071;   // light from the north-west, 45 degrees high
            shade = 1 + (shade - 1) * 0.62;
            double wv = Math.Clamp(wat[y * W + x] / 255, 0, 1);
            var land = Tint(palette, z[y * W + x]);
            var sea = palette == "grey" ? (200.0, 200.0, 200.0) : Sea(z[y * W + x]);
            int i = (y * W + x) * 3;
            rgb[i] = Mix(land.Item1 * shade, sea.Item1, wv);
            rgb[i + 1] = Mix(land.Item2 * shade, sea.Item2, wv);
            rgb[i + 2] = Mix(land.Item3 * shade, sea.Item3, wv);
        }
    });
    using var ground = Image.NewFromMemoryCopy<byte>(rgb, W, H, 3, Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    using var both = ground.Composite2(over, Enums.BlendMode.Over).Flatten().Cast(Enums.BandFormat.Uchar).Copy(xres: W / mm, yres: W / mm);
    var file = Path.Combine(here, "..", name + ".jpg");
    switch (name)
    {
        case "relief-moscow":
            both.Colourspace(Enums.Interpretation.Bw).Jpegsave(file, q: 88, keep: Enums.ForeignKeep.None);
            break;
        case "relief-volga-don":                                        // CMYK through libvips' own profile, kept in the file
            both.IccTransform("cmyk", inputProfile: "srgb", intent: Enums.Intent.Relative).Jpegsave(file, q: 88, keep: Enums.ForeignKeep.Icc);
            break;
        case "relief-ladoga":                                           // Display P3, stored on its side with EXIF orientation 6
            using (var p3 = both.IccTransform("p3", inputProfile: "srgb", intent: Enums.Intent.Relative).Rot270())
            using (var tagged = p3.Mutate(m => m.Set(GValue.GIntType, "orientation", 6)))
                tagged.Jpegsave(file, q: 88, keep: Enums.ForeignKeep.Icc | Enums.ForeignKeep.Exif);
            break;
        default:
            both.Jpegsave(file, q: 86, keep: Enums.ForeignKeep.None);
            break;
    }
    using var back = Image.NewFromFile(file);
    Console.WriteLine($"{name}.jpg {back.Width}x{back.Height} {back.Interpretation} bands {back.Bands} {new FileInfo(file).Length} {string.Join(' ', back.GetFields().Where(f => f.Contains("icc") || f == "orientation"))}");
}

static float[] Floats(Image im) => im.Cast(Enums.BandFormat.Float).WriteToMemory<float>();
static byte Mix(double a, double b, double t) => (byte)Math.Clamp(Math.Round(a + (b - a) * t), 0, 255);

double Sample(double c, double r)                                       // cubic B-spline: smooth, no overshoot
{
    c = Math.Clamp(c, 2, Cols - 4); r = Math.Clamp(r, 2, Rows - 4);
    int ic = (int)c, ir = (int)r;
    Span<double> wc = stackalloc double[4], wr = stackalloc double[4];
    Weights(c - ic, wc); Weights(r - ir, wr);
    double s = 0;
    for (int j = 0; j < 4; j++) for (int i = 0; i < 4; i++) s += wr[j] * wc[i] * elev[(ir + j - 1) * Cols + ic + i - 1];
    return s;
}

static void Weights(double t, Span<double> w)
{
    w[0] = (1 - t) * (1 - t) * (1 - t) / 6; w[1] = (3 * t * t * t - 6 * t * t + 4) / 6; w[2] = (-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6; w[3] = t * t * t / 6;
}

static double Fractal(double x, double y)
{
    double s = 0, a = 1;
    for (int o = 0; o < 4; o++, x *= 2.03, y *= 2.03, a *= .5) s += a * Value(x, y);
    return s;
}

static double Value(double x, double y)
{
    int ix = (int)Math.Floor(x), iy = (int)Math.Floor(y);
    double fx = x - ix, fy = y - iy;
    fx = fx * fx * (3 - 2 * fx); fy = fy * fy * (3 - 2 * fy);
    return (Hash(ix, iy) * (1 - fx) + Hash(ix + 1, iy) * fx) * (1 - fy) + (Hash(ix, iy + 1) * (1 - fx) + Hash(ix + 1, iy + 1) * fx) * fy;
}

static double Hash(int x, int y)
{
    uint h = (uint)(x * 374761393 + y * 668265263);
    h = (h ^ (h >> 13)) * 1274126177;
    return ((h ^ (h >> 16)) & 0xffff) / 32767.5 - 1;
}

static (double, double, double) Tint(string palette, double h) => palette == "grey"
    ? Ramp(h, [(60, 236, 236, 236), (150, 226, 226, 226), (200, 212, 212, 212), (260, 196, 196, 196), (340, 178, 178, 178)])
    : Ramp(h, [(-20, 196, 210, 190), (60, 208, 217, 194), (130, 224, 224, 200), (200, 233, 224, 198), (300, 226, 207, 178), (600, 208, 182, 150), (1200, 190, 164, 138), (2200, 205, 192, 180), (3500, 240, 238, 236)]);

static (double, double, double) Sea(double h) => Ramp(h, [(-2000, 146, 174, 192), (-200, 166, 190, 204), (-50, 180, 201, 212), (0, 192, 210, 219)]);

static (double, double, double) Ramp(double h, (double H, double R, double G, double B)[] t)
{
    if (h <= t[0].H) return (t[0].R, t[0].G, t[0].B);
    for (int i = 1; i < t.Length; i++)
        if (h < t[i].H)
        {
            double f = (h - t[i - 1].H) / (t[i].H - t[i - 1].H);
            return (t[i - 1].R + (t[i].R - t[i - 1].R) * f, t[i - 1].G + (t[i].G - t[i - 1].G) * f, t[i - 1].B + (t[i].B - t[i - 1].B) * f);
        }
    var e = t[^1];
    return (e.R, e.G, e.B);
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
