using System.Buffers.Text;

namespace Publisher.Pdf.Objects;

/// <summary>A growing byte buffer with the few number and hex forms that PDF needs.</summary>
internal sealed class ByteSink
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public byte[] ToArray() => Written.ToArray();

    public void Write(byte value) => Room(1)[0] = value;

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    public void WriteAscii(ReadOnlySpan<char> text)
    {
        var room = Room(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            room[i] = text[i] <= 0x7E ? (byte)text[i] : throw new ArgumentException("not ASCII", nameof(text));
        }
    }

    public void WriteInt(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, digits, out var length);
        Write(digits[..length]);
    }

    /// <summary>Fixed point, at most four decimals, no exponent, no trailing zero (W7).</summary>
    public void WriteNumber(PdfNumber number)
    {
        var value = number.TenThousandths;
        if (value < 0)
        {
            Write((byte)'-');
            value = -value;
        }

        WriteInt(value / PdfNumber.One);
        var fraction = value % PdfNumber.One;
        if (fraction == 0)
        {
            return;
        }

        Write((byte)'.');
        for (var unit = PdfNumber.One / 10; fraction > 0; unit /= 10)
        {
            Write((byte)('0' + (fraction / unit)));
            fraction %= unit;
        }
    }

    public void WriteHex(byte value)
    {
        Write(HexDigit(value >> 4));
        Write(HexDigit(value & 0xF));
    }

    public void WriteHex(ushort value)
    {
        WriteHex((byte)(value >> 8));
        WriteHex((byte)value);
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - Length < length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + length));
        }

        Length += length;
        return _bytes.AsSpan(Length - length, length);
    }
}
