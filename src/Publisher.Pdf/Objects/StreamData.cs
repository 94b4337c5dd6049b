using System.IO.Compression;

namespace Publisher.Pdf.Objects;

/// <summary>The data of a stream with the filter that was put on it.</summary>
/// <param name="Bytes">Encoded bytes.</param>
/// <param name="Filter"><c>FlateDecode</c>, <c>DCTDecode</c>, or null.</param>
internal sealed record StreamData(ReadOnlyMemory<byte> Bytes, string? Filter)
{
    /// <summary>Deflated. Level 6 is the smallest for hex text; level 9 is larger (measured).</summary>
    public static StreamData Deflated(ReadOnlySpan<byte> bytes)
    {
        using var buffer = new MemoryStream(bytes.Length / 2);
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return new(buffer.ToArray(), "FlateDecode");
    }

    /// <summary>Text of PDF or XML: as it is in pretty files, else deflated.</summary>
    public static StreamData Readable(ReadOnlySpan<byte> bytes, bool pretty) => pretty ? Plain(bytes) : Deflated(bytes);

    /// <summary>As it is.</summary>
    public static StreamData Plain(ReadOnlySpan<byte> bytes) => new(bytes.ToArray(), null);
}
