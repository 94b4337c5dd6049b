namespace Publisher.Layout.Inline;

/// <summary>A glyph of a character that is always shaped alone.</summary>
/// <param name="Id">Glyph id; 0 when the face lacks the character.</param>
/// <param name="Known">Looked up already?</param>
/// <param name="Count">Glyphs that it takes; other than one, it has to be shaped as text.</param>
/// <param name="Advance">Advance, font units.</param>
/// <param name="X">Offset, font units.</param>
/// <param name="Y">Offset upwards, font units.</param>
internal readonly record struct SingleGlyph(ushort Id, bool Known, byte Count, int Advance, int X, int Y);

/// <summary>Everything shaped so far with one face, script and language.</summary>
/// <remarks>
/// Chinese characters and marks are shaped one by one and remembered: an ideograph's glyph does not depend on its
/// neighbours, and the spacing of marks is this stage's business, not the face's kerning. What does join (——, ……, words,
/// combining marks) is shaped as a whole.
/// </remarks>
internal sealed class ShapeCache(TypeFace face, string script, string language)
{
    private readonly SingleGlyph[]?[] _pages = new SingleGlyph[]?[0x1100];
    private readonly Dictionary<string, FaceGlyph[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FaceGlyph[]> _upright = new(StringComparer.Ordinal);

    /// <summary>The face.</summary>
    public TypeFace Face => face;

    /// <summary>Does the face have it?</summary>
    public bool Has(int codePoint) => Single(codePoint).Id != 0;

    /// <summary>The glyph of a character by itself.</summary>
    public ref readonly SingleGlyph Single(int codePoint)
    {
        ref var page = ref _pages[codePoint >> 8];
        page ??= new SingleGlyph[256];
        ref var glyph = ref page[codePoint & 255];
        if (!glyph.Known)
        {
            glyph = Look(codePoint);
        }

        return ref glyph;
    }

    /// <summary>The glyphs of some text.</summary>
    public FaceGlyph[] Word(ReadOnlySpan<char> text)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!words.TryGetValue(text, out var glyphs))
        {
            glyphs = face.Shape(text, script, language);
            if (text.Length <= 32)
            {
                words[text] = glyphs;
            }
        }

        return glyphs;
    }

    /// <summary>The glyphs of a character that stands upright in a column, with all that combines with it.</summary>
    public FaceGlyph[] Upright(ReadOnlySpan<char> text)
    {
        var known = _upright.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var glyphs))
        {
            glyphs = (face.ShapeUpright ?? face.Shape)(text, script, language);
            known[text] = glyphs;
        }

        return glyphs;
    }

    private SingleGlyph Look(int codePoint)
    {
        if (!face.Has(codePoint))
        {
            return new SingleGlyph(0, true, 1, face.UnitsPerEm, 0, 0);
        }

        Span<char> buffer = stackalloc char[2];
        var units = 1;
        if (codePoint >= 0x10000)
        {
            codePoint -= 0x10000;
            buffer[0] = (char)(0xD800 + (codePoint >> 10));
            buffer[1] = (char)(0xDC00 + (codePoint & 0x3FF));
            units = 2;
        }
        else
        {
            buffer[0] = (char)codePoint;
        }

        var glyphs = face.Shape(buffer[..units], script, language);
        var g = glyphs.Length > 0 ? glyphs[0] : default;
        return new SingleGlyph(g.Id, true, (byte)Math.Min(glyphs.Length, 255), g.Advance, g.XOffset, g.YOffset);
    }
}
