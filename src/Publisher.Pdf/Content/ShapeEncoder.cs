using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Images;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>Writes rules, paths and pictures.</summary>
internal sealed class ShapeEncoder(ContentSyntax content, GraphicsState state, PageSpace space)
{
    public void Write(RuleItem rule)
    {
        state.Overprint(InkRules.Overprints(rule.Ink, Length.Min(rule.Box.Width, rule.Box.Height)));
        state.Fill(rule.Ink);
        content.Operator("re"u8, space.X(rule.Box.X), space.Y(rule.Box.Bottom), rule.Box.Width, rule.Box.Height);
        content.Operator("f"u8);
    }

    public void Write(PathItem path)
    {
        if (!IsDrawable(path.Segments))
        {
            return;
        }

        if (path.Width == Length.Zero)
        {
            state.Overprint(InkRules.Overprints(path.Ink, Length.Pt(int.MaxValue)));
            state.Fill(path.Ink);
            Trace(path.Segments);
            content.Operator(path.EvenOdd ? "f*"u8 : "f"u8);
            return;
        }

        state.Overprint(InkRules.Overprints(path.Ink, path.Width));
        state.Stroke(path.Ink);
        state.LineWidth(path.Width);
        state.Look(path);
        Trace(path.Segments);
        content.Operator("S"u8);
    }

    /// <summary>Draws nothing outside a path from now on, until the state is restored.</summary>
    public void Clip(ImmutableArray<PathSegment> path, bool evenOdd)
    {
        if (IsDrawable(path))
        {
            Trace(path);
        }
        else
        {
            content.Operator("re"u8, 0, 0, 0, 0);
        }

        content.Operator(evenOdd ? "W*"u8 : "W"u8);
        content.Operator("n"u8);
    }

    public void Write(ImageItem image, Picture picture)
    {
        state.Overprint(false);
        content.Operator("q"u8);
        content.Operator("cm"u8, image.Box.Width, 0, 0, image.Box.Height, space.X(image.Box.X), space.Y(image.Box.Bottom));
        content.Named("Do"u8, picture.Resource);
        content.Operator("Q"u8);
    }

    // A path begins at a point (ISO 32000-1 8.5.2.1).
    private static bool IsDrawable(ImmutableArray<PathSegment> path) => path is [{ Kind: 'M' }, ..];

    private void Trace(ImmutableArray<PathSegment> path)
    {
        foreach (var segment in path)
        {
            Write(segment);
        }
    }

    private void Write(PathSegment segment)
    {
        var (a, b, c) = (segment.A, segment.B, segment.C);
        switch (segment.Kind)
        {
            case 'M':
                content.Operator("m"u8, space.X(a.X), space.Y(a.Y));
                break;
            case 'L':
                content.Operator("l"u8, space.X(a.X), space.Y(a.Y));
                break;
            case 'C':
                content.Operator("c"u8, space.X(a.X), space.Y(a.Y), space.X(b.X), space.Y(b.Y), space.X(c.X), space.Y(c.Y));
                break;
            case 'Z':
                content.Operator("h"u8);
                break;
            default:
                throw new UnreachableException(segment.Kind.ToString());
        }
    }
}
