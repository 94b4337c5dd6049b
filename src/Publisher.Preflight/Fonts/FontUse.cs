using Publisher.Preflight.Content;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Fonts;

/// <summary>Where a code was first shown.</summary>
internal readonly record struct Shown(int Page, Box Box);

/// <summary>A font of the file, and what was shown with it.</summary>
internal sealed class FontUse
{
    private const int MostCodes = 70_000;

    private readonly SortedDictionary<int, Shown> _shown = [];

    /// <summary>BaseFont, or the resource's name.</summary>
    internal required string Name { get; init; }

    /// <summary>Its object's number, or its name.</summary>
    internal required string Object { get; init; }

    /// <summary>Subtype: Type0, TrueType, Type1, Type3, MMType1.</summary>
    internal required string Kind { get; init; }

    internal required DictionaryToken Dictionary { get; init; }

    /// <summary>The descendant of a Type 0 font, else the font itself.</summary>
    internal required DictionaryToken? Descendant { get; init; }

    internal required DictionaryToken? Descriptor { get; init; }

    internal required Metrics Widths { get; init; }

    internal Metrics? Advances { get; init; }

    internal bool Vertical { get; init; }

    /// <summary>Name of a predefined encoding CMap, or empty.</summary>
    internal string Encoding { get; init; } = "";

    /// <summary>An embedded encoding CMap.</summary>
    internal CMap? EncodingMap { get; init; }

    internal bool HasToUnicode { get; init; }

    internal CMap? ToUnicode { get; init; }

    internal bool Embedded { get; init; }

    internal FontProgram? Program { get; init; }

    /// <summary>Why the program cannot be read; null when it can, or is of a kind that is not read.</summary>
    internal string? ProgramFault { get; init; }

    /// <summary>CIDs to glyphs, of CIDFontType2; null for identity.</summary>
    internal ReadOnlyMemory<byte>? GlyphMap { get; init; }

    internal Matrix FontMatrix { get; init; } = new(0.001, 0, 0, 0.001, 0, 0);

    internal bool IsComposite => Kind == "Type0";

    internal bool IsType3 => Kind == "Type3";

    internal bool Identity => Encoding is "Identity-H" or "Identity-V";

    /// <summary>Em fractions above and below the baseline, for places.</summary>
    internal double Ascent { get; init; } = 0.88;

    internal double Descent { get; init; } = -0.12;

    /// <summary>Codes that were shown, with their first place.</summary>
    internal IReadOnlyDictionary<int, Shown> Codes => _shown;

    /// <summary>Was any of it shown?</summary>
    internal bool IsShown => _shown.Count > 0;

    internal void Show(int code, int page, Box box)
    {
        if (_shown.Count < MostCodes)
        {
            _shown.TryAdd(code, new(page, box));
        }
    }

    /// <summary>Splits a string into codes.</summary>
    internal IEnumerable<(int Code, int Length)> Split(byte[] text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(LengthAt(text, at), text.Length - at);
            var code = 0;
            for (var i = 0; i < length; i++)
            {
                code = (code << 8) | text[at + i];
            }

            yield return (code, length);
            at += length;
        }
    }

    /// <summary>The CID of a code; the code itself of a simple font; null where it takes a table that is not in the file.</summary>
    internal int? CidOf(int code) =>
        !IsComposite || Identity ? code : EncodingMap?.Find(code) is { Text: null } range ? range.Cid + code - range.Low : null;

    /// <summary>Advance of a code along the line, ems.</summary>
    internal double Advance(int code)
    {
        var cid = CidOf(code) ?? -1;
        return (Vertical && Advances is not null ? Advances.Of(cid) : Widths.Of(cid)) / 1000;
    }

    private int LengthAt(byte[] text, int at)
    {
        if (!IsComposite)
        {
            return 1;
        }

        if (EncodingMap is not null)
        {
            return EncodingMap.LengthAt(text.AsSpan(at));
        }

        // Predefined CMaps of two bytes; those of EUC and of code pages mix one byte and two.
        var two = Identity || Encoding.Contains("UCS2", StringComparison.Ordinal) || Encoding.Contains("UTF16", StringComparison.Ordinal);
        return two || text[at] >= 0x80 ? 2 : 1;
    }
}
