using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Pdf.Marks;

/// <summary>Patches of the inks under the page: solids, halves, and what solids give on one another.</summary>
internal static class ColourBar
{
    private const int Full = 1000;

    private static readonly Length Patch = Length.Mm(5);
    private static readonly Length Depth = Length.Mm(4);

    /// <summary>The patches, each in its own inks.</summary>
    /// <param name="frame">Where.</param>
    /// <param name="mono">Is the book printed in black only?</param>
    /// <param name="spots">Spot inks of the file.</param>
    public static IEnumerable<DisplayItem> Of(MarkFrame frame, bool mono, ImmutableArray<SpotColor> spots)
    {
        ImmutableArray<Ink> inks = [.. mono ? Black : Process, .. spots.SelectMany(s => new[] { Ink.Of(s), new Ink(50) { Colorant = s } })];
        var width = Length.Min(Patch, frame.Room / inks.Length);
        var depth = Length.Min(Depth, frame.End - frame.Middle);
        return inks.Select((ink, i) => new RuleItem(new(frame.Indent + (width * i), frame.Page.TrimHeight + frame.Middle, width, depth), ink));
    }

    private static IEnumerable<Ink> Black => new[] { 100, 75, 50, 25 }.Select(t => new Ink(t));

    private static IEnumerable<Ink> Process =>
    [
        Mix(Full, 0, 0), Mix(0, Full, 0), Mix(0, 0, Full), Ink.Black,
        Half(Mix(Full, 0, 0)), Half(Mix(0, Full, 0)), Half(Mix(0, 0, Full)), Half(Ink.Black),
        Mix(0, Full, Full), Mix(Full, 0, Full), Mix(Full, Full, 0), Mix(Full, Full, Full),
    ];

    private static Ink Mix(int cyan, int magenta, int yellow) => Ink.Of(new ProcessColor(cyan, magenta, yellow, 0));

    private static Ink Half(Ink ink) => ink with { Tint = 50 };
}
