using System.Text;
using System.Xml.Linq;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Imaging;
using Publisher.Imaging.Drawings;

namespace Publisher.Tests.Imaging;

/// <summary>SVG files as a book's pictures.</summary>
public sealed class DrawingFileTests : IDisposable
{
    private readonly BookFolder _book = new();

    public void Dispose() => _book.Dispose();

    [Theory]
    [InlineData("width='40mm' height='20mm'", "40", "20")]
    [InlineData("viewBox='0 0 3 2'", "3", "2")]
    [InlineData("width='100%' height='100%' viewBox='5,5 30 20'", "30", "20")]
    [InlineData("width='6in' viewBox='0 0 3 2'", "6", "4")]
    [InlineData("height='10' viewBox='0 0 3 2'", "15", "10")]
    [InlineData("", "300", "150")]
    public void The_shape_comes_from_the_root(string attributes, string width, string height)
    {
        var id = new FileId("images/d.svg");
        File.WriteAllText(_book.PathOf("d.svg"), $"<?xml version='1.0'?>\n<!-- {new string('x', 600)} -->\n<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>");
        var probe = ImagePipeline.Probe(_book.Root, [new ImageUse(id, SourceSpan.None, FigurePlacement.Full)], TestContext.Current.CancellationToken);
        Assert.Empty(probe.Diagnostics);
        var info = probe.Value!.Images[id];
        Assert.InRange((info.Width * decimal.Parse(height, null)) - (info.Height * decimal.Parse(width, null)), -40, 40);
        Assert.Contains("<svg", probe.Value.Drawings[id].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='-3'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 5'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>")]
    public void What_is_not_sound_is_IM017(string text)
    {
        File.WriteAllText(_book.PathOf("d.svg"), text);
        Assert.Equal("IM017", Assert.Single(_book.Probe("images/d.svg")).Code);
        Assert.Equal("IM017", Assert.Single(_book.Prepare("d.svg", ImageRecipe.Screen(800, 80)).Diagnostics).Code);
    }

    [Fact]
    public void Another_encoding_is_IM017_and_UTF_16_is_read()
    {
        File.WriteAllBytes(_book.PathOf("d.svg"), [.. "<svg xmlns='http://www.w3.org/2000/svg'><text>"u8, 0xD6, 0xD0, .. "</text></svg>"u8]);
        Assert.Equal("IM017", Assert.Single(_book.Probe("images/d.svg")).Code);
        File.WriteAllText(_book.PathOf("d.svg"), "<?xml version='1.0' encoding='utf-16'?><svg xmlns='http://www.w3.org/2000/svg'><text>中</text></svg>", Encoding.Unicode);
        Assert.Empty(_book.Probe("images/d.svg"));
    }

    [Fact]
    public void The_e_book_gets_the_drawing_itself_cleaned()
    {
        const string Text = """
            <?xml version="1.0"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://none.invalid/svg11.dtd">
            <?xml-stylesheet href="http://none.invalid/x.css"?>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:s="urn:sodipodi" width="50mm" height="25mm" onload="alert(1)" s:version="1">
              <script>alert(1)</script><s:namedview/><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>
              <style>@import url(http://none.invalid/a.css); .a{fill:red;stroke:url("http://none.invalid/#x")} .b{fill:url(#g)}</style>
              <linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>
              <a xlink:href="javascript:alert(1)"><rect class="b" width="9" height="9" fill="url(http://none.invalid/#p)" style="fill:blue;filter:url(//none.invalid/f)" onclick="x()"/></a>
              <use xlink:href="#g"/><use href="other.svg#x"/><image href="http://none.invalid/i.png"/><text xml:space="preserve">字  &amp; x</text>
            </svg>
            """;
        File.WriteAllText(_book.PathOf("d.svg"), Text);
        var asset = _book.Asset("d.svg", ImageRecipe.Screen(100, 80));
        Assert.Equal((ImageEncoding.Svg, 100, 50), (asset.Encoding, asset.Width, asset.Height));
        var clean = Encoding.UTF8.GetString(asset.Content.Span);
        foreach (var gone in new[] { "none.invalid", "script", "alert", "onclick", "onload", "foreignObject", "sodipodi", "DOCTYPE", "other.svg", "<image", "xml-stylesheet" })
        {
            Assert.DoesNotContain(gone, clean, StringComparison.Ordinal);
        }

        var root = XDocument.Parse(clean, LoadOptions.PreserveWhitespace).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal("字  & x", root.Descendants(svg + "text").Single().Value);
        Assert.Equal("#g", root.Descendants(svg + "use").First().Attribute(XNamespace.Get("http://www.w3.org/1999/xlink") + "href")!.Value);
        Assert.Equal("fill:blue;", root.Descendants(svg + "rect").Single().Attribute("style")!.Value);
        Assert.Contains(".b{fill:url(#g)}", clean, StringComparison.Ordinal);
        Assert.NotNull(root.Attribute("viewBox"));
        Assert.Equal(clean, Encoding.UTF8.GetString(SvgCleaner.Clean(clean, 188.976m, 94.488m)));
    }

    [Fact]
    public void A_drawing_is_no_picture_for_press()
    {
        File.WriteAllText(_book.PathOf("d.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Assert.Equal("IM007", Assert.Single(_book.Prepare("d.svg", PressKit.Recipe(ImageColor.Gray)).Diagnostics).Code);
        Assert.Equal(Severity.Error, Catalogue.IM007.Severity);
    }
}
