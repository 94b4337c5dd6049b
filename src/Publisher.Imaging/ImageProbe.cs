using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Text;

namespace Publisher.Imaging;

/// <summary>What the headers of a book's pictures say.</summary>
/// <param name="Images">Size of every usable picture, upright. Pictures with an error are absent.</param>
public sealed record ImageProbe(ImmutableDictionary<FileId, ImageInfo> Images)
{
    /// <summary>Texts of those that are SVG drawings. Their sizes are thousandths of a CSS pixel: only the shape counts.</summary>
    public ImmutableDictionary<FileId, SourceFile> Drawings { get; init; } = ImmutableDictionary<FileId, SourceFile>.Empty;
}
