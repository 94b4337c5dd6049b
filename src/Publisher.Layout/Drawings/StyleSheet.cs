using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Publisher.Layout.Drawings;

/// <summary>A property with its value.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">Without blanks around it.</param>
/// <param name="Place">What to point at when it is wrong.</param>
internal readonly record struct Declaration(string Name, string Value, XObject Place);

/// <summary>The <c>style</c> elements of a drawing: rules for elements by name, class and id.</summary>
internal sealed class StyleSheet
{
    private const int MostRules = 2_000;

    private readonly List<Rule> _rules = [];

    /// <summary>Reads all style elements; what they say beyond simple selectors is reported and passed over.</summary>
    public static StyleSheet Of(SvgFile file, DrawingFindings findings)
    {
        var sheet = new StyleSheet();
        foreach (var style in file.Root.Descendants().Where(e => SvgFile.NameOf(e) == "style"))
        {
            sheet.Read(style, findings);
        }

        return sheet;
    }

    /// <summary>What the sheet says of an element, weakest first.</summary>
    public IEnumerable<Declaration> Of(XElement element)
    {
        if (_rules.Count == 0)
        {
            return [];
        }

        var name = element.Name.LocalName;
        var id = element.Attribute("id")?.Value;
        var classes = (element.Attribute("class")?.Value ?? "").Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return _rules.Where(r => r.Fits(name, id, classes)).OrderBy(r => r.Weight).SelectMany(r => r.Declarations);
    }

    /// <summary>The declarations of a block or a style attribute.</summary>
    public static ImmutableArray<Declaration> Declarations(string text, XObject place)
    {
        var found = ImmutableArray.CreateBuilder<Declaration>();
        foreach (var part in Uncommented(text).Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }

            var value = part[(colon + 1)..].Trim();
            value = value.EndsWith("!important", StringComparison.OrdinalIgnoreCase) ? value[..^10].TrimEnd() : value;
            found.Add(new Declaration(part[..colon].Trim().ToLowerInvariant(), value, place));
        }

        return found.ToImmutable();
    }

    private void Read(XElement style, DrawingFindings findings)
    {
        var text = Uncommented(style.Value);
        for (var at = 0; at < text.Length && _rules.Count < MostRules;)
        {
            var open = text.IndexOf('{', at);
            var semicolon = text.IndexOf(';', at);
            var head = (open < 0 ? text[at..] : text[at..open]).Trim();
            if (head.StartsWith('@') && semicolon >= 0 && (open < 0 || semicolon < open))
            {
                findings.Unsupported(style, text[at..semicolon].Trim().Split(' ', '\n')[0]);
                at = semicolon + 1;
                continue;
            }

            if (open < 0)
            {
                return;
            }

            var close = Closing(text, open);
            if (head.StartsWith('@'))
            {
                findings.Unsupported(style, head.Split(' ', '\n')[0]);
            }
            else
            {
                Add(head, Declarations(text[(open + 1)..close], style), style, findings);
            }

            at = close + 1;
        }
    }

    private void Add(string selectors, ImmutableArray<Declaration> declarations, XElement style, DrawingFindings findings)
    {
        foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Rule.Parse(selector, declarations) is { } rule)
            {
                _rules.Add(rule);
            }
            else
            {
                findings.Unsupported(style, "“" + selector + "”");
            }
        }
    }

    // Blocks inside blocks are @media's and the like.
    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static string Uncommented(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var start = text.IndexOf("/*", at, StringComparison.Ordinal);
            kept.Append(text, at, (start < 0 ? text.Length : start) - at);
            var end = start < 0 ? -1 : text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            at = end < 0 ? text.Length : end + 2;
        }

        return kept.Replace("<!--", "").Replace("-->", "").ToString();
    }

    private sealed record Rule(string? Name, string? Id, ImmutableArray<string> Classes, ImmutableArray<Declaration> Declarations)
    {
        /// <summary>Specificity (Selectors 3, 9).</summary>
        public int Weight => (Id is null ? 0 : 10_000) + (Classes.Length * 100) + (Name is null ? 0 : 1);

        public static Rule? Parse(string selector, ImmutableArray<Declaration> declarations)
        {
            string? name = null;
            string? id = null;
            var classes = ImmutableArray.CreateBuilder<string>();
            for (var at = 0; at < selector.Length;)
            {
                var kind = selector[at] is '.' or '#' ? selector[at++] : ' ';
                var start = at;
                while (at < selector.Length && (char.IsLetterOrDigit(selector[at]) || selector[at] is '-' or '_'))
                {
                    at++;
                }

                var word = selector[start..at];
                if (kind == ' ' && start == 0 && selector[0] == '*')
                {
                    at++;
                    continue;
                }

                if (word.Length == 0 || (kind == ' ' && start > 0))
                {
                    return null;
                }

                switch (kind)
                {
                    case '.':
                        classes.Add(word);
                        break;
                    case '#':
                        id = word;
                        break;
                    default:
                        name = word;
                        break;
                }
            }

            return new Rule(name, id, classes.ToImmutable(), declarations);
        }

        public bool Fits(string name, string? id, string[] classes) =>
            (Name is null || Name == name) && (Id is null || Id == id) && Classes.All(c => Array.IndexOf(classes, c) >= 0);
    }
}
