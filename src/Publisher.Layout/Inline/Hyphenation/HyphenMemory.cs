namespace Publisher.Layout.Inline.Hyphenation;

/// <summary>What was found in words so far, by language. One a type context: it is not thread-safe.</summary>
internal sealed class HyphenMemory
{
    private readonly Dictionary<string, Language> _languages = new(StringComparer.Ordinal);

    /// <summary>Adds the places of a lower-case word where a hyphen may stand, <paramref name="offset"/> added to each; nothing for a language without patterns.</summary>
    public void Find(string language, ReadOnlySpan<char> word, int offset, List<int> places)
    {
        if (!_languages.TryGetValue(language, out var known))
        {
            known = new Language(HyphenLanguages.Of(language));
            _languages.Add(language, known);
        }

        foreach (var place in known.Find(word))
        {
            places.Add(place + offset);
        }
    }

    private sealed class Language(HyphenPatterns? patterns)
    {
        private readonly Dictionary<string, int[]> _words = new(StringComparer.Ordinal);

        public int[] Find(ReadOnlySpan<char> word)
        {
            var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!words.TryGetValue(word, out var places))
            {
                var found = new List<int>();
                patterns?.Find(word, found);
                places = [.. found];
                words[word] = places;
            }

            return places;
        }
    }
}
