namespace Publisher.Epub.Xhtml;

/// <summary>The sign of a note.</summary>
internal static class NoteMark
{
    /// <summary>①–㊿ for 1–50 (three runs of Unicode), then plain digits: the mark is raised anyway.</summary>
    public static string Of(int ordinal) => ordinal switch
    {
        >= 1 and <= 20 => ((char)('①' + ordinal - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + ordinal - 21)).ToString(),
        >= 36 and <= 50 => ((char)('㊱' + ordinal - 36)).ToString(),
        _ => ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
