using System.Collections.Immutable;
using Publisher.Core.Style;

namespace Publisher.Pdf;

/// <summary>The marks that a file carries outside the bleed, and what its slug says.</summary>
/// <param name="Style">Which marks, and how much room they have.</param>
/// <param name="Faces">Full names of the faces for the slug, tried in order for each character.</param>
/// <param name="Edition">Name of the edition.</param>
/// <param name="FileName">Name under which the file is sent.</param>
public sealed record PdfMarks(PressStyle Style, ImmutableArray<string> Faces, string Edition, string FileName);
