using System.Collections.Immutable;
using HarfBuzzSharp;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Fonts.OpenType;

namespace Publisher.Fonts;

/// <summary>Opens font files and the faces in them, and says what is wrong with those that do not open.</summary>
internal static class FontFile
{
    private const int RestrictedLicence = 0x0002;
    private const int UsageBits = 0x000E;
    private const int BitmapOnly = 0x0200;

    /// <summary>Maps a file, or gives FT001 or FT002.</summary>
    public static Blob? Open(string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            using (File.OpenRead(path))
            {
                // Only to have the reason in words when it cannot be read: mapping fails silently.
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(Catalogue.FontUnreadable.At(SourceSpan.None, path));
            return null;
        }

        var blob = Blob.FromFile(path);
        if (blob.FaceCount > 0 && !IsWebFont(blob))
        {
            return blob;
        }

        diagnostics.Add(Catalogue.FontDamaged.At(SourceSpan.None, path));
        blob.Dispose();
        return null;
    }

    /// <summary>Opens the face of a source, or gives FT002–FT006.</summary>
    public static FontFace? OpenFace(Blob blob, FontSource source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (source.Index < 0 || source.Index >= blob.FaceCount)
        {
            diagnostics.Add(Catalogue.FontIndexOutOfRange.At(SourceSpan.None, source.Path, blob.FaceCount, source.Index));
            return null;
        }

        var face = new Face(blob, source.Index);
        face.MakeImmutable();
        var names = NameTable.Read(Table(face, "name"));
        var metrics = FaceMetrics.Read(tag => Table(face, tag), face.GlyphCount);
        if (Refuse(face, source, names, metrics) is { } refusal)
        {
            diagnostics.Add(refusal);
            face.Dispose();
            return null;
        }

        return new FontFace(source.Name, face, names, metrics);
    }

    /// <summary>The faces of a file by their own first name.</summary>
    public static ImmutableArray<FontSource> List(Blob blob, string path)
    {
        var found = ImmutableArray.CreateBuilder<FontSource>();
        for (var i = 0; i < blob.FaceCount; i++)
        {
            using var face = new Face(blob, i);
            var names = NameTable.Read(Table(face, "name")).FullNames;
            if (!names.IsEmpty)
            {
                found.Add(new(names[0], path, i));
            }
        }

        return found.ToImmutable();
    }

    private static Diagnostic? Refuse(Face face, FontSource source, NameTable names, FaceMetrics metrics)
    {
        var outlines = Table(face, "glyf").Length > 0 || Table(face, "CFF ").Length > 0;
        if (face.HasVariationData || (!outlines && Table(face, "CFF2").Length > 0))
        {
            return Catalogue.FontVariable.At(SourceSpan.None, source.Name, source.Path);
        }

        if (!outlines || face.GlyphCount < 2 || metrics.UnitsPerEm is < 16 or > 16384 || metrics.Advances.All(a => a == 0))
        {
            return Catalogue.FontDamaged.At(SourceSpan.None, source.Path);
        }

        if (!names.FullNames.Contains(source.Name, StringComparer.OrdinalIgnoreCase))
        {
            return Catalogue.FontFaceNotInFile.At(SourceSpan.None, source.Name, source.Path, string.Join(", ", names.FullNames));
        }

        // OpenType “OS/2” fsType: of several usage bits the least restrictive counts.
        var forbidden = (metrics.EmbeddingBits & UsageBits) == RestrictedLicence || (metrics.EmbeddingBits & BitmapOnly) != 0;
        return forbidden ? Catalogue.FontEmbeddingForbidden.At(SourceSpan.None, source.Name, source.Path) : null;
    }

    // WOFF wrappers count as one face, but their tables are compressed.
    private static bool IsWebFont(Blob blob) => blob.AsSpan() is var data && (data.StartsWith("wOFF"u8) || data.StartsWith("wOF2"u8));

    private static byte[] Table(Face face, string tag)
    {
        using var blob = face.ReferenceTable(Tag.Parse(tag));
        return blob.AsSpan().ToArray();
    }
}
