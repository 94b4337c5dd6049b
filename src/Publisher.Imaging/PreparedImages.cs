using Publisher.Core.Build;

namespace Publisher.Imaging;

/// <summary>The prepared pictures of one edition.</summary>
/// <param name="Set">The pictures.</param>
/// <param name="Encoded">Pictures made in this build.</param>
/// <param name="Reused">Pictures taken from the cache.</param>
public sealed record PreparedImages(ImageSet Set, int Encoded, int Reused);
