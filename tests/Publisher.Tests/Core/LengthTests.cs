using Publisher.Core.Geometry;

namespace Publisher.Tests.Core;

public sealed class LengthTests
{
    [Fact]
    public void Points_and_millimetres_add_up_exactly()
    {
        Assert.Equal(Length.Mm(25.4m), Length.Pt(72));
        Assert.Equal("10.5pt", Length.Pt(10.5m).ToString());
    }

    [Fact]
    public void Scaling_rounds_half_away_from_zero()
    {
        Assert.Equal(2, new Length(3).Scale(1, 2).Emu);
        Assert.Equal(-2, new Length(-3).Scale(1, 2).Emu);
    }
}
