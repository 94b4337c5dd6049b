using System.Collections.Immutable;
using System.Xml.Linq;
using Publisher.Core.Display;

namespace Publisher.Layout.Drawings;

/// <summary>A clip on the page.</summary>
/// <param name="Path">Its paths.</param>
/// <param name="EvenOdd">Is the inside what an odd number of edges encloses?</param>
internal sealed record Clip(ImmutableArray<PathSegment> Path, bool EvenOdd)
{
    /// <summary>A clip that lets nothing through.</summary>
    public bool Nothing => Path.IsEmpty;
}

/// <summary>Reads clip paths: shapes, and shapes that are used. Several shapes are one path, filled by the winding number.</summary>
internal sealed class ClipReader(SvgFile file, LookReader looks, ShapeReader shapes, DrawingFindings findings)
{
    /// <summary>The clip; null when it cannot be read and nothing is to be clipped, which has then been told.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="place">Where it is named.</param>
    /// <param name="matrix">The units of the element that it clips.</param>
    /// <param name="look">What it inherits.</param>
    public Clip? Read(string id, XObject place, Matrix matrix, Look look)
    {
        if (file.Find(id) is not { } clip || SvgFile.NameOf(clip) != "clipPath")
        {
            findings.Missing(place, id);
            return null;
        }

        if (clip.Attribute("clipPathUnits") is { Value: "objectBoundingBox" } units)
        {
            findings.Unsupported(units, "clipPathUnits=objectBoundingBox");
            return null;
        }

        if (clip.Attribute("clip-path") is { } second)
        {
            findings.Unsupported(second, "clip-path");
        }

        var path = ImmutableArray.CreateBuilder<PathSegment>();
        var evenOdd = false;
        if (Turned(clip, matrix) is { } own)
        {
            foreach (var child in clip.Elements())
            {
                Add(child, own, look, path, ref evenOdd);
            }
        }

        return new Clip(path.ToImmutable(), evenOdd);
    }

    private void Add(XElement element, Matrix matrix, Look parent, ImmutableArray<PathSegment>.Builder path, ref bool evenOdd)
    {
        var name = SvgFile.NameOf(element);
        if (Turned(element, matrix) is not { } own)
        {
            return;
        }

        var look = looks.Of(element, parent);
        if (name == "use" && SvgFile.Target(element) is { } id && file.Find(id) is { } target && ShapeReader.Reads(SvgFile.NameOf(target)))
        {
            Add(target, own * Matrix.Move(shapes.X(element, "x", look.Look), shapes.Y(element, "y", look.Look)), look.Look, path, ref evenOdd);
            return;
        }

        if (!ShapeReader.Reads(name))
        {
            if (name is not ("" or "title" or "desc"))
            {
                findings.Unsupported(element, "<clipPath> <" + name + ">");
            }

            return;
        }

        if (!look.Hidden && shapes.Read(element, look.Look) is { } outline)
        {
            evenOdd |= look.Look.ClipEvenOdd;
            path.AddRange(Outline.On(outline.Steps, own));
        }
    }

    private Matrix? Turned(XElement element, Matrix matrix)
    {
        if (element.Attribute("transform") is not { } transform)
        {
            return matrix;
        }

        if (TransformReader.Read(transform.Value) is { } read && (matrix * read).IsSane)
        {
            return matrix * read;
        }

        findings.BadValue(transform, "transform", transform.Value);
        return null;
    }
}
