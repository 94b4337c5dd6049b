using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Sheets;

/// <summary>Marks of a press sheet: cut, fold, register and collating marks, slug and control strip. All stand outside trim and bleed but for the collating mark, which is on the spine fold.</summary>
/// <param name="sheet">Where the pages are.</param>
/// <param name="forme">Which pages.</param>
/// <param name="text">Words.</param>
/// <param name="mono">Is the book printed in black alone? Else marks print on every plate, and the strip measures each ink.</param>
internal sealed class SheetMarks(SheetGeometry sheet, Forme forme, MarkText text, bool mono)
{
    private static readonly ImmutableArray<Ink> Blacks = [Ink.Black, new Ink(75), new Ink(50), new Ink(25)];

    private static readonly ImmutableArray<Ink> Inks =
    [
        Ink.Of(new ProcessColor(1000, 0, 0, 0)), Ink.Of(new ProcessColor(0, 1000, 0, 0)), Ink.Of(new ProcessColor(0, 0, 1000, 0)), .. Blacks,
    ];

    private static readonly Length Hair = Length.Pt(0.25m);
    private static readonly Length Longest = Length.Mm(4);
    private static readonly Length Shortest = Length.Mm(0.8m);
    private static readonly Length SlugSize = Length.Pt(5);

    /// <summary>Height of a collating mark, and its step from signature to signature.</summary>
    private static readonly Length Step = Length.Mm(6);

    private readonly Ink _ink = mono ? Ink.Black : Ink.Registration;
    private readonly ImmutableArray<DisplayItem>.Builder _items = ImmutableArray.CreateBuilder<DisplayItem>();

    private Length Width => sheet.LeafWidth * forme.Columns;

    private Length Height => sheet.LeafHeight * forme.Rows;

    /// <summary>Free strip at the upper edge: feet of a turned row, or heads.</summary>
    private Length Upper => forme.Rows == 2 ? sheet.Foot - sheet.Bleed : sheet.Head - sheet.Bleed;

    private Length Lower => sheet.Foot - sheet.Bleed;

    private Length Side => sheet.ForeEdge - sheet.Bleed;

    /// <summary>Everything drawn.</summary>
    public ImmutableArray<DisplayItem> Take() => _items.ToImmutable();

    /// <summary>A tick for each edge along which the book is trimmed.</summary>
    public void Cuts()
    {
        var (columns, rows) = (new SortedSet<long>(), new SortedSet<long>());
        for (var column = 0; column < forme.Columns; column++)
        {
            var trim = sheet.Trim(forme, forme.Rows - 1, column, Length.Zero);
            columns.Add((Forme.SpineRight(column) ? trim.X : trim.Right).Emu);
        }

        for (var row = 0; row < forme.Rows; row++)
        {
            var trim = sheet.Trim(forme, row, 0, Length.Zero);
            rows.Add(trim.Y.Emu);
            rows.Add(trim.Bottom.Emu);
        }

        foreach (var x in columns)
        {
            Vertical(new Length(x), []);
        }

        foreach (var y in rows)
        {
            Horizontal(new Length(y), []);
        }
    }

    /// <summary>Broken ticks at the ends of each fold.</summary>
    public void Folds()
    {
        ImmutableArray<Length> dashes = [Length.Mm(0.8m), Length.Mm(0.5m)];
        for (var column = 1; column < forme.Columns; column++)
        {
            Vertical(sheet.LeafWidth * column, dashes);
        }

        if (forme.Rows == 2)
        {
            Horizontal(sheet.LeafHeight, dashes);
        }
    }

    /// <summary>Crosses in circles at the upper and the lower edge, alike on both sides of the sheet.</summary>
    public void Register()
    {
        foreach (var x in (ReadOnlySpan<Length>)[sheet.LeafWidth / 2, Width - (sheet.LeafWidth / 2)])
        {
            Cross(x, Upper / 2, Upper);
            Cross(x, Height - (Lower / 2), Lower);
        }
    }

