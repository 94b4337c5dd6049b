using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Model;

namespace Publisher.Layout.Binding;

/// <summary>
/// The logical structure of the book, fixed before anything is set, so that chapters set in parallel share one numbering.
/// Elements are found by key: a block's id, <c>id/caption</c>, <c>id/r1c2</c>, a note's id, <c>piece/title</c>.
/// </summary>
internal sealed class StructureTree
{
    private readonly ImmutableArray<StructElement>.Builder _elements = ImmutableArray.CreateBuilder<StructElement>();
    private readonly Dictionary<string, StructId> _ids = new(StringComparer.Ordinal);

    private StructureTree()
    {
    }

    /// <summary>All elements; a <see cref="StructId"/> of n is element n − 1.</summary>
    public ImmutableArray<StructElement> Elements { get; private set; } = [];

    /// <summary>The structure of a book.</summary>
    public static StructureTree Build(Book book)
    {
        var tree = new StructureTree();
        var root = tree.Add("Document", StructId.Artifact, null);
        foreach (var piece in book.Pieces)
        {
            var section = tree.Add("Sect", root, piece.Id);
            tree.Add("H1", section, piece.Id + "/title");
            tree.Add("P", section, piece.Id + "/text");
            if (piece.Chapter is { } chapter)
            {
                tree.AddBlocks(chapter.Abstract.CastArray<Block>(), section);
                tree.AddBlocks(chapter.Blocks, section);
                foreach (var note in chapter.Notes)
                {
                    tree.AddBlocks(note.Blocks, tree.Add("Note", section, note.Id));
                }
            }
        }

        tree.Elements = tree._elements.ToImmutable();
        return tree;
    }

    /// <summary>The element of a key; an artifact when there is none.</summary>
    public StructId Of(string key) => _ids.GetValueOrDefault(key, StructId.Artifact);

    private StructId Add(string role, StructId parent, string? key, string? alt = null)
    {
        _elements.Add(new StructElement(role, parent, key, alt));
        var id = new StructId(_elements.Count);
        if (key is not null)
        {
            _ids[key] = id;
        }

        return id;
    }

    private void AddBlocks(ImmutableArray<Block> blocks, StructId parent)
    {
        foreach (var block in blocks)
        {
            AddBlock(block, parent);
        }
    }

    private void AddBlock(Block block, StructId parent)
    {
        switch (block)
        {
            case Heading heading:
                Add("H" + (heading.Level + 1), parent, heading.Id);
                break;
            case Paragraph:
            case Poem:
            case CodeBlock:
                Add("P", parent, block.Id);
                break;
            case Quotation quotation:
                AddBlocks(quotation.Children, Add("BlockQuote", parent, block.Id));
                break;
            case Letter letter:
                AddBlocks(letter.Children, Add("BlockQuote", parent, block.Id));
                break;
            case Notice notice:
                var box = Add("Sect", parent, block.Id);
                Add("P", box, block.Id + "/title");
                AddBlocks(notice.Children, box);
                break;
            case ListBlock list:
                AddList(list, parent);
                break;
            case DefinitionList list:
                AddDefinitions(list, parent);
                break;
            case Table table:
                AddTable(table, parent);
                break;
            case Figure figure:
                AddFigure(figure, parent);
                break;
            case FigurePair pair:
                AddFigure(pair.Left, parent);
                AddFigure(pair.Right, parent);
                break;
            case SceneBreak:
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void AddFigure(Figure figure, StructId parent)
    {
        Add("Figure", parent, figure.Id, figure.AltText);
        Add("Caption", parent, figure.Id + "/caption");
    }

    private void AddList(ListBlock list, StructId parent)
    {
        var element = Add("L", parent, list.Id);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = Add("LI", element, null);
            Add("Lbl", item, $"{list.Id}/label{i}");
            AddBlocks(list.Items[i], Add("LBody", item, null));
        }
    }

    private void AddDefinitions(DefinitionList list, StructId parent)
    {
        var element = Add("L", parent, list.Id);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = Add("LI", element, null);
            Add("Lbl", item, $"{list.Id}/term{i}");
            AddBlocks(list.Items[i].Definition, Add("LBody", item, null));
        }
    }

    private void AddTable(Table table, StructId parent)
    {
        Add("Caption", parent, table.Id + "/caption");
        var element = Add("Table", parent, table.Id);
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = Add("TR", element, null);
            foreach (var cell in table.Rows[r].Cells)
            {
                Add(r < table.HeaderRows ? "TH" : "TD", row, $"{table.Id}/r{r}c{cell.Column}");
            }
        }

        AddBlocks(table.Notes.CastArray<Block>(), parent);
    }
}
