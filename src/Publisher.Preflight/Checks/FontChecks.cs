using Publisher.Core.Diagnostics;
using Publisher.Preflight.Fonts;

namespace Publisher.Preflight.Checks;

/// <summary>Fonts: embedded, allowed, true to what the file says of them (PDF/X-4 6.5).</summary>
internal static class FontChecks
{
    // Thousandths of an em: rounding explains one.
    private const double Tolerance = 1.01;

    internal static void Run(Judged judged)
    {
        var uncompared = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var font in judged.File.Fonts.All.Where(f => f.IsShown))
        {
            var first = font.Codes.Values.MinBy(s => s.Page);
            if (font.IsType3)
            {
                Add(judged, Catalogue.PF045, font, first, font.Name);
                continue;
            }

            Embedding(judged, font, first);
            Characters(judged, font, first);
            if (!Widths(judged, font) && font is { Embedded: true, ProgramFault: null })
            {
                uncompared.Add(font.Name);
            }
        }

        if (uncompared.Count > 0)
        {
            judged.Findings.File(Catalogue.PF048, "Font", string.Join("、", uncompared));
        }
    }

    private static void Embedding(Judged judged, FontUse font, Shown first)
    {
        const int Restricted = 2;
        const int Softer = 4 | 8;
        const int BitmapOnly = 0x200;
        if (!font.Embedded)
        {
            Add(judged, Catalogue.PF040, font, first, font.Name);
        }

        if (font.ProgramFault is { } fault)
        {
            Add(judged, Catalogue.PF047, font, first, font.Name, fault);
        }

        // The least restrictive of several bits counts (OpenType 1.9, OS/2 fsType).
        if (font.Program?.FsType is { } bits && (((bits & Restricted) != 0 && (bits & Softer) == 0) || (bits & BitmapOnly) != 0))
        {
            Add(judged, Catalogue.PF046, font, first, font.Name, $"0x{bits:X4}");
        }
    }

    private static void Characters(Judged judged, FontUse font, Shown first)
    {
        // Latin fonts with a named encoding say by it which characters they show.
        var needed = font.IsComposite || (judged.Source.Resolve(Reading.PdfSource.Get(font.Dictionary, "Encoding")) is null && IsSymbolic(judged, font));
        if (font.ToUnicode is not { } map)
        {
            if (needed)
            {
                Add(judged, Catalogue.PF041, font, first, font.Name);
            }

            return;
        }

        foreach (var (code, shown) in font.Codes)
        {
            if (map.Find(code) is not { Text: { } text } range)
            {
                if (font.IsComposite)
                {
                    Add(judged, Catalogue.PF041, font, shown, font.Name);
                }
            }
            else if (Wrong(text, code - range.Low) is { } target)
            {
                Add(judged, Catalogue.PF042, font, shown, font.Name, Hex(code), target);
            }
        }
    }

    private static bool IsSymbolic(Judged judged, FontUse font) => ((int)(judged.Source.Number(font.Descriptor, "Flags") ?? 0) & 4) != 0;

    // The last unit of a range's target goes up with the code.
    private static string? Wrong(string text, int step)
    {
        if (text.Length == 0)
        {
            return "—";
        }

        var units = text.ToCharArray();
        units[^1] = (char)(units[^1] + step);
        for (var i = 0; i < units.Length; i++)
        {
            var paired = (char.IsHighSurrogate(units[i]) && i + 1 < units.Length && char.IsLowSurrogate(units[i + 1]))
                || (char.IsLowSurrogate(units[i]) && i > 0 && char.IsHighSurrogate(units[i - 1]));
            if (units[i] is '\0' or '\uFEFF' or '\uFFFE' || (char.IsSurrogate(units[i]) && !paired))
            {
                return $"U+{(int)units[i]:X4}";
            }
        }

        return null;
    }

    // Gives false where nothing could be compared.
    private static bool Widths(Judged judged, FontUse font)
    {
        if (font.Program is not { } program)
        {
            return false;
        }

        var compared = false;
        foreach (var (code, shown) in font.Codes)
        {
            if (Glyph(judged, font, program, code) is not { } glyph)
            {
                continue;
            }

            compared = true;
            if (glyph == 0 || glyph >= program.Glyphs)
            {
                Add(judged, Catalogue.PF044, font, shown, font.Name, Hex(code));
            }
            else if (program.Width(glyph) is { } real && font.Widths.Of(font.CidOf(code) ?? code) is var said && Math.Abs(said - real) > Tolerance
                && (font.IsComposite || font.Widths.Knows(code)))
            {
                Add(judged, Catalogue.PF043, font, shown, font.Name, Hex(code), FindingList.Short(said), FindingList.Short(real));
            }
        }

        return compared;
    }

    private static int? Glyph(Judged judged, FontUse font, FontProgram program, int code)
    {
        if (font.IsComposite)
        {
            if (font.CidOf(code) is not { } cid)
            {
                return null;
            }

            if (font.GlyphMap is { } map)
            {
                return (2 * cid) + 1 < map.Length ? (map.Span[2 * cid] << 8) | map.Span[(2 * cid) + 1] : 0;
            }

            return program.IsCff ? program.GlyphOfCid(cid) : cid;
        }

        // A simple TrueType font: by character when it has a named encoding, by code when it is symbolic (ISO 32000-1 9.6.6.4).
        var encoding = judged.Source.Resolve(Reading.PdfSource.Get(font.Dictionary, "Encoding"));
        if (program.IsCff || font.Kind != "TrueType" || (encoding is not null && judged.Source.NameOf(font.Dictionary, "Encoding") != "WinAnsiEncoding"))
        {
            return null;
        }

        var symbolic = encoding is null || IsSymbolic(judged, font);
        return symbolic ? program.GlyphOf(code, true) : code is >= 0x20 and < 0x7F or >= 0xA0 ? program.GlyphOf(code, false) : null;
    }

    private static string Hex(int code) => $"0x{code:X2}";

    private static void Add(Judged judged, CatalogueEntry entry, FontUse font, Shown shown, params ReadOnlySpan<object> details) =>
        judged.Findings.Add(entry, shown.Page, font.Object, judged.Pages[shown.Page - 1].Place(shown.Box), details);
}
