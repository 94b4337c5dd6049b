using NetVips;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Imaging;

namespace Publisher.Tests.Imaging;

public sealed class ProbeTests : IDisposable
{
    private readonly BookFolder _book = new();

    [Fact]
    public void A_missing_picture_is_IM001_and_names_the_file_of_other_case()
    {
        File.WriteAllText(_book.PathOf("Karte.PNG"), "x");
        var found = Assert.Single(_book.Probe("images/karte.png"));
        Assert.Equal("IM001", found.Code);
        Assert.Contains(found.Hints, h => h.English.Contains("images/Karte.PNG", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<html>not a picture</html>", "IM003")]
    [InlineData("", "IM003")]
    [InlineData("%PDF-1.7", "IM007")]
    [InlineData("GIF89a", "IM004")]
    public void What_is_no_picture_is_named_by_its_content(string content, string code)
    {
        File.WriteAllText(_book.PathOf("x.png"), content);
        Assert.Equal(code, Assert.Single(_book.Probe("images/x.png")).Code);
    }

    [Theory]
    [InlineData("../secret.png")]
    [InlineData("images/../../secret.png")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public void A_path_out_of_the_book_is_IM006(string path) => Assert.Equal("IM006", Assert.Single(_book.Probe(path)).Code);

    [Fact]
    public void A_link_out_of_the_book_is_IM006()
    {
        var outside = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        using (var image = BookFolder.Flat(4, 4, 9))
        {
            image.Pngsave(outside);
        }

        File.CreateSymbolicLink(_book.PathOf("x.png"), outside);
        Assert.Equal("IM006", Assert.Single(_book.Probe("images/x.png")).Code);
        File.Delete(outside);
    }

    [Fact]
    public void A_link_inside_the_book_is_followed()
    {
        using (var image = BookFolder.Flat(4, 4, 9))
        {
            image.Pngsave(_book.PathOf("y.png"));
        }

        File.CreateSymbolicLink(_book.PathOf("x.png"), "y.png");
        Assert.Empty(_book.Probe("images/x.png"));
    }

    [Fact]
    public void A_bomb_is_refused_from_its_header()
    {
        using (var image = Image.Black(30_000, 20_000))
        {
            image.Pngsave(_book.PathOf("bomb.png"), compression: 9);
        }

        Assert.Equal("IM005", Assert.Single(_book.Probe("images/bomb.png")).Code);
        var (prepared, diagnostics) = _book.Prepare("bomb.png", ImageRecipe.Screen(100, 80));
        Assert.Empty(prepared.Set.Assets);
        Assert.Equal("IM005", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Sizes_are_upright_and_brackets_in_names_are_no_options()
    {
        using (var image = BookFolder.Photo(60, 40).Mutate(m => m.Set(GValue.GIntType, "orientation", 6)))
        {
            File.WriteAllBytes(_book.PathOf("a[page=3].jpg"), image.JpegsaveBuffer());
        }

        var id = new FileId("images/a[page=3].jpg");
        var probe = ImagePipeline.Probe(_book.Root, [new ImageUse(id, SourceSpan.None, FigurePlacement.Full)], TestContext.Current.CancellationToken);
        Assert.Empty(probe.Diagnostics);
        Assert.Equal((40, 60), (probe.Value!.Images[id].Width, probe.Value.Images[id].Height));
    }

    [Fact]
    public void Output_profiles_are_checked()
    {
        Directory.CreateDirectory(Path.Combine(_book.Root, "manuscript"));
        File.WriteAllText(Path.Combine(_book.Root, "manuscript", "rgb.icc"), new string('x', 200));
        File.WriteAllBytes(Path.Combine(_book.Root, "manuscript", "own.icc"), BookFolder.Press.Icc.ToArray());
        Assert.Equal("IM020", Assert.Single(OutputProfile.Load(_book.Root, "none.icc", SourceSpan.None).Diagnostics).Code);
        Assert.Equal("IM020", Assert.Single(OutputProfile.Load(_book.Root, "../../x.icc", SourceSpan.None).Diagnostics).Code);
        Assert.Equal("IM021", Assert.Single(OutputProfile.Load(_book.Root, "rgb.icc", SourceSpan.None).Diagnostics).Code);
        Assert.Equal(121_368, OutputProfile.Load(_book.Root, "own.icc", SourceSpan.None).Value!.Icc.Length);
    }

    public void Dispose() => _book.Dispose();
}
