using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Color;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>
/// Remembers what the content stream has set, and writes an operator only when it changes something. Black and its tints are
/// DeviceCMYK, so they can touch no plate but K; a spot ink is a colour space of its own.
/// </summary>
internal sealed class GraphicsState(ContentSyntax content, UsedNames names, ImmutableSortedDictionary<string, SpotInk> spots)
{
    // What the state is when a stream begins (ISO 32000-1 8.4.1), as far as it does not matter to what is written first.
    private record struct Settings(Ink? Fill, Ink? Stroke, bool? Overprint, Length? LineWidth, (string Font, Length Size)? Font, StrokeLook Look);

    private record struct StrokeLook(LineCap Cap, LineJoin Join, int MiterLimit, string Dashes);

    private readonly Stack<Settings> _saved = [];
    private Settings _now = new(null, null, null, null, null, new(LineCap.Butt, LineJoin.Miter, 10_000, ""));

    /// <summary>How deep saved states are nested.</summary>
    public int Depth => _saved.Count;

    public void Save()
    {
        _saved.Push(_now);
        content.Operator("q"u8);
    }

    public void Restore()
    {
        _now = _saved.Pop();
        content.Operator("Q"u8);
    }

    public void Fill(Ink ink)
    {
        if (_now.Fill != ink)
        {
            Color(ink, _now.Fill, stroke: false);
            _now.Fill = ink;
        }
    }

    public void Stroke(Ink ink)
    {
        if (_now.Stroke != ink)
        {
            Color(ink, _now.Stroke, stroke: true);
            _now.Stroke = ink;
        }
    }

    public void Overprint(bool on)
    {
        if (_now.Overprint != on)
        {
            _now.Overprint = on;
            State(on ? Resources.Overprint : Resources.Knockout);
        }
    }

    /// <summary>Makes what follows translucent, until the state is restored.</summary>
    public void Opacity(int thousandths)
    {
        names.Transparent = true;
        State(Resources.Opacity(thousandths));
    }

    public void LineWidth(Length width)
    {
        if (_now.LineWidth != width)
        {
            _now.LineWidth = width;
            content.Operator("w"u8, width);
        }
    }

    /// <summary>Sets ends, corners and dashes of a stroke.</summary>
    public void Look(PathItem path)
    {
        var dashes = path.Dashes.IsDefaultOrEmpty || path.Dashes.Any(d => d < Length.Zero) || path.Dashes.All(d => d == Length.Zero) ? [] : path.Dashes;
        var (old, limit) = (_now.Look, Math.Max(1000, path.MiterLimit));
        if (old.Cap != path.Cap)
        {
            content.Operator("J"u8, (int)path.Cap);
        }

        if (old.Join != path.Join)
        {
            content.Operator("j"u8, (int)path.Join);
        }

        if (old.MiterLimit != limit)
        {
            content.Operator("M"u8, new PdfNumber(limit * (PdfNumber.One / 1000)));
        }

        var phase = dashes.IsEmpty ? Length.Zero : path.DashPhase;
        var key = string.Join(' ', dashes.Append(phase).Select(d => d.Emu));
        if (old.Dashes != key && (old.Dashes.Length > 0 || !dashes.IsEmpty))
        {
            content.Dashes([.. dashes.Select(PdfNumber.Of)], phase);
        }

        _now.Look = new(path.Cap, path.Join, limit, key);
    }

    public void Font(string resource, Length size)
    {
        if (_now.Font != (resource, size))
        {
            _now.Font = (resource, size);
            names.Fonts.Add(resource);
            content.Named("Tf"u8, resource, size);
        }
    }

    private void State(string name)
    {
        names.States.Add(name);
        content.Named("gs"u8, name);
    }

    private void Color(Ink ink, Ink? before, bool stroke)
    {
        switch (ink.Colorant)
        {
            case null:
                content.Operator(stroke ? "K"u8 : "k"u8, 0, 0, 0, PdfNumber.Hundredths(ink.Tint));
                break;
            case SpotColor spot when spots.TryGetValue(spot.Name, out var known):
                if (before?.Colorant is not SpotColor { Name: var last } || last != spot.Name)
                {
                    names.Spaces.Add(known.Resource);
                    content.Named(stroke ? "CS"u8 : "cs"u8, known.Resource);
                }

                content.Operator(stroke ? "SCN"u8 : "scn"u8, PdfNumber.Hundredths(ink.Tint));
                break;
            case SpotColor unusable:
                Process(InkRules.Process(ink with { Colorant = unusable.Alternate })!, stroke);
                break;
            case ProcessColor:
                Process(InkRules.Process(ink)!, stroke);
                break;
            case ScreenColor rgb:
                content.Operator(stroke ? "RG"u8 : "rg"u8, Light(rgb.Red, ink), Light(rgb.Green, ink), Light(rgb.Blue, ink));
                break;
            default:
                throw new UnreachableException(ink.Colorant.GetType().Name);
        }
    }

    private void Process(ProcessColor p, bool stroke) =>
        content.Operator(stroke ? "K"u8 : "k"u8, Thousandths(p.Cyan), Thousandths(p.Magenta), Thousandths(p.Yellow), Thousandths(p.Black));

    private static PdfNumber Thousandths(int value) => new(value * (PdfNumber.One / 1000));

    // A tint of a screen colour is that much of the way from white to it.
    private static PdfNumber Light(byte value, Ink ink)
    {
        const int Full = 255 * 100;
        var light = Full - ((255 - value) * ink.Tint);
        return new(((light * PdfNumber.One) + (Full / 2)) / Full);
    }
}
