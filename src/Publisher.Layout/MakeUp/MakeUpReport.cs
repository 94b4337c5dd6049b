using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Text;

namespace Publisher.Layout.MakeUp;

/// <summary>A paragraph that can win or lose a line without showing it.</summary>
/// <param name="BlockId">Its id.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Page">Printed number of the page on which it begins.</param>
/// <param name="Lines">What it gives: −1 or 1.</param>
/// <param name="LastLine">Width of its last line as it is now.</param>
/// <param name="Suggested">Is it one of those that reach the target?</param>
public sealed record MakeUpOffer(string BlockId, SourceSpan Span, string Page, int Lines, Length LastLine, bool Suggested);

/// <summary>How the book is made up to the sheets that its style names.</summary>
/// <param name="Pages">Pages of the book now, blanks at its end not counted.</param>
/// <param name="Target">Pages in the sheets aimed at.</param>
/// <param name="Reached">Does the book have that many, or will it when the suggested paragraphs give their lines?</param>
/// <param name="Offers">Paragraphs that give, in reading order; empty when nothing has to change.</param>
public sealed record MakeUpReport(int Pages, int Target, bool Reached, ImmutableArray<MakeUpOffer> Offers);
