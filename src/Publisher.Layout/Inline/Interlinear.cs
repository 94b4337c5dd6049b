using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Inline;

/// <summary>What stands between the lines: 着重号, 专名号, 书名号, readings (CLREQ 3.3; §9).</summary>
internal sealed class Interlinear(Workbench bench, ImmutableArray<DisplayItem>.Builder items, ParagraphInput p)
{
    private readonly FlatText _text = bench.Text;
    private readonly List<(int Cell, long X, long Shift)> _cells = [];
    private int _firstCell;

    /// <summary>A line begins at this cell.</summary>
    public void Begin(int cell)
    {
        _cells.Clear();
        _firstCell = cell;
    }

    /// <summary>Notes a cell whose body begins at x; the reading over it begins <paramref name="shift"/> further.</summary>
    public void Add(int cell, long x, long shift)
    {
        if (bench.Cells[cell].Ruby >= 0 || Look(cell) is { } look && (look.Dots || look.ProperName || look.WavyTitle))
        {
            _cells.Add((cell, x, shift));
        }
    }

    /// <summary>The line ends: draws.</summary>
    public void End()
    {
        for (var i = 0; i < _cells.Count; i++)
        {
            var (cell, x, shift) = _cells[i];
            if (bench.Cells[cell].Ruby >= 0)
            {
                Reading(cell, x + shift);
            }

            if (Look(cell) is not { } look)
            {
                continue;
            }

            if (look.Dots)
            {
                Dots(cell, x, look);
            }

            if ((look.ProperName || look.WavyTitle) && !(i > 0 && Continues(_cells[i - 1].Cell, cell)))
            {
                var last = i;
                while (last + 1 < _cells.Count && Continues(_cells[last].Cell, _cells[last + 1].Cell))
                {
                    last++;
                }

                Underline(i, last, look);
            }
        }
    }

    private TextLook? Look(int cell) => cell < 0 || cell >= bench.Count ? null : _text.Pieces[_text.Piece[bench.Cells[cell].Text]] switch
    {
        StyledText t => t.Look,
        RubyPiece r => r.Look,
        _ => null,
    };

    /// <summary>Are two neighbouring cells of one name? Pieces of equal look side by side are two names.</summary>
    private bool Continues(int left, int right)
    {
        var (a, b) = (Look(left), Look(right));
        if (right != left + 1 || a is null || b is null || a.ProperName != b.ProperName || a.WavyTitle != b.WavyTitle || !(b.ProperName || b.WavyTitle))
        {
            return false;
        }

        return _text.Piece[bench.Cells[left].Text] == _text.Piece[bench.Cells[right].Text] || a != b;
    }

    private void Underline(int first, int last, TextLook look)
    {
        var (from, to) = (_cells[first], _cells[last]);
        var em = look.Size.Emu;
        var whole = em / 16;
        var start = from.X + (from.Cell > 0 && from.Cell == _firstCell && Continues(from.Cell - 1, from.Cell) ? 0 : whole);
        var end = to.X + bench.Cells[to.Cell].Body - (Continues(to.Cell, to.Cell + 1) && last == _cells.Count - 1 ? 0 : whole);
        var span = _text.Span(bench.Cells[from.Cell].Text, bench.Cells[from.Cell].TextEnd);
        var y = Shift(em) + (em * 17 / 100);
        items.Add(look.WavyTitle
            ? new PathItem(Shapes.Wave(start, end, y + (em / 40), em), new(em / 25), look.Ink) { Source = span, Struct = StructId.Artifact }
            : new RuleItem(new Rect(new(start), new(y), new(Math.Max(0, end - start)), new(em / 25)), look.Ink) { Source = span, Struct = StructId.Artifact });
    }

    /// <summary>In a column, type of another size keeps the axis of the paragraph's.</summary>
    private long Shift(long em) => p.Vertical ? (em - p.Em.Emu) * CellShaper.Axis / 1000 : 0;

    /// <summary>One dot under each Han character, outside any line; right of it in a column. Marks and Western words get none.</summary>
    private void Dots(int cell, long x, TextLook look)
    {
        ref var c = ref bench.Cells[cell];
        if (c.Class != MarkClass.Han)
        {
            return;
        }

        var em = look.Size.Emu;
        var y = p.Vertical
            ? Shift(em) - (em * 103 / 100)
            : em * (look.ProperName || look.WavyTitle ? 36 : 27) / 100;
        for (var i = c.Glyph; i < c.GlyphEnd; i++)
        {
            if (bench.Glyphs[i].TextLength > 0)
            {
                var centre = c.GlyphEnd - c.Glyph == 1 ? c.Body / 2 : bench.Glyphs[i].X + (em / 2);
                items.Add(new PathItem(Shapes.Disc(x + centre, y, em / 15), Length.Zero, look.Ink)
                {
                    Source = _text.Span(c.Text, c.TextEnd),
                    Struct = StructId.Artifact,
                });
            }
        }
    }

    private void Reading(int cell, long x)
    {
        var ruby = bench.Rubies[bench.Cells[cell].Ruby];
        var look = Look(cell)!;
        var em = look.Size.Emu;
        // the reading's em box stands on the base's, a sixteenth of its size above
        var y = ruby.Beside ? 0 : Shift(em) - (((em * 88) + (ruby.Size * 12)) / 100) - (ruby.Size / 16);
        var at = 0;
        while (at < ruby.Glyphs.Length)
        {
            var first = ruby.Glyphs[at];
            var axis = first.Flow == Flow.Vertical ? ruby.Size * CellShaper.Axis / 1000 : 0;
            var end = at;
            while (end < ruby.Glyphs.Length && ReferenceEquals(ruby.Glyphs[end].Face, first.Face))
            {
                end++;
            }

            var textEnd = end < ruby.Glyphs.Length ? ruby.Glyphs[end].Text : ruby.Text.Length;
            var placed = new PlacedGlyph[end - at];
            for (var i = at; i < end; i++)
            {
                var g = ruby.Glyphs[i];
                placed[i - at] = new PlacedGlyph(g.Id, new(g.X - first.X), new(g.Y), g.Text - first.Text, g.TextLength);
            }

            items.Add(new GlyphRun(new Point(new(x + first.X), new(y - axis)), first.Face.Name, new(ruby.Size), look.Ink, [.. placed], ruby.Text[first.Text..textEnd])
            {
                Source = _text.Span(bench.Cells[cell].Text, bench.Cells[cell].TextEnd),
                Struct = look.Struct,
                Language = look.Language,
                Flow = first.Flow,
            });
            at = end;
        }
    }
}
