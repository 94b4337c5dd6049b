using Publisher.Core.Text;

namespace Publisher.Epub.Xhtml;

/// <summary>Parts a text for vertical reading: short numbers and acronyms get an element of their own, quotes become corner brackets.</summary>
internal static class ColumnRuns
{
    /// <summary>Writes a text.</summary>
    public static void Write(XhtmlWriter x, string text, bool mainland)
    {
        foreach (var (run, name) in Split(text, mainland))
        {
            if (name is null)
            {
                x.Text(run);
            }
            else
            {
                x.Simple("span", run, ("class", name));
            }
        }
    }

    /// <summary>The text in runs; <c>Class</c> is that of the element around a run, null for plain text. Offsets do not change.</summary>
    /// <param name="text">Text.</param>
    /// <param name="mainland">Mainland quotes?</param>
    public static IEnumerable<(string Run, string? Class)> Split(string text, bool mainland)
    {
        var shown = Quotes(text, mainland);
        var start = 0;
        for (var i = 0; i < shown.Length; i++)
        {
            if (!IsWestern(shown, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < shown.Length && IsWestern(shown, end))
            {
                end++;
            }

            if (ClassOf(shown, i, end) is { } name)
            {
                if (i > start)
                {
                    yield return (shown[start..i], null);
                }

                yield return (shown[i..end], name);
                start = end;
            }

            i = end - 1;
        }

        if (start < shown.Length)
        {
            yield return (shown[start..], null);
        }
    }

    private static string? ClassOf(string text, int at, int end)
    {
        var (before, after) = (Skip(text, at, -1), Skip(text, end - 1, 1));
        var phrase = (before >= 0 && before < at - 1 && InPhrase(text, before)) || (after < text.Length && after > end && InPhrase(text, after));
        return phrase ? null : ColumnText.Stand(text.AsSpan(at, end - at)) switch
        {
            ColumnStand.Letters => "upright",
            ColumnStand.Abreast => "tcy",
            _ => null,
        };
    }

    /// <summary>Curly quotes that are left are Western ones.</summary>
    private static bool InPhrase(string text, int at) => IsWestern(text, at) || text[at] is '\u2018' or '\u2019' or '\u201C' or '\u201D';

    private static string Quotes(string text, bool mainland)
    {
        var western = !ScriptRuns.HasHan(text) && text.Any(char.IsAsciiLetter);
        if (western || text.AsSpan().IndexOfAny("\u2018\u2019\u201C\u201D") < 0)
        {
            return text;
        }

        return string.Create(text.Length, (text, mainland), static (shown, state) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = InWestern(state.text, i) ? state.text[i] : ColumnText.Quote(state.text[i], state.mainland);
            }
        });
    }

    /// <summary>A quote is Western with Western text on both its sides: inside an English sentence, or as an apostrophe.</summary>
    private static bool InWestern(string text, int at)
    {
        var (before, after) = (Skip(text, at, -1), Skip(text, at, 1));
        return before >= 0 && after < text.Length && IsWestern(text, before) && IsWestern(text, after);
    }

    private static int Skip(string text, int at, int step)
    {
        at += step;
        while (at >= 0 && at < text.Length && text[at] == ' ')
        {
            at += step;
        }

        return at;
    }

    private static bool IsWestern(string text, int at) =>
        text[at] is > ' ' and < '\u007F' || (text[at] < '\u1100' && char.IsLetter(text[at]))
        || (text[at] == '\u2019' && at > 0 && at + 1 < text.Length && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at + 1]));
}
