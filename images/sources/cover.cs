#:package NetVips@3.2.0
#:package NetVips.Native@8.18.7
#:property AllowUnsafeBlocks=true
// Picture of the book's front cover: relief of the theatre in two tones, the front as a family of lines; no type -> ../cover-front.jpg.
// dotnet run cover.cs
// The page is 170 x 246 mm (the front with bleed at head and foot) at 300 pixels an inch; drawing units are 1600 to its width.
using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using NetVips;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int W = 2008, H = 2906, Cols = 649, Rows = 361;                   // heights: 8-62 E, 70-40 N, 12 a degree
var here = Here();

// ---- colours: paper and ink, one accent
string paper = "#ece7dc", ink = "#1d262b", accent = "#ab2f1d";
(double R, double G, double B) ground = Rgb(paper), plain = Rgb("#f3efe6"), high = Rgb("#fffdf8"), low = Rgb("#5f7077"), sea = Rgb("#c0c8c7");

// ---- projection: Lambert conic, Lat0 Lon0 at (X0, Y0), K pixels a kilometre
const double U = W / 1600.0;                                              // pixels a drawing unit
const double X0 = 758, Y0 = 1478, K = 0.560, Lon0 = 28.6, Lat0 = 52.0;
double T(double f) => Math.Tan(Math.PI / 4 + f * Math.PI / 360);
double n = Math.Log(Math.Cos(Rad(45)) / Math.Cos(Rad(60))) / Math.Log(T(60) / T(45)), F = Math.Cos(Rad(45)) * Math.Pow(T(45), n) / n * 6371, R0 = F / Math.Pow(T(Lat0), n);
(double X, double Y) Xy(double lon, double lat)
{
    double r = F / Math.Pow(T(lat), n), a = n * Rad(lon - Lon0);
    return (X0 + r * Math.Sin(a) * K, Y0 + (r * Math.Cos(a) - R0) * K);
}

// ---- water
var geo = new Dictionary<string, List<(double X, double Y)[]>>();
using (var gz = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(here, "data", "geo.txt.gz")), CompressionMode.Decompress)))
    while (gz.ReadLine() is { } line)
    {
        var part = line.Split(' ');
        double unit = double.Parse(part[1]);
        long x = 0, y = 0;
        var ring = part[2..].Select(p => { var c = p.Split(','); x += long.Parse(c[0]); y += long.Parse(c[1]); return (x / unit, y / unit); }).ToArray();
        if (!geo.TryGetValue(part[0], out var list)) geo[part[0]] = list = [];
        list.Add(ring);
    }
(double X, double Y)[] frame = [.. Enumerable.Range(8, 59).Select(i => ((double)i, 39.0)), .. Enumerable.Range(8, 59).Reverse().Select(i => ((double)i, 71.0))];
string Rings(string kind)
{
    var rings = geo[kind];
    var odd = false;                                                    // data that say "land" where there is none are turned inside out
    foreach (var r in rings)
        for (int i = 0, j = r.Length - 1; i < r.Length; j = i++)
            if (r[i].Y > 55.8 != r[j].Y > 55.8 && 37.6 < (r[j].X - r[i].X) * (55.8 - r[i].Y) / (r[j].Y - r[i].Y) + r[i].X) odd = !odd;
    return string.Concat((odd ? [.. rings, frame] : rings).Select(r => PathOf(r.Select(v => Xy(v.X, v.Y)), 0.4) + "Z"));
}
var maskSvg = $"<svg xmlns='http://www.w3.org/2000/svg' width='{W}' height='{H}' viewBox='0 0 {W / U} {H / U}'><rect width='100%' height='100%' fill='#000'/><path fill='#fff' fill-rule='evenodd' d='{Rings("sea")}'/><path fill='#fff' fill-rule='evenodd' d='{Rings("lake")}'/></svg>";

