namespace Publisher.Layout.Inline;

/// <summary>Tells Chinese “ ” ‘ ’ (an em wide) from Western ones by what stands inside and outside (CLREQ 3.1.3 note on quotes).</summary>
internal static class Quotes
{
    /// <summary>Sets the class of every quote of a paragraph whose other characters are classified.</summary>
    public static void Classify(FlatText text)
    {
        var open = new Stack<int>();
        var western = !HasHan(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (ClreqClasses.QuoteOpens(text.Chars[i]) is not { } opens || text.Class[i] is not (MarkClass.Open or MarkClass.Close))
            {
                continue;
            }

            if (western || Classifier.InForeignPiece(text, i) || IsApostrophe(text, i))
            {
                text.Class[i] = MarkClass.West;
            }
            else if (opens)
            {
                open.Push(i);
            }
            else if (open.Count > 0 && text.Chars[open.Peek()] == text.Chars[i] - 1)
            {
                Pair(text, open.Pop(), i);
            }
            else if (Western(text, i, -1) && OutsideWestern(text, i, 1))
            {
                text.Class[i] = MarkClass.West;
            }
        }
    }

    /// <summary>don’t, the ’40s: between letters, or a single closer after a letter that nothing opened.</summary>
    private static bool IsApostrophe(FlatText text, int i) =>
        text.Chars[i] == '\u2019' && Western(text, i, -1) && Western(text, i, 1)
        && char.IsLetterOrDigit(text.Chars[i - 1]) && char.IsLetterOrDigit(text.Chars[i + 1]);

    private static void Pair(FlatText text, int open, int close)
    {
        if (!Western(text, open, 1) || !Western(text, close, -1) || !OutsideWestern(text, open, -1) || !OutsideWestern(text, close, 1))
        {
            return;
        }

        // both edges of the paragraph tell nothing: then it is the paragraph that decides, and it has Han in it
        if (Skip(text, open, -1) < 0 && Skip(text, close, 1) >= text.Length)
        {
            return;
        }

        text.Class[open] = MarkClass.West;
        text.Class[close] = MarkClass.West;
    }

    private static bool Western(FlatText text, int i, int step)
    {
        var at = i + step;
        return at >= 0 && at < text.Length && text.Class[at] == MarkClass.West;
    }

    private static bool OutsideWestern(FlatText text, int i, int step)
    {
        var at = Skip(text, i, step);
        return at < 0 || at >= text.Length || text.Class[at] == MarkClass.West;
    }

    private static int Skip(FlatText text, int i, int step)
    {
        var at = i + step;
        while (at >= 0 && at < text.Length && text.Class[at] is MarkClass.Space or MarkClass.Note)
        {
            at += step;
        }

        return at;
    }

    private static bool HasHan(FlatText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text.Class[i] is MarkClass.Han or MarkClass.Pause or MarkClass.Stop)
            {
                return true;
            }
        }

        return false;
    }
}
