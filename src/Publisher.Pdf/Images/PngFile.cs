using System.Buffers.Binary;

namespace Publisher.Pdf.Images;

/// <summary>The parts of a PNG file that matter here.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Bits">Bits of a sample.</param>
/// <param name="ColorType">0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha.</param>
/// <param name="Interlaced">Adam7?</param>
/// <param name="Palette">Three bytes an entry, or empty.</param>
/// <param name="HasTransparentColor">Is there a <c>tRNS</c> chunk?</param>
/// <param name="Data">All image data, one zlib stream.</param>
internal sealed record PngFile(
    int Width,
    int Height,
    int Bits,
    int ColorType,
    bool Interlaced,
    byte[] Palette,
    bool HasTransparentColor,
    byte[] Data)
{
    /// <summary>Channels of a pixel in the file.</summary>
    public int Channels => ColorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Reads the chunks (PNG, third edition, §5); null when the file is none or is cut short.</summary>
    public static PngFile? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) || file.Length < 33 || !file[12..].StartsWith("IHDR"u8))
        {
            return null;
        }

        var header = file[16..29];
        byte[] palette = [];
        var transparent = false;
        using var data = new MemoryStream();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
            {
                return null;
            }

            var kind = file.Slice(at + 4, 4);
            var content = file.Slice(at + 8, (int)length);
            if (kind.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }
            else if (kind.SequenceEqual("PLTE"u8))
            {
                palette = content.ToArray();
            }
            else if (kind.SequenceEqual("IEND"u8))
            {
                return new(
                    BinaryPrimitives.ReadInt32BigEndian(header),
                    BinaryPrimitives.ReadInt32BigEndian(header[4..]),
                    header[8],
                    header[9],
                    header[12] != 0,
                    palette,
                    transparent,
                    data.ToArray());
            }

            transparent |= kind.SequenceEqual("tRNS"u8);
            at += 12 + (int)length;
        }

        return null;
    }
}
