using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Markdown;

namespace Publisher.Manuscript.Assembly;

/// <summary>Resolves the references of one chapter, and sets the marks of the index.</summary>
internal sealed class Linker(Frame frame, LabelTable labels, IndexBuilder? index, NameFinder? names) : TreeRewriter
{
    private readonly ImmutableArray<TermMark> _terms = frame.Parsed!.Terms;
    private int _found;

    public Chapter Link(Chapter chapter) =>
        chapter with
        {
            Title = Repeated(() => Inlines(chapter.Title)),
            Abstract = Repeated(() => Paragraphs(chapter.Abstract)),
            Blocks = Blocks(chapter.Blocks),
            Notes = [.. chapter.Notes.Select(n => n with { Blocks = Blocks(n.Blocks) })],
        };

    protected override ImmutableArray<Inline> Leaf(Inline inline) =>
        inline switch
        {
            CrossRef reference => Reference(reference),
            IndexMark mark => Marked(mark),
            TextInline text when names is not null && !InRepeated => Names(text),
            _ => [inline],
        };

    private ImmutableArray<Inline> Reference(CrossRef reference)
    {
        if (labels.Find(reference, frame.Id) is not { } target)
        {
            // the label itself stands in its place, so that a draft shows what is missing
            return [reference with { Text = "@" + reference.Label }];
        }

        return [reference with { TargetId = target.TargetId, Text = reference.Kind == CrossRefKind.Page ? "" : target.Text }];
    }

    private ImmutableArray<Inline> Marked(IndexMark mark)
    {
        if (index is null)
        {
            return [];
        }

        if (_terms.FirstOrDefault(t => mark.MarkId == frame.Id + "-" + t.MarkId) is { } term)
        {
            index.Add(term, mark.MarkId);
        }

        return [mark];
    }

    private ImmutableArray<Inline> Names(TextInline text)
    {
        var found = names!.Find(text.Value);
        if (found.IsEmpty)
        {
            return [text];
        }

        var result = ImmutableArray.CreateBuilder<Inline>();
        var from = 0;
        foreach (var (start, length, entry) in found)
        {
            if (start > from)
            {
                result.Add(new TextInline(text.Value[from..start]) { Span = Part(text, from, start) });
            }

            var id = $"{frame.Id}-x{(++_found).ToString("D3", CultureInfo.InvariantCulture)}";
            index!.Add(entry, id);
            result.Add(new IndexMark(id) { Span = Part(text, start, start + length) });
            from = start;
        }

        result.Add(new TextInline(text.Value[from..]) { Span = Part(text, from, text.Value.Length) });
        return result.ToImmutable();
    }

    /// <summary>The place of a part; the whole text's where line breaks or escapes make the source longer than the text.</summary>
    private static SourceSpan Part(TextInline text, int from, int to) =>
        text.Span.Length == text.Value.Length ? text.Span with { Start = text.Span.Start + from, Length = to - from } : text.Span;
}
