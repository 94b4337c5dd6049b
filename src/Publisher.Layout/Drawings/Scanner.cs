using System.Globalization;

namespace Publisher.Layout.Drawings;

/// <summary>Reads numbers and words out of an attribute, one after the other.</summary>
internal ref struct Scanner(ReadOnlySpan<char> text)
{
    // Larger numbers are no places on a page.
    private const decimal Largest = 10_000_000m;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the next character is read.</summary>
    public int At { get; private set; }

    /// <summary>Nothing left but blanks?</summary>
    public bool Ended
    {
        get
        {
            Blanks();
            return At >= _text.Length;
        }
    }

    /// <summary>The next character after blanks, or NUL at the end.</summary>
    public char Next
    {
        get
        {
            Blanks();
            return At < _text.Length ? _text[At] : '\0';
        }
    }

    /// <summary>Takes a character if it is the next one.</summary>
    public bool Take(char c)
    {
        if (Next != c || At >= _text.Length)
        {
            return false;
        }

        At++;
        return true;
    }

    /// <summary>Passes blanks and one comma.</summary>
    public void Comma() => Take(',');

    /// <summary>A number (SVG 1.1 8.3.9), or null when there is none; one too large for a page is none.</summary>
    public decimal? Number()
    {
        Blanks();
        var start = At;
        var i = At;
        if (i < _text.Length && _text[i] is '+' or '-')
        {
            i++;
        }

        var digits = Digits(ref i);
        if (i < _text.Length && _text[i] == '.')
        {
            i++;
            digits += Digits(ref i);
        }

        if (digits == 0)
        {
            return null;
        }

        var mantissa = i;
        if (i < _text.Length && _text[i] is 'e' or 'E')
        {
            var e = i + 1;
            if (e < _text.Length && _text[e] is '+' or '-')
            {
                e++;
            }

            // "2em" is two ems, not an exponent
            i = Digits(ref e) > 0 ? e : mantissa;
        }

        At = i;
        if (!decimal.TryParse(_text[start..i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return decimal.Abs(number) <= Largest ? number : null;
    }

    /// <summary>A flag of an arc: a single 0 or 1, which may stand against the next number.</summary>
    public bool? Flag()
    {
        if (Next is not ('0' or '1'))
        {
            return null;
        }

        return _text[At++] == '1';
    }

    /// <summary>The unit that stands right behind a number: letters or a percent sign; empty for none.</summary>
    public ReadOnlySpan<char> Unit()
    {
        var start = At;
        while (At < _text.Length && (char.IsAsciiLetter(_text[At]) || _text[At] == '%'))
        {
            At++;
        }

        return _text[start..At];
    }

    /// <summary>Letters, digits and hyphens.</summary>
    public ReadOnlySpan<char> Word()
    {
        Blanks();
        var start = At;
        while (At < _text.Length && (char.IsAsciiLetterOrDigit(_text[At]) || _text[At] == '-'))
        {
            At++;
        }

        return _text[start..At];
    }

    private readonly int Digits(ref int i)
    {
        var start = i;
        while (i < _text.Length && char.IsAsciiDigit(_text[i]))
        {
            i++;
        }

        return i - start;
    }

    private void Blanks()
    {
        while (At < _text.Length && _text[At] is ' ' or '\t' or '\r' or '\n' or '\f')
        {
            At++;
        }
    }
}
