using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout;
using Publisher.Layout.Blocks;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>
/// Every construct in every measure: nothing over anything else, nothing outside the type area, every note on the page of its mark,
/// no text lost. The same editions are set again on shallower pages, so that each construct meets the page's end.
/// </summary>
public sealed class TortureTests(TortureBook torture) : IClassFixture<TortureBook>
{
    /// <summary>Editions with pages so many lines shallower.</summary>
    public static readonly TheoryData<string, int> Editions = new()
    {
        { "print", 0 }, { "print", 1 }, { "print", 3 }, { "print", 4 }, { "print", 6 }, { "print", 9 },
        { "tw", 0 }, { "wide40", 0 }, { "wide40", 5 }, { "narrow20", 0 }, { "narrow20", 1 }, { "narrow20", 2 }, { "narrow12", 0 }, { "vertical", 0 }, { "vertical", 1 },
    };

    [Theory]
    [MemberData(nameof(Editions))]
    public void Pages_are_clean(string edition, int shallower)
    {
        var style = torture.Style(edition);
        style = style with { Page = style.Page with { Lines = style.Page.Lines - shallower } };
        var outcome = torture.Set(edition, style);
        Assert.Empty(outcome.Diagnostics.Where(d => d.Severity == Severity.Error));
        var told = Told(outcome);
        var set = outcome.Value!;
        var faults = new List<string>();
        for (var i = 0; i < set.Document.Pages.Length; i++)
        {
            var page = set.Document.Pages[i];
            var letters = InkBoxes.Of(page.Body, torture.Fonts);
            faults.AddRange(InkBoxes.Overlaps(letters)
                .Where(o => !told.Contains(o.A.Run.Struct) && !told.Contains(o.B.Run.Struct))
                .Select(o => $"page {page.Label.Text}: {o.A.Text} over {o.B.Text} in '{o.A.Run.Text}' and '{o.B.Run.Text}' at {o.A.Run.Origin.Y.Points:0}"));
            faults.AddRange(Outside(page, letters, style.Page).Where(l => !told.Contains(l.Run.Struct)).Select(l => $"page {page.Label.Text}: '{l.Run.Text}' outside at {l.Box.X.Points:0},{l.Box.Bottom.Points:0}"));
            faults.AddRange(NotesOf(page, style));
        }

        faults.AddRange(Lost(set));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(30)));
    }

    [Fact]
    public void Notes_are_numbered_by_page_or_through_the_book()
    {
        var all = torture.Book.Pieces.Sum(p => p.Chapter?.Notes.Length ?? 0);
        foreach (var (edition, highest) in new[] { ("print", 24), ("narrow20", all) })
        {
            var marks = torture.Set(edition, torture.Style(edition)).Value!.Document.Pages.SelectMany(p => p.Body).OfType<GlyphRun>().Select(r => r.Text).ToHashSet();
            Assert.Contains(NoteSetter.Mark(highest), marks);
            Assert.DoesNotContain(NoteSetter.Mark(highest + 1), marks);
        }
    }

    /// <summary>Structure elements of blocks that a finding says do not fit: their ink is not judged.</summary>
    private HashSet<StructId> Told(Outcome<LayoutResult> outcome)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var found in outcome.Diagnostics.Where(d => d.Code is "LY010" or "LY052" or "LY053"))
        {
            ids.UnionWith(torture.Book.Pieces.Where(p => p.Chapter is not null).SelectMany(p => p.Chapter!.Blocks).Where(b => b.Span == found.Span).Select(b => b.Id));
        }

        var elements = outcome.Value!.Document.Structure;
        return [.. Enumerable.Range(1, elements.Length).Where(i => Within(elements, i, ids)).Select(i => new StructId(i)), .. ids.Count > 0 ? [StructId.Artifact] : Array.Empty<StructId>()];
    }

    private static bool Within(ImmutableArray<StructElement> elements, int element, HashSet<string> ids)
    {
        for (; element > 0; element = elements[element - 1].Parent.Index)
        {
            if (elements[element - 1].SourceId is { } id && ids.Any(i => id == i || id.StartsWith(i + "/", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters outside the type area. Readings of the first line stand in the head margin; pages of bleed pictures are free.</summary>
    private static IEnumerable<InkLetter> Outside(Page page, List<InkLetter> letters, PageStyle style)
    {
        if (page.Body.OfType<ImageItem>().Any(i => i.Box.X < Length.Zero))
        {
            return [];
        }

        // Spreads may end a line lower, or further left, than the grid (PageDepth).
        var slack = Length.Pt(1);
        var reading = style.GridSize * 3 / 4;
        var extra = style.Leading + (slack * 4);
        var left = page.Recto != style.Vertical ? style.Gutter : style.ForeEdge;
        var (right, foot) = (left + style.AreaWidth, style.Head + style.AreaHeight);
        var area = style.Vertical
            ? (Left: left - extra, Right: right + reading, Head: style.Head - slack, Foot: foot + slack)
            : (Left: left - slack, Right: right + slack, Head: style.Head - reading, Foot: foot + extra);
        return letters.Where(l => l.Box.X < area.Left || l.Box.Right > area.Right || l.Box.Y < area.Head || l.Box.Bottom > area.Foot);
    }

    /// <summary>Every mark of a page has its note at the page's foot, in order, and every note that begins there its mark.</summary>
    private static IEnumerable<string> NotesOf(Page page, BookStyle style)
    {
        var size = style.Paragraphs["note"].Size;
        var runs = page.Body.OfType<GlyphRun>().Where(r => IsMark(r.Text)).ToList();
        var notes = runs.Where(r => r.Size == size && r.Glyphs.Length == 1).OrderBy(r => r.Origin.Y.Emu).Select(r => r.Text).ToList();
        var marks = runs.Where(r => r.Size != size).Select(r => r.Text).Order(StringComparer.Ordinal).ToList();
        if (!notes.Order(StringComparer.Ordinal).SequenceEqual(marks))
        {
            yield return $"page {page.Label.Text}: marks {string.Concat(marks)} but notes {string.Concat(notes)}";
        }
    }

    private static bool IsMark(string text) => text.Length == 1 && text[0] is (>= '①' and <= '⑳') or (>= '㉑' and <= '㉟') or (>= '㊱' and <= '㊿');

    /// <summary>Han characters that the pages have fewer of than the book.</summary>
    private IEnumerable<string> Lost(LayoutResult set)
    {
        var shown = Count(set.Document.Pages.SelectMany(p => p.Body).OfType<GlyphRun>().SelectMany(r => r.Text));
        var written = Count(torture.Book.Pieces.Where(p => p.Chapter is not null).SelectMany(p => Text(p.Chapter!)));
        return written.Where(w => shown.GetValueOrDefault(w.Key) < w.Value).OrderBy(w => w.Key).Select(w => $"{w.Key} {w.Value} → {shown.GetValueOrDefault(w.Key)}");
    }

    private static Dictionary<char, int> Count(IEnumerable<char> text) =>
        text.Where(c => c is >= '一' and <= '鿿').GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());

    private static IEnumerable<char> Text(Chapter chapter) =>
        InlineText.Flatten(chapter.Title).Concat(chapter.Abstract.SelectMany(Text)).Concat(chapter.Blocks.SelectMany(Text)).Concat(chapter.Notes.SelectMany(n => n.Blocks.SelectMany(Text)));

    private static IEnumerable<char> Text(Block block) => block switch
    {
        Heading h => InlineText.Flatten(h.Children),
        Paragraph p => InlineText.Flatten(p.Children),
        Quotation q => q.Children.SelectMany(Text),
        Letter l => l.Children.SelectMany(Text),
        Notice n => InlineText.Flatten(n.Title).Concat(n.Children.SelectMany(Text)),
        Poem p => p.Stanzas.SelectMany(s => s).Append(p.Source).SelectMany(l => InlineText.Flatten(l)),
        ListBlock l => l.Items.SelectMany(i => i.SelectMany(Text)),
        DefinitionList d => d.Items.SelectMany(i => InlineText.Flatten(i.Term).Concat(i.Definition.SelectMany(Text))),
        Table t => InlineText.Flatten(t.Caption).Concat(t.Rows.SelectMany(r => r.Cells).SelectMany(c => InlineText.Flatten(c.Children))).Concat(t.Notes.SelectMany(Text)),
        Figure f => InlineText.Flatten(f.Caption),
        FigurePair p => Text(p.Left).Concat(Text(p.Right)),
        CodeBlock c => c.Text,
        _ => "",
    };
}
