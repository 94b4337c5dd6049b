using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Manuscript.Overrides;

/// <summary>What can be asked of each kind of block.</summary>
/// <param name="Chinese">Its name.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Keys">Keys of an override that it takes; none when it takes no override at all.</param>
internal sealed record BlockKind(string Chinese, string English, ImmutableArray<string> Keys)
{
    private static readonly ImmutableArray<string> Text = ["lines", "break", "keep-next", "page", "composition"];
    private static readonly ImmutableArray<string> Group = ["break", "keep-next", "page"];
    private static readonly ImmutableArray<string> Heads = ["break", "page"];
    private static readonly ImmutableArray<string> Floats = ["position", "page"];

    /// <summary>The kind of a block.</summary>
    public static BlockKind Of(Block block) => block switch
    {
        Paragraph => new("段落", "a paragraph", Text),
        Heading => new("标题", "a heading", Heads),
        Figure => new("图", "a figure", Floats),
        FigurePair => new("并排图", "a pair of figures", Floats),
        Table => new("表", "a table", Floats),
        Quotation => new("引文", "a quotation", Group),
        Letter => new("书信", "a letter", Group),
        Poem => new("诗", "a poem", Group),
        Notice => new("框注", "a notice", Group),
        ListBlock => new("列表", "a list", Group),
        CodeBlock => new("代码", "code", Group),
        DefinitionList => new("条目列表", "a definition list", []),
        SceneBreak => new("分隔线", "a scene break", []),
        _ => throw new UnreachableException(block.GetType().Name),
    };

    /// <summary>The block with which a group's text begins; what begins a page is a line of it.</summary>
    public static Block First(Block block) => block switch
    {
        Quotation { Children: [var first, ..] } => First(first),
        Letter { Children: [var first, ..] } => First(first),
        ListBlock { Items: [[var first, ..], ..] } => First(first),
        _ => block,
    };

    /// <summary>The block with which a group's text ends.</summary>
    public static Block Last(Block block) => block switch
    {
        Quotation { Children: [.., var last] } => Last(last),
        Letter { Children: [.., var last] } => Last(last),
        ListBlock { Items: [.., [.., var last]] } => Last(last),
        _ => block,
    };
}
