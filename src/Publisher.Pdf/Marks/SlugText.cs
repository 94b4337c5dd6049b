using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;

namespace Publisher.Pdf.Marks;

/// <summary>Sets the line above the page that says which file and page this is.</summary>
internal sealed class SlugText(FontLibrary fonts, ImmutableArray<string> faces)
{
    private const int LastWestern = 0x2E7F;

    private static readonly Length Size = Length.Pt(6.5m);
    private static readonly Length Smallest = Length.Pt(4);

    private readonly ImmutableArray<FontFace> _faces = [.. faces.Select(fonts.Find).OfType<FontFace>()];

    /// <summary>The line, smaller when it is long, cut off where it does not fit even so. Characters that no face has are left out.</summary>
    /// <param name="frame">Where.</param>
    /// <param name="parts">Its parts, an em apart.</param>
    public IEnumerable<DisplayItem> Set(MarkFrame frame, params ReadOnlySpan<string> parts) => Set(frame, [.. parts.ToArray().Select(Pieces)]);

    private static IEnumerable<DisplayItem> Set(MarkFrame frame, ImmutableArray<List<(FontFace Face, string Text)>> parts)
    {
        var natural = new Length(parts.Sum(p => (Width(p, Size) + Size).Emu)) - Size;
        var room = frame.Room;
        var size = natural <= room ? Size : Length.Max(Smallest, Size.Scale(room.Emu, natural.Emu));
        var baseline = -((frame.Middle + frame.End) / 2) + size.Scale(35, 100);
        var x = frame.Indent;
        foreach (var part in parts)
        {
            foreach (var (face, words) in part)
            {
                var run = Run(face, words, new(x, baseline), size, room + frame.Indent - x);
                x += Width([(face, words)], size);
                if (!run.Glyphs.IsEmpty)
                {
                    yield return run;
                }
            }

            x += size;
        }
    }

    private static GlyphRun Run(FontFace face, string text, Point origin, Length size, Length room)
    {
        var shaped = Shape(face, text);
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        var pen = Length.Zero;
        for (var i = 0; i < shaped.Length; i++)
        {
            var (glyph, next) = (shaped[i], shaped.Skip(i + 1).FirstOrDefault(g => g.Cluster > shaped[i].Cluster, new(0, text.Length, 0, 0, 0)));
            var begins = i == 0 || shaped[i - 1].Cluster != glyph.Cluster;
            var advance = size.Scale(glyph.Advance, face.UnitsPerEm);
            if (pen + advance > room)
            {
                break;
            }

            glyphs.Add(new(
                glyph.Id,
                pen + size.Scale(glyph.XOffset, face.UnitsPerEm),
                -size.Scale(glyph.YOffset, face.UnitsPerEm),
                glyph.Cluster,
                begins ? next.Cluster - glyph.Cluster : 0));
            pen += advance;
        }

        return new(origin, face.Name, size, Ink.Registration, glyphs.ToImmutable(), text);
    }

    private static Length Width(IEnumerable<(FontFace Face, string Text)> pieces, Length size) =>
        new(pieces.Sum(p => Shape(p.Face, p.Text).Sum(g => size.Scale(g.Advance, p.Face.UnitsPerEm).Emu)));

    private static ImmutableArray<ShapedGlyph> Shape(FontFace face, string text) =>
        Shaper.Shape(face, text, text[0] <= LastWestern ? new("Latn", "en") : new("Hani", "zh-Hans"));

    // Stretches of one face and one script.
    private List<(FontFace Face, string Text)> Pieces(string text)
    {
        var pieces = new List<(FontFace Face, string Text)>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (_faces.FirstOrDefault(f => f.Has(rune.Value)) is not { } face)
            {
                continue;
            }

            if (pieces.Count > 0 && pieces[^1].Face == face && IsWestern(rune) == pieces[^1].Text[0] <= LastWestern)
            {
                pieces[^1] = (face, pieces[^1].Text + rune);
            }
            else
            {
                pieces.Add((face, rune.ToString()));
            }
        }

        return pieces;
    }

    private static bool IsWestern(Rune rune) => rune.Value <= LastWestern;
}
