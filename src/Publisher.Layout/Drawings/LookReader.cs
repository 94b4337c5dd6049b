using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Publisher.Core.Build;
using Publisher.Core.Display;

namespace Publisher.Layout.Drawings;

/// <summary>Computes looks: attributes first, then the style sheet, then the element's own style, on top of what is inherited.</summary>
internal sealed class LookReader(SvgFile file, StyleSheet sheet, DrawingFindings findings)
{
    private static readonly ImmutableArray<string> Attributes =
    [
        "color", "font-size", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-dasharray", "stroke-dashoffset", "paint-order", "visibility", "display", "opacity", "font-family", "font-weight", "font-style", "text-anchor",
        "marker-start", "marker-mid", "marker-end", "clip-path", "clip-rule", "overflow", "vector-effect", "dominant-baseline", "alignment-baseline", "filter", "mask",
        "text-decoration", "letter-spacing", "word-spacing", "baseline-shift", "writing-mode", "mix-blend-mode",
    ];

    private readonly PaintReader _paints = new(file, sheet, findings);

    /// <summary>Diagonal, width and height of the viewport, for percentages.</summary>
    public (decimal Width, decimal Height) Viewport { get; set; }

    /// <summary>The look of an element under its parent's.</summary>
    public OwnLook Of(XElement element, Look parent)
    {
        var own = new OwnLook(parent);
        var declared = Declared(element);

        // other lengths and colours are told in terms of these
        foreach (var d in declared.Where(d => d.Name is "color" or "font-size"))
        {
            own = Apply(own, parent, d);
        }

        foreach (var d in declared.Where(d => d.Name is not ("color" or "font-size")))
        {
            own = Apply(own, parent, d);
        }

        return own;
    }

    /// <summary>A length in the element's units.</summary>
    /// <param name="text">The length.</param>
    /// <param name="em">Its type size.</param>
    /// <param name="whole">What a percentage is of.</param>
    public static decimal? LengthOf(string text, decimal em, decimal whole)
    {
        var scanner = new Scanner(text);
        if (scanner.Number() is not { } number)
        {
            return null;
        }

        var unit = scanner.Unit().ToString();
        return !scanner.Ended ? null : unit switch
        {
            "%" => number * whole / 100,
            "em" or "rem" => number * em,
            "ex" or "ch" => number * em / 2,
            _ => DrawingSize.PerUnit(unit) * number,
        };
    }

    /// <summary>What percentages are of when they are neither across nor down (SVG 1.1 7.10).</summary>
    public decimal Diagonal => Arithmetic.Sqrt(((Viewport.Width * Viewport.Width) + (Viewport.Height * Viewport.Height)) / 2);

