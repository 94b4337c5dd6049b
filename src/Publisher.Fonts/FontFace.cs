using System.Collections.Immutable;
using HarfBuzzSharp;
using Publisher.Fonts.OpenType;

namespace Publisher.Fonts;

/// <summary>One face, ready for measuring, shaping and embedding. Safe for many threads at once. Lengths are in font units, y upwards.</summary>
public sealed class FontFace : IDisposable
{
    private readonly Face _face;
    private readonly Font _font;
    private readonly FaceMetrics _metrics;
    private readonly ushort[] _cids;

    internal FontFace(string name, Face face, NameTable names, FaceMetrics metrics)
    {
        _face = face;
        _metrics = metrics;
        _font = new Font(face);
        _font.SetFunctionsOpenType();
        Name = name;
        PostScriptName = names.PostScriptName.Length > 0
            ? names.PostScriptName
            : string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
        var cff = HasTable("CFF ") ? CffHeader.Read(Table("CFF "), face.GlyphCount) : null;
        Kind = cff is null ? FontProgramKind.TrueType : cff.CidKeyed ? FontProgramKind.CffCid : FontProgramKind.CffNameKeyed;
        _cids = cff?.Cids ?? [];
        CapHeight = metrics.CapHeight > 0 ? metrics.CapHeight : HeightOf('H');
        XHeight = metrics.XHeight > 0 ? metrics.XHeight : HeightOf('x');
    }

    /// <summary>Full name, as styles name the face.</summary>
    public string Name { get; }

    /// <summary>PostScript name: ASCII, no blanks.</summary>
    public string PostScriptName { get; }

    /// <summary>Kind of outlines.</summary>
    public FontProgramKind Kind { get; }

    /// <summary>Units in an em.</summary>
    public int UnitsPerEm => _metrics.UnitsPerEm;

    /// <summary>Number of glyphs.</summary>
    public int GlyphCount => _face.GlyphCount;

    /// <summary>Typographic ascender.</summary>
    public int Ascender => _metrics.Ascender;

    /// <summary>Typographic descender, negative.</summary>
    public int Descender => _metrics.Descender;

    /// <summary>Height of capitals; the height of H when the face does not tell, 0 without an H.</summary>
    public int CapHeight { get; }

    /// <summary>Height of small letters; the height of x when the face does not tell, 0 without an x.</summary>
    public int XHeight { get; }

    /// <summary>Slant in thousandths of a degree, negative when leaning right.</summary>
    public int ItalicAngle => _metrics.ItalicAngle;

    /// <summary>Weight class, 100–900.</summary>
    public int Weight => _metrics.Weight;

    /// <summary>Does it have serifs?</summary>
    public bool IsSerif => _metrics.Serif;

    /// <summary>Are all glyphs of one width?</summary>
    public bool IsFixedPitch => _metrics.FixedPitch;

    /// <summary>The box that holds every glyph.</summary>
    public FontBox Box => _metrics.Box;

    /// <summary>May only the whole face be embedded, no subset (OS/2 fsType bit 8)?</summary>
    public bool IsWholeOnly => (_metrics.EmbeddingBits & 0x0100) != 0;

    internal nint Handle => _face.Handle;

    internal Font Font => _font;

    /// <summary>Does the face have a character?</summary>
    public bool Has(int codePoint) => Glyph(codePoint) != 0;

    /// <summary>The nominal glyph of a character, 0 when the face lacks it.</summary>
    public ushort Glyph(int codePoint) => _font.TryGetNominalGlyph(codePoint, out var glyph) ? (ushort)glyph : (ushort)0;

    /// <summary>Horizontal advance of a glyph; 0 for a glyph the face does not have.</summary>
    public int Advance(ushort glyph) => glyph < _metrics.Advances.Length ? _metrics.Advances[glyph] : 0;

    /// <summary>The number by which a PDF page names a glyph: its CID in CID-keyed fonts, else its glyph id.</summary>
    public ushort Code(ushort glyph) => glyph < _cids.Length ? _cids[glyph] : glyph;

    /// <summary>Ink box of a glyph; empty for blanks.</summary>
    public FontBox Extents(ushort glyph) =>
        _font.TryGetGlyphExtents(glyph, out var e)
            ? new(e.XBearing, e.YBearing + e.Height, e.XBearing + e.Width, e.YBearing)
            : default;

    /// <summary>Tags of the tables of the font file, sorted.</summary>
    internal ImmutableArray<string> TableTags() =>
        [.. _face.Tables.Select(t => t.ToString()).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose()
    {
        _font.Dispose();
        _face.Dispose();
    }

    private bool HasTable(string tag) => Table(tag).Length > 0;

    private byte[] Table(string tag)
    {
        using var blob = _face.ReferenceTable(Tag.Parse(tag));
        return blob.AsSpan().ToArray();
    }

    private int HeightOf(char letter) => Glyph(letter) is var glyph and not 0 ? Extents(glyph).YMax : 0;
}
