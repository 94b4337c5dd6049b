namespace Publisher.Manuscript.Loading;

/// <summary>ISBN-13 (GB/T 5795-2006).</summary>
internal static class Isbn
{
    /// <summary>The 13 digits without hyphens and blanks, or null when it is not of that form.</summary>
    public static string? Digits(string written)
    {
        var digits = written.StartsWith("ISBN", StringComparison.OrdinalIgnoreCase) ? written[4..] : written;
        digits = digits.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == 13 && digits.All(char.IsAsciiDigit) && digits[..3] is "978" or "979" ? digits : null;
    }

    /// <summary>The check digit the first twelve digits call for.</summary>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>Length that a registrant of group 978-7 must have by its first digits, or 0 when the range is unused.</summary>
    public static int RegistrantLength(ReadOnlySpan<char> afterGroup) =>
        int.Parse(afterGroup[..2], System.Globalization.CultureInfo.InvariantCulture) switch
        {
            <= 9 => 2,
            <= 49 => 3,
            <= 79 => 4,
            <= 89 => 5,
            _ => 6,
        };

    /// <summary>The hyphenated form, when the group is 978-7; else null.</summary>
    public static string? Hyphenate(string digits)
    {
        if (digits[..4] != "9787")
        {
            return null;
        }

        var length = RegistrantLength(digits.AsSpan(4));
        return $"978-7-{digits.Substring(4, length)}-{digits[(4 + length)..12]}-{digits[12]}";
    }

    /// <summary>The form that the book wrote, if it is in five parts with a check digit of its own; else prefix, body and check digit.</summary>
    public static string AsWritten(string written, string digits)
    {
        var bare = (written.StartsWith("ISBN", StringComparison.OrdinalIgnoreCase) ? written[4..] : written).Trim().Replace(' ', '-');
        var parts = bare.Split('-');
        return parts.Length == 5 && parts[0].Length == 3 && parts[4].Length == 1 && parts.All(p => p.Length > 0)
            ? bare
            : digits[..3] + "-" + digits[3..12] + "-" + digits[12];
    }
}
