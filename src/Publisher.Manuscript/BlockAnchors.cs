using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Manuscript.Overrides;

namespace Publisher.Manuscript;

/// <summary>Lists the blocks of a book that an override can name.</summary>
public static class BlockAnchors
{
    /// <summary>
    /// Every block in reading order, blocks inside others after them. They are counted as their ids are: abstract first, every block
    /// of a group for itself. Scene breaks, notes of tables and footnotes have no anchor.
    /// </summary>
    public static ImmutableArray<BlockAnchor> Of(Book book)
    {
        var anchors = ImmutableArray.CreateBuilder<BlockAnchor>();
        foreach (var chapter in book.Pieces.Select(p => p.Chapter).OfType<Chapter>())
        {
            new Walk(anchors, Name(chapter)).Chapter(chapter);
        }

        return anchors.ToImmutable();
    }

    /// <summary>A chapter's file as an anchor names it: relative to <c>manuscript/</c>.</summary>
    internal static string Name(Chapter chapter)
    {
        const string Folder = "manuscript/";
        var path = chapter.File.Path;
        return path.StartsWith(Folder, StringComparison.Ordinal) ? path[Folder.Length..] : path;
    }

    private sealed class Walk(ImmutableArray<BlockAnchor>.Builder anchors, string file)
    {
        private int _count;

        public void Chapter(Chapter chapter)
        {
            Blocks(chapter.Abstract, "abstract");
            Blocks(chapter.Blocks, ParagraphNames.Body);
        }

        private void Blocks(IEnumerable<Block> blocks, string style)
        {
            foreach (var block in blocks)
            {
                Add(block, (block as FigurePair)?.Left ?? block, style);
            }
        }

        private void Add(Block block, Block target, string style)
        {
            var place = file + "#" + (++_count).ToString(CultureInfo.InvariantCulture);
            var kind = BlockKind.Of(block);
            if (block is not SceneBreak)
            {
                var text = BlockText.Of(block, r => r.Text).Replace('\n', ' ').Trim();
                anchors.Add(new BlockAnchor(block.Label ?? place, place, BlockText.Hash(block), text, kind.Chinese, kind.English, style, target, block));
            }

            switch (block)
            {
                case Quotation q:
                    Blocks(q.Children, "quote");
                    break;
                case Letter l:
                    Blocks(l.Children, "letter");
                    break;
                case Notice n:
                    Blocks(n.Children, "notice");
                    break;
                case ListBlock l:
                    Blocks(l.Items.SelectMany(i => i), "list");
                    break;
                case DefinitionList d:
                    Blocks(d.Items.SelectMany(i => i.Definition), "definition");
                    break;
                case FigurePair pair:
                    Add(pair.Left, pair.Left, style);
                    Add(pair.Right, pair.Left, style);
                    break;
                case Table table:
                    // counted, as ids are, but set with the table as one thing
                    _count += table.Notes.Length;
                    break;
            }
        }
    }
}
