using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Loading;

/// <summary>Looks whether the pictures are there, in the book's own folder. Their content is Imaging's business.</summary>
internal static class FigureFiles
{
    public static void Check(string bookFolder, ImmutableArray<ImageUse> uses, DiagnosticSink sink)
    {
        foreach (var use in uses)
        {
            var path = use.Image.Path;
            if (!BookPath.StaysInside(bookFolder, path))
            {
                sink.Add(Catalogue.FigureEscapes.At(use.Span, path));
            }
            else if (!File.Exists(Path.Combine(bookFolder, path)))
            {
                var found = Catalogue.FigureMissing.At(use.Span, path);
                var near = TextLoader.NearestFile(bookFolder, BookPath.FolderOf(path), path);
                sink.Add(near is null ? found : found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?"));
            }
        }
    }
}
