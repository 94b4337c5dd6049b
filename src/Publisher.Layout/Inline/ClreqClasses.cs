namespace Publisher.Layout.Inline;

/// <summary>Class of each character before its context is known (CLREQ 3.1.1–3.1.4; GB/T 15834-2011 §4).</summary>
internal static class ClreqClasses
{
    /// <summary>The class. Quotes come back as Open or Close, single dashes as Conn1: <see cref="Classifier"/> looks at their context.</summary>
    public static MarkClass Of(int cp) => cp switch
    {
        >= 0x4E00 and <= 0x9FFF => MarkClass.Han,
        <= 0x20 => MarkClass.Space,
        <= 0x7E => MarkClass.West,
        0x7F or 0xAD => MarkClass.Glue,
        0xA0 => MarkClass.Space,
        0xA3 or 0xA5 or 0x20AC or 0x2116 or 0xFF04 or 0xFFE1 or 0xFFE5 => MarkClass.Prefix,
        0xB0 or 0x2030 or 0x2032 or 0x2033 or 0x2103 or 0x2109 or 0xFF05 => MarkClass.Suffix,
        0xB7 or 0x2027 or 0x30FB => MarkClass.Dot,
        0xB1 or 0xD7 or 0xF7 => MarkClass.Symbol,
        >= 0x300 and <= 0x36F => MarkClass.Glue,
        < 0x2000 => MarkClass.West,
        _ => cp < 0x3000 ? OfPunctuation(cp) : OfWide(cp),
    };

    /// <summary>Is it Han, kana or another character that takes a gap beside Latin?</summary>
    public static bool IsIdeograph(int cp) => cp is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or 0x3005 or 0x3007
        or (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or 0x30FC or (>= 0x3105 and <= 0x312F) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF) or (>= 0x2E80 and <= 0x2FDF) or (>= 0xAC00 and <= 0xD7A3);

    /// <summary>！ and ？: two of them share an em (GB/T 15834 5.1.2).</summary>
    public static bool IsExclamation(int cp) => cp is 0xFF01 or 0xFF1F;

    /// <summary>“ ‘ (true) or ” ’ (false); null for everything else.</summary>
    public static bool? QuoteOpens(int cp) => cp switch
    {
        0x2018 or 0x201C => true,
        0x2019 or 0x201D => false,
        _ => null,
    };

    private static MarkClass OfPunctuation(int cp) => cp switch
    {
        0x2018 or 0x201C => MarkClass.Open,
        0x2019 or 0x201D => MarkClass.Close,
        0x2014 => MarkClass.Conn1,
        0x2E3A => MarkClass.Dash,
        0x2026 or 0x22EF => MarkClass.Ellipsis,
        0x2010 or 0x2013 => MarkClass.ConnHalf,
        0x203C or 0x2047 or 0x2048 or 0x2049 => MarkClass.Stop2,
        (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F => MarkClass.Space,
        (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => MarkClass.Glue,
        (>= 0x20D0 and <= 0x20FF) => MarkClass.Glue,
        >= 0x2460 and <= 0x24FF => MarkClass.Note,
        >= 0x2776 and <= 0x2793 => MarkClass.Note,
        (>= 0x2010 and <= 0x2015) or (>= 0x2018 and <= 0x201F) or (>= 0x2020 and <= 0x2022) => MarkClass.West,
        (>= 0x2070 and <= 0x209C) or (>= 0x2C60 and <= 0x2C7F) or (>= 0x2DE0 and <= 0x2DFF) => MarkClass.West,
        >= 0x2E80 => MarkClass.Han,
        _ => MarkClass.Symbol,
    };

    private static MarkClass OfWide(int cp) => cp switch
    {
        0x3000 => MarkClass.IdSpace,
        0x3001 or 0xFF0C or 0xFF1A or 0xFF1B => MarkClass.Pause,
        0x3002 or 0xFF0E or 0xFF01 or 0xFF1F => MarkClass.Stop,
        0x3008 or 0x300A or 0x300C or 0x300E or 0x3010 or 0x3014 or 0x3016 or 0x3018 or 0xFF08 or 0xFF3B or 0xFF5B => MarkClass.Open,
        0x3009 or 0x300B or 0x300D or 0x300F or 0x3011 or 0x3015 or 0x3017 or 0x3019 or 0xFF09 or 0xFF3D or 0xFF5D => MarkClass.Close,
        0x301C or 0xFF5E => MarkClass.Conn1,
        0xFF0F => MarkClass.Solidus,
        (>= 0x3251 and <= 0x325F) or (>= 0x32B1 and <= 0x32BF) => MarkClass.Note,
        (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0x3099 or 0x309A or (>= 0xE0100 and <= 0xE01EF) or (>= 0x302A and <= 0x302F) => MarkClass.Glue,
        _ => IsIdeograph(cp) ? MarkClass.Han : MarkClass.Symbol,
    };
}
