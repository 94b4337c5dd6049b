using System.Buffers.Binary;
using NetVips;
using Publisher.Core.Build;
using Publisher.Imaging.Color;

namespace Publisher.Imaging.Codecs;

/// <summary>A separated JPEG that needs nothing done: it goes into the book byte for byte.</summary>
internal static class ReadyJpeg
{
    private const int App14 = 0xEE;
    private const int StartOfScan = 0xDA;

    /// <summary>The samples' most ink in units when the file fits the recipe but for its ink; null when it does not fit.</summary>
    /// <param name="image">The opened file; its pixels are read.</param>
    /// <param name="source">The file.</param>
    /// <param name="recipe">What is wanted.</param>
    internal static int? MostInk(Image image, ReadOnlySpan<byte> source, ImageRecipe recipe)
    {
        var fits = recipe is { Color: ImageColor.Cmyk, Press: not null }
            && ColorConversion.IsSeparated(image, recipe.Press)
            && !(image.Contains("orientation") && image.Get("orientation") is not 1)
            && Sizing.Keeps(image.Width, image.Height, recipe)
            && Sizing.Factor(image.Width, image.Height, recipe.Rules) == 1
            && IsAdobe(source);
        return fits ? InkLimit.Most(image.WriteToMemory<byte>()) : null;
    }

    /// <summary>
    /// Is it a Huffman-coded JPEG of 8 bits with Adobe's marker (ITU-T T.81 Annex B; ISO 32000-1 7.4.8)? Without the marker, programs
    /// disagree on whether full ink is 0 or 255, so such a file is written anew.
    /// </summary>
    internal static bool IsAdobe(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0xFF, 0xD8]))
        {
            return false;
        }

        var (frame, adobe) = (false, false);
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker == StartOfScan)
            {
                return frame && adobe;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                return false;
            }

            var segment = file.Slice(at + 4, length - 2);
            adobe |= marker == App14 && segment.StartsWith("Adobe"u8);
            frame |= marker is >= 0xC0 and <= 0xC2 && segment.Length > 0 && segment[0] == 8;
            at += 2 + length;
        }

        return false;
    }
}
