using System.Collections.Immutable;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>A float that waits.</summary>
/// <param name="Flow">It.</param>
/// <param name="Pages">Page ends that it has waited over.</param>
/// <param name="Foot">Is it to stand at a foot?</param>
internal sealed record WaitingFloat(FloatFlow Flow, int Pages, bool Foot);

/// <summary>How much stands on a page.</summary>
/// <param name="Items">Items.</param>
/// <param name="Notes">Notes.</param>
/// <param name="NoteLines">Their lines.</param>
/// <param name="Foot">Floats at the foot.</param>
/// <param name="FootLines">Their grid lines.</param>
internal readonly record struct PageCounts(int Items, int Notes, int NoteLines, int Foot, int FootLines);

/// <summary>How far a page is filled, in grid lines.</summary>
/// <param name="Used">Lines used.</param>
/// <param name="Reach">Lines used, without blanks at the end.</param>
/// <param name="SideEnd">End of the side figure.</param>
/// <param name="Keep">Lines that must follow.</param>
/// <param name="FloatEnd">Line under the last float between the lines; −1 without.</param>
/// <param name="Lines">Lines of a full page.</param>
/// <param name="Extra">Lines below that the page may try.</param>
internal readonly record struct PagePlace(int Used, int Reach, int SideEnd, int Keep, int FloatEnd, int Lines, int Extra);

/// <summary>A state of a page at which it may end.</summary>
/// <param name="Cursor">Where the galley would go on.</param>
/// <param name="Counts">How much is on it.</param>
/// <param name="Place">How far it is filled.</param>
/// <param name="Pending">Floats waiting.</param>
/// <param name="Side">Side figure.</param>
/// <param name="Cost">Cost of ending the page here, its depth not counted.</param>
internal sealed record Mark(Cursor Cursor, PageCounts Counts, PagePlace Place, ImmutableList<WaitingFloat> Pending, SideSetting? Side, long Cost);

/// <summary>A page as it may end, and where the galley goes on.</summary>
/// <param name="Page">The page; its depth is set when its spread is known.</param>
/// <param name="Next">Where the next begins.</param>
/// <param name="Pending">Floats still waiting.</param>
/// <param name="CarriedNoteLines">Lines of the page's last note that go to the next page.</param>
/// <param name="Cost">What is wrong with it by itself: widow, stranded heading, air, late floats; not its depth.</param>
/// <param name="Depth">How deep it is.</param>
internal sealed record PageEnd(ChapterPage Page, Cursor Next, ImmutableList<WaitingFloat> Pending, int CarriedNoteLines, long Cost, PageDepth Depth);
