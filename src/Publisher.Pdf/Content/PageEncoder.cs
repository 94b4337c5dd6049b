using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>Turns a page's items into content streams. Knows no object numbers, so pages can be encoded in any order.</summary>
internal static class PageEncoder
{
    public static EncodedPage Encode(Page page, Resources resources, bool pretty)
    {
        var names = new UsedNames();
        var checks = new PageChecks(page);
        var streams = ImmutableArray.CreateBuilder<StreamData>();
        foreach (var items in new[] { page.Body, page.Furniture })
        {
            var content = new ContentSyntax();
            new StreamEncoder(content, PageSpace.Of(page), names, resources, checks).Write(items);
            if (!content.IsEmpty)
            {
                streams.Add(StreamData.Readable(content.Written, pretty));
            }
        }

        return new(streams.ToImmutable(), names, [.. checks.Facts]);
    }

    private sealed class StreamEncoder(
        ContentSyntax content,
        PageSpace space,
        UsedNames names,
        Resources resources,
        PageChecks checks)
    {
        private readonly GraphicsState _state = new(content, names);
        private readonly List<(GlyphRun Run, FontUse Font)> _text = [];

        // Each stream keeps its state to itself, so that body and furniture can be cached apart.
        public void Write(ImmutableArray<DisplayItem> items)
        {
            if (items.IsDefaultOrEmpty || items.All(i => i is LinkItem))
            {
                return;
            }

            content.Operator("q"u8);
            var text = new TextEncoder(content, _state, space);
            var shapes = new ShapeEncoder(content, _state, space);
            foreach (var item in items)
            {
                if (item is GlyphRun run)
                {
                    Collect(run);
                    continue;
                }

                Flush(text);
                Write(item, shapes);
            }

            Flush(text);
            content.Operator("Q"u8);
        }

        private void Write(DisplayItem item, ShapeEncoder shapes)
        {
            switch (item)
            {
                case RuleItem rule:
                    checks.Check(rule);
                    shapes.Write(rule);
                    break;
                case PathItem path:
                    checks.Check(path);
                    shapes.Write(path);
                    break;
                case ImageItem image:
                    Write(image, shapes);
                    break;
                case LinkItem:
                    break;
                default:
                    throw new UnreachableException(item.GetType().Name);
            }
        }

        private void Collect(GlyphRun run)
        {
            checks.Check(run);
            if (!resources.Fonts.TryGetValue(run.Font, out var font))
            {
                checks.Note(PdfFactKind.FaceMissing, run, run.Font);
            }
            else if (!run.Glyphs.IsEmpty)
            {
                _text.Add((run, font));
            }
        }

        private void Flush(TextEncoder text)
        {
            if (_text.Count > 0)
            {
                text.Write(_text);
                _text.Clear();
            }
        }

        private void Write(ImageItem image, ShapeEncoder shapes)
        {
            checks.CheckBleed(image, image.Box);
            if (!resources.Pictures.TryGetValue(image.Image, out var picture))
            {
                checks.Note(PdfFactKind.PictureMissing, image, image.Image.Path);
                return;
            }

            if (picture.IsRgb)
            {
                checks.Note(PdfFactKind.PictureRgb, image, image.Image.Path);
            }

            if (picture.Problem is { } problem)
            {
                checks.Note(PdfFactKind.PictureUnusable, image, image.Image.Path, problem.Chinese, problem.English);
                return;
            }

            names.Pictures.Add(picture.Resource);
            shapes.Write(image, picture);
        }
    }
}
