namespace Publisher.Epub.Zip;

/// <summary>One file of the container.</summary>
/// <param name="Name">Path from the container's root, forward slashes.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Stored">True for bytes that are compressed already: kept as they are.</param>
internal sealed record PackageFile(string Name, ReadOnlyMemory<byte> Content, bool Stored = false);
