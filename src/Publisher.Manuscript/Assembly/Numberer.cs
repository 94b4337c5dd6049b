using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Model;
using Publisher.Core.Text;


namespace Publisher.Manuscript.Assembly;

/// <summary>Gives ids and numbers to the blocks of one chapter, and enters its labels.</summary>
internal sealed class Numberer(Frame frame, LabelTable labels, Numberer.Loose loose) : TreeRewriter
{
    private readonly Dictionary<string, Queue<SourceSpan>> _places = [];
    private string _prefix = frame.Id;
    private int _block;
    private int _figures;
    private int _tables;

    /// <summary>Counts of figures and tables in pieces without a chapter number: they run through the book.</summary>
    internal sealed class Loose
    {
        public int Figures { get; set; }

        public int Tables { get; set; }
    }

    /// <summary>The chapter with ids and numbers; notes and marks named for the whole book.</summary>
    public Chapter Number()
    {
        var parsed = frame.Parsed!;
        foreach (var mark in parsed.Labels)
        {
            if (!_places.TryGetValue(mark.Label, out var queue))
            {
                _places.Add(mark.Label, queue = new Queue<SourceSpan>());
            }

            queue.Enqueue(mark.Span);
        }

        var chapter = parsed.Chapter;
        var label = chapter.Label is { } own && labels.Add(new LabelTarget(own, frame.Id, frame.Id, ChapterText(chapter), Place(own))) ? own : null;
        var numbered = chapter with
        {
            Id = frame.Id,
            Label = label,
            Number = frame.Number,
            Title = Repeated(() => Inlines(chapter.Title)),
            Abstract = Repeated(() => Paragraphs(chapter.Abstract)),
            Blocks = Blocks(chapter.Blocks),
        };
        return numbered with { Notes = [.. chapter.Notes.Select(Note)] };
    }

    private string ChapterText(Chapter chapter) =>
        frame.Number is { } number ? $"第{ChineseNumber.Of(number)}章" : Quoted(InlineText.Flatten(chapter.Title));

    /// <summary>Quotation marks alternate by depth (GB/T 15834 4.8).</summary>
    private static string Quoted(string title) =>
        "“" + title.Replace('‘', '\u0001').Replace('’', '\u0002').Replace('“', '‘').Replace('”', '’').Replace('\u0001', '“').Replace('\u0002', '”') + "”";

    private Footnote Note(Footnote note)
    {
        var id = NoteId(note.Key);
        (_prefix, _block) = (id, 0);
        var made = note with { Id = id, Blocks = Blocks(note.Blocks) };
        labels.AddNote(made, frame.Id);
        return made;
    }

    private string NoteId(string key)
    {
        var ordinal = frame.Parsed!.Chapter.Notes.First(n => n.Key == key).Ordinal;
        return $"{frame.Id}-n{ordinal.ToString("D2", CultureInfo.InvariantCulture)}";
    }

    protected override Block Enter(Block block)
    {
        var numbered = block switch
        {
            Figure f => f with { Number = Next("图", figure: true) },
            Table { Caption.IsEmpty: false } t => t with { Number = Next("表", figure: false) },
            _ => block,
        };
        var ordinal = $"{_prefix}-p{(++_block).ToString("D3", CultureInfo.InvariantCulture)}";
        if (block.Label is not { } label)
        {
            return numbered with { Id = ordinal };
        }

        var id = label.Replace(':', '-');
        return labels.Add(new LabelTarget(label, id, frame.Id, Words(numbered), Place(label)))
            ? numbered with { Id = id }
            : numbered with { Id = ordinal, Label = null };
    }

    protected override ImmutableArray<Inline> Leaf(Inline inline) =>
        inline switch
        {
            NoteRef note => [note with { NoteId = NoteId(note.NoteId) }],
            IndexMark mark => [mark with { MarkId = $"{frame.Id}-{mark.MarkId}" }],
            _ => [inline],
        };

    /// <summary>What a reference by number shows; empty when the thing has none.</summary>
    private static string Words(Block block) =>
        block switch
        {
            Figure f => f.Number,
            Table t => t.Number,
            Heading h => $"{Quoted(InlineText.Flatten(h.Children))}一节",
            _ => "",
        };

    private string Next(string word, bool figure)
    {
        if (frame.Number is { } chapter)
        {
            var number = figure ? ++_figures : ++_tables;
            return string.Create(CultureInfo.InvariantCulture, $"{word}{chapter}-{number}");
        }

        var running = figure ? ++loose.Figures : ++loose.Tables;
        return string.Create(CultureInfo.InvariantCulture, $"{(frame.Entry.Zone == Zone.Back ? "附" : "")}{word}{running}");
    }

    private SourceSpan Place(string label) =>
        _places.TryGetValue(label, out var queue) && queue.TryDequeue(out var span) ? span : SourceSpan.StartOf(frame.Parsed!.Chapter.File);
}
