using Publisher.Core.Style;

namespace Publisher.Epub.Styles;

/// <summary>CSS families for the roles of a style. Nothing is embedded, so every stack ends in faces that systems have.</summary>
internal static class Faces
{
    private const string Sans = "\"Source Han Sans SC\", \"Noto Sans CJK SC\", \"PingFang SC\", \"Heiti SC\", \"Microsoft YaHei\", sans-serif";
    private const string Kai = "\"LXGW WenKai\", \"Kaiti SC\", STKaiti, KaiTi, serif";

    /// <summary>A font-family declaration for a role, or null for the body's: that face is the reader's choice.</summary>
    public static string? Declaration(BookStyle style, string role)
    {
        var stack = role switch
        {
            "strong" or "heading" or "title" => Sans,
            "kai" => Kai,
            _ => null,
        };
        if (stack is null)
        {
            return null;
        }

        var own = style.Fonts.Roles.TryGetValue(role, out var faces) ? faces.Han.Select(Family).Distinct(StringComparer.Ordinal) : [];
        return "font-family: " + string.Concat(own.Select(f => $"\"{f}\", ")) + stack;
    }

    /// <summary>The family of a full face name: <c>Noto Serif SC Bold</c> → <c>Noto Serif SC</c>. Quotes and backslashes cannot stand in a name.</summary>
    private static string Family(string face)
    {
        var words = face.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        while (end > 1 && words[end - 1] is "Thin" or "ExtraLight" or "Light" or "Regular" or "Medium" or "SemiBold" or "Bold" or "ExtraBold" or "Black" or "Italic")
        {
            end--;
        }

        return string.Join(' ', words[..end]);
    }
}
