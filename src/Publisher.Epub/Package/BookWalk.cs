using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Epub.Package;

/// <summary>Visits a chapter's blocks and running text in reading order.</summary>
internal static class BookWalk
{
    /// <summary>Every block, containers before what they hold.</summary>
    public static IEnumerable<Block> Deep(IEnumerable<Block> blocks) => blocks.SelectMany(b => Deep(Children(b)).Prepend(b));

    /// <summary>The running text of a block itself, not of the blocks it holds. Offsets into the block count these runs, joined by LF.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Runs(Block block) => block switch
    {
        Heading h => [h.Children],
        Paragraph p => [p.Children],
        Poem p => p.Stanzas.SelectMany(s => s).Append(p.Source),
        Notice n => [n.Title],
        DefinitionList d => d.Items.Select(i => i.Term),
        Figure f => [f.Caption],
        Table t => t.Rows.SelectMany(r => r.Cells).Select(c => c.Children).Prepend(t.Caption),
        Quotation or Letter or ListBlock or SceneBreak or CodeBlock or FigurePair => [],
        _ => throw new UnreachableException(block.GetType().Name),
    };

    /// <summary>Every inline, containers before what they hold.</summary>
    public static IEnumerable<Inline> Deep(ImmutableArray<Inline> inlines) => inlines.SelectMany(i => Deep(Children(i)).Prepend(i));

    /// <summary>Every inline of some blocks and of all they hold.</summary>
    public static IEnumerable<Inline> Inlines(IEnumerable<Block> blocks) => Deep(blocks).SelectMany(Runs).SelectMany(r => Deep(r));

    /// <summary>Every inline of a chapter: title, abstract, text, notes.</summary>
    public static IEnumerable<Inline> Inlines(Chapter chapter) =>
        Deep(chapter.Title).Concat(Inlines(chapter.Abstract.Concat<Block>(chapter.Blocks).Concat(chapter.Notes.SelectMany(n => n.Blocks))));

    private static IEnumerable<Block> Children(Block block) => block switch
    {
        Quotation q => q.Children,
        Letter l => l.Children,
        Notice n => n.Children,
        ListBlock l => l.Items.SelectMany(i => i),
        DefinitionList d => d.Items.SelectMany(i => i.Definition),
        FigurePair p => [p.Left, p.Right],
        Table t => t.Notes,
        Heading or Paragraph or Poem or Figure or SceneBreak or CodeBlock => [],
        _ => throw new UnreachableException(block.GetType().Name),
    };

    private static ImmutableArray<Inline> Children(Inline inline) => inline switch
    {
        Emphasis e => e.Children,
        Strong s => s.Children,
        MarkedSpan m => m.Children,
        ExternalLink l => l.Children,
        TextInline or Ruby or CodeInline or NoteRef or CrossRef or IndexMark or HardBreak => [],
        _ => throw new UnreachableException(inline.GetType().Name),
    };
}
