using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>A footnote set over the measure.</summary>
/// <param name="Lines">Items of each line, from its baseline.</param>
/// <param name="Leading">Baseline to baseline.</param>
internal sealed record SetNote(ImmutableArray<ImmutableArray<DisplayItem>> Lines, Length Leading);

/// <summary>Sets footnotes: mark, half an em, text; further lines hang under the text.</summary>
internal static class NoteSetter
{
    /// <summary>The note under a mark. Marks in circles have one width, so its depth does not depend on its number.</summary>
    public static SetNote Set(GalleyContext context, Footnote note, string mark)
    {
        var style = context.Paragraph("note");
        var leading = style.Leading ?? style.Size.Scale(145, 100);
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<DisplayItem>>();
        var first = true;
        foreach (var paragraph in Paragraphs(note.Blocks))
        {
            var look = InlineFlattener.LookOf(style, context.Structure.Of(paragraph.Id));
            var pieces = ImmutableArray.CreateBuilder<TextPiece>();
            if (first)
            {
                pieces.Add(new StyledText(mark, look, 0) { Span = note.Span });
                pieces.Add(new BoxPiece(null, style.Size / 2));
            }

            pieces.AddRange(InlineFlattener.Flatten(paragraph.Children, look, context.Resolve));
            var hang = style.Size.Scale(3, 2);
            var start = style.InsetStart;
            var width = context.Style.Page.Measure - start - style.InsetEnd - hang;
            var hanging = first ? -hang : Length.Zero;
            var input = new ParagraphInput(
                pieces.ToImmutable(), _ => new LineMeasure(start + hang, width), hanging, style.Align, context.Style.Composition, style.Size)
            { Vertical = context.Vertical };
            lines.AddRange(ParagraphSetter.Set(input, context.Type).Select(l => l.Items));
            first = false;
        }

        return new SetNote(lines.ToImmutable(), leading);
    }

    /// <summary>The paragraphs of a note in order. Quotations and lists inside a note are set as plain paragraphs: a note has no room for more.</summary>
    public static IEnumerable<Paragraph> Paragraphs(ImmutableArray<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Paragraph p => [p],
        Quotation q => Paragraphs(q.Children),
        Letter l => Paragraphs(l.Children),
        Notice n => Paragraphs(n.Children),
        ListBlock l => l.Items.SelectMany(i => Paragraphs(i)),
        DefinitionList d => d.Items.SelectMany(i => Paragraphs(i.Definition).Prepend(new Paragraph(i.Term, ParagraphRole.Flush) { Id = b.Id, Span = b.Span })),
        Poem p => p.Stanzas.SelectMany(s => s).Append(p.Source).Where(v => v.Length > 0).Select(v => new Paragraph(v, ParagraphRole.Flush) { Id = b.Id, Span = b.Span }),
        CodeBlock c => c.Text.Split('\n').Where(l => l.Length > 0).Select(l => new Paragraph([new TextInline(l)], ParagraphRole.Flush) { Id = b.Id, Span = b.Span }),
        _ => Enumerable.Empty<Paragraph>(),
    });

    /// <summary>The circled number of a note, ① to ㊿; beyond, in brackets.</summary>
    public static string Mark(int number) => number switch
    {
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => $"[{number}]",
    };
}
