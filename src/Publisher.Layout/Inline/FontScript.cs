namespace Publisher.Layout.Inline;

/// <summary>Which list of a font role serves a character.</summary>
internal enum FontScript : byte
{
    /// <summary>Han, kana, full-width marks.</summary>
    Han,

    /// <summary>Latin letters, digits, Western marks.</summary>
    Latin,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Every other script.</summary>
    Other,
}

/// <summary>Font script of characters.</summary>
internal static class FontScripts
{
    /// <summary>The list that serves a character of a class.</summary>
    public static FontScript Of(int cp, MarkClass c) => c switch
    {
        MarkClass.West or MarkClass.Space => cp switch
        {
            < 0x370 => FontScript.Latin,
            < 0x400 => FontScript.Greek,
            < 0x530 => FontScript.Cyrillic,
            >= 0x1E00 and < 0x1F00 => FontScript.Latin,
            >= 0x1F00 and < 0x2000 => FontScript.Greek,
            >= 0x2000 and < 0x2C80 => FontScript.Latin,
            >= 0x2DE0 and < 0x2E00 => FontScript.Cyrillic,
            _ => FontScript.Other,
        },
        MarkClass.ConnHalf => FontScript.Latin,
        MarkClass.Solidus or MarkClass.Prefix or MarkClass.Suffix => cp is < 0x2100 and not 0x20AC ? FontScript.Latin : FontScript.Han,
        _ => FontScript.Han,
    };

    /// <summary>ISO 15924 tag for shaping.</summary>
    public static string Tag(FontScript s) => s switch
    {
        FontScript.Han => "Hani",
        FontScript.Latin => "Latn",
        FontScript.Greek => "Grek",
        FontScript.Cyrillic => "Cyrl",
        _ => "Zyyy",
    };
}
