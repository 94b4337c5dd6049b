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
    private readonly bool[] _shown = new bool[ushort.MaxValue + 1];
    private readonly string?[] _first = new string?[ushort.MaxValue + 1];
    private readonly int[] _firstCounts = new int[ushort.MaxValue + 1];
    private readonly Dictionary<(ushort Glyph, string Text), int> _further = [];
    private bool _columns;
    private bool _lines;

    private FontCollector(FontFace face) => _face = face;

    /// <summary>The faces that runs show, by name; faces that the library lacks are left out.</summary>
    public static ImmutableSortedDictionary<string, FontUse> Collect(IEnumerable<GlyphRun> runs, FontLibrary fonts)
    {
        var collectors = new SortedDictionary<string, FontCollector>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
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

        return collectors.ToImmutableSortedDictionary(
            c => c.Key,
            c => c.Value.Finish("F" + (fonts.Names.IndexOf(c.Key) + 1)),
            StringComparer.Ordinal);
    }

    private void Add(GlyphRun run)
    {
        _columns |= run.Flow == Flow.Vertical;
        _lines |= run.Flow != Flow.Vertical;
        foreach (var cluster in TextCluster.Of(run))
        {
            for (var i = cluster.First; i < cluster.First + cluster.Count; i++)
            {
                _shown[run.Glyphs[i].Id] = true;
            }

            if (cluster is { Count: 1, Length: > 0 } && cluster.Characters.IndexOfAny('\0', '\uFEFF', '\uFFFE') < 0)
            {
                Count(run.Glyphs[cluster.First].Id, cluster);
            }
        }
    }

    // Nearly every glyph has one meaning only; a dictionary would be asked a quarter of a million times a book.
    private void Count(ushort glyph, TextCluster cluster)
    {
        var first = _first[glyph] ??= cluster.Text;
        if (cluster.Characters.SequenceEqual(first))
        {
            _firstCounts[glyph]++;
            return;
        }

        var key = (glyph, cluster.Text);
        _further[key] = _further.GetValueOrDefault(key) + 1;
    }

    private FontUse Finish(string resource)
    {
        ushort[] glyphs = [.. Enumerable.Range(0, _shown.Length).Where(g => _shown[g]).Select(g => (ushort)g)];
        var texts = ImmutableSortedDictionary.CreateBuilder<ushort, string>();
        var winners = glyphs
            .Where(g => _first[g] is not null)
            .Select(g => (Glyph: g, Text: _first[g]!, Count: _firstCounts[g]))
            .Concat(_further.Select(c => (c.Key.Glyph, c.Key.Text, Count: c.Value)))
            .OrderBy(c => c.Glyph).ThenByDescending(c => c.Count).ThenBy(c => c.Text, StringComparer.Ordinal)
            .DistinctBy(c => c.Glyph);
        foreach (var (glyph, text, _) in winners)
        {
            texts.Add(glyph, text);
        }

        NameOthers(glyphs, texts);
        return new(_face, resource, [.. glyphs], texts.ToImmutable()) { Columns = _columns, Lines = _lines };
    }

    // Parts of clusters never stand alone in this document; ActualText speaks for them. Readers that ignore it get the character
    // whose nominal glyph it is, else a zero-width blank, because every glyph must have a Unicode value.
    private void NameOthers(ushort[] glyphs, ImmutableSortedDictionary<ushort, string>.Builder texts)
    {
        var unnamed = glyphs.Where(g => !texts.ContainsKey(g)).ToHashSet();
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
