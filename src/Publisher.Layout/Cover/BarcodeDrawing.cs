using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Cover;

/// <summary>Draws the symbol of an ISBN: bars in full black on a box of paper white, the ISBN above, the digits below (GB/T 12906, book-formats §12).</summary>
internal sealed class BarcodeDrawing
{
    /// <summary>Quiet zone before the symbol, modules.</summary>
    public const int QuietBefore = 11;

    /// <summary>Quiet zone after a symbol without add-on, modules.</summary>
    public const int QuietAfter = 7;

    /// <summary>Blank between symbol and add-on, modules: 7 to 12.</summary>
    public const int AddOnGap = 9;

    /// <summary>Quiet zone after an add-on, modules.</summary>
    public const int AddOnQuiet = 5;

    // guard bars are five modules longer than the others
    private const int GuardDrop = 5;
    private readonly string _isbn;
    private readonly string _digits;
    private readonly string? _addOn;
    private readonly TypeFace _face;
    private readonly Length _x;
    private readonly Length _bars;
    private readonly Length _digitSize;
    private readonly Length _isbnSize;
    private readonly Length _air;

    /// <param name="isbn">With hyphens.</param>
    /// <param name="addOn">Two digits, or null.</param>
    /// <param name="magnification">Percent: 100 makes a module of 0.33 mm.</param>
    /// <param name="height">Height of the bars, or null for the nominal 22.85 mm.</param>
    /// <param name="face">Face of the digits.</param>
    public BarcodeDrawing(string isbn, string? addOn, int magnification, Length? height, TypeFace face)
    {
        (_isbn, _digits, _addOn, _face) = (isbn, isbn.Replace("-", "", StringComparison.Ordinal), addOn, face);
        _x = Length.Mm(0.33m).Scale(magnification, 100);
        _bars = height ?? Length.Mm(22.85m).Scale(magnification, 100);

        // a digit is no wider than its seven modules; the ISBN runs over the symbol with a module of air at each side
        _digitSize = SizeFor("0", (_x * 7) - (_x / 2));
        _isbnSize = Length.Min(SizeFor("ISBN " + isbn, (_x * Total) - (_x * 4)), _x * 10);
        _air = _x * 3;
    }

    /// <summary>Width of a module.</summary>
    public Length Module => _x;

    /// <summary>Width of the symbol with its quiet zones.</summary>
    public Length Width => _x * Total;

    /// <summary>Height from above the ISBN to below the digits.</summary>
    public Length Height => _air + Cap(_isbnSize) + _air + _bars + DigitGap + Cap(_digitSize) + _air;

    private Length DigitGap => _x + (_x / 2);

    private int Total => QuietBefore + Ean13.Modules + (_addOn is null ? QuietAfter : AddOnGap + Ean13.AddOnModules + AddOnQuiet);

    /// <summary>The symbol with its upper left corner at a place.</summary>
    public ImmutableArray<DisplayItem> Draw(Point at)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        items.Add(new RuleItem(new Rect(at.X, at.Y, Width, Height), Ink.Paper));
        var baseline = at.Y + _air + Cap(_isbnSize);
        items.Add(Centred("ISBN " + _isbn, _isbnSize, at.X + (Width / 2), baseline));
        var top = baseline + _air;
        var left = at.X + (_x * QuietBefore);
        foreach (var bar in Ean13.Bars(Ean13.Symbol(_digits)))
        {
            items.Add(Rule(left, bar, top, _bars + (bar.Guard ? _x * GuardDrop : Length.Zero)));
        }

        var foot = top + _bars + DigitGap + Cap(_digitSize);
        items.Add(Centred(_digits[..1], _digitSize, left - (_x * 7), foot));
        items.Add(Spread(_digits[1..7], left + (_x * 3), foot));
        items.Add(Spread(_digits[7..], left + (_x * 50), foot));
        if (_addOn is { } addOn)
        {
            AddOn(items, addOn, left + (_x * (Ean13.Modules + AddOnGap)), top);
        }

        return items.ToImmutable();
    }

    // The add-on's digits stand above its bars, which end with the guard bars.
    private void AddOn(ImmutableArray<DisplayItem>.Builder items, string digits, Length left, Length top)
    {
        var start = top + Cap(_digitSize) + DigitGap;
        items.Add(Spread(digits, left + (_x * 3), top + Cap(_digitSize)));
        foreach (var bar in Ean13.Bars(Ean13.AddOn(digits)))
        {
            items.Add(Rule(left, bar, start, top + _bars + (_x * GuardDrop) - start));
        }
    }

    private RuleItem Rule(Length left, Bar bar, Length top, Length height) =>
        new(new Rect(left + (_x * bar.Start), top, _x * bar.Length, height), Ink.Black);

    /// <summary>Digits over their seven modules each.</summary>
    private GlyphRun Spread(string digits, Length left, Length baseline)
    {
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        for (var i = 0; i < digits.Length; i++)
        {
            var (id, width) = Glyph(digits[i]);
            glyphs.Add(new PlacedGlyph(id, (_x * 7 * i) + (((_x * 7) - _digitSize.Scale(width, _face.UnitsPerEm)) / 2), Length.Zero, i, 1));
        }

        return new GlyphRun(new Point(left, baseline), _face.Name, _digitSize, Ink.Black, glyphs.ToImmutable(), digits);
    }

    private GlyphRun Centred(string text, Length size, Length middle, Length baseline)
    {
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        var pen = 0L;
        for (var i = 0; i < text.Length; i++)
        {
            var (id, width) = Glyph(text[i]);
            glyphs.Add(new PlacedGlyph(id, size.Scale(pen, _face.UnitsPerEm), Length.Zero, i, 1));
            pen += width;
        }

        var start = middle - (size.Scale(pen, _face.UnitsPerEm) / 2);
        return new GlyphRun(new Point(start, baseline), _face.Name, size, Ink.Black, glyphs.ToImmutable(), text);
    }

    private (ushort Id, int Advance) Glyph(char character) =>
        _face.Shape([character], "Latn", "en") is [var glyph, ..] ? (glyph.Id, glyph.Advance) : ((ushort)0, 0);

    private Length SizeFor(string text, Length width)
    {
        var units = text.Sum(c => Glyph(c).Advance);
        return units == 0 ? width : width.Scale(_face.UnitsPerEm, units);
    }

    private Length Cap(Length size) => size.Scale(_face.CapHeight, _face.UnitsPerEm);
}
