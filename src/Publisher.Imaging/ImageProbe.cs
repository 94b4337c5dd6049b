using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Text;

namespace Publisher.Imaging;

/// <summary>What the headers of a book's pictures say.</summary>
/// <param name="Images">Size of every usable picture, upright. Pictures with an error are absent.</param>
public sealed record ImageProbe(ImmutableDictionary<FileId, ImageInfo> Images);
