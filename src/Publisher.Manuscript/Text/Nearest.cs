namespace Publisher.Manuscript.Text;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits, if they are few for the word's length; ties go to the first.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, Math.Min(word.Length, 60) * 2 / 5) + 1;
        foreach (var candidate in candidates)
        {
            // a word much longer or shorter cannot be near, and a hostile one must not cost time
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance || word.Length > 200)
            {
                continue;
            }

            var distance = Distance(word, candidate);
            if (distance < bestDistance && distance < word.Length)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
