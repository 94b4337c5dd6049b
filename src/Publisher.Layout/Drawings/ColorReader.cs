using System.Globalization;
using Publisher.Core.Display;

namespace Publisher.Layout.Drawings;

/// <summary>A colour and how opaque it is, thousandths.</summary>
internal readonly record struct Shade(ScreenColor Color, int Opacity);

/// <summary>Reads colours of CSS: names, hexadecimal, <c>rgb()</c>, <c>hsl()</c>.</summary>
internal static class ColorReader
{
    /// <summary>The colour; null when the text is none. <c>currentColor</c> is the caller's business.</summary>
    public static Shade? Read(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        if (word == "transparent")
        {
            return new Shade(Rgb(0), 0);
        }

        if (ColorNames.Of(word) is { } named)
        {
            return new Shade(Rgb(named), 1000);
        }

        return word.StartsWith('#') ? Hex(word[1..]) : Function(word);
    }

    private static ScreenColor Rgb(int value) => new((byte)(value >> 16), (byte)(value >> 8), (byte)value);

    private static Shade? Hex(string digits)
    {
        if (digits.Length is 3 or 4)
        {
            digits = string.Concat(digits.Select(d => new string(d, 2)));
        }

        if (digits.Length is not (6 or 8) || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return digits.Length == 6 ? new Shade(Rgb((int)value), 1000) : new Shade(Rgb((int)(value >> 8)), (int)(((value & 255) * 1000) + 127) / 255);
    }

    private static Shade? Function(string text)
    {
        var scanner = new Scanner(text);
        var name = scanner.Word().ToString();
        if (name is not ("rgb" or "rgba" or "hsl" or "hsla") || !scanner.Take('('))
        {
            return null;
        }

        var parts = new List<(decimal Number, bool Percent)>();
        while (!scanner.Take(')'))
        {
            scanner.Comma();
            scanner.Take('/');
            if (scanner.Number() is not { } number || parts.Count == 4)
            {
                return null;
            }

            parts.Add((number, scanner.Unit() is "%"));
        }

        if (parts.Count < 3)
        {
            return null;
        }

        var opacity = parts.Count == 4 ? Thousandths(parts[3].Percent ? parts[3].Number / 100 : parts[3].Number) : 1000;
        var color = name[0] == 'r'
            ? new ScreenColor(Channel(parts[0]), Channel(parts[1]), Channel(parts[2]))
            : Hsl(parts[0].Number, parts[1].Number / 100, parts[2].Number / 100);
        return new Shade(color, opacity);
    }

    private static byte Channel((decimal Number, bool Percent) part) => Byte(part.Percent ? part.Number * 255 / 100 : part.Number);

    private static byte Byte(decimal value) => (byte)Math.Clamp(decimal.Round(value, MidpointRounding.AwayFromZero), 0, 255);

    internal static int Thousandths(decimal share) => (int)decimal.Round(decimal.Clamp(share, 0, 1) * 1000, MidpointRounding.AwayFromZero);

    // CSS Color 4, 7.1
    private static ScreenColor Hsl(decimal hue, decimal saturation, decimal lightness)
    {
        hue = ((hue % 360) + 360) % 360 / 30;
        var (s, l) = (decimal.Clamp(saturation, 0, 1), decimal.Clamp(lightness, 0, 1));
        byte Part(int n)
        {
            var k = (n + hue) % 12;
            return Byte(255 * (l - (s * Math.Min(l, 1 - l) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)))));
        }

        return new ScreenColor(Part(0), Part(8), Part(4));
    }
}
