using System.Collections.Immutable;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

/// <summary>Reads colour spaces, and remembers every spot colour with what stands for it.</summary>
internal sealed class ColorSpaceReader(PdfSource source)
{
    private const int MostDepth = 8;

    // DeviceN takes 32 (ISO 32000-1 annex C).
    private const int MostNames = 64;

    private readonly SortedDictionary<string, SortedSet<string>> _spots = new(StringComparer.Ordinal);

    /// <summary>Alternates and tint transforms of each spot colour, written out. One is right.</summary>
    internal IReadOnlyDictionary<string, SortedSet<string>> Spots => _spots;

    /// <summary>The space of a token: a name, a resource's name, or an array.</summary>
    internal ColorSpace Read(IToken? token, DictionaryToken? resources, int depth = 0)
    {
        if (depth > MostDepth)
        {
            return Unknown("?");
        }

        return source.Resolve(token) switch
        {
            NameToken name => Named(name.Data, resources, depth),
            ArrayToken { Length: > 0 } array => Family(array, resources, depth),
            _ => Unknown("?"),
        };
    }

    private ColorSpace Named(string name, DictionaryToken? resources, int depth)
    {
        var spaces = source.Dict(resources, "ColorSpace");
        switch (name)
        {
            case "DeviceGray" or "G":
                return Default(spaces, "DefaultGray", depth) ?? ColorSpace.Gray;
            case "DeviceRGB" or "RGB":
                return Default(spaces, "DefaultRGB", depth) ?? ColorSpace.Rgb;
            case "DeviceCMYK" or "CMYK":
                return Default(spaces, "DefaultCMYK", depth) ?? ColorSpace.Cmyk;
            case "Pattern":
                return ColorSpace.AnyPattern;
            default:
                return PdfSource.Get(spaces, name) is { } named ? Read(named, resources, depth + 1) : Unknown(name);
        }
    }

    private ColorSpace? Default(DictionaryToken? spaces, string name, int depth) =>
        PdfSource.Get(spaces, name) is { } given ? Read(given, null, depth + 1) : null;

    private ColorSpace Family(ArrayToken array, DictionaryToken? resources, int depth)
    {
        var family = (source.Resolve(array[0]) as NameToken)?.Data ?? "?";
        var second = array.Length > 1 ? array[1] : null;
        switch (family)
        {
            case "CalGray":
                return new(ColorKind.CalGray, 1, family);
            case "CalRGB":
                return new(ColorKind.CalRgb, 3, family);
            case "Lab":
                return new(ColorKind.Lab, 3, family);
            case "ICCBased":
                return Icc(second);
            case "Indexed" or "I" when array.Length > 3:
                var root = Read(second, resources, depth + 1);
                return new(ColorKind.Indexed, 1, $"Indexed {root.Label}") { Base = root, Table = Table(array[3]) };
            case "Separation" when array.Length > 3:
                return Separation(array, resources, depth);
            case "DeviceN" when array.Length > 3 && source.Resolve(second) is ArrayToken names:
                return DeviceN(array, names, resources, depth);
            case "Pattern":
                return ColorSpace.AnyPattern with { Base = second is null ? null : Read(second, resources, depth + 1) };
            default:
                return array.Length == 1 && family != "?" ? Named(family, resources, depth + 1) : Unknown(family);
        }
    }

    private ColorSpace Icc(IToken? token)
    {
        var profile = source.Dict(token);
        var n = (int)(source.Number(profile, "N") ?? 0);
        return n is 1 or 3 or 4 ? new(ColorKind.Icc, n, $"ICCBased N {n}") : Unknown("ICCBased");
    }

    private ReadOnlyMemory<byte> Table(IToken token) => source.Resolve(token) switch
    {
        StreamToken stream => source.Decode(stream, PdfSource.Name(token, "Indexed")) ?? default,
        var text => Tokens.Bytes(text),
    };

    private ColorSpace Separation(ArrayToken array, DictionaryToken? resources, int depth)
    {
        var name = (source.Resolve(array[1]) as NameToken)?.Data ?? "?";
        var alternate = Read(array[2], resources, depth + 1);
        Remember(name, alternate, array[3]);
        return new(ColorKind.Separation, 1, $"Separation {name}") { Names = [name], Base = alternate };
    }

    private ColorSpace DeviceN(ArrayToken array, ArrayToken names, DictionaryToken? resources, int depth)
    {
        ImmutableArray<string> all = [.. names.Data.Take(MostNames).Select(t => (source.Resolve(t) as NameToken)?.Data ?? "?")];
        if (array.Length > 4 && source.Dict(source.Dict(array[4]), "Colorants") is { } colorants)
        {
            foreach (var colorant in colorants.Data.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                Read(colorant.Value, resources, depth + 1);
            }
        }

        foreach (var name in all.Where(IsSpot))
        {
            Spot(name);
        }

        return new(ColorKind.DeviceN, all.Length, $"DeviceN {string.Join('+', all)}") { Names = all, Base = Read(array[2], resources, depth + 1) };
    }

    private void Remember(string name, ColorSpace alternate, IToken tint)
    {
        if (IsSpot(name))
        {
            Spot(name).Add($"{alternate.Label} {Tokens.Words(source, tint)}");
        }
    }

    private SortedSet<string> Spot(string name)
    {
        if (!_spots.TryGetValue(name, out var alternates))
        {
            _spots.Add(name, alternates = new(StringComparer.Ordinal));
        }

        return alternates;
    }

    private static bool IsSpot(string name) => name is not ("Cyan" or "Magenta" or "Yellow" or "Black" or "All" or "None");

    private static ColorSpace Unknown(string label) => new(ColorKind.Unknown, 0, label);
}
