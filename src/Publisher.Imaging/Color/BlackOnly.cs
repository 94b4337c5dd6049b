using NetVips;

namespace Publisher.Imaging.Color;

/// <summary>Keeps on the black plate what was black ink, or neutral, in the source, and leaves paper bare.</summary>
/// <remarks>
/// A pixel within <see cref="Pure"/> steps of neutral is black ink alone, one beyond <see cref="Mixed"/> is as the profile has it, and
/// between them it goes over evenly, so that soft edges and the noise of JPEG make no seam.
/// </remarks>
internal static class BlackOnly
{
    private const int Pure = 2;
    private const int Mixed = 12;

    /// <summary>Separated pixels that were black ink alone in the source's condition.</summary>
    /// <param name="inks">Samples in the press's condition; changed.</param>
    /// <param name="source">Samples in the source's condition.</param>
    /// <param name="tints">The press's tint of each tint of the source's black.</param>
    internal static void KeepInk(Span<byte> inks, ReadOnlySpan<byte> source, ReadOnlySpan<byte> tints)
    {
        for (var i = 0; i + InkLimit.Inks <= inks.Length; i += InkLimit.Inks)
        {
            var colour = Math.Max(source[i], Math.Max(source[i + 1], source[i + 2]));
            Blend(inks.Slice(i, InkLimit.Inks), colour, tints[source[i + 3]]);
        }
    }

    /// <summary>Neutral pixels of a drawing in three channels of a screen.</summary>
    /// <param name="inks">Samples in the press's condition; changed.</param>
    /// <param name="screen">Red, green and blue of the same pixels.</param>
    /// <param name="tints">The press's tint of each grey.</param>
    internal static void KeepNeutrals(Span<byte> inks, ReadOnlySpan<byte> screen, ReadOnlySpan<byte> tints)
    {
        for (int i = 0, s = 0; i + InkLimit.Inks <= inks.Length; i += InkLimit.Inks, s += 3)
        {
            var (r, g, b) = (screen[s], screen[s + 1], screen[s + 2]);
            var chroma = Math.Max(r, Math.Max(g, b)) - Math.Min(r, Math.Min(g, b));
            Blend(inks.Slice(i, InkLimit.Inks), chroma, tints[g]);
        }
    }

    /// <summary>White of a photograph is bare paper, whatever rounding made of it.</summary>
    internal static void KeepPaper(Span<byte> inks, ReadOnlySpan<byte> screen)
    {
        for (int i = 0, s = 0; i + InkLimit.Inks <= inks.Length; i += InkLimit.Inks, s += 3)
        {
            if ((screen[s] & screen[s + 1] & screen[s + 2]) == 255)
            {
                inks.Slice(i, InkLimit.Inks).Clear();
            }
        }
    }

    /// <summary>For each tint of a printing condition's black, the tint of the press that is as light between paper and full black.</summary>
    internal static byte[] Tints(float[] source, Image pressTable)
    {
        var table = pressTable.WriteToMemory<byte>();
        var (white, black) = (source[0], source[255]);
        var tints = new byte[256];
        for (var k = 0; k < 256; k++)
        {
            var share = white > black ? Math.Clamp((source[k] - black) / (white - black), 0, 1) : 1 - (k / 255f);
            tints[k] = (byte)(255 - table[(int)((share * (BlackInk.Steps - 1)) + 0.5f)]);
        }

        return tints;
    }

    private static void Blend(Span<byte> pixel, int colour, byte tint)
    {
        if (colour >= Mixed)
        {
            return;
        }

        var mixed = Math.Max(0, colour - Pure);
        const int Whole = Mixed - Pure;
        for (var ink = 0; ink < InkLimit.Inks; ink++)
        {
            var pure = ink == 3 ? tint : 0;
            pixel[ink] = (byte)(((pixel[ink] * mixed) + (pure * (Whole - mixed)) + (Whole / 2)) / Whole);
        }
    }
}
