using System.Collections.Immutable;
using Publisher.Core.Model;

namespace Publisher.Layout.Binding;

/// <summary>Walks the text of a book: how many characters, does it name pages, which index marks.</summary>
internal static class TextCounter
{
    /// <summary>Characters of all chapters, punctuation included, blanks not.</summary>
    public static int Count(Book book)
    {
        var count = 0;
        foreach (var piece in book.Pieces)
        {
            if (piece.Chapter is { } chapter)
            {
                count += Characters(chapter.Title) + Runs(chapter).Sum(Characters);
            }
        }

        return count;
    }

    /// <summary>Does the chapter show numbers of pages?</summary>
    public static bool NamesPages(Chapter chapter) => Runs(chapter).Any(NamesPages);

    /// <summary>Ids of the index marks in blocks.</summary>
    public static IEnumerable<string> Marks(ImmutableArray<Block> blocks) => Runs(blocks).SelectMany(Marks);

    /// <summary>References in a block.</summary>
    public static IEnumerable<CrossRef> References(Block block) => Runs(block).SelectMany(References);

    private static IEnumerable<CrossRef> References(ImmutableArray<Core.Model.Inline> inlines) => inlines.SelectMany(i => i switch
    {
        CrossRef reference => [reference],
        Emphasis e => References(e.Children),
        Strong s => References(s.Children),
        MarkedSpan m => References(m.Children),
        ExternalLink l => References(l.Children),
        _ => Enumerable.Empty<CrossRef>(),
    });

    private static IEnumerable<string> Marks(ImmutableArray<Core.Model.Inline> inlines) => inlines.SelectMany(i => i switch
    {
        IndexMark mark => [mark.MarkId],
        Emphasis e => Marks(e.Children),
        Strong s => Marks(s.Children),
        MarkedSpan m => Marks(m.Children),
        ExternalLink l => Marks(l.Children),
        _ => [],
    });

    private static int Characters(ImmutableArray<Core.Model.Inline> inlines)
    {
        var count = 0;
        foreach (var rune in InlineText.Flatten(inlines).EnumerateRunes())
        {
            if (!System.Text.Rune.IsWhiteSpace(rune))
            {
                count++;
            }
        }

        return count;
    }

    private static bool NamesPages(ImmutableArray<Core.Model.Inline> inlines) => References(inlines).Any(r => r.Kind == CrossRefKind.Page);

    private static IEnumerable<ImmutableArray<Core.Model.Inline>> Runs(Chapter chapter) =>
        Runs(chapter.Abstract.CastArray<Block>()).Concat(Runs(chapter.Blocks)).Concat(chapter.Notes.SelectMany(n => Runs(n.Blocks)));

    private static IEnumerable<ImmutableArray<Core.Model.Inline>> Runs(ImmutableArray<Block> blocks) => blocks.SelectMany(Runs);

    private static IEnumerable<ImmutableArray<Core.Model.Inline>> Runs(Block block) => block switch
    {
        Heading h => [h.Children],
        Paragraph p => [p.Children],
        Quotation q => Runs(q.Children),
        Letter l => Runs(l.Children),
        Poem p => p.Stanzas.SelectMany(s => s).Append(p.Source),
        Notice n => Runs(n.Children).Prepend(n.Title),
        ListBlock l => l.Items.SelectMany(Runs),
        DefinitionList d => d.Items.SelectMany(i => Runs(i.Definition).Prepend(i.Term)),
        Table t => t.Rows.SelectMany(r => r.Cells).Select(c => c.Children).Prepend(t.Caption).Concat(Runs(t.Notes.CastArray<Block>())),
        Figure f => [f.Caption],
        FigurePair p => [p.Left.Caption, p.Right.Caption],
        CodeBlock c => [[new TextInline(c.Text)]],
        SceneBreak => [],
        _ => throw new System.Diagnostics.UnreachableException(block.GetType().Name),
    };
}
