using System.Collections.Immutable;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Publisher.Fonts;

/// <summary>Turns characters of one face, script and language into glyphs.</summary>
public static class Shaper
{
    /// <summary>Shapes a run; glyphs come in line order (every script here runs left to right or top to bottom).</summary>
    /// <exception cref="ArgumentException">A feature is not in OpenType syntax: a fault of the caller.</exception>
    public static ImmutableArray<ShapedGlyph> Shape(FontFace face, ReadOnlySpan<char> text, ShapeOptions options)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.Direction = options.Vertical ? Direction.TopToBottom : Direction.LeftToRight;
        buffer.Script = Script.Parse(options.Script);
        buffer.Language = new Language(options.Language);
        face.Font.Shape(buffer, FeaturesOf(options));
        var infos = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        var glyphs = ImmutableArray.CreateBuilder<ShapedGlyph>(infos.Length);
        for (var i = 0; i < infos.Length; i++)
        {
            var advance = options.Vertical ? -places[i].YAdvance : places[i].XAdvance;
            glyphs.Add(new((ushort)infos[i].Codepoint, (int)infos[i].Cluster, advance, places[i].XOffset, places[i].YOffset));
        }

        return glyphs.MoveToImmutable();
    }

    private static Feature[] FeaturesOf(ShapeOptions options)
    {
        if (options.Features.IsDefaultOrEmpty)
        {
            return [];
        }

        var features = new Feature[options.Features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = Feature.TryParse(options.Features[i], out var feature)
                ? feature
                : throw new ArgumentException($"not an OpenType feature: {options.Features[i]}", nameof(options));
        }

        return features;
    }
}
