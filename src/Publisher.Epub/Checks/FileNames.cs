using System.Globalization;
using System.Text;

namespace Publisher.Epub.Checks;

/// <summary>File names in a container (EPUB 3.3, 4.2.3).</summary>
internal static class FileNames
{
    /// <summary>Is every segment of a path legal: not empty, at most 255 bytes, no final dot, none of the forbidden characters?</summary>
    public static bool IsLegal(string path) =>
        Encoding.UTF8.GetByteCount(path) <= 65_535 && path.Split('/').All(s => s is not ("" or "." or "..") && Encoding.UTF8.GetByteCount(s) <= 255 && s[^1] != '.' && s.EnumerateRunes().All(IsLegal));

    /// <summary>The form in which names must differ: composed, without regard to case.</summary>
    public static string Fold(string path) => path.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    private static bool IsLegal(Rune rune) =>
        !(rune.Value is '"' or '*' or ':' or '<' or '>' or '?' or '\\' or '|' or 0x7F or 0xFFFD
            || (rune.Value & 0xFFFE) == 0xFFFE
            || rune.Value is >= 0xFDD0 and <= 0xFDEF
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
