namespace Publisher.Layout.Inline;

/// <summary>Gives every character its class, by what stands around it: one pass over the whole paragraph.</summary>
internal static class Classifier
{
    /// <summary>Fills <see cref="FlatText.Class"/>.</summary>
    public static void Run(FlatText text)
    {
        var chars = text.Chars;
        var classes = text.Class;
        var context = false;
        var mixed = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = chars[i];
            if (c is >= '\u4E00' and <= '\u9FFF')
            {
                classes[i] = MarkClass.Han;
                continue;
            }

            var cp = text.CodePoint(i, out var units);
            classes[i] = FromPiece(text, i) ?? ClreqClasses.Of(cp);
            context |= NeedsContext(c, classes[i]);
            mixed |= classes[i] is MarkClass.West or MarkClass.Space or MarkClass.Glue or MarkClass.Symbol or MarkClass.Prefix or MarkClass.Suffix;
            if (units == 2)
            {
                classes[++i] = MarkClass.Glue;
            }
        }

        if (context)
        {
            Quotes.Classify(text);
            for (var i = 0; i < text.Length; i++)
            {
                if (NeedsContext(chars[i], classes[i]))
                {
                    classes[i] = InContext(text, i);
                }
            }
        }

        if (mixed)
        {
            text.Mixed = true;
            Unicode.ChineseBreaks.Run(text);
        }
    }

    /// <summary>Is this character in a stretch whose language is not Chinese, Japanese or Korean?</summary>
    public static bool InForeignPiece(FlatText text, int at) =>
        text.Pieces[text.Piece[at]] is StyledText { Look.Language: { Length: > 1 } language }
        && !(language.StartsWith("zh", StringComparison.Ordinal) || language.StartsWith("ja", StringComparison.Ordinal)
            || language.StartsWith("ko", StringComparison.Ordinal));

    private static MarkClass? FromPiece(FlatText text, int at) => text.Pieces[text.Piece[at]] switch
    {
        NotePiece => MarkClass.Note,
        BoxPiece or LineBreakPiece => MarkClass.Box,
        _ => null,
    };

    private static bool NeedsContext(char c, MarkClass k) => c switch
    {
        '-' or '/' => k == MarkClass.West,
        '\u2010' or '\u2013' => k == MarkClass.ConnHalf,
        '\u2014' => k == MarkClass.Conn1,
        '\u2026' or '\u22EF' => k == MarkClass.Ellipsis,
        '\u00B7' or '\u2027' => k == MarkClass.Dot,
        '\u00B1' or '\u00D7' or '\u00F7' or '\u2212' or '\u2248' or '\u2264' or '\u2265' => k == MarkClass.Symbol,
        '\u2018' or '\u2019' or '\u201C' or '\u201D' => k is MarkClass.Open or MarkClass.Close,
        _ => false,
    };

    private static MarkClass InContext(FlatText text, int i)
    {
        var c = text.Chars[i];
        var before = i > 0 ? text.Class[i - 1] : MarkClass.Space;
        var after = i + 1 < text.Length ? text.Class[i + 1] : MarkClass.Space;
        var foreign = InForeignPiece(text, i);
        switch (c)
        {
            case '/':
                return !foreign && (Chinese(before) || Chinese(after)) ? MarkClass.Solidus : MarkClass.West;
            case '-' or '\u2010' or '\u2013':
                return !foreign && (Chinese(before) || Chinese(after)) ? MarkClass.ConnHalf : MarkClass.West;
            case '\u2014':
                var doubled = (i > 0 && text.Chars[i - 1] == c) || (i + 1 < text.Length && text.Chars[i + 1] == c);
                return foreign ? MarkClass.West : doubled ? MarkClass.Dash : MarkClass.Conn1;
            case '\u2026' or '\u22EF':
                var single = !(i > 0 && text.Chars[i - 1] == c) && !(i + 1 < text.Length && text.Chars[i + 1] == c);
                return foreign || (single && before == MarkClass.West && !Chinese(after)) ? MarkClass.West : MarkClass.Ellipsis;
            case '\u00B7' or '\u2027':
                return foreign ? MarkClass.West : MarkClass.Dot;
            case '\u2212' or '\u00B1':
                return after == MarkClass.West ? MarkClass.West : MarkClass.Symbol;
            case '\u2018' or '\u2019' or '\u201C' or '\u201D':
                return text.Class[i];
            default:
                return before == MarkClass.West && after == MarkClass.West ? MarkClass.West : MarkClass.Symbol;
        }
    }

    private static bool Chinese(MarkClass k) => k is not (MarkClass.West or MarkClass.Space or MarkClass.Glue or MarkClass.Suffix or MarkClass.Prefix);
}
