using Publisher.Preflight.Fonts;

namespace Publisher.Preflight.Content;

/// <summary>Ways of painting.</summary>
internal enum MarkKind
{
    Text,
    Fill,
    Stroke,
    Image,
    Shading,
}

/// <summary>Something painted on a page.</summary>
/// <param name="Kind">How.</param>
/// <param name="Box">Where: inside its clip, in the page's user space.</param>
/// <param name="Object">What a report calls it.</param>
/// <param name="Paint">In what colour; of a picture, its space.</param>
internal sealed record Mark(MarkKind Kind, Box Box, string Object, Paint Paint)
{
    /// <summary>Does it overprint (OP or op, whichever applies)?</summary>
    internal bool Overprint { get; init; }

    /// <summary>Overprint mode 1: inks of value zero are left alone (ISO 32000-1 8.6.7)?</summary>
    internal bool Mode1 { get; init; }

    /// <summary>Text: size on the page, points. Stroke: width on the page, points.</summary>
    internal double Size { get; init; }

    /// <summary>Text: its face.</summary>
    internal FontUse? Font { get; init; }

    /// <summary>Picture: its facts.</summary>
    internal ImageFacts? Image { get; init; }

    /// <summary>Picture: pixels an inch on the smaller axis.</summary>
    internal double Ppi { get; init; }

    /// <summary>Is it part of a pattern's cell or of a glyph, so that its place is only the first of many?</summary>
    internal bool Cell { get; init; }

    /// <summary>A filled shape that is one rectangle?</summary>
    internal bool Rectangle { get; init; }

    /// <summary>Does it leave ink, or take it away, for the eye? Text in mode 3 and clipped-off items do not.</summary>
    internal bool Seen { get; init; } = true;

    /// <summary>Ink on the paper: not white, not hidden.</summary>
    internal bool Inked => Seen && !Box.IsEmpty && (Kind is MarkKind.Image or MarkKind.Shading || Paint.Pattern is not null || !Paint.Inks.IsPaper);
}

/// <summary>What a picture's dictionary says.</summary>
/// <param name="Name">What a report calls it.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Bits">Bits of a sample.</param>
/// <param name="Mask">A stencil painted in the current colour?</param>
/// <param name="Space">Its colour space; null for a stencil and where a JPEG 2000 file brings its own.</param>
internal sealed record ImageFacts(string Name, int Width, int Height, int Bits, bool Mask, ColorSpace? Space)
{
    /// <summary>Does colour show in its samples: true, false, or null where they cannot be read?</summary>
    internal bool? Chromatic { get; init; }

    internal bool LineArt => Mask || Bits == 1;
}
