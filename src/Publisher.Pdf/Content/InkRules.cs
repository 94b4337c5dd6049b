using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Pdf.Content;

/// <summary>What an ink means on the press: which plates it takes, and whether it overprints (spec §4).</summary>
internal static class InkRules
{
    // Larger areas in the text's black knock out, so that they do not show what is under them.
    private static readonly Length ThickestOverprint = Length.Pt(2);

    /// <summary>The four process inks of an ink, thousandths; null for spot inks and screen colours.</summary>
    public static ProcessColor? Process(Ink ink) => ink.Colorant switch
    {
        null => new(0, 0, 0, 10 * ink.Tint),
        ProcessColor p => new(Tinted(p.Cyan, ink), Tinted(p.Magenta, ink), Tinted(p.Yellow, ink), Tinted(p.Black, ink)),
        _ => null,
    };

    /// <summary>Full black and nothing else.</summary>
    public static bool IsBlack(Ink ink) => Process(ink) is { Cyan: 0, Magenta: 0, Yellow: 0, Black: 1000 };

    /// <summary>Bare paper.</summary>
    public static bool IsPaper(Ink ink) => ink.Tint == 0 || Process(ink) is { Total: 0 } || ink.Colorant is ScreenColor { Red: 255, Green: 255, Blue: 255 };

    /// <summary>On how many plates it prints. A colour of the screen is taken for a mixture of all four.</summary>
    public static int Plates(Ink ink) => IsPaper(ink) ? 0 : ink.Colorant switch
    {
        SpotColor => 1,
        ScreenColor => 4,
        _ => Plates(Process(ink)!),
    };

    /// <summary>Does it put ink on the cyan, magenta or yellow plate, or on one of its own?</summary>
    public static bool IsColour(Ink ink) => !IsPaper(ink) && (Process(ink) is not { } p || p.Cyan + p.Magenta + p.Yellow > 0);

    /// <summary>Text overprints when it is full black.</summary>
    public static bool Overprints(Ink ink) => IsBlack(ink);

    /// <summary>
    /// Rules and strokes in the text's black overprint when they are thin. Whoever asks for the process ink K by name (bars of a barcode,
    /// line drawings) has it overprint at any size. Nothing else ever does, least of all paper.
    /// </summary>
    public static bool Overprints(Ink ink, Length thickness) => IsBlack(ink) && (ink.Colorant is ProcessColor || thickness <= ThickestOverprint);

    private static int Plates(ProcessColor p) => (p.Cyan > 0 ? 1 : 0) + (p.Magenta > 0 ? 1 : 0) + (p.Yellow > 0 ? 1 : 0) + (p.Black > 0 ? 1 : 0);

    private static int Tinted(int thousandths, Ink ink) => ((thousandths * ink.Tint) + 50) / 100;
}