    private List<Declaration> Declared(XElement element)
    {
        var found = new List<Declaration>();
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name.NamespaceName.Length == 0 && Attributes.Contains(attribute.Name.LocalName))
            {
                found.Add(new Declaration(attribute.Name.LocalName, attribute.Value.Trim(), attribute));
            }
        }

        found.AddRange(sheet.Of(element));
        if (element.Attribute("style") is { } style)
        {
            found.AddRange(StyleSheet.Declarations(style.Value, style));
        }

        return found;
    }

    private OwnLook Apply(OwnLook own, Look parent, Declaration d)
    {
        var look = own.Look;
        if (d.Value is "inherit" or "unset" or "initial" or "revert")
        {
            return own;
        }

        var applied = d.Name switch
        {
            "fill" => look with { Fill = _paints.Read(d, look) ?? look.Fill },
            "stroke" => look with { Stroke = _paints.Read(d, look) ?? look.Stroke },
            "color" => look with { Color = Shade(d)?.Color ?? look.Color },
            "fill-opacity" => look with { FillOpacity = Share(d) ?? look.FillOpacity },
            "stroke-opacity" => look with { StrokeOpacity = Share(d) ?? look.StrokeOpacity },
            "fill-rule" => look with { EvenOdd = d.Value == "evenodd" },
            "clip-rule" => look with { ClipEvenOdd = d.Value == "evenodd" },
            "stroke-width" => look with { StrokeWidth = Positive(d, look.FontSize) ?? look.StrokeWidth },
            "stroke-linecap" => look with { Cap = d.Value switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt } },
            "stroke-linejoin" => look with { Join = d.Value switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter } },
            "stroke-miterlimit" => look with { MiterLimit = Number(d) is { } limit and >= 1 and <= 1000 ? limit : look.MiterLimit },
            "stroke-dasharray" => look with { Dashes = Dashes(d, look) },
            "stroke-dashoffset" => look with { DashOffset = Length(d, look.FontSize) ?? 0 },
            "paint-order" => look with { StrokeFirst = d.Value.StartsWith("stroke", StringComparison.Ordinal) },
            "visibility" => look with { Visible = d.Value == "visible" },
            "font-size" => look with { FontSize = Size(d, parent.FontSize) },
            "font-family" => look with { Family = d.Value, FamilyPlace = d.Place },
            "font-weight" => look with { Weight = Weight(d.Value, parent.Weight) },
            "font-style" => look with { Italic = d.Value.StartsWith("italic", StringComparison.Ordinal) || d.Value.StartsWith("oblique", StringComparison.Ordinal) },
            "text-anchor" => look with { Anchor = d.Value switch { "middle" => 1, "end" => 2, _ => 0 } },
            "dominant-baseline" or "alignment-baseline" => look with { Baseline = Baseline(d.Value) },
            "marker" => Marker(d) is var all ? look with { MarkerStart = all, MarkerMid = all, MarkerEnd = all } : look,
            "marker-start" => look with { MarkerStart = Marker(d) },
            "marker-mid" => look with { MarkerMid = Marker(d) },
            "marker-end" => look with { MarkerEnd = Marker(d) },
            _ => look,
        };
        return ReferenceEquals(applied, look) ? ForItself(own, d) : own with { Look = applied };
    }

    private OwnLook ForItself(OwnLook own, Declaration d)
    {
        switch (d.Name)
        {
            case "opacity":
                return own with { Opacity = Share(d) ?? own.Opacity };
            case "display":
                return own with { Hidden = d.Value == "none" };
            case "overflow":
                return own with { Overflows = d.Value is "visible" or "auto" };
            case "vector-effect":
                return own with { FixedStroke = d.Value.Contains("non-scaling-stroke", StringComparison.Ordinal) };
            case "clip-path" when d.Value != "none":
                if (UrlId(d.Value) is { } id)
                {
                    return own with { Clip = id, ClipPlace = d.Place };
                }

                findings.Unsupported(d.Place, "clip-path: " + d.Value.Split('(')[0]);
                return own;
            case "filter" or "mask" or "text-decoration" when d.Value.Split(' ')[0] != "none":
            case "letter-spacing" or "word-spacing" or "baseline-shift" or "mix-blend-mode" when d.Value is not ("normal" or "0" or "0px" or "baseline"):
            case "writing-mode" when d.Value is not ("lr" or "lr-tb" or "horizontal-tb"):
            case "font":
                findings.Unsupported(d.Place, d.Name);
                return own;
            default:
                return own;
        }
    }

    // A little under what the words say of Latin faces; a Han face hangs 88 % above its baseline.
    private static int Baseline(string value) => value switch
    {
        "central" => 380,
        "middle" => 280,
        "hanging" or "text-before-edge" or "text-top" or "before-edge" or "top" => 880,
        "text-after-edge" or "text-bottom" or "after-edge" or "bottom" or "ideographic" => -120,
        "mathematical" => 500,
        _ => 0,
    };

    private static int Weight(string value, int parent) => value switch
    {
        "normal" => 400,
        "bold" => 700,
        "bolder" => Math.Min(900, parent + 300),
        "lighter" => Math.Max(100, parent - 300),
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var weight) ? Math.Clamp(weight, 1, 1000) : parent,
    };

    private decimal Size(Declaration d, decimal parent)
    {
        var size = d.Value switch
        {
            "xx-small" => 9,
            "x-small" => 10,
            "small" => 13,
            "medium" => 16,
            "large" => 18,
            "x-large" => 24,
            "xx-large" => 32,
            "smaller" => parent * 5 / 6,
            "larger" => parent * 6 / 5,
            _ => LengthOf(d.Value, parent, parent),
        };
        return size is > 0 and { } good ? good : Bad(d, parent);
    }

    private ImmutableArray<decimal> Dashes(Declaration d, Look look)
    {
        if (d.Value == "none")
        {
            return [];
        }

        var lengths = d.Value.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(t => LengthOf(t, look.FontSize, Diagonal)).ToList();
        if (lengths.Count > 64 || lengths.Any(l => l is null or < 0))
        {
            findings.BadValue(d.Place, d.Name, d.Value);
            return [];
        }

        var dashes = lengths.Select(l => l!.Value).ToImmutableArray();
        return dashes.Sum() == 0 ? [] : dashes.Length % 2 == 0 ? dashes : dashes.AddRange(dashes);
    }

    private string? Marker(Declaration d) => UrlId(d.Value);

    /// <summary>The id in <c>url(#id)</c>; null when it is none or leads outside the file.</summary>
    internal static string? UrlId(string value)
    {
        if (!value.StartsWith("url(", StringComparison.Ordinal) || value.IndexOf(')', StringComparison.Ordinal) is not (> 4 and var end))
        {
            return null;
        }

        var inner = value[4..end].Trim().Trim('"', '\'');
        return inner.Length > 1 && inner[0] == '#' ? inner[1..] : null;
    }

    private Shade? Shade(Declaration d)
    {
        var shade = ColorReader.Read(d.Value);
        if (shade is null && d.Value != "currentColor")
        {
            findings.BadValue(d.Place, d.Name, d.Value);
        }

        return shade;
    }

    private int? Share(Declaration d)
    {
        var scanner = new Scanner(d.Value);
        if (scanner.Number() is not { } number)
        {
            findings.BadValue(d.Place, d.Name, d.Value);
            return null;
        }

        return ColorReader.Thousandths(scanner.Take('%') ? number / 100 : number);
    }

    private decimal? Number(Declaration d) => new Scanner(d.Value).Number();

    private decimal? Length(Declaration d, decimal em)
    {
        var length = LengthOf(d.Value, em, Diagonal);
        if (length is null)
        {
            findings.BadValue(d.Place, d.Name, d.Value);
        }

        return length;
    }

    private decimal? Positive(Declaration d, decimal em)
    {
        var length = Length(d, em);
        return length is >= 0 ? length : null;
    }

    private decimal Bad(Declaration d, decimal fallback)
    {
        findings.BadValue(d.Place, d.Name, d.Value);
        return fallback;
    }
}
