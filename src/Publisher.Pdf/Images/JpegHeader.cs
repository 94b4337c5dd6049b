using System.Buffers.Binary;

namespace Publisher.Pdf.Images;

/// <summary>What the head of a JPEG file says.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Channels">1, 3 or 4.</param>
/// <param name="Bits">Bits of a sample.</param>
/// <param name="HasAdobeMarker">Is there an Adobe APP14 segment? In a CMYK file it means that samples are inverted.</param>
internal sealed record JpegHeader(int Width, int Height, int Channels, int Bits, bool HasAdobeMarker)
{
    private const int App14 = 0xEE;
    private const int StartOfScan = 0xDA;

    /// <summary>Reads the segments up to the first scan (ITU-T T.81 Annex B); null when there is no usable frame header.</summary>
    public static JpegHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0xFF, 0xD8]))
        {
            return null;
        }

        JpegHeader? frame = null;
        var adobe = false;
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF)
            {
                return null;
            }

            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker == StartOfScan)
            {
                break;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                return null;
            }

            var segment = file.Slice(at + 4, length - 2);
            adobe |= marker == App14 && segment.StartsWith("Adobe"u8);
            frame ??= IsFrame(marker) ? Frame(segment) : null;
            at += 2 + length;
        }

        return frame is null ? null : frame with { HasAdobeMarker = adobe };
    }

    // SOF0–SOF2 only: DCTDecode knows no lossless, hierarchical or arithmetic coding.
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xC2;

    private static JpegHeader? Frame(ReadOnlySpan<byte> segment) =>
        segment.Length < 6
            ? null
            : new(
                BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
                BinaryPrimitives.ReadUInt16BigEndian(segment[1..]),
                segment[5],
                segment[0],
                false);
}
