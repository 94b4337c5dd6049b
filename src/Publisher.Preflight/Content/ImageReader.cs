using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

/// <summary>Reads the dictionaries of pictures, each once, and looks into the samples of those whose colour is in question.</summary>
internal sealed class ImageReader(PdfSource source, ColorSpaceReader spaces)
{
    private readonly SortedDictionary<string, ImageFacts> _known = new(StringComparer.Ordinal);

    internal ImageFacts Read(StreamToken image, DictionaryToken? resources, string name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        var facts = Facts(image.StreamDictionary, resources, name);
        if (facts is { Bits: 8, Mask: false, Space: { IsCmyk: true, Kind: not ColorKind.Indexed } })
        {
            facts = facts with { Chromatic = Chromatic(image, name) };
        }

        // Only what has a number is the same picture wherever it is named.
        if (name.EndsWith(" R", StringComparison.Ordinal))
        {
            _known.Add(name, facts);
        }

        return facts;
    }

    /// <summary>Facts of a dictionary, in the long words or the short ones of inline pictures.</summary>
    internal ImageFacts Facts(DictionaryToken image, DictionaryToken? resources, string name)
    {
        var mask = (source.Flag(image, "ImageMask") ?? source.Flag(image, "IM")) == true;
        var token = PdfSource.Get(image, "ColorSpace") ?? PdfSource.Get(image, "CS");
        return new(
            name,
            Side(source.Number(image, "Width") ?? source.Number(image, "W")),
            Side(source.Number(image, "Height") ?? source.Number(image, "H")),
            mask ? 1 : (int)Math.Clamp(source.Number(image, "BitsPerComponent") ?? source.Number(image, "BPC") ?? 8, 0, 64),
            mask,
            mask || token is null ? null : spaces.Read(token, resources));
    }

    private static int Side(double? pixels) => (int)Math.Clamp(pixels ?? 0, 0, 1 << 24);

    // JPEG and JPEG 2000 are not decoded here: their colour is judged on the rendered page.
    private bool? Chromatic(StreamToken image, string name)
    {
        const int MostBytes = 200 << 20;
        if (source.Filters(image.StreamDictionary).Any(f => f is not ("FlateDecode" or "Fl" or "ASCII85Decode" or "ASCIIHexDecode" or "RunLengthDecode"))
            || image.Data.Length > MostBytes || source.Decode(image, name) is not { } samples)
        {
            return null;
        }

        var inverted = source.Numbers(image.StreamDictionary, "Decode") is [1, 0, ..];
        var paper = inverted ? (byte)255 : (byte)0;
        var span = samples.Span;
        for (var i = 0; i + 3 < span.Length; i += 4)
        {
            // One step of 255 is rounding, not ink.
            if (Math.Abs(span[i] - paper) > 1 || Math.Abs(span[i + 1] - paper) > 1 || Math.Abs(span[i + 2] - paper) > 1)
            {
                return true;
            }
        }

        return false;
    }
}
