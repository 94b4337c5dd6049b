using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;
using static Publisher.Tests.Layout.Blocks.BlockTest;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>Footnotes by themselves, and in captions of figures that fill their page.</summary>
public sealed class NoteAndFigureTests
{
    [Theory]
    [InlineData(1, "①")]
    [InlineData(21, "㉑")]
    [InlineData(50, "㊿")]
    [InlineData(51, "51")]
    [InlineData(120, "120")]
    public void Marks_are_circled_as_far_as_there_are_circles(int number, string mark) => Assert.Equal(mark, NoteSetter.Mark(number));

    [Theory]
    [InlineData("①")]
    [InlineData("120")]
    public void The_text_of_a_note_keeps_one_edge_whatever_its_number(string mark)
    {
        var note = new Footnote("n", "n", 1, [Para(Han(60)), Para("又一段")], default);
        var lines = NoteSetter.Set(Context(), note, mark).Lines.Select(l => l.OfType<GlyphRun>().ToList()).ToList();
        var edge = Length.Pt(13.5m);
        Assert.Equal(mark, lines[0][0].Text);
        Assert.Equal([edge, edge, edge + Length.Pt(18)], [lines[0][1].Origin.X, lines[1][0].Origin.X, lines[2][0].Origin.X]);
        Assert.True(lines[0][0].Origin.X + (lines[0][0].Size * mark.Length / (mark.Length > 1 ? 2 : 1)) < edge);
    }

    [Fact]
    public void A_number_without_a_circle_keeps_to_the_place_of_one()
    {
        var context = Context();
        var line = ParagraphSetter.Set(
            new ParagraphInput([new StyledText("字", Look(context), 0), new NotePiece("n", "①", Look(context)), new StyledText("字", Look(context), 1)], _ => new LineMeasure(Length.Zero, Em * 9), Length.Zero, TextAlign.Start, context.Style.Composition, Em),
            context.Type)[0];
        var old = (GlyphRun)line.Items[line.Anchors[0].ItemIndex];
        var mark = NoteMarks.Remark(old, "120", context.Type);
        var width = mark.Size * 3 / 2;
        Assert.Equal("120", mark.Text);
        Assert.True(width <= old.Size * 5 / 4 && mark.Origin.X >= old.Origin.X - (old.Size / 8));
    }

    [Theory]
    [InlineData(FigurePlacement.Page)]
    [InlineData(FigurePlacement.Bleed)]
    public void The_caption_of_a_whole_page_stands_clear_of_its_notes(FigurePlacement place)
    {
        var note = new Footnote("n1", "n", 1, [Para(Han(150))], default);
        var figure = new Figure(new FileId("tall.png"), default, "a", [new TextInline("图题"), new NoteRef("n1")], null, place, 100, "图1-1") { Id = "f" };
        var context = Context() with { Notes = [note] };
        var item = Items(Set(context, figure)[0])[0];
        var page = context.Style.Page;
        var top = place == FigurePlacement.Bleed ? page.Head : Length.Zero;
        var notes = new NoteArea(context, [note]);
        var rule = top + page.Depth - notes.DepthOf(notes.LinesOf("n1")) - NoteArea.AirBelow;
        Assert.True(At(item, "图题").Y + (Length.Pt(9) / 8) < rule);
        if (place == FigurePlacement.Bleed)
        {
            var strip = item.Items.OfType<RuleItem>().Single().Box;
            Assert.True(strip.Bottom > top + page.Depth && strip.Width > page.Measure);
        }
    }

    private static TextLook Look(GalleyContext context) => InlineFlattener.LookOf(context.Paragraph("body"), StructId.Artifact);
}
