using System.Text;
using System.Xml.Linq;

namespace Publisher.Layout.Drawings;

/// <summary>A character of a text, with where it is put.</summary>
internal sealed class TextChar(string text, OwnLook own, XElement element)
{
    /// <summary>One character, with what combines with it.</summary>
    public string Text { get; set; } = text;

    public OwnLook Own { get; } = own;

    /// <summary>The element that holds it.</summary>
    public XElement Element { get; } = element;

    /// <summary>Where it begins; null where the character before it ends.</summary>
    public decimal? X { get; set; }

    public decimal? Y { get; set; }

    /// <summary>How far it is moved from there.</summary>
    public decimal Dx { get; set; }

    public decimal Dy { get; set; }
}

/// <summary>Reads a <c>text</c> with its spans (SVG 1.1 10.5): characters, their looks and their places.</summary>
internal sealed class TextReader(LookReader looks, DrawingFindings findings)
{
    private const int Most = 2_000;

    /// <summary>The characters, blanks collapsed.</summary>
    public List<TextChar> Read(XElement text, OwnLook own)
    {
        var chars = new List<TextChar>();
        Add(text, own, chars, 0);
        while (chars.Count > 0 && chars[^1].Text == " ")
        {
            chars.RemoveAt(chars.Count - 1);
        }

        return chars;
    }

    private void Add(XElement element, OwnLook own, List<TextChar> chars, int depth)
    {
        foreach (var name in (string[])["rotate", "textLength"])
        {
            if (element.Attribute(name) is { } attribute)
            {
                findings.Unsupported(attribute, "<text> " + name);
            }
        }

        var start = chars.Count;
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    AddCharacters(text.Value, own, element, chars);
                    break;
                case XElement inner when depth < 16 && SvgFile.NameOf(inner) is "tspan" or "a" or "textPath":
                    if (SvgFile.NameOf(inner) == "textPath")
                    {
                        findings.Unsupported(inner, "<textPath>");
                    }

                    var look = looks.Of(inner, own.Look);
                    if (!look.Hidden)
                    {
                        Add(inner, look, chars, depth + 1);
                    }

                    break;
                case XElement other when SvgFile.NameOf(other) is not ("" or "title" or "desc"):
                    findings.Unsupported(other, "<" + SvgFile.NameOf(other) + ">");
                    break;
            }
        }

        Place(element, own.Look, chars, start);
    }

    private void AddCharacters(string text, OwnLook own, XElement element, List<TextChar> chars)
    {
        var keep = element.AncestorsAndSelf().Select(e => e.Attribute(XNamespace.Xml + "space")?.Value).FirstOrDefault(v => v is not null) == "preserve";
        foreach (var rune in text.EnumerateRunes())
        {
            if (chars.Count >= Most)
            {
                findings.TooMuch(element);
                return;
            }

            var blank = rune.Value is ' ' or '\t' or '\r' or '\n';
            if (blank && !keep && (chars.Count == 0 || chars[^1].Text == " "))
            {
                continue;
            }

            if (Combines(rune) && chars.Count > 0)
            {
                chars[^1].Text += rune.ToString();
                continue;
            }

            if (!Rune.IsControl(rune) || blank)
            {
                chars.Add(new TextChar(blank ? " " : rune.ToString(), own, element));
            }
        }
    }

    private static bool Combines(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || rune.Value == 0x200D;

    // Inner spans have placed their own characters already; what they say goes before.
    private void Place(XElement element, Look look, List<TextChar> chars, int start)
    {
        var (width, height) = looks.Viewport;
        Each("x", width, (c, n) => c.X ??= n);
        Each("y", height, (c, n) => c.Y ??= n);
        Each("dx", width, (c, n) => c.Dx = c.Dx == 0 ? n : c.Dx);
        Each("dy", height, (c, n) => c.Dy = c.Dy == 0 ? n : c.Dy);

        void Each(string name, decimal whole, Action<TextChar, decimal> set)
        {
            if (element.Attribute(name) is not { } attribute)
            {
                return;
            }

            var lengths = attribute.Value.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < lengths.Length && start + i < chars.Count; i++)
            {
                if (LookReader.LengthOf(lengths[i], look.FontSize, whole) is not { } length)
                {
                    findings.BadValue(attribute, name, attribute.Value);
                    return;
                }

                set(chars[start + i], length);
            }
        }
    }
}
