using CsCheck;
using Publisher.Layout.Drawings;

namespace Publisher.Tests.Layout.Drawings;

public sealed class ArithmeticTests
{
    private const decimal Near = 0.000_000_000_000_000_001m;

    [Fact]
    public void Roots_sines_and_angles_hold_what_they_promise()
    {
        Gen.Decimal[-720m, 720m].Sample(degrees =>
        {
            var (sin, cos) = Arithmetic.SinCos(degrees);
            Assert.InRange((sin * sin) + (cos * cos) - 1, -Near, Near);
            Assert.InRange((double)sin - double.SinPi((double)degrees / 180), -1e-12, 1e-12);
            var back = Arithmetic.Angle(cos, sin);
            var (sin2, cos2) = Arithmetic.SinCosRadians(back);
            Assert.InRange(Math.Abs(sin - sin2) + Math.Abs(cos - cos2), 0, Near * 100);
        });
        Gen.Decimal[0m, 1_000_000m].Sample(x => Assert.InRange((Arithmetic.Sqrt(x) * Arithmetic.Sqrt(x)) - x, -0.000_001m, 0.000_001m));
        Assert.Equal((1m, 0m), Arithmetic.SinCos(90));
        Assert.Equal((0m, -1m), Arithmetic.SinCos(-180));
    }

    [Theory]
    [InlineData("M0 0L10 20", "M10-5 10 20h5v-5z")]
    public void Absolute_and_relative_commands_agree(string _, string path)
    {
        var (outline, error) = PathReader.Read(path);
        Assert.Equal(-1, error);
        Assert.Equal([new Place(10, -5), new Place(10, 20), new Place(15, 20), new Place(15, 15), new Place(10, -5)], outline.Steps.Select(s => s.End));
    }

    [Theory]
    [InlineData("M1,2 3,4 C1 1 2 2 3 3 S4 4 5 5 Q6 6 7 7 T8 8 A2 2 0 0 1 9 9 H1 V2 Z", "m1,2 2,2 c-2-3-1-2 0-1 s1 1 2 2 q1 1 2 2 t1 1 a2 2 0 011 1 h-8 v-7 z")]
    public void Both_spellings_of_every_command_draw_the_same(string absolute, string relative)
    {
        var (a, b) = (PathReader.Read(absolute), PathReader.Read(relative));
        Assert.Equal((-1, -1), (a.Error, b.Error));
        Assert.Equal(a.Outline.Steps, b.Outline.Steps);
    }

    [Fact]
    public void Arcs_lie_on_their_ellipse_and_end_where_they_should()
    {
        Gen.Select(Gen.Int[-50, 50], Gen.Int[-50, 50], Gen.Int[1, 60], Gen.Bool, Gen.Bool).Where((x, y, _, _, _) => x != 0 || y != 0).Sample((x, y, radius, large, sweep) =>
        {
            var outline = new Outline();
            outline.Move(new Place(3, 4));
            var to = new Place(3 + x, 4 + y);
            Arc.Draw(outline, new Place(radius, radius), 30, (large, sweep), to);
            Assert.Equal(to, outline.Here);

            // one centre for all: every end and every middle of a curve is equally far from it
            var r = Math.Max(radius, new Place(x, y).Length / 2);
            var from = new Place(3, 4);
            var points = new List<Place>();
            foreach (var s in outline.Steps.Skip(1))
            {
                points.Add((from + (s.A * 3) + (s.B * 3) + s.C) / 8);
                points.Add(s.C);
                from = s.C;
            }

            var chord = to - new Place(3, 4);
            var middle = (to + new Place(3, 4)) / 2;
            var height = Arithmetic.Sqrt(Math.Max(0, (r * r) - (chord.Length * chord.Length / 4)));
            var up = new Place(-chord.Y, chord.X).Unit * height;
            var centre = large == sweep ? middle + up : middle - up;
            centre = points.All(p => Math.Abs((p - centre).Length - r) < r / 1000) ? centre : middle + middle - centre;
            Assert.All(points, p => Assert.InRange((p - centre).Length, r * 0.999m, r * 1.001m));
            Assert.True(large ? outline.Steps.Count - 1 >= 2 : outline.Steps.Count - 1 <= 2);
        });
    }

    [Theory]
    [InlineData("M0 0 L10 10 L20", "L", 12)]
    [InlineData("M0 0 L10 10 X5", "L", 12)]
    [InlineData("L5 5", "", 0)]
    [InlineData("M0 0 Z 5 5", "Z", 7)]
    public void A_broken_path_is_drawn_as_far_as_it_goes(string path, string last, int error)
    {
        var (outline, at) = PathReader.Read(path);
        Assert.Equal(last, outline.Steps.Count == 0 ? "" : outline.Steps[^1].Kind.ToString());
        Assert.True(at >= error, $"{at}");
    }

    [Theory]
    [InlineData("translate(10)", 11, 1)]
    [InlineData("translate(10,20) scale(2)", 12, 22)]
    [InlineData("rotate(90)", -1, 1)]
    [InlineData("rotate(90 1 0)", 0, 0)]
    [InlineData("matrix(1 0 0 1 5 6)", 6, 7)]
    [InlineData("skewX(45)", 2, 1)]
    [InlineData("scale(-1, 1) ,rotate( 180deg )", 1, -1)]
    public void Transforms_move_a_point(string text, int x, int y)
    {
        var at = TransformReader.Read(text)!.Value.At(new Place(1, 1));
        Assert.InRange(Math.Abs(at.X - x) + Math.Abs(at.Y - y), 0, Near);
    }

    [Theory]
    [InlineData("rotate(90")]
    [InlineData("spin(3)")]
    [InlineData("matrix(1 2 3)")]
    [InlineData("skewX(90)")]
    [InlineData("scale(9999999) scale(9999999)")]
    public void What_is_no_transform_is_none(string text) => Assert.Null(TransformReader.Read(text));

    [Theory]
    [InlineData("#1a2b3c", 0x1A, 0x2B, 0x3C, 1000)]
    [InlineData("#F80", 255, 136, 0, 1000)]
    [InlineData("#00000080", 0, 0, 0, 502)]
    [InlineData("RebeccaPurple", 0x66, 0x33, 0x99, 1000)]
    [InlineData("rgb(10%, 20%, 100%)", 26, 51, 255, 1000)]
    [InlineData("rgba(1,2,3,.5)", 1, 2, 3, 500)]
    [InlineData("rgb(1 2 3 / 25%)", 1, 2, 3, 250)]
    [InlineData("hsl(120, 100%, 25%)", 0, 128, 0, 1000)]
    [InlineData("hsl(0 0% 40%)", 102, 102, 102, 1000)]
    [InlineData("transparent", 0, 0, 0, 0)]
    public void Colours_are_read(string text, int r, int g, int b, int opacity) =>
        Assert.Equal(new Shade(new global::Publisher.Core.Display.ScreenColor((byte)r, (byte)g, (byte)b), opacity), ColorReader.Read(text));

    [Fact]
    public void Nothing_that_is_written_throws()
    {
        var text = Gen.OneOf(
            Gen.String[Gen.Char["MmLlHhVvCcSsQqTtAaZz0123456789.,-+eE \n()"], 0, 40],
            Gen.String[Gen.Char["rgbahsl#0123456789abcdef%,./ ()"], 0, 20],
            Gen.String[0, 20]);
        text.Sample(t =>
        {
            PathReader.Read(t);
            TransformReader.Read(t);
            ColorReader.Read(t);
            LookReader.LengthOf(t, 10, 100);
        });
    }
}
