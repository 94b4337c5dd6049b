using System.Text;

namespace Publisher.Imaging;

/// <summary>Guesses from the first bytes what a file is that no decoder opened, so that the advice fits.</summary>
internal static class FileKind
{
    internal const string Raster = "raster";
    internal const string Drawing = "SVG";
    internal const string Unknown = "";

    internal static string Guess(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
            || start.StartsWith("GIF8"u8) || start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8)
            || (start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..12].SequenceEqual("WEBP"u8)))
        {
            return Raster;
        }

        if (start.StartsWith("%PDF"u8))
        {
            return "PDF";
        }

        if (start.StartsWith("8BPS"u8))
        {
            return "PSD";
        }

        if (start.StartsWith("%!PS"u8))
        {
            return "EPS";
        }

        if (start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8))
        {
            return "HEIC/AVIF";
        }

        return Encoding.Latin1.GetString(start).Contains("<svg", StringComparison.OrdinalIgnoreCase) ? Drawing : Unknown;
    }
}
