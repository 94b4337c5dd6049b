using Publisher.Core.Geometry;

namespace Publisher.Pdf.Objects;

/// <summary>A number as PDF prints it: exact ten-thousandths, never a float.</summary>
internal readonly record struct PdfNumber(long TenThousandths)
{
    public const long One = 10_000;

    public static readonly PdfNumber Zero;

    public static PdfNumber Int(long value) => new(value * One);

    public static PdfNumber Hundredths(long value) => new(value * (One / 100));

    /// <summary>Points, rounded to four decimals, half away from zero: 1 pt is 12 700 units, so units × 100 / 127.</summary>
    public static PdfNumber Of(Length length)
    {
        var scaled = length.Emu * 100;
        return new((scaled >= 0 ? scaled + 63 : scaled - 63) / 127);
    }

    public static implicit operator PdfNumber(int value) => Int(value);

    public static implicit operator PdfNumber(Length length) => Of(length);
}
