using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Core.Model;

/// <summary>A block of a chapter. Closed family: every stage handles each member.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>Where it stands in the manuscript.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Unique in the book, stable across builds: the label with <c>:</c> as <c>-</c>, else chapter id and ordinal (<c>c02-p014</c>). Valid as an XML id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The author's label (<c>fig:kursk</c>), or null.</summary>
    public string? Label { get; init; }
}

/// <summary>A section heading inside a chapter.</summary>
/// <param name="Level">1 节, 2 小节, 3 third level.</param>
/// <param name="Children">The title.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Children) : Block;

/// <summary>How a paragraph is set apart from an ordinary one.</summary>
public enum ParagraphRole
{
    /// <summary>Indented first line.</summary>
    Body,

    /// <summary>No first-line indent.</summary>
    Flush,

    /// <summary>Salutation of a letter, flush left.</summary>
    Salutation,

    /// <summary>Signature or date, set right.</summary>
    Signature,

    /// <summary>Source of a quotation or poem, set right.</summary>
    Attribution,
}

/// <summary>A paragraph.</summary>
/// <param name="Children">Its text.</param>
/// <param name="Role">How it is set.</param>
public sealed record Paragraph(ImmutableArray<Inline> Children, ParagraphRole Role) : Block
{
    /// <summary>Does it begin with a drop initial (首字下沉)? A style may ask for more of them.</summary>
    public bool Drop { get; init; }
}

/// <summary>A quotation set off from the text.</summary>
/// <param name="Children">Its blocks; the last paragraph may be an <see cref="ParagraphRole.Attribution"/>.</param>
public sealed record Quotation(ImmutableArray<Block> Children) : Block;

/// <summary>A letter or document.</summary>
/// <param name="Children">Its blocks.</param>
public sealed record Letter(ImmutableArray<Block> Children) : Block;

/// <summary>A poem: stanzas of verse lines.</summary>
/// <param name="Stanzas">Each stanza's lines; a line is running text.</param>
/// <param name="Source">The line that names its source, or empty.</param>
public sealed record Poem(ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> Stanzas, ImmutableArray<Inline> Source) : Block;

/// <summary>A boxed notice.</summary>
/// <param name="Title">Its title, or empty.</param>
/// <param name="Children">Its blocks.</param>
public sealed record Notice(ImmutableArray<Inline> Title, ImmutableArray<Block> Children) : Block;

/// <summary>A bullet or numbered list.</summary>
/// <param name="Ordered">Numbered?</param>
/// <param name="Start">First number of a numbered list.</param>
/// <param name="Items">Blocks of each item.</param>
public sealed record ListBlock(bool Ordered, int Start, ImmutableArray<ImmutableArray<Block>> Items) : Block;

/// <summary>One term and what is said of it.</summary>
/// <param name="Term">The term, e.g. a date.</param>
/// <param name="Definition">Blocks of the explanation.</param>
public sealed record DefinitionItem(ImmutableArray<Inline> Term, ImmutableArray<Block> Definition);

/// <summary>Terms with explanations: chronologies, glossaries.</summary>
/// <param name="Items">In order.</param>
public sealed record DefinitionList(ImmutableArray<DefinitionItem> Items) : Block;

/// <summary>A scene break: a blank line or an ornament, by style.</summary>
public sealed record SceneBreak : Block;

/// <summary>Verbatim lines.</summary>
/// <param name="Text">The lines, separated by LF.</param>
public sealed record CodeBlock(string Text) : Block;
