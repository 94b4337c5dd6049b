using System.Collections.Immutable;
using System.Xml.Linq;
using Publisher.Core.Display;

namespace Publisher.Layout.Drawings;

/// <summary>What a shape is filled or stroked with; null colours are none.</summary>
/// <param name="Shade">The colour, its own opacity included.</param>
internal readonly record struct Paint(Shade? Shade)
{
    public static readonly Paint None;

    public static readonly Paint Black = new(new Shade(new ScreenColor(0, 0, 0), 1000));
}

/// <summary>The properties of an element that its children inherit, computed (SVG 1.1, 6 and 11). Lengths are in its own units.</summary>
internal sealed record Look
{
    public Paint Fill { get; init; } = Paint.Black;

    public Paint Stroke { get; init; }

    public ScreenColor Color { get; init; } = new(0, 0, 0);

    /// <summary>Paints of the shape that a marker belongs to.</summary>
    public Paint ContextFill { get; init; }

    public Paint ContextStroke { get; init; }

    /// <summary>Thousandths.</summary>
    public int FillOpacity { get; init; } = 1000;

    /// <summary>Thousandths.</summary>
    public int StrokeOpacity { get; init; } = 1000;

    public bool EvenOdd { get; init; }

    public bool ClipEvenOdd { get; init; }

    public decimal StrokeWidth { get; init; } = 1;

    public LineCap Cap { get; init; }

    public LineJoin Join { get; init; }

    public decimal MiterLimit { get; init; } = 4;

    public ImmutableArray<decimal> Dashes { get; init; } = [];

    public decimal DashOffset { get; init; }

    /// <summary>Is the stroke drawn before the fill?</summary>
    public bool StrokeFirst { get; init; }

    public bool Visible { get; init; } = true;

    public decimal FontSize { get; init; } = 16;

    /// <summary>As written; empty where nothing was.</summary>
    public string Family { get; init; } = "";

    /// <summary>Where the family was named.</summary>
    public XObject? FamilyPlace { get; init; }

    /// <summary>CSS weight, 100–900.</summary>
    public int Weight { get; init; } = 400;

    public bool Italic { get; init; }

    /// <summary>Where the text begins: 0 here, 1 its middle is here, 2 its end is here.</summary>
    public int Anchor { get; init; }

    /// <summary>How far the baseline lies under the place given, thousandths of the type size.</summary>
    public int Baseline { get; init; }

    /// <summary>Ids of the markers at start, middle and end; null for none.</summary>
    public string? MarkerStart { get; init; }

    public string? MarkerMid { get; init; }

    public string? MarkerEnd { get; init; }
}

/// <summary>An element's look, and what holds for it alone.</summary>
/// <param name="Look">What its children inherit.</param>
internal sealed record OwnLook(Look Look)
{
    /// <summary>Of the whole group, thousandths.</summary>
    public int Opacity { get; init; } = 1000;

    /// <summary>Not drawn at all, nor its children.</summary>
    public bool Hidden { get; init; }

    /// <summary>Id of its clip path, or null.</summary>
    public string? Clip { get; init; }

    /// <summary>Where its clip path was named.</summary>
    public XObject? ClipPlace { get; init; }

    /// <summary>Is what leaves its viewport shown?</summary>
    public bool Overflows { get; init; }

    /// <summary>Does the stroke keep its width whatever the transform?</summary>
    public bool FixedStroke { get; init; }
}
