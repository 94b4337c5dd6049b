using NetVips;

namespace Publisher.Imaging.Codecs;

/// <summary>Tells line art (charts, maps, drawings) from continuous tone (photographs, reliefs).</summary>
internal static class Tone
{
    // Share of pixels equal to their right neighbour, of 255. Photographs stay far below, drawings far above.
    private const double FlatShare = 255 * 0.55;

    internal static bool IsLineArt(Image image)
    {
        if (image.Width < 2)
        {
            return true;
        }

        using var left = image.Crop(0, 0, image.Width - 1, image.Height);
        using var right = image.Crop(1, 0, image.Width - 1, image.Height);
        using var equal = left.Equal(right);
        using var all = equal.Bandbool(Enums.OperationBoolean.And);
        return all.Avg() >= FlatShare;
    }

    /// <summary>Number of different colours, counted no further than one past <paramref name="most"/>.</summary>
    internal static int Colours(Image image, int most)
    {
        var samples = image.WriteToMemory<byte>();
        var bands = image.Bands;
        var seen = new HashSet<uint>();
        for (var i = 0; i + bands <= samples.Length && seen.Count <= most; i += bands)
        {
            uint colour = 0;
            for (var b = 0; b < bands; b++)
            {
                colour = (colour << 8) | samples[i + b];
            }

            seen.Add(colour);
        }

        return seen.Count;
    }
}
