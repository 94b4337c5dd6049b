using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Fonts;
using Publisher.Pdf.Content;

namespace Publisher.Pdf.Fonts;

/// <summary>
/// Reads all runs once, before pages are written, and settles what each glyph means in ToUnicode: the text it is shown for most
/// often, of equals the ordinally first. So the choice does not depend on the order of threads.
/// </summary>
internal sealed class FontCollector
{
    private const int LastBmp = 0xFFFD;
    private const string Unnamed = "\u200B";

    private readonly FontFace _face;
    private readonly SortedSet<ushort> _glyphs = [];
    private readonly Dictionary<(ushort Glyph, string Text), int> _counts = [];

    private FontCollector(FontFace face) => _face = face;

    /// <summary>The faces that the pages show, by name; faces that the library lacks are left out.</summary>
    public static ImmutableSortedDictionary<string, FontUse> Collect(PagedDocument document, FontLibrary fonts)
    {
        var collectors = new SortedDictionary<string, FontCollector>(StringComparer.Ordinal);
        foreach (var page in document.Pages)
        {
            foreach (var item in page.Body.Concat(page.Furniture))
            {
                if (item is not GlyphRun run)
                {
                    continue;
                }

                if (!collectors.TryGetValue(run.Font, out var collector))
                {
                    if (fonts.Find(run.Font) is not { } face)
                    {
                        continue;
                    }

                    collectors.Add(run.Font, collector = new(face));
                }

                collector.Add(run);
            }
        }

        return collectors.ToImmutableSortedDictionary(
            c => c.Key,
            c => c.Value.Finish("F" + (fonts.Names.IndexOf(c.Key) + 1)),
            StringComparer.Ordinal);
    }

    private void Add(GlyphRun run)
    {
        foreach (var cluster in TextCluster.Of(run))
        {
            for (var i = cluster.First; i < cluster.First + cluster.Count; i++)
            {
                _glyphs.Add(run.Glyphs[i].Id);
            }

            if (cluster is { Count: 1, Text.Length: > 0 })
            {
                var key = (run.Glyphs[cluster.First].Id, cluster.Text);
                _counts[key] = _counts.GetValueOrDefault(key) + 1;
            }
        }
    }

    private FontUse Finish(string resource)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<ushort, string>();
        var winners = _counts
            .OrderBy(c => c.Key.Glyph).ThenByDescending(c => c.Value).ThenBy(c => c.Key.Text, StringComparer.Ordinal)
            .DistinctBy(c => c.Key.Glyph);
        foreach (var ((glyph, text), _) in winners)
        {
            texts.Add(glyph, text);
        }

        NameOthers(texts);
        return new(_face, resource, [.. _glyphs], texts.ToImmutable());
    }

    // Parts of clusters never stand alone in this document; ActualText speaks for them. Readers that ignore it get the character
    // whose nominal glyph it is, else a zero-width blank, because every glyph must have a Unicode value.
    private void NameOthers(ImmutableSortedDictionary<ushort, string>.Builder texts)
    {
        var unnamed = _glyphs.Where(g => !texts.ContainsKey(g)).ToHashSet();
        for (var c = 0x20; c <= LastBmp && unnamed.Count > 0; c++)
        {
            if (!char.IsSurrogate((char)c) && c != 0xFEFF && _face.Glyph(c) is var glyph && unnamed.Remove(glyph))
            {
                texts.Add(glyph, ((char)c).ToString());
            }
        }

        foreach (var glyph in unnamed.Order())
        {
            texts.Add(glyph, Unnamed);
        }
    }
}
