using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Publisher.Core.Display;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>Writes items and groups into one content stream, which keeps its state to itself.</summary>
/// <param name="frame">The page.</param>
/// <param name="content">The stream.</param>
/// <param name="names">Takes the names of resources that the stream uses.</param>
/// <param name="checks">Looks at what is drawn; null for marks, which are the writer's own.</param>
internal sealed class StreamEncoder(PageFrame frame, ContentSyntax content, UsedNames names, PageChecks? checks)
{
    // W5 allows 28 levels: one for the stream, one for a picture; deeper groups become forms, which begin anew.
    private const int DeepestGroup = 26;
    private const int Opaque = 1000;

    private readonly GraphicsState _state = new(content, names, frame.Setting.Resources.Spots);
    private readonly List<(GlyphRun Run, FontUse Font)> _text = [];

    public void Write(ImmutableArray<DisplayItem> items)
    {
        if (items.IsDefaultOrEmpty || ItemTree.Leaves(items).All(i => i is LinkItem))
        {
            return;
        }

        _state.Save();
        var tools = new Tools(new(content, _state, frame.Space), new(content, _state, frame.Space));
        foreach (var item in items)
        {
            Write(item, tools);
        }

        Flush(tools);
        _state.Restore();
    }

    private sealed record Tools(TextEncoder Text, ShapeEncoder Shapes);

    private void Write(DisplayItem item, Tools tools)
    {
        if (item is GlyphRun run)
        {
            Collect(run);
            return;
        }

        Flush(tools);
        switch (item)
        {
            case RuleItem rule:
                checks?.Check(rule);
                tools.Shapes.Write(rule);
                break;
            case PathItem path:
                checks?.Check(path);
                tools.Shapes.Write(path);
                break;
            case ImageItem image:
                Write(image, tools.Shapes);
                break;
            case GroupItem group:
                Write(group, tools);
                break;
            case LinkItem:
                break;
            default:
                throw new UnreachableException(item.GetType().Name);
        }
    }

    private void Write(GroupItem group, Tools tools)
    {
        if (group.Opacity <= 0 || group.Items.IsDefaultOrEmpty)
        {
            return;
        }

        var opacity = Math.Min(group.Opacity, Opaque);
        if (opacity < Opaque && !frame.Setting.Profile.Transparency)
        {
            checks?.Note(PdfFactKind.Transparency, group, checks.Label);
            opacity = Opaque;
        }

        if (_state.Depth >= DeepestGroup)
        {
            Draw(Form([group with { Opacity = opacity }], whole: false));
            return;
        }

        var clipped = !group.Clip.IsDefaultOrEmpty;
        if (clipped || opacity < Opaque)
        {
            _state.Save();
        }

        var outer = checks?.Enter(group.Clip);
        if (clipped)
        {
            tools.Shapes.Clip(group.Clip, group.ClipEvenOdd);
        }

        WriteContent(group, opacity, tools);
        checks?.Leave(outer);
        if (clipped || opacity < Opaque)
        {
            _state.Restore();
        }
    }

    // One thing alone is as translucent as a group of it; several must be composed before they are.
    private void WriteContent(GroupItem group, int opacity, Tools tools)
    {
        if (opacity < Opaque)
        {
            var form = group.Items is [not GroupItem] ? null : Form(group.Items, whole: true);
            _state.Opacity(opacity);
            if (form is not null)
            {
                Draw(form);
                return;
            }
        }

        foreach (var item in group.Items)
        {
            Write(item, tools);
        }

        Flush(tools);
    }

    private string Form(ImmutableArray<DisplayItem> items, bool whole)
    {
        var (inner, used) = (new ContentSyntax(), new UsedNames());
        new StreamEncoder(frame, inner, used, checks).Write(items);
        var name = "X" + (frame.Forms.Count + 1).ToString("D3", CultureInfo.InvariantCulture);
        frame.Forms.Add(new(name, StreamData.Readable(inner.Written, frame.Setting.Pretty), used, whole));
        return name;
    }

    private void Draw(string form)
    {
        names.Forms.Add(form);
        content.Named("Do"u8, form);
    }

    private void Collect(GlyphRun run)
    {
        checks?.Check(run);
        if (!frame.Setting.Resources.Fonts.TryGetValue(run.Font, out var font))
        {
            checks?.Note(PdfFactKind.FaceMissing, run, run.Font);
        }
        else if (!run.Glyphs.IsEmpty)
        {
            _text.Add((run, font));
        }
    }

    private void Flush(Tools tools)
    {
        if (_text.Count > 0)
        {
            tools.Text.Write(_text);
            _text.Clear();
        }
    }

    private void Write(ImageItem image, ShapeEncoder shapes)
    {
        if (!frame.Setting.Resources.Pictures.TryGetValue(image.Image, out var picture))
        {
            checks?.Check(image, null);
            checks?.Note(PdfFactKind.PictureMissing, image, image.Image.Path);
            return;
        }

        checks?.Check(image, picture);
        if (picture.Problem is { } problem)
        {
            checks?.Note(PdfFactKind.PictureUnusable, image, image.Image.Path, problem.Chinese, problem.English);
            return;
        }

        names.Pictures.Add(picture.Resource);
        shapes.Write(image, picture);
    }
}
