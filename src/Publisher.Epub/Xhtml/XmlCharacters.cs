using System.Text;
using System.Xml;

namespace Publisher.Epub.Xhtml;

/// <summary>Characters that XML 1.0 and HTML can hold.</summary>
internal static class XmlCharacters
{
    /// <summary>The text with every other character (controls, lone surrogates, U+FFFE, U+FFFF) replaced by U+FFFD.</summary>
    public static string Clean(string text, out int replaced)
    {
        replaced = 0;
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (!pair && !IsAllowed(text[i]))
            {
                clean ??= new StringBuilder(text, 0, i, text.Length);
                clean.Append('\uFFFD');
                replaced++;
                continue;
            }

            clean?.Append(text[i]);
            if (pair)
            {
                i++;
                clean?.Append(text[i]);
            }
        }

        return clean?.ToString() ?? text;
    }

    private static bool IsAllowed(char c) => c is '\n' or '\t' || (XmlConvert.IsXmlChar(c) && !char.IsControl(c));
}
