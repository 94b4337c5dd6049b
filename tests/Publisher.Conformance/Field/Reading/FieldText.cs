using System.Collections.Immutable;

namespace Publisher.Conformance.Field;

/// <summary>A line and the block of the book that it belongs to.</summary>
/// <param name="Line">The line.</param>
/// <param name="Block">Index of the block.</param>
/// <param name="Kind">What the block is.</param>
/// <param name="First">Its first line?</param>
/// <param name="Last">Its last?</param>
/// <param name="Hyphen">Does it end with a hyphen that the text does not have?</param>
/// <param name="Parts">Does it part a word: letters or digits at its end and at the next one's beginning, and no blank between them in the text?</param>
internal sealed record FieldSetLine(FieldLine Line, int Block, FieldKind Kind, bool First, bool Last, bool Hyphen, bool Parts)
{
    /// <summary>Page of the file.</summary>
    public int Page => Line.Page;

    /// <summary>Body text?</summary>
    public bool IsBody => Kind == FieldKind.Body;

    /// <summary>A title?</summary>
    public bool IsHeading => Kind < FieldKind.Body;

    /// <summary>What stands where, for a report.</summary>
    public string Place => $"p{Line.Page} y{Line.Y:0} {(Line.Text.Length > 14 ? Line.Text[..6] + "…" + Line.Text[^6..] : Line.Text)}";
}

/// <summary>The lines of a PDF laid against the words of the book: so it is known which line begins or ends a paragraph.</summary>
/// <param name="Pages">Pages as read.</param>
/// <param name="Lines">Lines of headings and paragraphs, in order.</param>
/// <param name="Notes">Lines of notes, in order.</param>
/// <param name="Lost">Blocks whose words were not found, with what stood there.</param>
internal sealed record FieldText(
    ImmutableArray<FieldPage> Pages, ImmutableArray<FieldSetLine> Lines, ImmutableArray<FieldSetLine> Notes, ImmutableArray<string> Lost)
{
    // A page and a half: the matter that may stand between two blocks (numbers of chapters, a contents list).
    private const int LookAhead = 60;
    private const int Recognise = 8;

    /// <summary>Aligns.</summary>
    public static FieldText Align(FieldBook book, ImmutableArray<FieldPage> pages)
    {
        var all = pages.SelectMany(p => p.Lines).ToArray();
        var lost = ImmutableArray.CreateBuilder<string>();
        var notes = book.Blocks.SelectMany(b => b.Notes).Select(n => new FieldBlock(FieldKind.Note, n, []));
        var set = Walk(book.Blocks, [.. all.Where(l => l.Kind != FieldLineKind.Note)], lost);
        var noted = Walk(notes, [.. all.Where(l => l.Kind == FieldLineKind.Note)], lost);
        return new FieldText(pages, set, noted, lost.ToImmutable());
    }

    private static ImmutableArray<FieldSetLine> Walk(IEnumerable<FieldBlock> blocks, FieldLine[] lines, ImmutableArray<string>.Builder lost)
    {
        var set = ImmutableArray.CreateBuilder<FieldSetLine>(lines.Length);
        var (cursor, index) = (0, 0);
        foreach (var block in blocks)
        {
            var words = block.Plain[..Math.Min(Recognise, block.Plain.Length)];
            var start = Find(lines, cursor, block);
            var (end, said) = start < 0 ? (-1, "") : Take(lines, start, block, index, set);
            if (end < 0)
            {
                lost.Add(start < 0
                    ? $"{words} not after {(cursor > 0 ? $"p{lines[cursor - 1].Page} {lines[cursor - 1].Text}" : "the start")}"
                    : $"{words} reads otherwise on p{lines[start].Page}: {said}");
            }

            cursor = end >= 0 ? end : start >= 0 ? start + 1 : cursor;
            index++;
        }

        return set.ToImmutable();
    }

    private static int Find(FieldLine[] lines, int from, FieldBlock block)
    {
        for (var i = from; i < Math.Min(lines.Length, from + LookAhead); i++)
        {
            var kind = block.Kind switch { FieldKind.Body => FieldLineKind.Body, FieldKind.Note => FieldLineKind.Note, _ => FieldLineKind.Heading };
            if (kind == lines[i].Kind && Begins(lines[i].Text, block) >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    // A heading or a note may have its number before it on the line.
    private static int Begins(string line, FieldBlock block)
    {
        var at = line.IndexOf(block.Plain[..Math.Min(Recognise, block.Plain.Length)], StringComparison.Ordinal);
        return at == 0 || (at > 0 && block.Kind != FieldKind.Body) ? at : -1;
    }

    /// <summary>Takes the lines of a block; the line after them, or −1 and the line that says something else.</summary>
    private static (int End, string Said) Take(FieldLine[] lines, int start, FieldBlock block, int index, ImmutableArray<FieldSetLine>.Builder set)
    {
        var at = 0;
        var skip = Begins(lines[start].Text, block);
        var before = set.Count;
        var i = start;
        for (; i < lines.Length && at < block.Plain.Length; i++)
        {
            var text = lines[i].Text[(i == start ? skip : 0)..];
            var (read, same) = Match(text, block, at);
            var hyphen = read == text.Length - 1 && text[^1] == '-';
            if (read < text.Length && !hyphen)
            {
                set.Count = before;
                return (-1, lines[i].Text);
            }

            at += same;
            set.Add(new FieldSetLine(lines[i], index, block.Kind, i == start, at == block.Plain.Length, hyphen, !hyphen && block.IsInWord(at)));
        }

        if (at < block.Plain.Length)
        {
            set.Count = before;
            return (-1, "the end");
        }

        return (i, "");
    }

    /// <summary>How much of a line is the block's words from a place on, and how many of them; note marks of full size are passed over.</summary>
    private static (int Read, int Same) Match(string text, FieldBlock block, int at)
    {
        var (read, same) = (0, 0);
        while (read < text.Length)
        {
            if (at + same < block.Plain.Length && text[read] == block.Plain[at + same])
            {
                same++;
            }
            else if (!char.IsAsciiDigit(text[read]) || !block.IsNoted(at + same))
            {
                break;
            }

            read++;
        }

        return (read, same);
    }
}
