using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Core.Model;

/// <summary>A piece of running text. Closed family: every stage handles each member.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <summary>Where it stands in the manuscript.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>Plain characters. Soft line breaks are resolved already: none between Han characters, a space between Latin words.</summary>
/// <param name="Value">The characters; never empty.</param>
public sealed record TextInline(string Value) : Inline;

/// <summary>Light emphasis (<c>*…*</c>): dots under Han text (着重号), italic for Latin text.</summary>
/// <param name="Children">The emphasised text.</param>
public sealed record Emphasis(ImmutableArray<Inline> Children) : Inline;

/// <summary>Strong emphasis (<c>**…**</c>): a heavier face (黑体).</summary>
/// <param name="Children">The text.</param>
public sealed record Strong(ImmutableArray<Inline> Children) : Inline;

/// <summary>What a bracketed span marks.</summary>
[Flags]
public enum SpanMarks
{
    /// <summary>Nothing but perhaps a language.</summary>
    None = 0,

    /// <summary>专名号: a straight line under a name.</summary>
    ProperName = 1,

    /// <summary>着重号: a dot under each Han character.</summary>
    Dots = 2,

    /// <summary>楷体: set in the Kai face.</summary>
    Kai = 4,

    /// <summary>Wavy 书名号 under a title, for classical texts.</summary>
    WavyTitle = 8,
}

/// <summary>A marked stretch: <c>[文字]{.pn lang=la}</c>.</summary>
/// <param name="Children">The text.</param>
/// <param name="Marks">What it is marked as.</param>
/// <param name="Language">BCP 47 language of a foreign phrase, or null.</param>
public sealed record MarkedSpan(ImmutableArray<Inline> Children, SpanMarks Marks, string? Language) : Inline;

/// <summary>One base and its reading.</summary>
/// <param name="Base">Base characters.</param>
/// <param name="Reading">The annotation above them.</param>
public readonly record struct RubyPair(string Base, string Reading);

/// <summary>Annotated characters. One pair is a group ruby; several are one reading a character.</summary>
/// <param name="Pairs">Bases with readings, in order.</param>
public sealed record Ruby(ImmutableArray<RubyPair> Pairs) : Inline;

/// <summary>Verbatim text (<c>`code`</c>).</summary>
/// <param name="Value">The characters.</param>
public sealed record CodeInline(string Value) : Inline;

/// <summary>A link to an address outside the book.</summary>
/// <param name="Target">Absolute URI.</param>
/// <param name="Children">Link text.</param>
public sealed record ExternalLink(string Target, ImmutableArray<Inline> Children) : Inline;

/// <summary>A footnote mark. The note is in the chapter's <see cref="Chapter.Notes"/> under <paramref name="NoteId"/>.</summary>
/// <param name="NoteId">The note's id, unique in the book.</param>
public sealed record NoteRef(string NoteId) : Inline;

/// <summary>What a cross-reference shows.</summary>
public enum CrossRefKind
{
    /// <summary>The target's number or title: 图1-2, 第三章, “标题”一节.</summary>
    Number,

    /// <summary>The print page it stands on: 第123页.</summary>
    Page,
}

/// <summary>A reference to a labelled thing.</summary>
/// <param name="Label">The label, e.g. <c>fig:kursk</c>.</param>
/// <param name="Kind">Number or page.</param>
/// <param name="TargetId">Id of the block, chapter or note it points at; empty when the label is unknown.</param>
/// <param name="Text">The words to show. For <see cref="CrossRefKind.Page"/> empty until pages are known; the setter and the e-book fill it.</param>
public sealed record CrossRef(string Label, CrossRefKind Kind, string TargetId, string Text) : Inline;

/// <summary>An invisible mark: an index entry refers to this place.</summary>
/// <param name="MarkId">Unique in the book; named by <see cref="IndexEntry.MarkIds"/>.</param>
public sealed record IndexMark(string MarkId) : Inline;

/// <summary>A forced line break (two spaces or a backslash at a line's end).</summary>
public sealed record HardBreak : Inline;
