using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Fonts;

namespace Publisher.Faces;

/// <summary>Finds the faces that styles name: the book's own first, then the pinned ones.</summary>
internal static class FontFinder
{
    /// <summary>The faces of styles. Gives BD010, BD011 and what font files themselves give.</summary>
    /// <param name="bookFolder">The book.</param>
    /// <param name="installed">Folder of installed faces.</param>
    /// <param name="wanted">Faces by name, with the place of the edition that wants them.</param>
    internal static Outcome<FontLibrary> Find(string bookFolder, string installed, IEnumerable<(string Name, SourceSpan Span)> wanted)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var own = Own(bookFolder, found);
        var pins = FontPins.Load();
        var sources = ImmutableArray.CreateBuilder<FontSource>();
        var absent = new List<(string Name, SourceSpan Span)>();
        foreach (var (name, span) in wanted.DistinctBy(w => w.Name).OrderBy(w => w.Name, StringComparer.Ordinal))
        {
            if (own.FirstOrDefault(f => f.Name == name) is { } house)
            {
                sources.Add(house);
            }
            else if (pins.FirstOrDefault(p => p.Name == name) is { } pin)
            {
                var path = Path.Combine(installed, pin.File);
                if (File.Exists(path))
                {
                    sources.Add(new FontSource(name, path));
                }
                else
                {
                    absent.Add((name, span));
                }
            }
            else
            {
                var names = own.Select(f => f.Name).Concat(pins.Select(p => p.Name)).Order(StringComparer.Ordinal);
                found.Add(Catalogue.BD011.At(span, name, string.Join("、", names)));
            }
        }

        if (absent.Count > 0)
        {
            // One command installs them all, so they are one finding.
            found.Add(Catalogue.BD010.At(absent[0].Span, string.Join("、", absent.Select(a => a.Name))));
        }

        var library = FontLibrary.Load(sources.ToImmutable());
        return new(library.Value, [.. found, .. library.Diagnostics]);
    }

    /// <summary>All faces that a style names.</summary>
    internal static IEnumerable<string> Named(FontStyle fonts) =>
        fonts.Roles.Values.SelectMany(r => r.Han.Concat(r.Latin).Concat(r.Other)).Concat(fonts.Fallback);

    private static List<FontSource> Own(string bookFolder, ImmutableArray<Diagnostic>.Builder found)
    {
        var folder = Path.Combine(bookFolder, "manuscript", "fonts");
        var faces = new List<FontSource>();
        if (!Directory.Exists(folder))
        {
            return faces;
        }

        foreach (var path in Directory.EnumerateFiles(folder).Where(IsFont).Order(StringComparer.Ordinal))
        {
            var scan = FontLibrary.Scan(path);
            faces.AddRange(scan.Faces);
            found.AddRange(scan.Diagnostics);
        }

        return faces;
    }

    private static bool IsFont(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".OTC";
}
