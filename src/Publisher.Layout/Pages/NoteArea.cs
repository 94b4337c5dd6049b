using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>How much of a page its footnotes take. Notes end on the last line of the type area; a rule and air part them from the text.</summary>
internal sealed class NoteArea
{
    /// <summary>From the text's last em box to the rule.</summary>
    public static readonly Length AirAbove = Length.Pt(8);

    /// <summary>From the rule to the notes' first em box.</summary>
    public static readonly Length AirBelow = Length.Pt(5);

    private readonly GalleyContext _context;
    private readonly ImmutableDictionary<string, Footnote> _notes;
    private readonly Dictionary<string, SetNote> _set = new(StringComparer.Ordinal);

    /// <summary>The notes of a chapter.</summary>
    public NoteArea(GalleyContext context, ImmutableArray<Footnote> notes)
    {
        _context = context;
        _notes = notes.ToImmutableDictionary(n => n.Id, StringComparer.Ordinal);
    }

    /// <summary>Baseline to baseline in notes.</summary>
    public Length Leading => Style.Leading ?? Style.Size.Scale(145, 100);

    private ParagraphStyle Style => _context.Paragraph("note");

    /// <summary>The note, or null when the id is unknown.</summary>
    public Footnote? Find(string id) => _notes.GetValueOrDefault(id);

    /// <summary>Type lines of a note.</summary>
    public int LinesOf(string id)
    {
        if (!_set.TryGetValue(id, out var set))
        {
            set = _notes.TryGetValue(id, out var note) ? NoteSetter.Set(_context, note, "①") : new SetNote([], Leading);
            _set[id] = set;
        }

        return set.Lines.Length;
    }

    /// <summary>Depth of note lines, without rule and air.</summary>
    public Length DepthOf(int lines) => lines == 0 ? Length.Zero : (Leading * (lines - 1)) + Style.Size;

    /// <summary>Note lines that fill a page.</summary>
    public int LinesOfPage => Math.Max(1, (int)((_context.Style.Page.Depth - Style.Size).Emu / Leading.Emu) + 1);

    /// <summary>Grid lines that the text loses to a number of note lines.</summary>
    public int GridLines(int noteLines)
    {
        if (noteLines == 0)
        {
            return 0;
        }

        var page = _context.Style.Page;
        var room = page.Depth - AirAbove - AirBelow - DepthOf(noteLines) - page.GridSize;
        var left = room < Length.Zero ? 0 : (int)(room.Emu / page.Leading.Emu) + 1;
        return page.Lines - left;
    }
}
