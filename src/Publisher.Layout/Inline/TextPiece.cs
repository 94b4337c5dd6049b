using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Text;

namespace Publisher.Layout.Inline;

/// <summary>How a stretch of text looks.</summary>
/// <param name="Role">Font role of the style (<c>body</c>, <c>strong</c>, …).</param>
/// <param name="Size">Type size.</param>
/// <param name="Ink">Ink.</param>
/// <param name="Language">BCP 47 language of a foreign phrase, or null for the book's own.</param>
/// <param name="Struct">Structure element it belongs to.</param>
internal sealed record TextLook(string Role, Length Size, Ink Ink, string? Language, StructId Struct)
{
    /// <summary>着重号 under each Han character.</summary>
    public bool Dots { get; init; }

    /// <summary>专名号 under the stretch. Neighbouring pieces of equal look are two names.</summary>
    public bool ProperName { get; init; }

    /// <summary>Wavy 书名号 under the stretch.</summary>
    public bool WavyTitle { get; init; }

    /// <summary>Latin letters come from the role <c>italic</c>.</summary>
    public bool Italic { get; init; }
}

/// <summary>A piece of a flattened paragraph. Closed family.</summary>
internal abstract record TextPiece
{
    private protected TextPiece()
    {
    }

    /// <summary>Where it stands in the manuscript. When as long as the text, diagnostics and runs point at single characters.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>Characters of one look.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Look">How they look.</param>
/// <param name="Offset">Offset of the first in the block's flattened text (<see cref="InlineText"/>).</param>
internal sealed record StyledText(string Text, TextLook Look, int Offset) : TextPiece;

/// <summary>Annotated text: one pair is a group, several are one reading a base.</summary>
/// <param name="Pairs">Bases and readings.</param>
/// <param name="Look">Look of the bases; readings are half the size, role <c>ruby</c>.</param>
/// <param name="Offset">Offset of the first base in the flattened text.</param>
internal sealed record RubyPiece(ImmutableArray<RubyPair> Pairs, TextLook Look, int Offset) : TextPiece;

/// <summary>A superscript note mark, glued to what precedes it.</summary>
/// <param name="NoteId">The note.</param>
/// <param name="Mark">What is shown; a placeholder until the page is known.</param>
/// <param name="Look">Look of the text it stands in: the mark is made smaller and raised by the setter.</param>
internal sealed record NotePiece(string NoteId, string Mark, TextLook Look) : TextPiece;

/// <summary>An invisible place, glued to what follows.</summary>
/// <param name="Id">Its id.</param>
internal sealed record AnchorPiece(string Id) : TextPiece;

/// <summary>A forced line break: one LF of the flattened text.</summary>
internal sealed record LineBreakPiece : TextPiece;

/// <summary>A blank of fixed width; the line breaks on neither side of it.</summary>
/// <param name="Label">What it is, for dumps; never drawn.</param>
/// <param name="Width">Its width.</param>
internal sealed record BoxPiece(string? Label, Length Width) : TextPiece;
