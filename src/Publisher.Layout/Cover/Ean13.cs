using System.Collections.Immutable;
using System.Text;

namespace Publisher.Layout.Cover;

/// <summary>A run of dark modules.</summary>
/// <param name="Start">First module.</param>
/// <param name="Length">Number of modules.</param>
/// <param name="Guard">Part of a guard pattern, which goes deeper than the rest?</param>
internal readonly record struct Bar(int Start, int Length, bool Guard);

/// <summary>The EAN-13 symbol and its two-digit add-on (GB 12904, GB/T 12906; book-formats §12).</summary>
internal static class Ean13
{
    /// <summary>Modules of the symbol.</summary>
    public const int Modules = 95;

    /// <summary>Modules of the add-on.</summary>
    public const int AddOnModules = 20;

    // 0001101 … of set A (L); set C (R) is its complement, set B (G) is C read backwards
    private static readonly ImmutableArray<string> Left =
        ["0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"];

    // sets of digits 2 to 7 that stand for the first digit; G is set B
    private static readonly ImmutableArray<string> Parities =
        ["LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL"];

    /// <summary>The 95 modules of thirteen digits, 1 for dark.</summary>
    public static string Symbol(string digits)
    {
        var modules = new StringBuilder("101");
        var parity = Parities[digits[0] - '0'];
        for (var i = 1; i <= 6; i++)
        {
            modules.Append(Digit(digits[i], parity[i - 1]));
        }

        modules.Append("01010");
        for (var i = 7; i <= 12; i++)
        {
            modules.Append(Digit(digits[i], 'R'));
        }

        return modules.Append("101").ToString();
    }

    /// <summary>The 20 modules of a two-digit add-on.</summary>
    public static string AddOn(string digits)
    {
        var sets = ((((digits[0] - '0') * 10) + (digits[1] - '0')) % 4) switch { 0 => "LL", 1 => "LG", 2 => "GL", _ => "GG" };
        return "1011" + Digit(digits[0], sets[0]) + "01" + Digit(digits[1], sets[1]);
    }

    /// <summary>Bars of modules; those of the guard patterns are marked.</summary>
    public static ImmutableArray<Bar> Bars(string modules)
    {
        var bars = ImmutableArray.CreateBuilder<Bar>();
        for (var i = 0; i < modules.Length;)
        {
            var end = i;
            while (end < modules.Length && modules[end] == modules[i])
            {
                end++;
            }

            if (modules[i] == '1')
            {
                bars.Add(new Bar(i, end - i, modules.Length == Modules && (i < 3 || i is >= 45 and < 50 || i >= 92)));
            }

            i = end;
        }

        return bars.ToImmutable();
    }

    private static string Digit(char digit, char set)
    {
        var left = Left[digit - '0'];
        if (set == 'L')
        {
            return left;
        }

        var right = string.Concat(left.Select(m => m == '0' ? '1' : '0'));
        return set == 'R' ? right : string.Concat(right.Reverse());
    }
}
