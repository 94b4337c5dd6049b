namespace Publisher.Manuscript.Assembly;

/// <summary>Numbers in Han characters, for 第十二章.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>1 to 999; larger numbers stay in digits.</summary>
    public static string Of(int number)
    {
        if (number is < 1 or > 999)
        {
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds > 0 ? Digits[hundreds] + "百" : "";
        text += (hundreds, tens, ones) switch
        {
            (0, 1, _) => "十",
            (_, 0, > 0) when hundreds > 0 => "零",
            (_, 0, _) => "",
            _ => Digits[tens] + "十",
        };
        return ones > 0 ? text + Digits[ones] : text;
    }
}