    /// <summary>What the sheet is, and steps of ink to measure by, in the free strip opposite the gripper; below in a row of heads.</summary>
    public void Slug(string words)
    {
        var (top, strip) = forme.Rows == 2 ? (Length.Zero, Upper) : (Height - Lower, Lower);
        if (strip < SlugSize)
        {
            return;
        }

        var baseline = top + ((strip + SlugSize.Scale(76, 100)) / 2);
        var left = sheet.ForeEdge + Length.Mm(3);
        var room = (sheet.LeafWidth / 2) - left - Length.Mm(5);
        if (text.At(text.Cut(words, SlugSize, room), new Point(left, baseline), SlugSize, Ink.Black) is { } run)
        {
            _items.Add(run);
        }

        var patch = Length.Min(strip - Length.Mm(0.5m), Length.Mm(4));
        var x = (sheet.LeafWidth / 2) + Length.Mm(8);
        foreach (var ink in mono ? Blacks : Inks)
        {
            _items.Add(new RuleItem(new Rect(x, top + ((strip - patch) / 2), patch, patch), ink));
            x += patch;
        }
    }

    /// <summary>帖码: a black block on the spine fold between first and last page, a step lower with each signature, so that a wrong order shows on the gathered backs.</summary>
    public void Collating(int number, bool rightToLeft)
    {
        var column = Enumerable.Range(0, forme.Columns).First(c => forme.At(true, forme.Rows - 1, c, rightToLeft).Page == 1);
        var trim = sheet.Trim(forme, forme.Rows - 1, column, Length.Zero);
        var margin = Length.Mm(15);
        var steps = Math.Max(1, (trim.Height - (2 * margin)).Emu / Step.Emu);
        var y = trim.Y + margin + (Step * ((number - 1) % steps));
        _items.Add(new RuleItem(new Rect(sheet.Spine(column) - Length.Mm(1), y, Length.Mm(2), Step), Ink.Black));
    }

    private void Vertical(Length x, ImmutableArray<Length> dashes)
    {
        Tick(new Point(x, Length.Zero), Length.Zero, Upper, dashes);
        Tick(new Point(x, Height - Length.Min(Lower, Longest)), Length.Zero, Lower, dashes);
    }

    private void Horizontal(Length y, ImmutableArray<Length> dashes)
    {
        Tick(new Point(Length.Zero, y), Side, Length.Zero, dashes);
        Tick(new Point(Width - Length.Min(Side, Longest), y), Side, Length.Zero, dashes);
    }

    private void Tick(Point start, Length along, Length down, ImmutableArray<Length> dashes)
    {
        var length = Length.Min(Length.Max(along, down), Longest);
        if (length < Shortest)
        {
            return;
        }

        var end = along > Length.Zero ? start with { X = start.X + length } : start with { Y = start.Y + length };
        _items.Add(new PathItem([new PathSegment('M', start), new PathSegment('L', end)], Hair, _ink) { Dashes = dashes });
    }

    private void Cross(Length x, Length y, Length strip)
    {
        var arm = Length.Min(strip / 2, Length.Mm(2.5m));
        if (arm < Shortest)
        {
            return;
        }

        Line(new Point(x - arm, y), new Point(x + arm, y));
        Line(new Point(x, y - arm), new Point(x, y + arm));
        var r = arm * 3 / 5;
        var k = r.Scale(552, 1000);
        _items.Add(new PathItem(
        [
            new('M', new Point(x + r, y)),
            new('C', new Point(x + r, y + k), new Point(x + k, y + r), new Point(x, y + r)),
            new('C', new Point(x - k, y + r), new Point(x - r, y + k), new Point(x - r, y)),
            new('C', new Point(x - r, y - k), new Point(x - k, y - r), new Point(x, y - r)),
            new('C', new Point(x + k, y - r), new Point(x + r, y - k), new Point(x + r, y)),
            new('Z', default),
        ],
        Hair,
        _ink));
    }

    private void Line(Point start, Point end) => _items.Add(new PathItem([new PathSegment('M', start), new PathSegment('L', end)], Hair, _ink));
}
