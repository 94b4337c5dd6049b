using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Inline;

/// <summary>Collects glyphs into runs: one for each stretch of one piece and one face.</summary>
internal sealed class RunWriter(TypeContext fonts)
{
    private readonly FlatText _text = fonts.Bench.Text;
    private readonly ImmutableArray<PlacedGlyph>.Builder _glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>(64);
    private TypeFace? _face;
    private int _piece = -1;
    private int _textStart;
    private int _textEnd;
    private long _origin;

    /// <summary>Adds a glyph whose cell's box begins at x.</summary>
    public void Glyph(in CellGlyph glyph, long x, ImmutableArray<DisplayItem>.Builder items)
    {
        if (_glyphs.Count > 0
            && (!ReferenceEquals(glyph.Face, _face) || (glyph.TextLength > 0 && glyph.Text != _textEnd) || _text.Piece[glyph.Text] != _piece))
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
        }

        _glyphs.Add(new PlacedGlyph(glyph.Id, new(x + glyph.X - _origin), new(glyph.Y), glyph.Text - _textStart, glyph.TextLength));
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

            Glyph(new CellGlyph(face, glyph.Id, at, stop - at, 0, 0), x, items);
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
        }

        _glyphs.Add(new PlacedGlyph(hyphen.Id, new(x - _origin), Length.Zero, textEnd - _textStart, 0));
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
            new Point(new(_origin), -rise),
            _face!.Name,
            size,
            look.Ink,
            [.. _glyphs],
            new string(_text.Chars, _textStart, _textEnd - _textStart))
        {
            Source = _text.Span(_textStart, _textEnd),
            Struct = look.Struct,
            Language = look.Language,
        });
        _glyphs.Clear();
    }

    private TextLook Look(int piece) => _text.Pieces[piece] switch
    {
        StyledText t => t.Look,
        RubyPiece r => r.Look,
        NotePiece n => n.Look,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
