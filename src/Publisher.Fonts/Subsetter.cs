using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publisher.Fonts.Native;

namespace Publisher.Fonts;

/// <summary>Cuts faces down to what a document shows.</summary>
public static class Subsetter
{
    // What a TrueType program needs inside a PDF. Without prep some rasterisers hint by themselves and darken the text.
    private static readonly ImmutableArray<string> PdfTables = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep", "CFF "];

    // Features that running text in an e-book reader may ask for, both directions; optional ones (palt, hwid, …) would only add glyphs.
    private static readonly ImmutableArray<string> WebFeatures =
        ["calt", "ccmp", "chws", "clig", "halt", "kern", "liga", "locl", "mark", "mkmk", "rlig", "vchw", "vert", "vhal", "vkrn", "vrt2"];

    /// <summary>
    /// A program for embedding in a PDF: outlines and metrics only. TrueType and CID-keyed CFF are renumbered (the latter keep
    /// their CIDs); name-keyed CFF keeps its glyph ids. A face that may only be embedded whole keeps every glyph.
    /// Null when the outlines are damaged: the caller says so (FT002).
    /// </summary>
    public static FontSubset? ForPdf(FontFace face, ImmutableSortedSet<ushort> glyphs)
    {
        var wanted = face.IsWholeOnly
            ? [.. Enumerable.Range(0, face.GlyphCount).Select(g => (ushort)g)]
            : glyphs.Where(g => g < face.GlyphCount).Append((ushort)0).ToImmutableSortedSet();
        var flags = HbSubset.KeepNotdefOutline | HbSubset.NoLayoutClosure | face.Kind switch
        {
            FontProgramKind.TrueType => 0,
            FontProgramKind.CffCid => HbSubset.Desubroutinize,
            _ => HbSubset.Desubroutinize | HbSubset.RetainGlyphIds,
        };
        var dropped = face.TableTags().Except(PdfTables, StringComparer.Ordinal).Select(TagValue);
        return Run(
            face,
            flags,
            input =>
            {
                AddAll(HbSubset.InputGlyphs(input), wanted.Select(g => (uint)g));
                AddAll(HbSubset.InputSet(input, HbSubset.SetDropTables), dropped);
            },
            (subset, plan) => new FontSubset(face.Kind, Bytes(ProgramOf(face, subset)), NewIds(plan, wanted)));
    }

    /// <summary>
    /// A font file for the web: the characters, what default and East Asian spacing features make of them, and the tables that
    /// browsers check (<c>cmap</c>, <c>name</c>, <c>OS/2</c>, <c>post</c>). A pan-CJK face keeps its regional forms and grows by them.
    /// Null when the tables are damaged: the caller says so (FT002).
    /// </summary>
    public static byte[]? ForWeb(FontFace face, ImmutableSortedSet<int> codePoints) =>
        Run(
            face,
            HbSubset.KeepNotdefOutline | (face.Kind == FontProgramKind.TrueType ? 0 : HbSubset.Desubroutinize),
            input =>
            {
                AddAll(HbSubset.InputCharacters(input), codePoints.Select(c => (uint)c));
                var features = HbSubset.InputSet(input, HbSubset.SetLayoutFeatures);
                HbSubset.SetClear(features);
                AddAll(features, WebFeatures.Select(TagValue));

                // Browsers do not use it, and HarfBuzz 14 cannot cut a BASE table that it has cut before.
                HbSubset.SetAdd(HbSubset.InputSet(input, HbSubset.SetDropTables), TagValue("BASE"));
            },
            (subset, _) => Bytes(HbSubset.FaceBlob(subset)));

    private static nint ProgramOf(FontFace face, nint subset) => face.Kind == FontProgramKind.TrueType
        ? HbSubset.FaceBlob(subset)
        : HbSubset.FaceTable(subset, TagValue("CFF "));

    private static T? Run<T>(FontFace face, uint flags, Action<nint> fill, Func<nint, nint, T> take)
        where T : class
    {
        nint input = 0, plan = 0, subset = 0;
        try
        {
            input = HbSubset.InputCreate();
            if (input == 0)
            {
                throw new InsufficientMemoryException();
            }

            HbSubset.InputFlags(input, flags);
            fill(input);
            plan = HbSubset.PlanCreate(face.Handle, input);
            subset = plan == 0 ? 0 : HbSubset.PlanExecute(plan);
            return subset == 0 ? null : take(subset, plan);
        }
        finally
        {
            HbSubset.FaceDestroy(subset);
            HbSubset.PlanDestroy(plan);
            HbSubset.InputDestroy(input);
            GC.KeepAlive(face);
        }
    }

    private static ImmutableSortedDictionary<ushort, ushort> NewIds(nint plan, ImmutableSortedSet<ushort> glyphs)
    {
        var map = HbSubset.PlanNewIds(plan);
        var ids = ImmutableSortedDictionary.CreateBuilder<ushort, ushort>();
        foreach (var glyph in glyphs)
        {
            var id = HbSubset.MapGet(map, glyph);
            if (id != uint.MaxValue)
            {
                ids.Add(glyph, (ushort)id);
            }
        }

        return ids.ToImmutable();
    }

    private static byte[] Bytes(nint blob)
    {
        try
        {
            var data = HbSubset.BlobData(blob, out var length);
            var bytes = new byte[length];
            if (length > 0)
            {
                Marshal.Copy(data, bytes, 0, bytes.Length);
            }

            return bytes;
        }
        finally
        {
            HbSubset.BlobDestroy(blob);
        }
    }

    private static void AddAll(nint set, IEnumerable<uint> values)
    {
        foreach (var value in values)
        {
            HbSubset.SetAdd(set, value);
        }
    }

    private static uint TagValue(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];
}
