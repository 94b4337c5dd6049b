using System.Text;

namespace Publisher.Epub.Styles;

/// <summary>
/// Turns the sides of boxes for columns: what stands above a block stands right of it. Readers that know no logical properties
/// (margin-block-start) are many, so the physical ones are exchanged here.
/// </summary>
internal static class TurnedCss
{
    private static readonly string[] Sides = ["top", "right", "bottom", "left"];

    /// <summary>Elements that stand across, with all that is in them. Their own margins are turned: those are the column's.</summary>
    private static readonly string[] Across =
        ["figcaption", "img", "svg", "table", "caption", "thead", "tbody", "th", "td", ".table-notes", ".imprint", ".cover-image", "body.cover"];

    /// <summary>A style sheet of plain rules, turned.</summary>
    public static string Turn(string css)
    {
        var turned = new StringBuilder(css.Length);
        var at = 0;
        while (css.IndexOf('{', at) is var open and >= 0)
        {
            var close = css.IndexOf('}', open);
            var head = css[at..open];
            var selector = head[(head.LastIndexOf("*/", StringComparison.Ordinal) is var comment and >= 0 ? comment + 2 : 0)..].Trim();
            var body = Turn(selector, css[(open + 1)..close].Split(';').Select(d => d.Trim()).Where(d => d.Length > 0));
            turned.Append(head).Append("{ ").AppendJoin("; ", body).Append(" }");
            at = close + 1;
        }

        return turned.Append(css, at, css.Length - at).ToString();
    }

    /// <summary>Declarations of one rule, turned unless its elements stand across.</summary>
    public static IEnumerable<string?> Turn(string selector, IEnumerable<string?> declarations) =>
        selector.Split(',').Any(IsAcross) ? declarations : declarations.Select(d => d is null ? null : Declaration(d));

    private static bool IsAcross(string selector)
    {
        var words = selector.Split([' ', '>'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => Across.Any(a => w == a || w.StartsWith(a + ".", StringComparison.Ordinal))) || (words.Length > 1 && words[0] == ".pair");
    }

    private static string Declaration(string declaration)
    {
        var colon = declaration.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = (declaration[..colon], declaration[(colon + 1)..].Trim());
        foreach (var box in new[] { "margin", "padding", "border" })
        {
            if (name == box && box != "border")
            {
                return $"{name}: {Shorthand(value)}";
            }

            for (var side = 0; side < Sides.Length; side++)
            {
                if (name == box + "-" + Sides[side])
                {
                    return $"{box}-{Sides[(side + 1) % Sides.Length]}: {value}";
                }
            }
        }

        return name switch
        {
            "width" => $"height: {value}",
            "height" => $"width: {value}",
            _ => declaration,
        };
    }

    /// <summary>Top, right, bottom, left become right, bottom, left, top.</summary>
    private static string Shorthand(string value)
    {
        var v = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (top, right, bottom, left) = v.Length switch
        {
            1 => (v[0], v[0], v[0], v[0]),
            2 => (v[0], v[1], v[0], v[1]),
            3 => (v[0], v[1], v[2], v[1]),
            _ => (v[0], v[1], v[2], v[3]),
        };
        return v.Length == 1 ? value : left == right && top == bottom ? $"{left} {top}" : $"{left} {top} {right} {bottom}";
    }
}
