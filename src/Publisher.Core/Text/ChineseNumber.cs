namespace Publisher.Core.Text;

/// <summary>Numbers in Han digits.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>第N章.</summary>
    public static string Chapter(int number) => "第" + Of(number) + "章";

    /// <summary>1 to 999: 一, 十, 二十一, 一百零三.</summary>
    public static string Of(int number)
    {
        if (number is < 1 or > 999)
        {
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds > 0 ? Digits[hundreds] + "百" : "";
        if (tens > 0)
        {
            text += (tens == 1 && hundreds == 0 ? "" : Digits[tens].ToString()) + "十";
        }
        else if (hundreds > 0 && ones > 0)
        {
            text += "零";
        }

        return ones > 0 ? text + Digits[ones] : text;
    }
}
