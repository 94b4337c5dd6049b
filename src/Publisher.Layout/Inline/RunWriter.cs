using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Inline;

/// <summary>Collects glyphs into runs: one for each stretch of one piece and one face.</summary>
internal sealed class RunWriter(TypeContext fonts, ParagraphInput p)
{
    private readonly FlatText _text = fonts.Bench.Text;
    private readonly ImmutableArray<PlacedGlyph>.Builder _glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>(64);
    private TypeFace? _face;
    private Flow _flow;
    private int _condense;
    private long _across;
    private int _piece = -1;
    private int _textStart;
    private int _textEnd;
    private long _origin;

    /// <summary>Adds a glyph whose cell's box begins at x.</summary>
    public void Glyph(in CellGlyph glyph, long x, ImmutableArray<DisplayItem>.Builder items)
    {
        if (_glyphs.Count > 0
            && (!ReferenceEquals(glyph.Face, _face) || (glyph.TextLength > 0 && glyph.Text != _textEnd) || _text.Piece[glyph.Text] != _piece || !SameFlow(glyph, x)))
        {
            Flush(items);
        }

        if (_glyphs.Count == 0)
        {
            _face = glyph.Face;
            _piece = _text.Piece[glyph.Text];
            _textStart = glyph.Text;
            _textEnd = glyph.Text;
            _origin = x + glyph.X;
            (_flow, _condense, _across) = (glyph.Flow, glyph.Condense, glyph.Y);
        }

        // across a column, a glyph's place on its own baseline is its place right of the first
        var (along, off) = p.Vertical && _flow == Flow.Horizontal ? (_across - glyph.Y, 0) : (x + glyph.X - _origin, glyph.Y);
        _glyphs.Add(new PlacedGlyph(glyph.Id, new(along), new(off), glyph.Text - _textStart, glyph.TextLength));
        _textEnd = Math.Max(_textEnd, glyph.Text + glyph.TextLength);
    }

    /// <summary>Adds the spaces of a gap as one glyph a piece, all at one place, so that the text read back has them.</summary>
    public void Space(int at, int end, long x, ImmutableArray<DisplayItem>.Builder items)
    {
        var face = _glyphs.Count > 0 ? _face : null;
        var glyph = face is null ? default : fonts.Shapes(face.Name, FontScript.Latin, "en").Single(' ');
        if (glyph.Id == 0)
        {
            face = null;
            foreach (var cache in fonts.Chain(Look(_text.Piece[at]).Role, FontScript.Latin, "en"))
            {
                if (cache.Has(' '))
                {
                    (face, glyph) = (cache.Face, cache.Single(' '));
                    break;
                }
            }
        }

        while (face is not null && at < end)
        {
            var stop = at;
            while (stop < end && _text.Piece[stop] == _text.Piece[at])
            {
                stop++;
            }

            var flow = !p.Vertical ? Flow.Horizontal : _glyphs.Count > 0 && _flow == Flow.Vertical ? Flow.Vertical : Flow.Sideways;
            Glyph(new CellGlyph(face, glyph.Id, at, stop - at, 0, 0) { Flow = flow }, x, items);
            at = stop;
        }
    }

    /// <summary>Adds the hyphen that parts a word at a line's end: it stands for no character, so that the text read back is the author's.</summary>
    public void Hyphen((TypeFace Face, ushort Id, long Width) hyphen, int textEnd, long x, ImmutableArray<DisplayItem>.Builder items)
    {
        if (_glyphs.Count == 0 || !ReferenceEquals(hyphen.Face, _face))
        {
            Flush(items);
            (_face, _piece, _textStart, _textEnd, _origin) = (hyphen.Face, _text.Piece[textEnd - 1], textEnd, textEnd, x);
            _flow = p.Vertical ? Flow.Sideways : Flow.Horizontal;
        }

        // a turned word stands off its baseline, and its hyphen with it
        var off = _glyphs.Count > 0 ? _glyphs[^1].Y : Length.Zero;
        _glyphs.Add(new PlacedGlyph(hyphen.Id, new(x - _origin), off, textEnd - _textStart, 0));
    }

    /// <summary>Ends the run.</summary>
    public void Flush(ImmutableArray<DisplayItem>.Builder items)
    {
        if (_glyphs.Count == 0)
        {
            return;
        }

        var note = _text.Pieces[_piece] is NotePiece;
        var look = Look(_piece);
        var size = note ? NoteMarks.SizeIn(look.Size) : look.Size;
        var rise = note ? NoteMarks.RiseIn(look.Size) : Length.Zero;
        items.Add(new GlyphRun(
            new Point(new(_origin), Baseline(look.Size, size, rise)),
            _face!.Name,
            size,
            look.Ink,
            [.. _glyphs],
            new string(_text.Chars, _textStart, _textEnd - _textStart))
        {
            Source = _text.Span(_textStart, _textEnd),
            Struct = look.Struct,
            Language = look.Language,
            Flow = _flow,
            Condense = _condense,
        });
        _glyphs.Clear();
    }

    private bool SameFlow(in CellGlyph glyph, long x) =>
        glyph.Flow == _flow && glyph.Condense == _condense && !(p.Vertical && _flow == Flow.Horizontal && x + glyph.X != _origin);

    /// <summary>Where the run's baseline or axis is. In a column, type of another size keeps the axis of the paragraph's.</summary>
    private Length Baseline(Length look, Length size, Length rise)
    {
        if (!p.Vertical)
        {
            return -rise;
        }

        var line = (look - p.Em).Scale(CellShaper.Axis, 1000) - rise;
        return _flow switch
        {
            Flow.Sideways => line,
            Flow.Vertical => line - size.Scale(CellShaper.Axis, 1000),
            _ => line - size.Scale(CellShaper.Axis, 1000) + new Length(_across),
        };
    }

    private TextLook Look(int piece) => _text.Pieces[piece] switch
    {
        StyledText t => t.Look,
        RubyPiece r => r.Look,
        NotePiece n => n.Look,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