// ---- ground
var raw = new MemoryStream();
using (var gz = new GZipStream(File.OpenRead(Path.Combine(here, "data", "elev.bin.gz")), CompressionMode.Decompress)) gz.CopyTo(raw);
var elev = MemoryMarshal.Cast<byte, short>(raw.ToArray()).ToArray();
using var mask = Image.NewFromBuffer(Encoding.UTF8.GetBytes(maskSvg), "[unlimited]");
var wat = mask[1].Cast(Enums.BandFormat.Float).Gaussblur(0.6 * U).WriteToMemory<float>();
float[] z = new float[W * H], east8 = new float[W * H];
Parallel.For(0, H, y =>
{
    for (int x = 0; x < W; x++)
    {
        double X = (x + .5) / U - X0, Y = (y + .5) / U - Y0 + R0 * K, r = Math.Sqrt(X * X + Y * Y) / K;
        double lat = (2 * Math.Atan(Math.Pow(F / r, 1 / n)) - Math.PI / 2) * 180 / Math.PI, lon = Lon0 + Math.Atan2(X, Y) / n * 180 / Math.PI;
        east8[y * W + x] = (float)Smooth((lon - 8.1) / 1.9);                 // the heights begin at 8 E
        z[y * W + x] = (float)Math.Max(-40, Sample((lon - 8) * 12, (70 - lat) * 12));
    }
});
using (var zi = Image.NewFromMemoryCopy<float>(z, W, H, 1, Enums.BandFormat.Float)) z = zi.Gaussblur(1.2 * U).WriteToMemory<float>();
var rgb = new byte[W * H * 3];
Parallel.For(0, H, y =>
{
    int up = Math.Max(0, y - 1) * W, dn = Math.Min(H - 1, y + 1) * W;
    double keep = Smooth((y / U - 810) / 330.0) * (1 - Smooth((y / U - 1820) / 330.0));
    for (int x = 0; x < W; x++)
    {
        double q = 30 * K * U / 2000;
        double gx = (z[y * W + Math.Min(W - 1, x + 1)] - z[y * W + Math.Max(0, x - 1)]) * q, gy = (z[dn + x] - z[up + x]) * q;
        double s = ((gx + gy) * 0.5 + 0.7071) / Math.Sqrt(gx * gx + gy * gy + 1) / 0.7071 - 1;          // light from the north-west
        s = Math.Tanh(s * 1.15);
        var land = s > 0 ? Lerp(plain, high, s) : Lerp(plain, low, -s);
        var c = Lerp(ground, Lerp(land, sea, wat[y * W + x] / 255), keep * east8[y * W + x]);
        int i = (y * W + x) * 3;
        rgb[i] = Byte(c.R); rgb[i + 1] = Byte(c.G); rgb[i + 2] = Byte(c.B);
    }
});

// ---- the front: twelve points each from the Baltic to the Black Sea, smooth in space and time
double[][] east =
[
    P("20.4 56.3 22.6 55.0 22.9 54.3 22.6 53.6 23.2 52.7 23.6 52.1 23.8 51.4 24.0 50.6 23.6 49.8 25.0 48.4 27.8 47.0 29.4 45.0"),
    P("28.4 59.6 29.9 58.2 30.4 57.2 31.2 55.9 32.3 54.9 32.5 53.5 31.8 52.2 31.0 50.9 31.5 49.7 32.6 48.6 33.2 47.2 32.4 45.7"),
    P("30.2 59.8 31.8 59.2 32.3 57.9 34.0 56.9 36.0 56.0 37.2 54.3 37.4 52.7 37.2 51.0 37.8 49.6 38.8 48.4 38.9 47.3 37.0 45.4"),
    P("30.6 59.8 32.2 59.2 33.2 58.1 35.0 57.0 37.0 56.0 38.4 54.3 39.6 52.8 41.2 51.2 43.2 49.9 44.6 48.7 45.2 46.6 44.7 43.0"),
];
double[][] west =
[
    east[3],
    P("30.2 59.8 31.4 59.2 31.6 57.9 31.6 56.5 33.0 55.4 34.8 54.1 36.0 52.8 36.0 51.6 36.8 50.5 37.8 49.3 38.8 48.0 38.2 45.2"),
    P("28.2 59.7 29.6 58.4 29.8 57.3 29.8 56.2 30.6 54.9 30.6 53.6 29.6 52.3 28.6 51.0 29.4 49.8 31.4 49.0 33.2 47.4 32.2 45.7"),
    P("22.6 57.9 23.0 56.7 23.0 56.1 22.8 55.4 22.6 54.5 22.2 53.4 21.4 52.4 21.3 51.5 21.5 50.5 22.6 49.4 25.6 48.0 30.2 45.6"),
    P("17.2 55.0 17.3 54.2 17.0 53.7 16.5 53.2 16.0 52.7 15.7 52.1 15.7 51.5 16.0 50.9 16.9 50.2 18.2 49.2 18.8 47.6 19.2 44.0"),
    P("11.3 54.1 11.5 53.5 11.7 53.1 11.9 52.7 12.0 52.25 12.2 51.8 12.6 51.35 12.9 50.8 13.2 50.0 14.0 49.0 14.6 47.4 13.6 45.2"),
];
var lines = new StringBuilder();
void Family(double[][] keys, int first, int count, string colour, double w0, double w1, double o0, double o1)
{
    for (int i = first; i <= count; i++)
    {
        double t = i / (double)count, at = t * (keys.Length - 1);
        int k = Math.Min(keys.Length - 2, (int)at);
        var p = new (double, double)[12];
        for (int j = 0; j < 12; j++)
        {
            double C(int a) => Catmull(keys[Math.Max(0, k - 1)][a], keys[k][a], keys[k + 1][a], keys[Math.Min(keys.Length - 1, k + 2)][a], at - k);
            p[j] = Xy(C(2 * j), C(2 * j + 1));
        }
        lines.Append($"<path d='{PathOf(Spline(p), 0)}' stroke='{colour}' stroke-width='{w0 + (w1 - w0) * t:0.##}' stroke-opacity='{o0 + (o1 - o0) * t:0.##}'/>\n");
    }
}
Family(east, 1, 12, ink, 1.8, 1.8, .6, .6);
Family(west, 1, 28, accent, 1.8, 3.4, .7, 1);
string Front(double[] k) => PathOf(Spline([.. Enumerable.Range(0, 12).Select(j => Xy(k[2 * j], k[2 * j + 1]))]), 0);
lines.Append($"<path d='{Front(east[0])}' stroke='{ink}' stroke-width='5' stroke-dasharray='20 13' stroke-linecap='butt'/>");
lines.Append($"<path d='{Front(east[3])}' stroke='{ink}' stroke-width='11'/><path d='{Front(west[^1])}' stroke='{accent}' stroke-width='15'/>");

