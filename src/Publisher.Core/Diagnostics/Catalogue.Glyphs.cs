namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>A character that no face in its chain has. {0} the character, {1} its code point, {2} the font role.</summary>
    public static readonly CatalogueEntry MissingGlyph = new(
        "FT050",
        Severity.Error,
        "没有一种字体含有字符“{0}”（U+{1}，字体角色 {2}）",
        "No face has the character '{0}' (U+{1}, font role {2})",
        "换用别的字，或在样式的 fonts: {2} 或 fonts: fallback 里加一种含有它的字体",
        "Use another character, or add a face that has it to fonts: {2} or fonts: fallback in the style",
        """
        排版时按字体角色依次查找：先查该角色中与文字种类相应的字体，再查该角色的其他字体、正文角色、最后查 fallback。
        都没有这个字符时，页面上会出现空框，所以这是错误。常见于生僻字（扩展 B 区以后）、异体字和特殊符号。
        例：在 fonts: fallback 里加上收字更全的字体，例如含扩展 B 区的宋体。

        A character is looked for in the faces of its font role (first those for its script), then in the other faces of the
        role, in the body role, and last in fallback. When none has it, the page would show an empty box, so this is an error.
        Usual causes are rare Han characters (Extension B and later), variants and special symbols.
        Example: add a face with a wider repertoire to fonts: fallback.
        """);
}
