using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Text;
using Publisher.Layout.Binding;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Drawings;

/// <summary>Puts drawings where the finished pages show pictures of that name. Layout has long known their size, so nothing moves.</summary>
internal static class DrawingPlacer
{
    /// <summary>The set book with its drawings drawn.</summary>
    public static Outcome<LayoutResult> Place(Outcome<LayoutResult> set, LayoutRequest request)
    {
        if (set.Value is not { } result || request.Drawings.IsEmpty)
        {
            return set;
        }

        var placer = new Placer(request);
        var pages = result.Document.Pages.Select(placer.Page).ToImmutableArray();
        return new(
            result with { Document = result.Document with { Pages = pages }, GeneratedText = result.GeneratedText.AddRange(placer.Words) },
            set.Diagnostics.AddRange(placer.Diagnostics));
    }

    private sealed class Placer
    {
        private readonly LayoutRequest _request;
        private readonly DrawingType _type;
        private readonly Dictionary<FileId, SvgFile?> _files = [];
        private readonly List<Diagnostic> _found = [];

        public Placer(LayoutRequest request)
        {
            _request = request;
            var type = new TypeContext(Faces.Of(request.Fonts), request.Style.Fonts);
            _type = new DrawingType(type, request.Style.Fonts, request.Style.Composition with { Hyphenate = false }, request.Fonts.Find);
        }

        public List<string> Words { get; } = [];

        public IEnumerable<Diagnostic> Diagnostics => _found.Concat(_type.Type.Diagnostics).Distinct();

        public Page Page(Page page) => page.Body.Any(i => i is ImageItem image && _request.Drawings.ContainsKey(image.Image))
            ? page with { Body = [.. page.Body.Select(Item)] }
            : page;

        private DisplayItem Item(DisplayItem item)
        {
            if (item is not ImageItem image || File(image.Image) is not { } file)
            {
                return item;
            }

            var group = DrawingSetter.Set(file, new DrawingPlace(image.Box, image.Source, image.Struct), _type, _found);
            Collect(group.Items);
            return group with { Language = image.Language };
        }

        private SvgFile? File(FileId id)
        {
            if (!_files.TryGetValue(id, out var file))
            {
                var read = _request.Drawings.TryGetValue(id, out var source) ? SvgFile.Read(source) : new(null, []);
                _found.AddRange(read.Diagnostics);
                file = read.Value;
                _files.Add(id, file);
            }

            return file;
        }

        // Words in drawings are no words of the manuscript.
        private void Collect(ImmutableArray<DisplayItem> items)
        {
            foreach (var item in items)
            {
                if (item is GlyphRun run)
                {
                    Words.Add(run.Text);
                }
                else if (item is GroupItem group)
                {
                    Collect(group.Items);
                }
            }
        }
    }
}
