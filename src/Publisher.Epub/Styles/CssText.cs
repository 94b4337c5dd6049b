using System.Globalization;
using System.Text;
using Publisher.Core.Geometry;

namespace Publisher.Epub.Styles;

/// <summary>Writes CSS rules; a rule without declarations is left out.</summary>
internal sealed class CssText
{
    private readonly StringBuilder _css = new();

    /// <summary>Finished CSS.</summary>
    public void Raw(string css) => _css.Append(css);

    /// <summary>A rule; null declarations are left out.</summary>
    public void Rule(string selector, params IEnumerable<string?> declarations)
    {
        var body = string.Join("; ", declarations.Where(d => d is not null));
        if (body.Length > 0)
        {
            _css.Append(selector).Append(" { ").Append(body).Append(" }\n");
        }
    }

    /// <summary>A ratio of lengths with at most three decimals.</summary>
    public static string Ratio(Length length, Length unit) => Thousandths(ThousandthsOf(length, unit));

    /// <summary>A ratio of lengths in thousandths, rounded towards zero: integers only. A unit of nothing gives nothing.</summary>
    public static Int128 ThousandthsOf(Length length, Length unit) => unit.Emu <= 0 ? 0 : (Int128)length.Emu * 1000 / unit.Emu;

    /// <summary>Thousandths as a decimal number without trailing zeros.</summary>
    public static string Thousandths(Int128 value)
    {
        var whole = value / 1000;
        var rest = value % 1000;
        var sign = value < 0 ? "-" : "";
        var digits = Int128.Abs(rest).ToString("000", CultureInfo.InvariantCulture).TrimEnd('0');
        return sign + Int128.Abs(whole).ToString(CultureInfo.InvariantCulture) + (digits.Length > 0 ? "." + digits : "");
    }

    public override string ToString() => _css.ToString();
}
