using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>
/// Remembers what the content stream has set, and writes an operator only when it changes something. Inks are black and its tints
/// in DeviceCMYK, so they can touch no plate but K.
/// </summary>
internal sealed class GraphicsState(ContentSyntax content, UsedNames names)
{
    private int? _fill;
    private int? _stroke;
    private bool? _overprint;
    private Length? _lineWidth;
    private (string Font, Length Size)? _font;

    public void Fill(Ink ink)
    {
        if (_fill != ink.Tint)
        {
            _fill = ink.Tint;
            content.Operator("k"u8, 0, 0, 0, PdfNumber.Hundredths(ink.Tint));
        }
    }

    public void Stroke(Ink ink)
    {
        if (_stroke != ink.Tint)
        {
            _stroke = ink.Tint;
            content.Operator("K"u8, 0, 0, 0, PdfNumber.Hundredths(ink.Tint));
        }
    }

    public void Overprint(bool on)
    {
        if (_overprint != on)
        {
            _overprint = on;
            var name = on ? Resources.Overprint : Resources.Knockout;
            names.States.Add(name);
            content.Named("gs"u8, name);
        }
    }

    public void LineWidth(Length width)
    {
        if (_lineWidth != width)
        {
            _lineWidth = width;
            content.Operator("w"u8, width);
        }
    }

    public void Font(string resource, Length size)
    {
        if (_font != (resource, size))
        {
            _font = (resource, size);
            names.Fonts.Add(resource);
            content.Named("Tf"u8, resource, size);
        }
    }
}
