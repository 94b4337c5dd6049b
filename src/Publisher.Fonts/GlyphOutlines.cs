using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts.Native;

namespace Publisher.Fonts;

/// <summary>Outlines of glyphs as paths, for output that has no fonts. To be filled by the winding number.</summary>
public static unsafe class GlyphOutlines
{
    /// <summary>
    /// Steps in a font unit. TrueType has points in the middle between two others, and a quadratic curve raised to a cubic has
    /// thirds, so sixths hold both exactly.
    /// </summary>
    public const int PerUnit = 6;

    /// <summary>The outline of a glyph; quadratic curves are raised to cubic ones. Empty for blanks and for glyphs the face does not have.</summary>
    public static ImmutableArray<OutlineStep> Of(FontFace face, ushort glyph)
    {
        var pen = new Pen();
        var held = GCHandle.Alloc(pen);
        var funcs = HbDraw.FuncsCreate();
        try
        {
            HbDraw.SetMove(funcs, &Move, 0, 0);
            HbDraw.SetLine(funcs, &Line, 0, 0);
            HbDraw.SetQuadratic(funcs, &Quadratic, 0, 0);
            HbDraw.SetCubic(funcs, &Cubic, 0, 0);
            HbDraw.SetClose(funcs, &Close, 0, 0);
            HbDraw.DrawGlyph(face.Font.Handle, glyph, funcs, GCHandle.ToIntPtr(held));
            GC.KeepAlive(face);
        }
        finally
        {
            HbDraw.FuncsDestroy(funcs);
            held.Free();
        }

        return pen.Steps.ToImmutable();
    }

    /// <summary>The outline of a glyph on a page.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyph">The glyph.</param>
    /// <param name="size">Type size.</param>
    /// <param name="origin">Where the glyph's origin is on the page.</param>
    public static ImmutableArray<PathSegment> Place(FontFace face, ushort glyph, Length size, Point origin)
    {
        var per = (long)face.UnitsPerEm * PerUnit;
        Point At(OutlinePoint p) => new(origin.X + size.Scale(p.X, per), origin.Y - size.Scale(p.Y, per));
        return [.. Of(face, glyph).Select(s => s.Kind switch
        {
            'C' => new PathSegment('C', At(s.A), At(s.B), At(s.C)),
            'Z' => new PathSegment('Z', default),
            _ => new PathSegment(s.Kind, At(s.A)),
        })];
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Move(nint funcs, nint pen, nint state, float x, float y, nint data) => PenOf(pen).Add('M', At(x, y));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Line(nint funcs, nint pen, nint state, float x, float y, nint data) => PenOf(pen).Add('L', At(x, y));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Quadratic(nint funcs, nint pen, nint state, float x1, float y1, float x, float y, nint data)
    {
        var (from, control, end) = (PenOf(pen).Last, At(x1, y1), At(x, y));
        PenOf(pen).Curve(TwoThirds(from, control), TwoThirds(end, control), end);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Cubic(nint funcs, nint pen, nint state, float x1, float y1, float x2, float y2, float x, float y, nint data) =>
        PenOf(pen).Curve(At(x1, y1), At(x2, y2), At(x, y));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Close(nint funcs, nint pen, nint state, nint data) => PenOf(pen).Steps.Add(new('Z', default));

    private static Pen PenOf(nint data) => (Pen)GCHandle.FromIntPtr(data).Target!;

    // The one place where HarfBuzz' floats become whole numbers; a damaged font may give anything.
    private static OutlinePoint At(float x, float y) => new(Whole(x), Whole(y));

    private static int Whole(float units) =>
        float.IsFinite(units) ? (int)Math.Clamp(MathF.Round(units * PerUnit), -10_000_000f, 10_000_000f) : 0;

    private static OutlinePoint TwoThirds(OutlinePoint end, OutlinePoint control) =>
        new(Third(end.X + (2 * control.X)), Third(end.Y + (2 * control.Y)));

    private static int Third(int n) => (n >= 0 ? n + 1 : n - 1) / 3;

    private sealed class Pen
    {
        public ImmutableArray<OutlineStep>.Builder Steps { get; } = ImmutableArray.CreateBuilder<OutlineStep>();

        public OutlinePoint Last { get; private set; }

        public void Add(char kind, OutlinePoint at)
        {
            Last = at;
            Steps.Add(new(kind, at));
        }

        public void Curve(OutlinePoint a, OutlinePoint b, OutlinePoint c)
        {
            Last = c;
            Steps.Add(new('C', a, b, c));
        }
    }
}
