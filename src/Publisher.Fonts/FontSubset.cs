using System.Collections.Immutable;

namespace Publisher.Fonts;

/// <summary>A font program with only the glyphs a document shows.</summary>
/// <param name="Kind">Kind of outlines.</param>
/// <param name="Program">A TrueType file, or a bare CFF table.</param>
/// <param name="NewIds">Glyph id in the program for each glyph id of the face that it holds.</param>
public sealed record FontSubset(FontProgramKind Kind, ReadOnlyMemory<byte> Program, ImmutableSortedDictionary<ushort, ushort> NewIds);
