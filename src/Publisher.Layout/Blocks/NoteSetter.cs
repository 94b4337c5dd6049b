using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>A footnote set over the measure.</summary>
/// <param name="Lines">Items of each line, from its baseline.</param>
/// <param name="Leading">Baseline to baseline.</param>
internal sealed record SetNote(ImmutableArray<ImmutableArray<DisplayItem>> Lines, Length Leading);

/// <summary>Sets footnotes: mark, half an em, text; further lines hang under the text.</summary>
internal static class NoteSetter
{
    /// <summary>The note under a mark. The mark stands in an em of its own, so its depth does not depend on its number.</summary>
    public static SetNote Set(GalleyContext context, Footnote note, string mark)
    {
        var style = context.Paragraph("note");
        var leading = style.Leading ?? style.Size.Scale(145, 100);
        var start = style.InsetStart;
        var hang = start + style.Size.Scale(3, 2);
        var width = context.Style.Page.Measure - hang - style.InsetEnd;
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<DisplayItem>>();
        foreach (var paragraph in Paragraphs(note.Blocks))
        {
            var look = InlineFlattener.LookOf(style, context.Structure.Of(paragraph.Id));
            var pieces = InlineFlattener.Flatten(paragraph.Children, look, context.Resolve);

            // A second paragraph is told from a line that turns over by its indent.
            var indent = lines.Count == 0 || paragraph.Role != ParagraphRole.Body ? Length.Zero : style.Size * 2;
            var input = new ParagraphInput(pieces, _ => new LineMeasure(hang, width), indent, style.Align, context.Rules(style, paragraph.Id), style.Size) { Vertical = context.Vertical };
            foreach (var line in ParagraphSetter.Set(input, context.Type))
            {
                lines.Add(lines.Count == 0 ? [.. Mark(context, mark, look, start), .. line.Items] : line.Items);
            }
        }

        return new SetNote(lines.ToImmutable(), leading);
    }

    /// <summary>The mark before the text, centred in its em; wider numbers become smaller.</summary>
    private static ImmutableArray<DisplayItem> Mark(GalleyContext context, string mark, TextLook look, Length start)
    {
        var em = look.Size;
        SetLine Line(Length size) => ParagraphSetter.Set(
            new ParagraphInput([new StyledText(mark, look with { Size = size }, 0)], _ => new LineMeasure(start, em * 5), Length.Zero, TextAlign.Start, context.Style.Composition, size) { Vertical = context.Vertical },
            context.Type)[0];
        var line = Line(em);
        if (line.Width > em.Scale(5, 4))
        {
            line = Line(em.Scale((em * 5 / 4).Emu, line.Width.Emu));
        }

        return DisplayItems.Move(line.Items, Length.Max(-start, (em - line.Width) / 2), Length.Zero);
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

    /// <summary>The circled number of a note, ① to ㊿; beyond that Unicode has no circles and the digits stand alone: raised, and two of them as wide as a circle.</summary>
    public static string Mark(int number) => number switch
    {
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
