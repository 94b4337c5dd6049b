namespace Publisher.Layout.Inline;

/// <summary>Classes of characters in Chinese lines (CLREQ 3.1; GB/T 15834). A cell has the class of its first character.</summary>
internal enum MarkClass : byte
{
    /// <summary>Ideographs, kana, 〇.</summary>
    Han,

    /// <summary>Symbols as wide as a Han character that take no gap beside Latin.</summary>
    Symbol,

    /// <summary>Western letters, digits and the marks inside and around them.</summary>
    West,

    /// <summary>Blank between words.</summary>
    Space,

    /// <summary>Takes no room and sticks to what precedes: combining marks, variation selectors, joiners.</summary>
    Glue,

    /// <summary>句末点号 。．！？</summary>
    Stop,

    /// <summary>Two or three of ！？ in one cell.</summary>
    Stop2,

    /// <summary>句内点号 ，、；：</summary>
    Pause,

    /// <summary>Opening quotes and brackets.</summary>
    Open,

    /// <summary>Closing quotes and brackets.</summary>
    Close,

    /// <summary>破折号 ——</summary>
    Dash,

    /// <summary>省略号 ……</summary>
    Ellipsis,

    /// <summary>一字线, 浪纹线.</summary>
    Conn1,

    /// <summary>短横线.</summary>
    ConnHalf,

    /// <summary>间隔号 ·</summary>
    Dot,

    /// <summary>分隔号 /</summary>
    Solidus,

    /// <summary>Goes before a number: ¥ №.</summary>
    Prefix,

    /// <summary>Goes after a number: % ℃.</summary>
    Suffix,

    /// <summary>Note marks: superscripts, ①.</summary>
    Note,

    /// <summary>Ideographic space.</summary>
    IdSpace,

    /// <summary>A blank of fixed width.</summary>
    Box,
}
