using Publisher.Core.Text;

namespace Publisher.Layout.Inline;

/// <summary>Which Western words stand in a column (§10).</summary>
internal static class ColumnWords
{
    /// <summary>How the word of these characters stands. One that belongs to a phrase, or to a foreign language, is turned.</summary>
    public static ColumnStand Of(FlatText text, int at, int end) =>
        InPhrase(text, at, end) || Classifier.InForeignPiece(text, at) ? ColumnStand.Turned : ColumnText.Stand(text.Chars.AsSpan(at, end - at));

    private static bool InPhrase(FlatText text, int at, int end)
    {
        var before = at - 1;
        while (before >= 0 && text.Class[before] == MarkClass.Space)
        {
            before--;
        }

        var after = end;
        while (after < text.Length && text.Class[after] == MarkClass.Space)
        {
            after++;
        }

        return (before >= 0 && before < at - 1 && text.Class[before] == MarkClass.West) || (after < text.Length && after > end && text.Class[after] == MarkClass.West);
    }
}
