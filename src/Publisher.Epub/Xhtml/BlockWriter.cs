using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Publisher.Core.Model;
using Publisher.Core.Style;

namespace Publisher.Epub.Xhtml;

/// <summary>Writes blocks. A block's element carries the block's id.</summary>
internal static class BlockWriter
{
    /// <summary>Blocks in order; a heading opens a section that holds what follows down to the next heading of its level.</summary>
    public static void WriteSections(FileContext page, ImmutableArray<Block> blocks)
    {
        var open = new Stack<int>();
        Block? previous = null;
        foreach (var block in blocks)
        {
            if (block is Heading heading)
            {
                while (open.TryPeek(out var level) && level >= heading.Level)
                {
                    page.X.End();
                    open.Pop();
                }

                page.X.Start("section", ("class", "level-" + heading.Level.ToString(CultureInfo.InvariantCulture)));
                open.Push(heading.Level);
            }

            if (block is Paragraph paragraph && page.Plan.Request.Style.Drops.Takes(paragraph, page.File.Part == 0 ? previous : previous ?? block))
            {
                WriteParagraph(page, paragraph, true);
            }
            else
            {
                Write(page, block);
            }

            previous = block;
        }

        while (open.TryPop(out _))
        {
            page.X.End();
        }
    }

    /// <summary>Blocks in order.</summary>
    public static void Write(FileContext page, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(page, block);
        }
    }

    /// <summary>One block.</summary>
    public static void Write(FileContext page, Block block)
    {
        switch (block)
        {
            case Heading h:
                WriteHeading(page, h);
                break;
            case Paragraph p:
                WriteParagraph(page, p, false);
                break;
            case Quotation q:
                WriteContainer(page, q, "blockquote", "quote", q.Children);
                break;
            case Letter l:
                WriteContainer(page, l, "div", "letter", l.Children);
                break;
            case Poem p:
                WritePoem(page, p);
                break;
            case Notice n:
                WriteNotice(page, n);
                break;
            case ListBlock l:
                WriteList(page, l);
                break;
            case DefinitionList d:
                WriteDefinitions(page, d);
                break;
            case SceneBreak s:
                page.Markers(page.Cursor(s).TakeRest());
                page.X.Empty("hr", ("class", "scene"), ("id", Id(s)));
                break;
            case CodeBlock c:
                WriteCode(page, c);
                break;
            case Figure f:
                FigureWriter.Write(page, f);
                break;
            case FigurePair p:
                FigureWriter.Write(page, p);
                break;
            case Table t:
                TableWriter.Write(page, t);
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    /// <summary>The id attribute of a block; a hand-made block may have none.</summary>
    public static string? Id(Block block) => block.Id.Length == 0 ? null : block.Id;

    private static void WriteHeading(FileContext page, Heading heading)
    {
        var level = Math.Clamp(heading.Level + 1, 2, 6);
        using (page.X.Open("h" + level.ToString(CultureInfo.InvariantCulture), ("id", Id(heading))))
        {
            InlineWriter.WriteAll(page, heading.Children, page.Cursor(heading));
        }
    }

    private static void WriteParagraph(FileContext page, Paragraph paragraph, bool drop)
    {
        drop = drop && paragraph.Children is [TextInline text, ..] && Rune.TryGetRuneAt(text.Value, 0, out var first) && DropStyle.CanDrop(first);
        var name = paragraph.Role switch
        {
            ParagraphRole.Body when drop => "drop",
            ParagraphRole.Body => null,
            ParagraphRole.Flush => "flush",
            ParagraphRole.Salutation => "salutation",
            ParagraphRole.Signature => "signature",
            ParagraphRole.Attribution => "attribution",
            _ => throw new UnreachableException(paragraph.Role.ToString()),
        };
        using (page.X.Open("p", ("class", name), ("id", Id(paragraph))))
        {
            InlineWriter.WriteAll(page, paragraph.Children, page.Cursor(paragraph));
        }
    }

    private static void WriteContainer(FileContext page, Block block, string element, string name, ImmutableArray<Block> children)
    {
        page.Markers(page.Cursor(block).TakeRest());
        using (page.X.Open(element, ("class", name), ("id", Id(block))))
        {
            Write(page, children);
        }
    }

    /// <summary>Each verse line is a paragraph of its own: lines stay lines in a reader without styles.</summary>
    private static void WritePoem(FileContext page, Poem poem)
    {
        var cursor = page.Cursor(poem);
        page.Markers(cursor.TakeStart());
        using (page.X.Open("div", ("class", "poem"), ("id", Id(poem))))
        {
            foreach (var stanza in poem.Stanzas)
            {
                using (page.X.Open("div", ("class", "stanza")))
                {
                    foreach (var line in stanza)
                    {
                        using (page.X.Open("p", ("class", "line")))
                        {
                            InlineWriter.WriteRun(page, line, cursor);
                        }
                    }
                }
            }

            if (!poem.Source.IsEmpty)
            {
                using (page.X.Open("p", ("class", "attribution")))
                {
                    InlineWriter.WriteRun(page, poem.Source, cursor);
                }
            }
        }

        page.Markers(cursor.TakeRest());
    }

    private static void WriteNotice(FileContext page, Notice notice)
    {
        var cursor = page.Cursor(notice);
        page.Markers(cursor.TakeStart());
        var titleId = notice.Title.IsEmpty || notice.Id.Length == 0 ? null : notice.Id + "-title";
        using (page.X.Open("div", ("class", "notice"), ("id", Id(notice)), ("epub:type", "notice"), ("role", "doc-notice"), ("aria-labelledby", titleId)))
        {
            if (!notice.Title.IsEmpty)
            {
                using (page.X.Open("p", ("class", "notice-title"), ("id", titleId)))
                {
                    InlineWriter.WriteRun(page, notice.Title, cursor);
                }
            }

            Write(page, notice.Children);
        }

        page.Markers(cursor.TakeRest());
    }

    private static void WriteList(FileContext page, ListBlock list)
    {
        page.Markers(page.Cursor(list).TakeRest());
        var start = list is { Ordered: true, Start: not 1 } ? list.Start.ToString(CultureInfo.InvariantCulture) : null;
        using (page.X.Open(list.Ordered ? "ol" : "ul", ("class", "list"), ("id", Id(list)), ("start", start)))
        {
            foreach (var item in list.Items)
            {
                using (page.X.Open("li"))
                {
                    Write(page, item);
                }
            }
        }
    }

    private static void WriteDefinitions(FileContext page, DefinitionList list)
    {
        var cursor = page.Cursor(list);
        page.Markers(cursor.TakeStart());
        using (page.X.Open("dl", ("id", Id(list))))
        {
            foreach (var item in list.Items)
            {
                using (page.X.Open("dt"))
                {
                    InlineWriter.WriteRun(page, item.Term, cursor);
                }

                using (page.X.Open("dd"))
                {
                    Write(page, item.Definition);
                }
            }
        }

        page.Markers(cursor.TakeRest());
    }

    private static void WriteCode(FileContext page, CodeBlock code)
    {
        using (page.X.Open("pre", ("id", Id(code))))
        {
            InlineWriter.WriteAll(page, [new CodeInline(code.Text)], page.Cursor(code));
        }
    }
}
