using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Manuscript;

namespace Publisher.Tests.Manuscript.Cover;

public sealed class CoverReaderTests
{
    [Fact]
    public void The_built_in_cover_is_good_and_needs_no_file()
    {
        var (style, found) = Read(null);
        Assert.Empty(found);
        Assert.Equal("cmyk", style.Images.Color);
        Assert.Equal(["series", "title", "subtitle", "authors", "publisher"], style.Panel(CoverPanels.Front).Blocks.Select(b => b.Name));
        Assert.All(style.Panel(CoverPanels.Spine).Blocks, b => Assert.True(b.Vertical && b.OnSpine));
        Assert.Empty(style.Pictures);
    }

    [Fact]
    public void A_file_changes_and_takes_away_single_things()
    {
        var (style, found) = Read("""
            swatches: { 金: { spot: PANTONE 871 C, cmyk: [20, 30, 70, 15] }, 墨: { cmyk: 0 0 0 90 } }
            front:
              background: 金
              background-tint: 30%
              pictures: { map: { file: ../images/a.png, full: true, focus-y: 0%, opacity: 60% } }
              blocks:
                title: { color: 墨, size: 60pt, leading: 72pt, least-size: 30pt }
                subtitle: ~
            spine: { text-from: 8mm }
            barcode: { add-on: "05", magnification: 100% }
            """);
        Assert.Empty(found);
        var front = style.Panel(CoverPanels.Front);
        Assert.Equal(new Ink(30) { Colorant = new SpotColor("PANTONE 871 C", new ProcessColor(200, 300, 700, 150)) }, front.Background);
        Assert.Equal(("images/a.png", true, 0, 600), (front.Pictures[0].Image.Path, front.Pictures[0].Full, front.Pictures[0].FocusY, front.Pictures[0].Opacity));
        var title = Assert.Single(front.Blocks, b => b.Name == "title");
        Assert.Equal((new Ink(90), Length.Pt(60), 1200, Length.Pt(30), "{title}"), (title.Ink, title.Size, title.Leading, title.LeastSize, title.Text));
        Assert.DoesNotContain(front.Blocks, b => b.Name == "subtitle");
        Assert.Equal((Length.Mm(8), "05", 100), (style.LeastSpine, style.Barcode.AddOn, style.Barcode.Magnification));
    }

    [Theory]
    [InlineData("front: { blocks: { title: { colour: ink } } }", "CF003")]
    [InlineData("front: { blocks: { title: { color: inkk } } }", "CF013")]
    [InlineData("front: { blocks: { title: { font: titel } } }", "CF013")]
    [InlineData("front: { blocks: { more: { size: 9pt } } }", "CF012")]
    [InlineData("front: { pictures: { map: { full: true } } }", "CF012")]
    [InlineData("front: { pictures: { map: { file: ../../secret.png } } }", null)]
    [InlineData("swatches: { x: { cmyk: [1, 2, 3] } }", "CF013")]
    [InlineData("barcode: { add-on: 5 }", "CF013")]
    [InlineData("barcode: { magnification: 70% }", "CF013")]
    [InlineData("front: { blocks: { title: { left: 3 } } }", null)]
    [InlineData("front: [a]", null)]
    public void What_is_wrong_is_told_at_its_place(string yaml, string? code)
    {
        var (_, found) = Read(yaml);
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.Equal("manuscript/styles/cover.yaml", d.Span.File.Path));
        if (code is not null)
        {
            Assert.Contains(found, d => d.Code == code);
        }
    }

    [Fact]
    public void Papers_are_read_and_a_cover_follows_the_first_print_edition()
    {
        var book = MiniBook.Yaml.Replace("editions: {", """
            stock:
              text: { name: 80克胶版纸, grammage: 80, thickness: 0.100mm, factor: 1.346, kind: offset }
              cover: { grammage: 250, thickness: 0.3mm, flaps: 80mm }
              spine: 10.8mm
              glue: 0.3mm
            barcode: { add-on: "01", magnification: 90% }
            editions: { cover: { format: cover },
            """, StringComparison.Ordinal);
        using var mini = new MiniBook([("manuscript/book.yaml", Encoding.UTF8.GetBytes(book))]);
        var (workspace, _, _) = mini.Run();
        var facts = workspace!.Facts;
        Assert.Equal(new Paper { Name = "80克胶版纸", Grammage = 80, Nanometres = 100_000, Factor = 1346, Kind = "offset" }, facts.Stock!.Text);
        Assert.Equal((300_000L, Length.Mm(80), Length.Mm(10.8m), Length.Mm(0.3m)), (facts.Stock.Cover.Nanometres, facts.Stock.Flaps, facts.Stock.Spine, facts.Stock.Glue));
        Assert.Equal(("01", 90), (facts.AddOn, facts.BarcodeMagnification));
        var cover = facts.Editions.Single(e => e.Name == "cover");
        Assert.Equal(("cover", "builtin:cover", "print"), (cover.Format, cover.Style, cover.PagesFrom));
    }

    private static (CoverStyle Style, ImmutableArray<Diagnostic> Found) Read(string? yaml)
    {
        var book = MiniBook.Yaml.Replace("editions: { ", "editions: { cover: { format: cover" + (yaml is null ? "" : ", style: styles/cover.yaml") + " }, ", StringComparison.Ordinal);
        using var mini = new MiniBook([("manuscript/book.yaml", Encoding.UTF8.GetBytes(book)), ("manuscript/styles/cover.yaml", Encoding.UTF8.GetBytes(yaml ?? ""))]);
        var workspace = WorkspaceLoader.Load(mini.Folder);
        Assert.Empty(workspace.Diagnostics);
        var outcome = CoverReader.Read(workspace.Value!, workspace.Value!.Facts.Editions.Single(e => e.Format == "cover"));
        return (outcome.Value!, outcome.Diagnostics);
    }
}
