using System.Text;
using Publisher.Core.Style;
using Publisher.Manuscript;

namespace Publisher.Tests.Manuscript;

public sealed class StyleTraceTests
{
    [Fact]
    public void The_nearest_file_wins_and_the_others_are_named()
    {
        var keys = Keys();
        var chars = keys.Single(k => k.Key == "page.grid.chars");
        Assert.Equal(["32 manuscript/styles/print.yaml", "31 manuscript/styles/house.yaml", "33 builtin:trade"], chars.Origins.Select(o => $"{o.Value} {o.Span.File.Path}"));
        Assert.NotEmpty(chars.Chinese);
    }

    [Fact]
    public void What_a_paragraph_style_does_not_set_comes_from_the_style_it_extends()
    {
        var keys = Keys();
        var tint = keys.Single(k => k.Key == "paragraphs.letter.tint");
        Assert.Equal(("paragraphs.quote.tint", "90"), (tint.From, tint.Origins[0].Value));
        Assert.Equal(("paragraphs.body.align", "justify"), (keys.Single(k => k.Key == "paragraphs.letter.align").From, keys.Single(k => k.Key == "paragraphs.letter.align").Origins[0].Value));
        Assert.Null(keys.Single(k => k.Key == "paragraphs.quote.tint").From);
    }

    [Fact]
    public void A_key_may_be_named_for_short_and_a_misspelt_one_has_a_neighbour()
    {
        var keys = Keys();
        Assert.Equal("paragraphs.body.indent", Assert.Single(StyleTrace.Find(keys, "body.indent")).Key);
        Assert.Equal(4, StyleTrace.Find(keys, "page.grid").Length);
        Assert.Equal(4, StyleTrace.Find(keys, "grid").Length);
        Assert.Empty(StyleTrace.Find(keys, "indent"));
        Assert.Empty(StyleTrace.Find(keys, "page.gird"));
        Assert.Equal("page.grid.chars", StyleTrace.Near(keys, "page.gird.chars"));
        Assert.Equal("paragraphs.body.indent", StyleTrace.Near(keys, "body.indnet"));
    }

    [Fact]
    public void Every_paragraph_style_is_listed() =>
        Assert.All(ParagraphNames.All, n => Assert.Contains(Keys(), k => k.Key == $"paragraphs.{n.Name}.size" && !k.Origins.IsEmpty));

    private static System.Collections.Immutable.ImmutableArray<StyleKey> Keys()
    {
        using var book = new MiniBook([
            ("manuscript/styles/print.yaml", "extends: house.yaml\npage: { grid: { chars: 32 } }\n"u8.ToArray()),
            ("manuscript/styles/house.yaml", Encoding.UTF8.GetBytes("page: { grid: { chars: 31 } }\nparagraphs: { quote: { tint: 90 } }\n")),
        ]);
        var workspace = WorkspaceLoader.Load(book.Folder).Value!;
        return StyleTrace.Of(workspace, workspace.Facts.Editions[0]);
    }
}
