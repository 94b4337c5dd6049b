namespace Publisher.Layout.Inline.Hyphenation;

/// <summary>The languages whose patterns the program carries. Each is read when its first word is met.</summary>
internal static class HyphenLanguages
{
    /// <summary>The patterns of a BCP 47 language, or null.</summary>
    public static HyphenPatterns? Of(string language)
    {
        var primary = language.AsSpan(0, language.IndexOf('-') is var dash && dash >= 0 ? dash : language.Length);
        return primary switch
        {
            "en" => language.StartsWith("en-GB", StringComparison.OrdinalIgnoreCase) ? British.Patterns : American.Patterns,
            "de" => German.Patterns,
            "fr" => French.Patterns,
            "ru" => Russian.Patterns,
            _ => null,
        };
    }

    private static class American
    {
        public static readonly HyphenPatterns Patterns = HyphenPatterns.Carried("en-us");
    }

    private static class British
    {
        public static readonly HyphenPatterns Patterns = HyphenPatterns.Carried("en-gb");
    }

    private static class German
    {
        public static readonly HyphenPatterns Patterns = HyphenPatterns.Carried("de-1996");
    }

    private static class French
    {
        public static readonly HyphenPatterns Patterns = HyphenPatterns.Carried("fr");
    }

    private static class Russian
    {
        public static readonly HyphenPatterns Patterns = HyphenPatterns.Carried("ru");
    }
}
