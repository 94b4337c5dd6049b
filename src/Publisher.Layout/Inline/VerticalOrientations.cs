namespace Publisher.Layout.Inline;

/// <summary>How a character stands in vertical text (UAX #50, property Vertical_Orientation).</summary>
internal enum VerticalOrientation : byte
{
    /// <summary>R: turned a quarter clockwise.</summary>
    Rotated,

    /// <summary>U: as in horizontal text.</summary>
    Upright,

    /// <summary>Tu: a form of its own, else upright.</summary>
    FormElseUpright,

    /// <summary>Tr: a form of its own, else turned.</summary>
    FormElseRotated,
}

/// <summary>Vertical orientation of characters.</summary>
internal static partial class VerticalOrientations
{
    /// <summary>The orientation of a code point.</summary>
    public static VerticalOrientation Of(int codePoint)
    {
        var ranges = Ranges;
        var (low, high) = (0, (ranges.Length / 3) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < ranges[3 * middle])
            {
                high = middle - 1;
            }
            else if (codePoint > ranges[(3 * middle) + 1])
            {
                low = middle + 1;
            }
            else
            {
                return (VerticalOrientation)ranges[(3 * middle) + 2];
            }
        }

        return VerticalOrientation.Rotated;
    }
}
