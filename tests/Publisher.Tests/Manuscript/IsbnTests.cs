using Publisher.Manuscript.Loading;

namespace Publisher.Tests.Manuscript;

/// <summary>Numbers of real books, as vectors of the standard's arithmetic (GB/T 5795-2006).</summary>
public sealed class IsbnTests
{
    [Theory]
    [InlineData("978-7-5064-2595-7")]
    [InlineData("978-7-115-14554-3")]
    [InlineData("978-7-5155-1071-2")]
    [InlineData("978-7-209-11331-1")]
    [InlineData("978-7-02-000220-7")]
    [InlineData("978-7-5506-1736-0")]
    [InlineData("978-7-999999-01-0")]
    public void Check_digit_and_hyphens_follow_from_the_digits(string isbn)
    {
        var digits = Isbn.Digits(isbn)!;
        Assert.Equal(isbn[^1], Isbn.CheckDigit(digits));
        Assert.Equal(isbn, Isbn.Hyphenate(digits));
    }

    [Theory]
    [InlineData("00", 2)]
    [InlineData("09", 2)]
    [InlineData("10", 3)]
    [InlineData("49", 3)]
    [InlineData("50", 4)]
    [InlineData("79", 4)]
    [InlineData("80", 5)]
    [InlineData("89", 5)]
    [InlineData("90", 6)]
    [InlineData("99", 6)]
    public void Registrants_have_the_length_of_their_range(string first, int length) => Assert.Equal(length, Isbn.RegistrantLength(first + "000000"));

    [Theory]
    [InlineData("978-7-5064-2595")]
    [InlineData("977-7-5064-2595-7")]
    [InlineData("978-7-5064-25957X")]
    [InlineData("7-5064-2595-7")]
    public void Other_forms_are_no_ISBN(string written) => Assert.Null(Isbn.Digits(written));

    [Theory]
    [InlineData("ISBN 979-12-200-0852-5", "979-12-200-0852-5")]
    [InlineData("978 957 13 1234 5", "978-957-13-1234-5")]
    [InlineData("9791220008525", "979-122000852-5")]
    public void Outside_978_7_the_book_s_own_hyphens_stand(string written, string expected)
    {
        var digits = Isbn.Digits(written)!;
        Assert.Null(Isbn.Hyphenate(digits));
        Assert.Equal(expected, Isbn.AsWritten(written, digits));
    }
}
