using System.Text;
using Publisher.Core.Style;
using Publisher.Epub;
using Publisher.Epub.Styles;
using Publisher.Epub.Xhtml;

namespace Publisher.Tests.Epub;

/// <summary>E-books read in columns.</summary>
public sealed class ColumnTests
{
    [Theory]
    [InlineData("共37封，1284里", "共|tcy:37|封，1284里")]
    [InlineData("阿Q与DNA", "阿|upright:Q|与|upright:DNA")]
    [InlineData("5天", "upright:5|天")]
    [InlineData("用Windows 11写", "用Windows 11写")]
    [InlineData("他说“走‘了’”。", "他说『走「了」』。")]
    [InlineData("a “word” here", "a “word” here")]
    [InlineData("他说don’t，“No.”", "他说don’t，『No.』")]
    public void Short_numbers_and_letters_stand(string text, string runs) =>
        Assert.Equal(runs, string.Join('|', ColumnRuns.Split(text, true).Select(r => r.Class is null ? r.Run : r.Class + ":" + r.Run)));

    [Theory]
    [InlineData("p { margin: 1em 2em 3em 4em }", "p { margin: 4em 1em 2em 3em }")]
    [InlineData("p { margin: 1em 0; padding-left: 1em }", "p { margin: 0 1em; padding-top: 1em }")]
    [InlineData("hr.scene { height: 1em; border: 0 }", "hr.scene { width: 1em; border: 0 }")]
    [InlineData(".notes { border-top: 1px solid }", ".notes { border-right: 1px solid }")]
    [InlineData("figcaption p { margin: 1em 0 0 }", "figcaption p { margin: 1em 0 0 }")]
    [InlineData("th, td { padding: 1em 2em }", "th, td { padding: 1em 2em }")]
    [InlineData("/* { */ p { margin: 0 }\n", "/* { */ p { margin: 0 }\n")]
    public void Sides_turn_with_the_text(string css, string turned) => Assert.Equal(turned, TurnedCss.Turn(css));

    [Fact]
    public void Pages_go_from_right_to_left()
    {
        var files = Read.Files(Vertical());
        var package = Text(files, n => n.EndsWith(".opf", StringComparison.Ordinal));
        Assert.Contains("page-progression-direction=\"rtl\"", package, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"primary-writing-mode\" content=\"vertical-rl\"", package, StringComparison.Ordinal);
        Assert.Contains("writing-mode: vertical-rl", Text(files, n => n.EndsWith("book.css", StringComparison.Ordinal)), StringComparison.Ordinal);
        var root = Read.Xml(Vertical(), files.Keys.Single(n => n.EndsWith("imprint.xhtml", StringComparison.Ordinal))).Root!;
        Assert.Equal("across", (string?)root.Attribute("class"));
    }

    [Fact]
    public void Nothing_of_it_is_in_a_horizontal_book()
    {
        var files = Read.Files(EverythingBook.Request());
        Assert.DoesNotContain(files.Values, f => Encoding.UTF8.GetString(f).Contains("vertical-rl", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Values, f => Encoding.UTF8.GetString(f).Contains("\"tcy\"", StringComparison.Ordinal));
    }

    private static EpubRequest Vertical()
    {
        var request = EverythingBook.Request();
        return request with { Style = request.Style with { Page = new PageStyle { Vertical = true, Lines = 15 } } };
    }

    private static string Text(Dictionary<string, byte[]> files, Func<string, bool> name) => Encoding.UTF8.GetString(files.Single(f => name(f.Key)).Value);
}
