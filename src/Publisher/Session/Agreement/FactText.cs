using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Publisher.Session.Agreement;

/// <summary>Names of facts, and what of their wording counts when two places are compared.</summary>
internal static partial class FactText
{
    internal static (string Chinese, string English) Name(FactKind kind) => kind switch
    {
        FactKind.Title => ("书名", "title"),
        FactKind.FullTitle => ("全书名", "full title"),
        FactKind.Subtitle => ("副书名", "subtitle"),
        FactKind.Authors => ("责任者", "authors"),
        FactKind.Publisher => ("出版者", "publisher"),
        FactKind.Series => ("丛书名", "series"),
        FactKind.IsbnPrint => ("印刷版书号", "print ISBN"),
        FactKind.IsbnEbook => ("电子书书号", "e-book ISBN"),
        FactKind.Price => ("定价", "price"),
        FactKind.Edition => ("版次", "edition"),
        FactKind.Copies => ("印数", "copies"),
        FactKind.Date => ("出版年月", "date"),
        FactKind.Format => ("开本", "format"),
        FactKind.Trim => ("成品尺寸", "trimmed size"),
        FactKind.Pages => ("页数", "page count"),
        FactKind.Sheets => ("印张", "printed sheets"),
        FactKind.Characters => ("字数", "characters"),
        _ => throw new UnreachableException(kind.ToString()),
    };

    /// <summary>Do two wordings of a fact say the same?</summary>
    internal static bool Same(FactKind kind, string one, string other)
    {
        var (a, b) = (Normal(kind, one), Normal(kind, other));
        if (kind == FactKind.Date)
        {
            // a year says as much as a month of it
            var length = Math.Min(a.Length, b.Length);
            return a[..length] == b[..length];
        }

        return a == b;
    }

    /// <summary>What counts of a wording: blanks never, of numbers only their digits, and the unit of sizes is millimetres.</summary>
    internal static string Normal(FactKind kind, string text)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return kind switch
        {
            FactKind.IsbnPrint or FactKind.IsbnEbook => string.Concat(bare.Where(c => char.IsAsciiDigit(c) || c is 'X')),
            FactKind.Price => decimal.TryParse(Amount().Match(bare).Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                ? amount.ToString("0.00", CultureInfo.InvariantCulture)
                : bare,
            FactKind.Format or FactKind.Trim => string.Join('x', Amount().Matches(text).Select(m => m.Value)),
            FactKind.Date => string.Join('-', Amount().Matches(bare.Replace('.', '-')).Take(2).Select(m => m.Value.PadLeft(2, '0'))),
            FactKind.Copies => bare.Replace('册', '冊').Replace("～", "—", StringComparison.Ordinal).Replace("-", "—", StringComparison.Ordinal),
            _ => bare,
        };
    }

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?")]
    private static partial Regex Amount();
}
