namespace Publisher.Layout.Inline.Unicode;

/// <summary>
/// Unicode's rules under the Chinese tailoring: whatever is Chinese counts as an ideograph, for its own rules (B4 to B10) are tables of
/// their own and always win; note marks are transparent; the rest — words, numbers, addresses, other scripts — keeps its class.
/// </summary>
internal static class ChineseBreaks
{
    /// <summary>Fills <see cref="FlatText.Breaks"/>.</summary>
    public static void Run(FlatText text)
    {
        var classes = text.BreakClasses.AsSpan(0, text.Length);
        for (var i = 0; i < classes.Length; i++)
        {
            var k = text.Class[i];
            if (k == MarkClass.Han)
            {
                // the second half of a pair is Glue by its class: skipped here, so that it is no mark of its own
                classes[i] = BreakClass.ID;
                if (char.IsHighSurrogate(text.Chars[i]) && i + 1 < classes.Length)
                {
                    classes[++i] = BreakClass.Tail;
                }

                continue;
            }

            var cp = text.CodePoint(i, out var units);
            classes[i] = k switch
            {
                MarkClass.Note => text.Pieces[text.Piece[i]] is NotePiece ? BreakClass.CM : BreakClass.ID,
                MarkClass.Box => BreakClass.CB,
                MarkClass.Space when cp <= ' ' => BreakClass.SP,
                MarkClass.Symbol => BreakTable.Of(cp) is var c && c == BreakClass.AI ? BreakClass.ID : c,
                MarkClass.West or MarkClass.Space or MarkClass.Glue or MarkClass.Prefix or MarkClass.Suffix => BreakTable.Of(cp),
                _ => BreakClass.ID,
            };
            if (units == 2)
            {
                classes[++i] = BreakClass.Tail;
            }
        }

        LineBreaks.Find(classes, text.Breaks.AsSpan(0, text.Length));
    }
}
