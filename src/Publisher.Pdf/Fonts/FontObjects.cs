using Publisher.Fonts;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Fonts;

/// <summary>Writes the objects of a composite font (ISO 32000-1 9.7): Type 0, CIDFont, descriptor, program, maps.</summary>
internal static class FontObjects
{
    private const int DefaultWidth = 1000;
    private const int ColumnTop = 880;
    private const int FixedPitchFlag = 1;
    private const int SerifFlag = 2;
    private const int SymbolicFlag = 4;
    private const int ItalicFlag = 64;

    /// <summary>Writes a face once, with a font for lines, one for columns, or both.</summary>
    /// <param name="file">The file.</param>
    /// <param name="lines">Font of horizontal writing; null when no line is set in the face.</param>
    /// <param name="columns">Font of vertical writing, or null.</param>
    /// <param name="font">The face.</param>
    public static void Write(PdfFile file, PdfRef? lines, PdfRef? columns, EmbeddedFont font)
    {
        var (descendant, descriptor, program, toUnicode) = (file.Allocate(), file.Allocate(), file.Allocate(), file.Allocate());
        var cff = font.Kind != FontProgramKind.TrueType;
        WriteComposite(lines, "Identity-H");
        WriteComposite(columns, "Identity-V");

        WriteDescendant(file, descendant, descriptor, font);
        WriteDescriptor(file, descriptor, program, font);
        using (var stream = file.Stream(program, font.Program))
        {
            if (cff)
            {
                stream.Entries.Name("Subtype", "CIDFontType0C");
            }
            else
            {
                stream.Entries.Number("Length1", font.ProgramLength);
            }
        }

        file.Stream(toUnicode, font.ToUnicode).Dispose();

        void WriteComposite(PdfRef? reference, string encoding)
        {
            if (reference is not { } composite)
            {
                return;
            }

            using var type0 = file.Dict(composite);
            type0.Entries.Name("Type", "Font");
            type0.Entries.Name("Subtype", "Type0");
            type0.Entries.Name("BaseFont", cff ? font.Name + "-" + encoding : font.Name);
            type0.Entries.Name("Encoding", encoding);
            type0.Entries.Refs("DescendantFonts", [descendant]);
            type0.Entries.Ref("ToUnicode", toUnicode);
        }
    }

    private static void WriteDescendant(PdfFile file, PdfRef reference, PdfRef descriptor, EmbeddedFont font)
    {
        var map = font.GlyphMap is null ? default : file.Allocate();
        using (var cid = file.Dict(reference))
        {
            cid.Entries.Name("Type", "Font");
            cid.Entries.Name("Subtype", font.GlyphMap is null ? "CIDFontType0" : "CIDFontType2");
            cid.Entries.Name("BaseFont", font.Name);
            using (var system = cid.Entries.Dict("CIDSystemInfo"))
            {
                system.Text("Registry", "Adobe");
                system.Text("Ordering", "Identity");
                system.Number("Supplement", 0);
            }

            cid.Entries.Ref("FontDescriptor", descriptor);
            cid.Entries.Number("DW", DefaultWidth);
            WriteWidths(cid.Entries, font.Use);
            if (font.Use.Columns)
            {
                // origin of columns as the display list has it: half the width, 88 % of the size above the baseline (9.7.4.3)
                cid.Entries.Numbers("DW2", ColumnTop, -FontUse.ColumnAdvance);
            }

            if (font.GlyphMap is not null)
            {
                cid.Entries.Ref("CIDToGIDMap", map);
            }
        }

        if (font.GlyphMap is not null)
        {
            file.Stream(map, font.GlyphMap).Dispose();
        }
    }

    // Runs of consecutive codes share an array; widths equal to DW are left out.
    private static void WriteWidths(DictScope cid, FontUse use)
    {
        var widths = use.Glyphs
            .Select(g => (Code: (int)use.Face.Code(g), Width: use.Width(g)))
            .Where(w => w.Width != DefaultWidth)
            .OrderBy(w => w.Code)
            .ToList();
        if (widths.Count == 0)
        {
            return;
        }

        using var array = cid.Array("W");
        for (var i = 0; i < widths.Count;)
        {
            array.Break();
            array.Number(widths[i].Code);
            using var run = array.Array();
            var first = widths[i].Code - i;
            for (; i < widths.Count && widths[i].Code - i == first; i++)
            {
                run.Number(widths[i].Width);
            }
        }
    }

    private static void WriteDescriptor(PdfFile file, PdfRef reference, PdfRef program, EmbeddedFont font)
    {
        var face = font.Use.Face;
        PdfNumber Scaled(int units) => new((long)units * 1000 * PdfNumber.One / face.UnitsPerEm);
        using var descriptor = file.Dict(reference);
        descriptor.Entries.Name("Type", "FontDescriptor");
        descriptor.Entries.Name("FontName", font.Name);
        descriptor.Entries.Number("Flags", FlagsOf(face));
        var box = face.Box;
        descriptor.Entries.Numbers("FontBBox", Scaled(box.XMin), Scaled(box.YMin), Scaled(box.XMax), Scaled(box.YMax));
        descriptor.Entries.Number("ItalicAngle", new(face.ItalicAngle * (PdfNumber.One / 1000)));
        descriptor.Entries.Number("Ascent", Scaled(face.Ascender));
        descriptor.Entries.Number("Descent", Scaled(face.Descender));
        descriptor.Entries.Number("CapHeight", Scaled(face.CapHeight));
        descriptor.Entries.Number("StemV", 10 + (220 * (face.Weight - 50) / 900));
        descriptor.Entries.Ref(font.Kind == FontProgramKind.TrueType ? "FontFile2" : "FontFile3", program);
    }

    private static int FlagsOf(FontFace face) =>
        SymbolicFlag | (face.IsSerif ? SerifFlag : 0) | (face.IsFixedPitch ? FixedPitchFlag : 0) | (face.ItalicAngle != 0 ? ItalicFlag : 0);
}
