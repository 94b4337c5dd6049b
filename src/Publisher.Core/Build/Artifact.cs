namespace Publisher.Core.Build;

/// <summary>A finished file, in memory.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Artifact(string Name, ReadOnlyMemory<byte> Content);
