using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Pdf.Marks;

/// <summary>
/// Where marks stand around a page (spec §1): lines and targets in a band that begins at the bleed edge, at least 3 mm from the trim;
/// ink patches and words in the band outside that.
/// </summary>
/// <param name="Page">The page.</param>
/// <param name="Slug">Room outside the bleed.</param>
internal sealed record MarkFrame(Page Page, Length Slug)
{
    /// <summary>Length of crop and fold marks, and width of the inner band.</summary>
    public static readonly Length Mark = Length.Mm(5);

    /// <summary>Thickness of lines.</summary>
    public static readonly Length Line = Length.Pt(0.25m);

    private static readonly Length Nearest = Length.Mm(3);
    private static readonly Length OuterBand = Length.Mm(3);

    /// <summary>From the trim to where marks begin.</summary>
    public Length Start => StartOf(Page.Bleed);

    /// <summary>From the trim to where the inner band ends.</summary>
    public Length Middle => Start + Mark;

    /// <summary>From the trim to the edge of the media box.</summary>
    public Length End => Page.Bleed + Slug;

    /// <summary>From the left trim edge to where the outer band begins, clear of the crop marks.</summary>
    public Length Indent => Length.Min(Nearest, Page.TrimWidth / 10);

    /// <summary>Width of the outer band.</summary>
    public Length Room => Page.TrimWidth - (Indent * 2);

    /// <summary>The room that marks take at a bleed, when the style leaves less.</summary>
    public static Length Least(Length bleed) => StartOf(bleed) - bleed + Mark + OuterBand;

    /// <summary>A line in the registration ink, its middle at the places given.</summary>
    public static RuleItem Across(Length x, Length y, Length length) => new(new(x, y - (Line / 2), length, Line), Ink.Registration);

    /// <summary>A line down in the registration ink.</summary>
    public static RuleItem Down(Length x, Length y, Length length) => new(new(x - (Line / 2), y, Line, length), Ink.Registration);

    /// <summary>A straight dashed line down in the registration ink.</summary>
    public static PathItem Dashed(Length x, Length y, Length length) =>
        new([new('M', new(x, y)), new('L', new(x, y + length))], Line, Ink.Registration) { Dashes = ImmutableArray.Create(Mark / 10, Mark / 10) };

    private static Length StartOf(Length bleed) => Length.Max(bleed, Nearest);
}
