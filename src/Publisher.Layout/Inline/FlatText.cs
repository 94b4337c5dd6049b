using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Layout.Inline;

/// <summary>A paragraph's pieces as one string of characters, so that no piece interrupts a rule.</summary>
internal sealed class FlatText
{
    /// <summary>Stands for a blank of fixed width or a forced break.</summary>
    public const char Object = '\uFFFC';

    private int[] _start = [];
    private int[] _offset = [];

    /// <summary>The characters; readings of ruby and anchors are not among them.</summary>
    public char[] Chars { get; private set; } = new char[256];

    /// <summary>Piece of each character.</summary>
    public int[] Piece { get; private set; } = new int[256];

    /// <summary>Class of each character.</summary>
    public MarkClass[] Class { get; private set; } = new MarkClass[256];

    /// <summary>Class of each character for Unicode's line breaking; room for <see cref="Unicode.ChineseBreaks"/>.</summary>
    public Unicode.BreakClass[] BreakClasses { get; private set; } = new Unicode.BreakClass[256];

    /// <summary>May a line break before each character, by Unicode's rules? Filled when <see cref="Mixed"/>.</summary>
    public bool[] Breaks { get; private set; } = new bool[256];

    /// <summary>Is there anything but Chinese in it?</summary>
    public bool Mixed { get; set; }

    /// <summary>How many characters.</summary>
    public int Length { get; private set; }

    /// <summary>The pieces.</summary>
    public ImmutableArray<TextPiece> Pieces { get; private set; } = [];

    /// <summary>Length of the block's flattened text, as far as these pieces tell.</summary>
    public int EndOffset { get; private set; }

    /// <summary>First character of a piece; of the piece after the last, the end.</summary>
    public int StartOf(int piece) => piece < Pieces.Length ? _start[piece] : Length;

    /// <summary>Reads a paragraph.</summary>
    public void Load(ImmutableArray<TextPiece> pieces)
    {
        Pieces = pieces;
        Length = 0;
        EndOffset = 0;
        Mixed = false;
        if (_start.Length < pieces.Length)
        {
            _start = new int[pieces.Length * 2];
            _offset = new int[pieces.Length * 2];
        }

        for (var i = 0; i < pieces.Length; i++)
        {
            _start[i] = Length;
            Append(pieces[i], i);
        }
    }

    /// <summary>Do Unicode's rules allow a break before a character?</summary>
    public bool MayBreak(int at) => !Mixed || Breaks[at];

    /// <summary>Offset of a character in the block's flattened text; of a note mark, that of what follows it.</summary>
    public int Offset(int at)
    {
        if (at >= Length)
        {
            return EndOffset;
        }

        var piece = Piece[at];
        return Pieces[piece] is StyledText or RubyPiece ? _offset[piece] + at - _start[piece] : _offset[piece];
    }

    /// <summary>Source of some characters of one piece; the whole piece's when its text differs from the source.</summary>
    public SourceSpan Span(int at, int end)
    {
        var piece = Piece[at];
        var span = Pieces[piece].Span;
        return Pieces[piece] is StyledText t && t.Text.Length == span.Length
            ? span with { Start = span.Start + at - _start[piece], Length = end - at }
            : span;
    }

    /// <summary>The code point at a place, and how many units it takes.</summary>
    public int CodePoint(int at, out int units)
    {
        var c = Chars[at];
        if (char.IsHighSurrogate(c) && at + 1 < Length && char.IsLowSurrogate(Chars[at + 1]))
        {
            units = 2;
            return char.ConvertToUtf32(c, Chars[at + 1]);
        }

        units = 1;
        return c;
    }

    private void Append(TextPiece piece, int index)
    {
        var start = EndOffset;
        switch (piece)
        {
            case StyledText t:
                start = t.Offset;
                EndOffset = t.Offset + t.Text.Length;
                Put(t.Text, index);
                break;
            case RubyPiece r:
                start = r.Offset;
                foreach (var pair in r.Pairs)
                {
                    Put(pair.Base, index);
                }

                EndOffset = start + Length - _start[index];
                break;
            case NotePiece n:
                Put(n.Mark, index);
                break;
            case BoxPiece:
                Put([Object], index);
                break;
            case LineBreakPiece:
                Put([Object], index);
                EndOffset++;
                break;
        }

        _offset[index] = start;
    }

    private void Put(ReadOnlySpan<char> text, int piece)
    {
        var end = Length + text.Length;
        if (Chars.Length < end)
        {
            var size = Math.Max(end, Chars.Length * 2);
            (var chars, var pieces, var classes) = (Chars, Piece, Class);
            Array.Resize(ref chars, size);
            Array.Resize(ref pieces, size);
            Array.Resize(ref classes, size);
            (Chars, Piece, Class) = (chars, pieces, classes);
            BreakClasses = new Unicode.BreakClass[size];
            Breaks = new bool[size];
        }

        text.CopyTo(Chars.AsSpan(Length));
        Piece.AsSpan(Length, text.Length).Fill(piece);
        Length = end;
    }
}
