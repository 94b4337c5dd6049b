using Publisher.Layout.Inline.Hyphenation;

namespace Publisher.Tests.Layout.Inline.Hyphenation;

/// <summary>Liang's algorithm over the carried patterns; expected places are those that TeX gives, with two letters before and three after.</summary>
public sealed class HyphenPatternsTests
{
    [Theory]
    [InlineData("en", "hy-phen-ation")]
    [InlineData("en-US", "al-go-rithm")]
    [InlineData("en", "ta-ble")]
    [InlineData("en", "project")]
    [InlineData("en", "present")]
    [InlineData("en", "reci-procity")]
    [InlineData("en", "jus-ti-fi-ca-tion")]
    [InlineData("en", "char-ac-ter-is-tics")]
    [InlineData("en", "through")]
    [InlineData("en", "also")]
    [InlineData("de", "sil-ben-tren-nung")]
    [InlineData("de-AT", "do-nau-dampf-schiff-fahrt")]
    [InlineData("fr", "or-di-na-teur")]
    [InlineData("fr", "l'hor-loge")]
    [InlineData("ru", "пред-ло-же-ние")]
    public void Words_are_parted_where_their_language_parts_them(string language, string parted)
    {
        ArgumentNullException.ThrowIfNull(parted);
        var word = parted.Replace("-", "", StringComparison.Ordinal);
        var places = new List<int>();
        HyphenLanguages.Of(language)!.Find(word, places);
        for (var i = places.Count - 1; i >= 0; i--)
        {
            word = word.Insert(places[i], "-");
        }

        Assert.Equal(parted, word);
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("eng")]
    [InlineData("pl")]
    public void Other_languages_have_no_patterns(string language) => Assert.Null(HyphenLanguages.Of(language));

    [Fact]
    public void British_words_are_parted_by_sense()
    {
        var (american, british) = (new List<int>(), new List<int>());
        HyphenLanguages.Of("en-US")!.Find("photographer", american);
        HyphenLanguages.Of("en-GB")!.Find("photographer", british);

        Assert.NotEqual(american, british);
    }

    [Fact]
    public void A_pattern_file_gives_patterns_and_exceptions()
    {
        var patterns = new HyphenPatterns("% no%tes\n\\patterns{ % here\na1b .ab2c\n}\n\\hyphenation{\nxx-xx-xxx\n}\n");
        var places = new List<int>();
        patterns.Find("cabcabcabc", places);
        patterns.Find("xxxxxxx", places);

        Assert.Equal([2, 5, 2, 4], places);
    }
}
