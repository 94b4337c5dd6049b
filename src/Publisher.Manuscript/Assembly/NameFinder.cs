using System.Collections.Immutable;

namespace Publisher.Manuscript.Assembly;

/// <summary>Finds the index's names in running text: the longest at each place, whole words for Latin letters.</summary>
internal sealed class NameFinder
{
    private readonly Dictionary<char, (string Name, int Entry)[]> _byFirst;

    public NameFinder(IndexSpec spec)
    {
        // a string of `not` is found like a name and means nothing: entry −1; a name of the same letters goes before it
        _byFirst = spec.Terms
            .SelectMany((t, i) => t.Auto ? t.Names.Select(n => (Name: n, Entry: i)).Concat(t.Not.Where(n => n.Length > 0).Select(n => (Name: n, Entry: -1))) : [])
            .GroupBy(n => n.Name[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Name.Length).ThenByDescending(n => n.Entry).ToArray());
    }

    /// <summary>Finds, in order and without overlap.</summary>
    public ImmutableArray<(int Start, int Length, int Entry)> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<(int, int, int)>();
        for (var i = 0; i < text.Length;)
        {
            if (!_byFirst.TryGetValue(text[i], out var names) || Match(text, i, names) is not var (length, entry))
            {
                i++;
                continue;
            }

            if (entry >= 0)
            {
                found.Add((i, length, entry));
            }

            i += length;
        }

        return found.ToImmutable();
    }

    private static (int Length, int Entry)? Match(string text, int at, (string Name, int Entry)[] names)
    {
        foreach (var (name, entry) in names)
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && at + name.Length <= text.Length
                && !Joined(text, at) && !Joined(text, at + name.Length))
            {
                return (name.Length, entry);
            }
        }

        return null;
    }

    /// <summary>Do Latin letters run over this place?</summary>
    private static bool Joined(string text, int at) =>
        at > 0 && at < text.Length && IsLatin(text[at - 1]) && IsLatin(text[at]);

    private static bool IsLatin(char c) => char.IsLetterOrDigit(c) && c < '\u2E80';
}
