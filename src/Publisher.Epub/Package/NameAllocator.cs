using System.Text;

namespace Publisher.Epub.Package;

/// <summary>Gives safe, unique file names: ASCII letters, digits, <c>-</c>, <c>_</c>, <c>.</c>; unique without regard to case (EPUB 3.3, 4.2.3).</summary>
internal sealed class NameAllocator
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name made of a stem and an ending such as <c>.xhtml</c>; later claims of the same name get a number.</summary>
    public string Claim(string stem, string ending)
    {
        var safe = Safe(stem);
        var name = safe + ending;
        for (var n = 2; !_taken.Add(name); n++)
        {
            name = $"{safe}-{n}{ending}";
        }

        return name;
    }

    /// <summary>Characters outside the safe set as <c>-</c>; a name with nothing left is <c>x</c>.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            safe.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-');
        }

        var name = safe.ToString().Trim('-');
        return name.Length == 0 ? "x" : name;
    }
}
