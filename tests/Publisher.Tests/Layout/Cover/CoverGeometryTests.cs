using CsCheck;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Cover;

namespace Publisher.Tests.Layout.Cover;

public sealed class CoverGeometryTests
{
    private static readonly string[] Order = [CoverPanels.BackFlap, CoverPanels.Back, CoverPanels.Spine, CoverPanels.Front, CoverPanels.FrontFlap];

    [Theory]
    [InlineData(11, 0, 351)] // pdf.md §1: trim 351 × 240
    [InlineData(11, 80, 511)]
    public void The_width_is_two_pages_spine_and_flaps(int spine, int flap, int width) =>
        Assert.Equal(Length.Mm(width), Of(spine, flap, false).Width);

    [Fact]
    public void Panels_lie_from_the_back_flap_to_the_front_flap()
    {
        var geometry = Of(11, 80, false);
        Assert.Equal([Length.Mm(80), Length.Mm(250), Length.Mm(261), Length.Mm(431)], geometry.Folds);
        Assert.Equal(Length.Mm(250), geometry.Panel(CoverPanels.Spine).X);
        Assert.Equal(new Rect(Length.Mm(431), Length.Mm(-3), Length.Mm(83), Length.Mm(246)), geometry.WithBleed(CoverPanels.FrontFlap));
    }

    [Fact]
    public void Without_flaps_only_the_spine_is_folded() => Assert.Equal([Length.Mm(170), Length.Mm(181)], Of(11, 0, false).Folds);

    [Fact]
    public void A_right_bound_book_is_mirrored()
    {
        var geometry = Of(11, 80, true);
        Assert.Equal(Length.Mm(80), geometry.Panel(CoverPanels.Front).X);
        Assert.Equal(Length.Mm(261), geometry.Panel(CoverPanels.Back).X);
    }

    [Fact]
    public void Panels_touch_and_cover_the_sheet_whatever_their_sizes() => Gen.Select(Gen.Int[0, 60_000_000], Gen.Int[0, 4_000_000], Gen.Bool).Sample((spine, flap, right) =>
    {
        var geometry = new CoverGeometry(Length.Mm(170), Length.Mm(240), new(spine), new(flap), Length.Mm(3), right);
        var at = Length.Zero;
        foreach (var name in right ? Order.Reverse() : Order)
        {
            var panel = geometry.Panel(name);
            Assert.Equal(at, panel.X);
            at = panel.Right;
        }

        Assert.Equal(geometry.Width, at);
        Assert.Equal(geometry.Folds.Reverse().Select(f => geometry.Width - f), geometry.InnerFolds);
    });

    private static CoverGeometry Of(int spine, int flap, bool right) =>
        new(Length.Mm(170), Length.Mm(240), Length.Mm(spine), Length.Mm(flap), Length.Mm(3), right);
}
