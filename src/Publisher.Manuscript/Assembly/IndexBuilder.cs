using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Markdown;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Assembly;

/// <summary>Gathers the marks of each index entry and sorts the entries.</summary>
internal sealed class IndexBuilder(IndexSpec spec, DiagnosticSink sink)
{
    private readonly ImmutableArray<List<string>> _marks = [.. spec.Terms.Select(_ => new List<string>())];

    /// <summary>A name was found at a mark.</summary>
    public void Add(int entry, string markId) => _marks[entry].Add(markId);

    /// <summary>The author marked a place; the entry must have a sort key in index.yaml.</summary>
    public void Add(TermMark term, string markId)
    {
        for (var i = 0; i < spec.Terms.Length; i++)
        {
            if (spec.Terms[i].Term == term.Term || spec.Terms[i].Names.Contains(term.Term, StringComparer.Ordinal))
            {
                _marks[i].Add(markId);
                return;
            }
        }

        var found = Catalogue.UnknownIndexTerm.At(term.Span, term.Term);
        sink.Add(Nearest.Of(term.Term, spec.Terms.SelectMany(t => t.Names)) is { } near ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?") : found);
    }

    /// <summary>The index; entries that were never found are left out, with a warning.</summary>
    public BookIndex Build()
    {
        var entries = new List<IndexEntry>();
        for (var i = 0; i < spec.Terms.Length; i++)
        {
            var term = spec.Terms[i];
            if (_marks[i].Count == 0)
            {
                sink.Add(Catalogue.IndexTermUnused.At(term.Span, term.Term));
                continue;
            }

            var group = char.IsAsciiLetterLower(term.Pinyin[0]) ? char.ToUpperInvariant(term.Pinyin[0]).ToString() : "#";
            entries.Add(new IndexEntry(term.Term, term.Pinyin, group, term.Original, [.. _marks[i]]));
        }

        // a blank sorts before every letter: syllable by syllable
        return new BookIndex(spec.Title, [.. entries.OrderBy(e => e.Group == "#").ThenBy(e => e.SortKey, StringComparer.Ordinal).ThenBy(e => e.Term, StringComparer.Ordinal)]);
    }
}
