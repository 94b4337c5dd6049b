using System.Collections.Immutable;
using Publisher.Core.Model;

namespace Publisher.Epub.Package;

/// <summary>One XHTML file of the book.</summary>
/// <param name="Name">File name inside the text folder.</param>
/// <param name="Title">Its title, unique in the book.</param>
/// <param name="Piece">The piece it shows, or a part of it.</param>
/// <param name="Part">0 for the piece's first file, 1 for the second when a long chapter is divided, …</param>
/// <param name="Blocks">The blocks it holds.</param>
/// <param name="Notes">Notes whose first mark stands in it.</param>
internal sealed record ContentFile(string Name, string Title, Piece Piece, int Part, ImmutableArray<Block> Blocks, ImmutableArray<Footnote> Notes)
{
    /// <summary>The folder of all XHTML files, from the package document.</summary>
    public const string Folder = "text/";
}
