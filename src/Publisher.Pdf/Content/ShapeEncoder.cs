using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Images;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>Writes rules, paths and pictures.</summary>
internal sealed class ShapeEncoder(ContentSyntax content, GraphicsState state, PageSpace space)
{
    // Spec §4: black rules up to this thickness overprint; larger areas knock out, so that they do not show what is under them.
    private static readonly Length ThickestOverprint = Length.Pt(2);

    public void Write(RuleItem rule)
    {
        var thickness = Length.Min(rule.Box.Width, rule.Box.Height);
        state.Overprint(rule.Ink == Ink.Black && thickness <= ThickestOverprint);
        state.Fill(rule.Ink);
        content.Operator("re"u8, space.X(rule.Box.X), space.Y(rule.Box.Bottom), rule.Box.Width, rule.Box.Height);
        content.Operator("f"u8);
    }

    public void Write(PathItem path)
    {
        var filled = path.Width == Length.Zero;
        state.Overprint(path.Ink == Ink.Black && !filled && path.Width <= ThickestOverprint);
        if (filled)
        {
            state.Fill(path.Ink);
        }
        else
        {
            state.Stroke(path.Ink);
            state.LineWidth(path.Width);
        }

        foreach (var segment in path.Segments)
        {
            Write(segment);
        }

        content.Operator(filled ? "f"u8 : "S"u8);
    }

    public void Write(ImageItem image, Picture picture)
    {
        state.Overprint(false);
        content.Operator("q"u8);
        content.Operator("cm"u8, image.Box.Width, 0, 0, image.Box.Height, space.X(image.Box.X), space.Y(image.Box.Bottom));
        content.Named("Do"u8, picture.Resource);
        content.Operator("Q"u8);
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
