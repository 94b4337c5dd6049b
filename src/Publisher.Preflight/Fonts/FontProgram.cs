namespace Publisher.Preflight.Fonts;

/// <summary>An embedded font program, as far as widths, glyph numbers and the right to embed go.</summary>
internal sealed class FontProgram
{
    private Sfnt? _sfnt;
    private CffFont? _cff;

    private FontProgram()
    {
    }

    /// <summary>Embedding bits of its OS/2 table, or null.</summary>
    internal int? FsType => _sfnt?.FsType;

    /// <summary>CFF outlines whose charset lists CIDs?</summary>
    internal bool IsCid => _cff is { IsCid: true };

    internal bool IsCff => _cff is not null;

    internal int Glyphs => _cff?.Glyphs ?? _sfnt!.Glyphs;

    /// <summary>Reads TrueType, OpenType or bare CFF.</summary>
    /// <exception cref="InvalidDataException">It is none of these, or damaged.</exception>
    internal static FontProgram Read(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Length < 4 ? throw new InvalidDataException("empty") : bytes.Span[..4];
        var program = new FontProgram();
        if (head.SequenceEqual("OTTO"u8) || head.SequenceEqual("true"u8) || head.SequenceEqual((ReadOnlySpan<byte>)[0, 1, 0, 0]))
        {
            program._sfnt = new Sfnt(bytes);
            program._cff = program._sfnt.Table("CFF ") is { } cff ? CffFont.Read(cff) : null;
        }
        else if (head[0] == 1 && head[1] == 0)
        {
            program._cff = CffFont.Read(bytes);
        }
        else
        {
            throw new InvalidDataException("neither TrueType, OpenType nor CFF");
        }

        return program;
    }

    /// <summary>Width of a glyph in thousandths of an em; null when it cannot be told.</summary>
    internal double? Width(int glyph) => _sfnt is { HasWidths: true } sfnt ? sfnt.Width(glyph) : _cff?.Width(glyph);

    /// <summary>Glyph of a CID of a CFF font (5176.CFF 13): by its charset, or the CID itself for a font without CIDs. 0 when it has none.</summary>
    internal int GlyphOfCid(int cid) => _cff is { IsCid: true } cff ? cff.GlyphOfCid(cid) : cid;

    /// <summary>Glyph of a character or of a symbol's code by the program's own cmap; null without a fitting table.</summary>
    internal int? GlyphOf(int code, bool symbolic) => _sfnt?.Lookup(code, symbolic);
}
