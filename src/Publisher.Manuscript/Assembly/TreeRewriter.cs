using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Manuscript.Assembly;

/// <summary>Walks blocks and inlines in reading order and rebuilds them. Every member of the families is named here, once.</summary>
internal abstract class TreeRewriter
{
    /// <summary>Are we in a title or abstract, which are printed again in the contents and in running heads?</summary>
    protected bool InRepeated { get; private set; }

    /// <summary>A block, before its children are walked.</summary>
    protected virtual Block Enter(Block block) => block;

    /// <summary>An inline without children.</summary>
    protected virtual ImmutableArray<Inline> Leaf(Inline inline) => [inline];

    public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => [.. blocks.Select(Block)];

    public ImmutableArray<Paragraph> Paragraphs(ImmutableArray<Paragraph> paragraphs) => [.. paragraphs.Select(p => (Paragraph)Block(p))];

    /// <summary>Titles and abstracts.</summary>
    public T Repeated<T>(Func<T> walk)
    {
        var before = InRepeated;
        InRepeated = true;
        var result = walk();
        InRepeated = before;
        return result;
    }

    public Block Block(Block block)
    {
        switch (Enter(block))
        {
            case Heading h:
                return h with { Children = Repeated(() => Inlines(h.Children)) };
            case Paragraph p:
                return p with { Children = Inlines(p.Children) };
            case Quotation q:
                return q with { Children = Blocks(q.Children) };
            case Letter l:
                return l with { Children = Blocks(l.Children) };
            case Poem p:
                return p with { Stanzas = [.. p.Stanzas.Select(s => s.Select(Inlines).ToImmutableArray())], Source = Inlines(p.Source) };
            case Notice n:
                return n with { Title = Inlines(n.Title), Children = Blocks(n.Children) };
            case ListBlock l:
                return l with { Items = [.. l.Items.Select(Blocks)] };
            case DefinitionList d:
                return d with { Items = [.. d.Items.Select(i => new DefinitionItem(Inlines(i.Term), Blocks(i.Definition)))] };
            case Figure f:
                return f with { Caption = Inlines(f.Caption) };
            case FigurePair pair:
                return pair with { Left = (Figure)Block(pair.Left), Right = (Figure)Block(pair.Right) };
            case Table t:
                return t with { Caption = Inlines(t.Caption), Rows = [.. t.Rows.Select(Row)], Notes = Paragraphs(t.Notes) };
            case SceneBreak s:
                return s;
            case CodeBlock c:
                return c;
            case var other:
                throw new UnreachableException(other.GetType().Name);
        }
    }

    public ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Emphasis e:
                    result.Add(e with { Children = Inlines(e.Children) });
                    break;
                case Strong s:
                    result.Add(s with { Children = Inlines(s.Children) });
                    break;
                case MarkedSpan m:
                    result.Add(m with { Children = Inlines(m.Children) });
                    break;
                case ExternalLink l:
                    result.Add(l with { Children = Inlines(l.Children) });
                    break;
                case TextInline or Ruby or CodeInline or NoteRef or CrossRef or IndexMark or HardBreak:
                    result.AddRange(Leaf(inline));
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }

        return result.ToImmutable();
    }

    private TableRow Row(TableRow row) => new([.. row.Cells.Select(c => c with { Children = Inlines(c.Children) })]);
}
