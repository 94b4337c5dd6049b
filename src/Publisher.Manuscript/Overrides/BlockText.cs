using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Publisher.Core.Model;

namespace Publisher.Manuscript.Overrides;

/// <summary>The text of a block: what an override's hash is made of.</summary>
internal static class BlockText
{
    /// <summary>Short digest of a block's text. A group says what it is first: a quotation of one paragraph is not that paragraph.</summary>
    public static string Hash(Block block)
    {
        var text = Of(block, r => "@" + r.Label);
        var said = block is Paragraph or Heading ? text : BlockKind.Of(block).English + "\n" + text;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 4));
    }

    /// <summary>Text of a block with the words of references as given; parts are separated by LF.</summary>
    public static string Of(Block block, Func<CrossRef, string> words)
    {
        string Flat(ImmutableArray<Inline> inlines) => InlineText.Flatten(inlines, words);
        IEnumerable<string> All(IEnumerable<Block> blocks) => blocks.Select(b => Of(b, words));
        return block switch
        {
            Heading h => Flat(h.Children),
            Paragraph p => Flat(p.Children),
            Quotation q => Joined(All(q.Children)),
            Letter l => Joined(All(l.Children)),
            Poem p => Joined(p.Stanzas.SelectMany(s => s.Select(v => Flat(v))).Append(Flat(p.Source))),
            Notice n => Joined(All(n.Children).Prepend(Flat(n.Title))),
            ListBlock l => Joined(l.Items.SelectMany(i => All(i))),
            DefinitionList d => Joined(d.Items.SelectMany(i => All(i.Definition).Prepend(Flat(i.Term)))),
            Figure f => Joined([Flat(f.Caption), f.Image.Path]),
            FigurePair p => Joined(All([p.Left, p.Right])),
            Table t => Joined(t.Rows.SelectMany(r => r.Cells.Select(c => Flat(c.Children))).Prepend(Flat(t.Caption)).Concat(All(t.Notes))),
            SceneBreak => "",
            CodeBlock c => c.Text,
            _ => throw new UnreachableException(block.GetType().Name),
        };
    }

    private static string Joined(IEnumerable<string> parts) => string.Join('\n', parts);
}
