using System.Collections.Immutable;
using Publisher.Core.Geometry;

namespace Publisher.Core.Display;

/// <summary>A page on a press sheet.</summary>
/// <param name="PageIndex">Index into <see cref="PagedDocument.Pages"/>; −1 for a page that stays blank.</param>
/// <param name="Trim">Where its trimmed area lies on the sheet.</param>
/// <param name="Clip">What of it is printed: the trim and as much of the bleed as the neighbours leave.</param>
/// <param name="Turned">Does it stand on its head?</param>
public sealed record PlacedPage(int PageIndex, Rect Trim, Rect Clip, bool Turned);

/// <summary>One side of a press sheet (一个印面), with the pages that are printed on it.</summary>
/// <param name="Name">What its slug says: signature and side.</param>
/// <param name="Width">Width of the sheet.</param>
/// <param name="Height">Height of the sheet.</param>
/// <param name="Pages">Its pages, head row first, from left to right.</param>
/// <param name="Marks">Cut, fold, register and collating marks and the slug, in places of the sheet.</param>
public sealed record ImposedSide(string Name, Length Width, Length Height, ImmutableArray<PlacedPage> Pages, ImmutableArray<DisplayItem> Marks);
