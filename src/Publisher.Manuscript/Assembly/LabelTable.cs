using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Assembly;

/// <summary>All labels of the book and what they name.</summary>
internal sealed class LabelTable(DiagnosticSink sink)
{
    private readonly SortedDictionary<string, LabelTarget> _targets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<LabelTarget>> _notes = new(StringComparer.Ordinal);

    /// <summary>Every label that names one thing, in ordinal order.</summary>
    public ImmutableArray<LabelTarget> All =>
        [.. _targets.Values.Concat(_notes.Values.Where(n => n.Count == 1).Select(n => n[0])).OrderBy(t => t.Label, StringComparer.Ordinal)];

    /// <summary>Adds a target; false, with a finding, when the label is taken.</summary>
    public bool Add(LabelTarget target)
    {
        if (_targets.TryAdd(target.Label, target))
        {
            return true;
        }

        sink.Add(Catalogue.DuplicateLabel.At(target.Span, target.Label).WithHint("第一次在这里", "first here", _targets[target.Label].Span));
        return false;
    }

    /// <summary>Adds a note. Keys may repeat from file to file, as long as nobody refers to them from outside.</summary>
    public void AddNote(Footnote note, string chapterId)
    {
        var label = "note:" + note.Key;
        if (!_notes.TryGetValue(label, out var same))
        {
            _notes.Add(label, same = []);
        }

        same.Add(new LabelTarget(label, note.Id, chapterId, "注", note.Span));
    }

    /// <summary>What a reference in a chapter means, or null with a finding.</summary>
    public LabelTarget? Find(CrossRef reference, string chapterId)
    {
        if (_notes.TryGetValue(reference.Label, out var notes))
        {
            if (notes.Count == 1 || notes.Exists(n => n.ChapterId == chapterId))
            {
                return notes.Find(n => n.ChapterId == chapterId) ?? notes[0];
            }

            sink.Add(Catalogue.AmbiguousNote.At(reference.Span, reference.Label));
            return null;
        }

        if (_targets.TryGetValue(reference.Label, out var target))
        {
            if (reference.Kind == CrossRefKind.Number && target.Text.Length == 0)
            {
                sink.Add(Catalogue.NoNumber.At(reference.Span, reference.Label));
            }

            return target;
        }

        Dangling(reference);
        return null;
    }

    private void Dangling(CrossRef reference)
    {
        var kind = reference.Label[..(reference.Label.IndexOf(':', StringComparison.Ordinal) + 1)];
        var what = kind switch
        {
            "fig:" => ("图", "figure"),
            "tbl:" => ("表", "table"),
            "ch:" => ("章", "chapter"),
            "sec:" => ("节", "section"),
            "note:" => ("注", "note"),
            "par:" => ("段落", "paragraph"),
            _ => ("标签", "label"),
        };
        var found = Catalogue.DanglingReference.At(reference.Span, what.Item1, reference.Label, what.Item2);
        var names = _targets.Keys.Concat(_notes.Keys);
        var near = Nearest.Of(reference.Label, names.Where(n => n.StartsWith(kind, StringComparison.Ordinal))) ?? Nearest.Of(reference.Label, names);
        sink.Add(near is null ? found : found.WithHint($"最接近的标签是 {near}", $"the nearest label is {near}", Place(near)));
    }

    private SourceSpan Place(string label) => _targets.TryGetValue(label, out var target) ? target.Span : _notes[label][0].Span;
}
