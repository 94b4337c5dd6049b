using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Text;
using Publisher.Imaging;
using Publisher.Imaging.Color;
using Publisher.Imaging.Drawings;

namespace Publisher.Tests.Imaging.Cover;

public sealed class VectorRasterTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"150\" viewBox=\"0 0 100 150\"><path fill=\"#c01818\" d=\"M0 0L100 0L100 75L0 75Z\"/></svg>";

    [Fact]
    public void A_drawing_becomes_a_picture_of_the_wanted_height_and_is_drawn_once()
    {
        using var book = new BookFolder();
        var asset = VectorRaster.Draw(Svg, new FileId("cover"), 600, 90, book.Store);
        Assert.Equal((400, 600, ImageColor.Rgb), (asset.Width, asset.Height, asset.Color));
        using var image = Image.NewFromBuffer(asset.Content.ToArray());
        Assert.InRange(image.Getpoint(200, 100)[0], 185, 200);
        Assert.InRange(image.Getpoint(200, 500)[1], 250, 255);
        Assert.True(VectorRaster.Draw(Svg, new FileId("cover"), 600, 90, book.Store).Content.Span.SequenceEqual(asset.Content.Span));
    }

    [Fact]
    public void A_drawing_among_the_book_s_files_is_never_opened_by_it()
    {
        using var book = new BookFolder();
        Directory.CreateDirectory(Path.Combine(book.Root, "images"));
        File.WriteAllText(Path.Combine(book.Root, "images", "a.png"), Svg);
        VectorRaster.Draw(Svg, new FileId("cover"), 100, 90, book.Store);
        var job = new ImageJob(new FileId("images/a.png"), SourceSpan.None, ImageRecipe.Screen(100, 80), null);
        var outcome = ImagePipeline.Prepare(book.Root, [job], book.Store, 1, null, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Diagnostics);

        // handed on as text, never drawn with the machine's faces
        Assert.Equal(ImageEncoding.Svg, Assert.Single(outcome.Value!.Set.Assets).Value.Encoding);
    }

    [Fact]
    public void Inks_look_as_their_printing_condition_says()
    {
        var colors = InkColors.OnScreen(BookFolder.Press, [new(0, 0, 0, 0), new(0, 0, 0, 1000), new(0, 1000, 1000, 0)]);
        Assert.Equal(new ScreenColor(255, 255, 255), colors[0]);
        Assert.True(colors[1].Red < 70);
        Assert.True(colors[2].Red > 180 && colors[2].Green < 60);
    }
}
