using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

/// <summary>A small document with everything a page can hold.</summary>
internal static class SamplePages
{
    public static readonly ImageAsset Picture =
        PdfKit.Raw("images/ramp.png", ImageColor.Gray, 64, 16, i => (byte)(4 * (i % 64)));

    public static PagedDocument Document(FontLibrary fonts) => PdfKit.Document(First(fonts), Second(fonts)) with
    {
        Outline =
        [
            new("第一章　莫斯科", 1, 0, Length.Pt(80), "ch1"),
            new("1. “退路”", 2, 0, Length.Pt(120), "sec1"),
            new("Second", 1, 1, Length.Pt(40), "ch2"),
        ],
    };

    private static Page First(FontLibrary fonts)
    {
        ImmutableArray<DisplayItem> body =
        [
            PdfKit.Run(fonts, TestFonts.SansBold, "第一章莫斯科", PdfKit.At(72, 80)),
            .. Mixed(fonts, 120),
            PdfKit.Run(fonts, TestFonts.Serif, "斯大林格勒——“这里没有退路”……", PdfKit.At(72, 140), gap: Length.Pt(1.3m)),
            PdfKit.Run(fonts, TestFonts.Serif, "爆发，（第三章）《朱可夫》：一；二！", PdfKit.At(72, 160), new("Hani", "zh-Hans", false, ["halt"])),
            PdfKit.Run(fonts, TestFonts.Latin, "office, first flight", PdfKit.At(72, 180)) with { Language = "en" },
            PdfKit.Run(fonts, TestFonts.Cid, "第三章莫斯科，列宁格勒。", PdfKit.At(72, 200)),
            PdfKit.Run(fonts, TestFonts.NameKeyed, "Name keyed outlines", PdfKit.At(72, 220), PdfKit.Latin),
            new RuleItem(PdfKit.Box(72, 240, 200, 0.5m), Ink.Black),
            new RuleItem(PdfKit.Box(72, 250, 200, 24), new Ink(20)),
            new RuleItem(PdfKit.Box(290, 250, 60, 24), Ink.Black),
            PdfKit.Run(fonts, TestFonts.Serif, "退路", PdfKit.At(300, 266)) with { Ink = Ink.Paper },
            Wave(72, 300),
            new ImageItem(PdfKit.Box(72, 320, 200, 50), Picture.Image),
            new RuleItem(new(-Length.Mm(3), Length.Mm(200), Length.Mm(20), Length.Mm(10)), new Ink(40)),
        ];
        ImmutableArray<DisplayItem> furniture =
        [
            PdfKit.Run(fonts, TestFonts.Serif, "第一章", PdfKit.At(72, 50)),
            PdfKit.Run(fonts, TestFonts.Latin, "009", PdfKit.At(400, 640)),
        ];
        return PdfKit.Page("009", body) with { Furniture = furniture };
    }

    private static Page Second(FontLibrary fonts) => PdfKit.Page("010", PdfKit.Run(fonts, TestFonts.Serif, "后方。", PdfKit.At(72, 60))) with { Recto = false };

    private static IEnumerable<DisplayItem> Mixed(FontLibrary fonts, decimal y)
    {
        var x = 72m;
        foreach (var (font, text) in new[] { (TestFonts.Latin, "1941"), (TestFonts.Serif, "年六月，"), (TestFonts.Latin, "Zhukov"), (TestFonts.Serif, "与苏德战争爆发。") })
        {
            var face = fonts.Find(font)!;
            yield return PdfKit.Run(fonts, font, text, PdfKit.At(x, y));
            x += (text.Sum(c => face.Advance(face.Glyph(c))) * 10.5m / 1000) + 2.6m;
        }
    }

    private static PathItem Wave(decimal x, decimal y)
    {
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        segments.Add(new('M', PdfKit.At(x, y)));
        for (var i = 0; i < 10; i++)
        {
            var (left, up) = (x + (6 * i), i % 2 == 0 ? -2 : 2);
            segments.Add(new('C', PdfKit.At(left + 2, y + up), PdfKit.At(left + 4, y + up), PdfKit.At(left + 6, y)));
        }

        return new(segments.ToImmutable(), Length.Pt(0.6m), Ink.Black);
    }
}
