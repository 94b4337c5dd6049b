using System.IO.Compression;

namespace Publisher.Layout.Inline.Hyphenation;

/// <summary>
/// Hyphenation by patterns (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983): each pattern that occurs in the word says how
/// good or bad a hyphen is at its places, the highest number wins, odd means yes. The patterns are TeX's own files, unchanged.
/// </summary>
internal sealed class HyphenPatterns
{
    /// <summary>Letters that stay before a hyphen at least.</summary>
    public const int Before = 2;

    /// <summary>Letters that go to the next line at least.</summary>
    public const int After = 3;

    private const int LongestWord = 60;

    private readonly Dictionary<string, byte[]> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _exceptions = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>Reads the patterns and exceptions of a TeX file.</summary>
    public HyphenPatterns(string tex)
    {
        var words = Words(tex);
        foreach (var pattern in Group(words, "\\patterns{"))
        {
            var (letters, numbers) = Parse(pattern);
            _patterns[letters] = numbers;
            _longest = Math.Max(_longest, letters.Length);
        }

        foreach (var word in Group(words, "\\hyphenation{"))
        {
            var (letters, numbers) = Parse(word.Replace('-', '1'));
            _exceptions[letters] = numbers;
        }
    }

    /// <summary>The patterns of a file carried in the program.</summary>
    public static HyphenPatterns Carried(string name)
    {
        using var file = typeof(HyphenPatterns).Assembly.GetManifestResourceStream($"hyph-{name}.tex.gz")
            ?? throw new InvalidOperationException("no patterns for " + name);
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return new HyphenPatterns(reader.ReadToEnd());
    }

    /// <summary>Adds the places of a lower-case word where a hyphen may stand, counted in letters before it.</summary>
    public void Find(ReadOnlySpan<char> word, List<int> places)
    {
        if (word.Length is < Before + After or > LongestWord)
        {
            return;
        }

        Span<byte> best = stackalloc byte[word.Length + 3];
        best.Clear();
        if (_exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            known.CopyTo(best[1..]);
        }
        else
        {
            Rate(word, best);
        }

        for (var i = Before; i <= word.Length - After; i++)
        {
            if ((best[i + 1] & 1) != 0)
            {
                places.Add(i);
            }
        }
    }

    private void Rate(ReadOnlySpan<char> word, Span<byte> best)
    {
        Span<char> dotted = stackalloc char[word.Length + 2];
        (dotted[0], dotted[^1]) = ('.', '.');
        word.CopyTo(dotted[1..]);
        var patterns = _patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var from = 0; from < dotted.Length; from++)
        {
            for (var length = 1; length <= Math.Min(_longest, dotted.Length - from); length++)
            {
                if (patterns.TryGetValue(dotted.Slice(from, length), out var numbers))
                {
                    for (var i = 0; i < numbers.Length; i++)
                    {
                        best[from + i] = Math.Max(best[from + i], numbers[i]);
                    }
                }
            }
        }
    }

    /// <summary><c>a1b</c>: the letters, and the number before each letter and after the last.</summary>
    private static (string Letters, byte[] Numbers) Parse(string pattern)
    {
        var letters = new List<char>();
        var numbers = new List<byte> { 0 };
        foreach (var c in pattern)
        {
            if (char.IsAsciiDigit(c))
            {
                numbers[^1] = (byte)(c - '0');
            }
            else
            {
                letters.Add(c);
                numbers.Add(0);
            }
        }

        return (new string([.. letters]), [.. numbers]);
    }

    private static List<string> Words(string tex)
    {
        var words = new List<string>();
        foreach (var line in tex.Split('\n'))
        {
            words.AddRange(line.Split('%')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }

    private static IEnumerable<string> Group(List<string> words, string command) =>
        words.SkipWhile(w => w != command).Skip(1).TakeWhile(w => w != "}");
}
