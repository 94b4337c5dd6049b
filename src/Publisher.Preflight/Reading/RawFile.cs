using System.Buffers.Text;

namespace Publisher.Preflight.Reading;

/// <summary>What only the bytes show: a parser mends it in silence.</summary>
internal sealed record RawFile
{
    // Where readers look for the header (ISO 32000-1 annex H.3.4.1).
    private const int HeaderZone = 1024;

    /// <summary>Bytes before <c>%PDF-</c>; −1 without a header.</summary>
    internal int HeaderAt { get; private init; } = -1;

    /// <summary>Version in the header, <c>1.6</c>; empty when it is none.</summary>
    internal string Version { get; private init; } = "";

    /// <summary>Does the second line warn that the file is binary?</summary>
    internal bool Binary { get; private init; }

    /// <summary>Bytes after the last end mark, line ends left out; −1 when there is no end mark.</summary>
    internal int Trailing { get; private init; } = -1;

    /// <summary>How often the file was ended: more than once means updates were appended.</summary>
    internal int Ends { get; private init; }

    /// <summary>Does <c>startxref</c> lead to a cross-reference table or stream?</summary>
    internal bool GoodXref { get; private init; }

    /// <summary>Made for the web, with a first part that ends too (ISO 32000-1 annex F)?</summary>
    internal bool Linearized { get; private init; }

    /// <summary>Does a trailer name an encryption dictionary?</summary>
    internal bool Encrypted { get; private init; }

    internal static RawFile Of(ReadOnlySpan<byte> bytes)
    {
        var zone = bytes[..Math.Min(HeaderZone, bytes.Length)];
        var header = zone.IndexOf("%PDF-"u8);
        var last = bytes.LastIndexOf("%%EOF"u8);
        return new RawFile
        {
            HeaderAt = header,
            Version = header < 0 ? "" : VersionAt(bytes[(header + 5)..]),
            Binary = header >= 0 && SecondLine(bytes[header..]),
            Trailing = last < 0 ? -1 : bytes[(last + 5)..].Trim("\r\n"u8).Length,
            Ends = CountEnds(bytes),
            GoodXref = XrefIsThere(bytes, Math.Max(header, 0)),
            Linearized = zone.IndexOf("/Linearized"u8) >= 0,
            Encrypted = bytes.LastIndexOf("/Encrypt"u8) >= 0,
        };
    }

    private static string VersionAt(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && length < 8 && (char.IsAsciiDigit((char)text[length]) || text[length] == '.'))
        {
            length++;
        }

        return System.Text.Encoding.ASCII.GetString(text[..length]);
    }

    private static bool SecondLine(ReadOnlySpan<byte> text)
    {
        var end = text[..Math.Min(text.Length, 64)].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
        {
            return false;
        }

        var line = text[end..].TrimStart("\r\n"u8);
        return line.Length > 4 && line[0] == '%' && line.Slice(1, 4).IndexOfAnyInRange((byte)0, (byte)127) < 0;
    }

    // An end mark inside a picture's data is none: only one that follows startxref and a number counts.
    private static int CountEnds(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = bytes.IndexOf("startxref"u8); at >= 0;)
        {
            bytes = bytes[(at + 9)..];
            var rest = bytes[..Math.Min(bytes.Length, 40)].TrimStart(" \r\n\t"u8);
            if (Utf8Parser.TryParse(rest, out long _, out var digits) && rest[digits..].TrimStart(" \r\n\t"u8).StartsWith("%%EOF"u8))
            {
                count++;
            }

            at = bytes.IndexOf("startxref"u8);
        }

        return count;
    }

    private static bool XrefIsThere(ReadOnlySpan<byte> bytes, int header)
    {
        var at = bytes.LastIndexOf("startxref"u8);
        if (at < 0)
        {
            return false;
        }

        var rest = bytes[(at + 9)..].TrimStart(" \r\n\t"u8);
        if (!Utf8Parser.TryParse(rest, out long offset, out _) || offset < 0 || offset >= bytes.Length)
        {
            return false;
        }

        return Starts(bytes, offset) || (header > 0 && offset + header < bytes.Length && Starts(bytes, offset + header));
    }

    private static bool Starts(ReadOnlySpan<byte> bytes, long offset)
    {
        var there = bytes[(int)offset..].TrimStart(" \r\n\t"u8);
        return there.StartsWith("xref"u8) || (Utf8Parser.TryParse(there, out int _, out var digits) && digits > 0 && there[..Math.Min(there.Length, 40)].IndexOf("obj"u8) > 0);
    }
}
