using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Fonts;
using Publisher.Pdf;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

/// <summary>Hand-built pages for the PDF tests.</summary>
internal static class PdfKit
{
    public static readonly Length Em = Length.Pt(10.5m);

    public static readonly ShapeOptions Han = new("Hani", "zh-Hans");

    public static readonly ShapeOptions Latin = new("Latn", "en");

    public static BookFacts Facts => new()
    {
        Slug = "test",
        Title = "苏德战争",
        House = new("某出版社", "北京", null, null, null, null),
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
        Creators = [new("某某", "aut", "著", null)],
    };

    public static Point At(decimal x, decimal y) => new(Length.Pt(x), Length.Pt(y));

    public static Rect Box(decimal x, decimal y, decimal width, decimal height) => new(Length.Pt(x), Length.Pt(y), Length.Pt(width), Length.Pt(height));

    /// <summary>A run set at natural widths, with an extra gap after each cluster.</summary>
    public static GlyphRun Run(FontLibrary fonts, string font, string text, Point origin, ShapeOptions? options = null, Length gap = default)
    {
        var face = fonts.Find(font)!;
        var shaped = Shaper.Shape(face, text, options ?? (font == TestFonts.Latin ? Latin : Han));
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        var pen = Length.Zero;
        for (var i = 0; i < shaped.Length; i++)
        {
            var glyph = shaped[i];
            var first = i == 0 || shaped[i - 1].Cluster != glyph.Cluster;
            var end = shaped.Skip(i).Select(g => g.Cluster).FirstOrDefault(c => c > glyph.Cluster, text.Length);
            glyphs.Add(new(
                glyph.Id,
                pen + Em.Scale(glyph.XOffset, face.UnitsPerEm),
                -Em.Scale(glyph.YOffset, face.UnitsPerEm),
                glyph.Cluster,
                first ? end - glyph.Cluster : 0));
            pen += Em.Scale(glyph.Advance, face.UnitsPerEm) + gap;
        }

        return new(origin, font, Em, Ink.Black, glyphs.ToImmutable(), text);
    }

    public static Page Page(string label, params ImmutableArray<DisplayItem> body) =>
        new(Length.Mm(170), Length.Mm(240), Length.Mm(3), body, [], Label(label), true);

    public static PageLabel Label(string text) => char.IsAsciiDigit(text[0])
        ? new(text, 'D', int.Parse(text, System.Globalization.CultureInfo.InvariantCulture))
        : new(text, 'r', text switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, _ => 5 });

    public static PagedDocument Document(params ImmutableArray<Page> pages) => new(pages, [], [], "zh-Hans", false);

    public static PdfRequest Request(FontLibrary fonts, PagedDocument document, PdfProfile? profile = null, params ImageAsset[] images) =>
        new(
            document,
            Facts,
            fonts,
            new(images.ToImmutableDictionary(i => i.Image)),
            profile ?? PdfProfile.X4,
            Icc("FOGRA39L test profile"),
            1);

    public static byte[] Write(PdfRequest request)
    {
        var outcome = PdfWriter.Write(request, CancellationToken.None);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!.Content.ToArray();
    }

    public static string Pretty(PdfRequest request) => Encoding.Latin1.GetString(Write(request with { Pretty = true }));

    public static string[] Codes(PdfRequest request) =>
        [.. PdfWriter.Write(request, CancellationToken.None).Diagnostics.Select(d => d.Code)];

    /// <summary>A profile with nothing but what the writer reads: header and description.</summary>
    public static byte[] Icc(string description, string deviceClass = "prtr", string space = "CMYK")
    {
        var text = Encoding.ASCII.GetBytes(description + "\0");
        var profile = new byte[128 + 4 + 12 + 12 + text.Length];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        Encoding.ASCII.GetBytes(deviceClass).CopyTo(profile, 12);
        Encoding.ASCII.GetBytes(space).CopyTo(profile, 16);
        Encoding.ASCII.GetBytes("acsp").CopyTo(profile, 36);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(128), 1);
        Encoding.ASCII.GetBytes("desc").CopyTo(profile, 132);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(136), 144);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(140), 12 + text.Length);
        Encoding.ASCII.GetBytes("desc").CopyTo(profile, 144);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(152), text.Length);
        text.CopyTo(profile, 156);
        return profile;
    }

    public static ImageAsset Raw(string path, ImageColor color, int width, int height, Func<int, byte> sample)
    {
        var channels = color switch { ImageColor.Gray => 1, ImageColor.Rgb => 3, _ => 4 };
        var samples = Enumerable.Range(0, width * height * channels).Select(sample).ToArray();
        return new(new FileId(path), path, ImageEncoding.Flate, color, width, height, Deflate(samples));
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal))
        {
            zlib.Write(bytes);
        }

        return buffer.ToArray();
    }
}
