using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Publisher.Pdf.Color;

/// <summary>An output profile as far as a PDF needs to know it.</summary>
/// <param name="Description">What the profile calls itself.</param>
/// <param name="Condition">Registered name of the printing condition it was made for, or null.</param>
/// <param name="Bytes">The profile.</param>
internal sealed record IccProfile(string Description, string? Condition, ReadOnlyMemory<byte> Bytes)
{
    private const int HeaderLength = 128;
    private const int MostTags = 200;

    // Names of the ICC's registry of characterization data; longer names first, because some begin alike.
    private static readonly ImmutableArray<string> Registered =
    [
        "CGATS21_CRPC1", "CGATS21_CRPC2", "CGATS21_CRPC3", "CGATS21_CRPC4", "CGATS21_CRPC5", "CGATS21_CRPC6", "CGATS21_CRPC7",
        "FOGRA27", "FOGRA28", "FOGRA29", "FOGRA30", "FOGRA39", "FOGRA40", "FOGRA41", "FOGRA42", "FOGRA43", "FOGRA44", "FOGRA45",
        "FOGRA46", "FOGRA47", "FOGRA48", "FOGRA49", "FOGRA50", "FOGRA51", "FOGRA52", "FOGRA53", "FOGRA54", "FOGRA55", "FOGRA56",
        "FOGRA57", "FOGRA58", "FOGRA59", "FOGRA60", "JC200103", "JC200104", "JCN2002", "JCW2003", "CGATS TR 001", "CGATS TR 003",
        "CGATS TR 005", "CGATS TR 006", "IFRA26", "IFRA30",
    ];

    /// <summary>Reads header and description (ISO 15076-1 7.2, 9.2.41).</summary>
    /// <returns>The profile, or why it is no CMYK printer profile.</returns>
    public static (IccProfile? Profile, string Chinese, string English) Read(ReadOnlyMemory<byte> bytes)
    {
        var data = bytes.Span;
        if (data.Length < HeaderLength + 4 || !data[36..].StartsWith("acsp"u8) || BinaryPrimitives.ReadUInt32BigEndian(data) != data.Length)
        {
            return (null, "不是 ICC 文件，或者残缺", "it is no ICC profile or is incomplete");
        }

        if (!data[12..].StartsWith("prtr"u8))
        {
            return (null, "不是打印机类的特性文件", "it is not a printer profile");
        }

        if (!data[16..].StartsWith("CMYK"u8))
        {
            return (null, "不是 CMYK 特性文件", "it is not a CMYK profile");
        }

        var description = Text(Tag(data, "desc"u8));
        var names = description + "\n" + Text(Tag(data, "targ"u8));
        return (new(description, Registered.FirstOrDefault(n => names.Contains(n, StringComparison.Ordinal)), bytes), "", "");
    }

    private static ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(data[HeaderLength..]), MostTags);
        for (var i = 0; i < count; i++)
        {
            var entry = HeaderLength + 4 + (12 * i);
            if (entry + 12 > data.Length)
            {
                break;
            }

            if (data[entry..].StartsWith(signature))
            {
                var (start, length) = (BinaryPrimitives.ReadUInt32BigEndian(data[(entry + 4)..]), BinaryPrimitives.ReadUInt32BigEndian(data[(entry + 8)..]));
                return (ulong)start + length <= (ulong)data.Length ? data.Slice((int)start, (int)length) : [];
            }
        }

        return [];
    }

    // textDescriptionType of version 2, multiLocalizedUnicodeType of version 4 (its first record), or plain text.
    private static string Text(ReadOnlySpan<byte> tag)
    {
        if (tag.Length < 12)
        {
            return "";
        }

        if (tag.StartsWith("mluc"u8) && tag.Length >= 28)
        {
            var (length, start) = (BinaryPrimitives.ReadUInt32BigEndian(tag[20..]), BinaryPrimitives.ReadUInt32BigEndian(tag[24..]));
            return (ulong)start + length <= (ulong)tag.Length ? Encoding.BigEndianUnicode.GetString(tag.Slice((int)start, (int)length)) : "";
        }

        var text = tag[(tag.StartsWith("desc"u8) ? 12 : 8)..];
        var end = text.IndexOf((byte)0);
        return Encoding.Latin1.GetString(end < 0 ? text : text[..end]);
    }
}
