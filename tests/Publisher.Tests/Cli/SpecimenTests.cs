using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Manuscript;
using Publisher.Specimen;
using Publisher.Tests.Fonts;
using Publisher.Tests.Manuscript;

namespace Publisher.Tests.Cli;

/// <summary>A specimen shows every style, in its own ink, and nothing runs off its sheets.</summary>
public sealed class SpecimenTests
{
    [Fact]
    public void Every_paragraph_style_is_named_where_it_first_stands()
    {
        var texts = Sheets().Pages.Skip(2).SelectMany(p => p.Body).OfType<GlyphRun>().Select(r => r.Text).ToHashSet();
        Assert.Empty(ParagraphNames.All.Where(n => !texts.Contains($"{n.Chinese}　{n.Name}")).Select(n => n.Name));
    }

    [Fact]
    public void Nothing_runs_off_a_sheet()
    {
        foreach (var page in Sheets().Pages)
        {
            foreach (var run in page.Body.Concat(page.Furniture).OfType<GlyphRun>())
            {
                Assert.InRange(run.Origin.X.Emu, 0, page.TrimWidth.Emu);
                Assert.InRange((run.Origin.X + run.Glyphs[^1].X).Emu, 0, page.TrimWidth.Emu);
                Assert.InRange(run.Origin.Y.Emu, 0, page.TrimHeight.Emu);
            }
        }
    }

    [Fact]
    public void Marks_are_turned_back_into_the_style_s_ink()
    {
        var style = new BookStyle
        {
            Paragraphs = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ParagraphStyle>
            {
                ["body"] = new() { Name = "body" },
                ["credit"] = new() { Name = "credit", Tint = 80 },
            }),
        };
        var marks = new StyleMarks(style);
        var run = new GlyphRun(default, "x", Length.Pt(9), new Ink(marks.Marked.Paragraphs["credit"].Tint), [], "");
        Assert.Equal("credit", marks.StyleOf(run)!.Name);
        Assert.Equal(new Ink(80), ((GlyphRun)marks.Restore(run)).Ink);
        Assert.Null(marks.StyleOf(run with { Ink = Ink.Black }));
    }

    [Theory]
    [InlineData(10.5, "10.5 pt 五号")]
    [InlineData(10, "10 pt")]
    public void Sizes_are_named_as_the_trade_names_them(double points, string words) => Assert.Equal(words, Words.Size(Length.Pt((decimal)points)));

    private static PagedDocument Sheets()
    {
        using var book = new MiniBook([]);
        var workspace = WorkspaceLoader.Load(book.Folder).Value!;
        var edition = workspace.Facts.Editions[0];
        var style = StyleReader.Read(workspace, edition).Value!;
        var role = new FontRole([TestFonts.Serif], [TestFonts.Serif], [TestFonts.Serif]);
        style = style with { Fonts = new FontStyle { Roles = style.Fonts.Roles.ToImmutableSortedDictionary(r => r.Key, _ => role, StringComparer.Ordinal) } };
        using var fonts = TestFonts.Library();
        return new SpecimenDocument(workspace, edition, style, fonts).Make(1, TestContext.Current.CancellationToken);
    }
}
