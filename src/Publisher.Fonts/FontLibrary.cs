using System.Collections.Immutable;
using HarfBuzzSharp;
using Publisher.Core.Diagnostics;

namespace Publisher.Fonts;

/// <summary>The faces of a build, by full name. Made once, then only read; safe for many threads.</summary>
public sealed class FontLibrary : IDisposable
{
    private readonly ImmutableSortedDictionary<string, FontFace> _faces;
    private readonly ImmutableArray<Blob> _files;

    private FontLibrary(ImmutableSortedDictionary<string, FontFace> faces, ImmutableArray<Blob> files)
    {
        _faces = faces;
        _files = files;
        Names = [.. faces.Keys];
    }

    /// <summary>Names of all faces, in ordinal order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>
    /// Opens faces. Of two sources with one name the first that opens wins, so a house's own fonts go before the pinned set.
    /// Always gives a library, of the faces that could be opened. Diagnostics: FT001–FT006.
    /// </summary>
    public static Outcome<FontLibrary> Load(ImmutableArray<FontSource> sources)
    {
        var faces = ImmutableSortedDictionary.CreateBuilder<string, FontFace>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = new List<(string Path, Blob Blob)>();
        foreach (var source in sources.Where(s => !faces.ContainsKey(s.Name)))
        {
            var blob = files.Find(f => f.Path == source.Path).Blob;
            if (blob is null)
            {
                blob = FontFile.Open(source.Path, diagnostics);
                if (blob is null)
                {
                    continue;
                }

                files.Add((source.Path, blob));
            }

            if (FontFile.OpenFace(blob, source, diagnostics) is { } face)
            {
                faces.Add(source.Name, face);
            }
        }

        return new(new(faces.ToImmutable(), [.. files.Select(f => f.Blob)]), diagnostics.ToImmutable());
    }

    /// <summary>
    /// Lists the faces in a font file under the names they give themselves, ready for <see cref="Load"/>.
    /// Diagnostics: FT001, FT002.
    /// </summary>
    public static (ImmutableArray<FontSource> Faces, ImmutableArray<Diagnostic> Diagnostics) Scan(string path)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        using var blob = FontFile.Open(path, diagnostics);
        return (blob is null ? [] : FontFile.List(blob, path), diagnostics.ToImmutable());
    }

    /// <summary>The face of a name, or null.</summary>
    public FontFace? Find(string name) => _faces.GetValueOrDefault(name);

    /// <summary>Closes the faces and unmaps their files.</summary>
    public void Dispose()
    {
        foreach (var (_, face) in _faces)
        {
            face.Dispose();
        }

        foreach (var file in _files)
        {
            file.Dispose();
        }
    }
}
