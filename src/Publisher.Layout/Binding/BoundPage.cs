using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>A page with its place in the book, before its items are moved to it.</summary>
/// <param name="Owner">The piece it belongs to; null for a blank page.</param>
/// <param name="Page">What stands on it.</param>
/// <param name="PageInPiece">Index in the piece.</param>
/// <param name="Zone">Front, body, back.</param>
/// <param name="Label">Its number.</param>
/// <param name="Recto">A right-hand page?</param>
internal sealed record BoundPage(SetPiece? Owner, ChapterPage Page, int PageInPiece, Zone Zone, PageLabel Label, bool Recto);
