using Publisher.Core.Geometry;

namespace Publisher.Layout.Inline;

/// <summary>Makes cells of annotated characters: each base with its reading above it, or, for 注音符号, at its right.</summary>
internal sealed class RubyCells(TypeContext fonts, CellShaper shaper, bool vertical)
{
    private readonly Workbench _bench = fonts.Bench;
    private readonly FlatText _text = fonts.Bench.Text;

    /// <summary>Adds the cells of a piece whose first base is at a place.</summary>
    public void Add(RubyPiece ruby, int at)
    {
        foreach (var pair in ruby.Pairs)
        {
            if (pair.Base.Length == 0)
            {
                continue;
            }

            ref var cell = ref _bench.AddCell();
            cell.Text = at;
            cell.TextEnd = at + pair.Base.Length;
            cell.CodePoint = _text.CodePoint(at, out _);
            cell.Class = _text.Class[at] == MarkClass.West ? MarkClass.West : MarkClass.Han;
            cell.Ideograph = cell.Class == MarkClass.Han;
            cell.First = cell.Last = cell.Ideograph ? WestEdge.Other : WestEdge.Letter;
            cell.Em = shaper.Enter(at);
            var body = shaper.Shape(at, cell.TextEnd, 0);
            _bench.Cells[_bench.Count - 1].Body = body;
            at += pair.Base.Length;
            if (pair.Reading.Length > 0)
            {
                if (Zhuyin.Is(pair.Base, pair.Reading) && !vertical)
                {
                    Beside(pair.Reading, ruby.Look);
                }
                else
                {
                    Reading(pair.Reading, ruby.Look);
                }
            }
        }
    }

    /// <summary>A reading in a column at its base's right: the two are one cell.</summary>
    private void Beside(string reading, TextLook look)
    {
        var em = look.Size.Emu;
        var from = _bench.GlyphCount;
        shaper.ShapeReading(reading, look, Zhuyin.SizeIn(em));
        var glyphs = Zhuyin.Stack(reading, _bench.CutGlyphs(from), em);
        ref var cell = ref _bench.Cells[_bench.Count - 1];
        cell.Ruby = _bench.Rubies.Count;

        // Nothing sticks out over a neighbour; the column begins where the base ends.
        cell.Excess = -2 * cell.Body;
        cell.Body += Zhuyin.WidthIn(em);
        _bench.Rubies.Add(new RubyBox(reading, glyphs, Zhuyin.WidthIn(em), Zhuyin.SizeIn(em)) { Beside = true });
    }

    private void Reading(string reading, TextLook look)
    {
        var from = _bench.GlyphCount;
        // a column of 注音 is as high as its character: three symbols of three tenths (§9)
        var size = vertical && reading.Any(c => c is >= '\u3105' and <= '\u312F') ? look.Size.Scale(3, 10) : new Length(look.Size.Emu / 2);
        var width = shaper.ShapeReading(reading, look, size.Emu);
        var box = new RubyBox(reading, _bench.CutGlyphs(from), width, size.Emu);
        ref var cell = ref _bench.Cells[_bench.Count - 1];
        cell.Ruby = _bench.Rubies.Count;
        cell.Excess = width - cell.Body;
        _bench.Rubies.Add(box);
    }
}