// ---- lines, on land only
var svg = $"""
<svg xmlns="http://www.w3.org/2000/svg" width="{W}" height="{H}" viewBox="0 0 {W / U} {H / U}">
<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>
<mask id="land" maskUnits="userSpaceOnUse" x="0" y="0" width="{W}" height="{H}"><rect width="{W}" height="{H}" fill="#fff"/><rect y="1778" width="{W}" height="160" fill="url(#fade)"/><rect y="1938" width="{W}" height="{H}" fill="#000"/><path fill="#000" fill-rule="evenodd" d="{Rings("sea")}"/></mask>
<g fill="none" stroke-linejoin="round" stroke-linecap="butt" mask="url(#land)">
{lines}</g>
</svg>
""";

using var over = Image.NewFromBuffer(Encoding.UTF8.GetBytes(svg), "[unlimited]");
using var base_ = Image.NewFromMemoryCopy<byte>(rgb, W, H, 3, Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
using var both = base_.Composite2(over, Enums.BlendMode.Over).Flatten().Cast(Enums.BandFormat.Uchar).Copy(xres: 300 / 25.4, yres: 300 / 25.4);
var file = Path.Combine(here, "..", "cover-front.jpg");
both.Jpegsave(file, q: 74, optimizeCoding: true, trellisQuant: true, overshootDeringing: true, optimizeScans: false, quantTable: 3, subsampleMode: Enums.ForeignSubsample.On, profile: "srgb", keep: Enums.ForeignKeep.Icc);
Console.WriteLine($"cover-front.jpg {both.Width}x{both.Height} {new FileInfo(file).Length}");

static double Rad(double d) => d * Math.PI / 180;
static double[] P(string s) => [.. s.Split(' ').Select(double.Parse)];
static byte Byte(double v) => (byte)Math.Clamp(Math.Round(v), 0, 255);
static double Smooth(double t) { t = Math.Clamp(t, 0, 1); return t * t * (3 - 2 * t); }
static (double R, double G, double B) Rgb(string h) => (Convert.ToInt32(h[1..3], 16), Convert.ToInt32(h[3..5], 16), Convert.ToInt32(h[5..7], 16));
static (double R, double G, double B) Lerp((double R, double G, double B) a, (double R, double G, double B) b, double t) => (a.R + (b.R - a.R) * t, a.G + (b.G - a.G) * t, a.B + (b.B - a.B) * t);
static double Catmull(double a, double b, double c, double d, double t) => 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);

static List<(double X, double Y)> Spline((double X, double Y)[] p)
{
    var q = new List<(double X, double Y)>();
    for (int i = 0; i + 1 < p.Length; i++)
    {
        var (a, b, c, d) = (p[Math.Max(0, i - 1)], p[i], p[i + 1], p[Math.Min(p.Length - 1, i + 2)]);
        for (int s = 0; s < 14; s++) q.Add((Catmull(a.X, b.X, c.X, d.X, s / 14.0), Catmull(a.Y, b.Y, c.Y, d.Y, s / 14.0)));
    }
    q.Add(p[^1]);
    return q;
}

static string PathOf(IEnumerable<(double X, double Y)> points, double step)
{
    var s = new StringBuilder();
    (double X, double Y) last = (1e9, 1e9);
    foreach (var p in points)
    {
        if (Math.Abs(p.X - last.X) + Math.Abs(p.Y - last.Y) < step) continue;
        s.Append(s.Length == 0 ? 'M' : ' ').Append($"{p.X:0.0},{p.Y:0.0}");
        last = p;
    }
    return s.ToString();
}

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

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
