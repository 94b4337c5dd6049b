using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Style;

namespace Publisher.Specimen;

/// <summary>
/// Finds out which paragraph style set each glyph: while the specimen is set, every style prints in a grey of its own, and afterwards
/// the greys are turned back into the style's tint. A display list does not name styles, and need not learn to for this.
/// </summary>
internal sealed class StyleMarks
{
    private readonly ImmutableArray<ParagraphStyle> _styles;

    internal StyleMarks(BookStyle style)
    {
        _styles = [.. style.Paragraphs.Values];
        Marked = style with { Paragraphs = _styles.Select((p, i) => p with { Tint = i + 1 }).ToImmutableSortedDictionary(p => p.Name, p => p, StringComparer.Ordinal) };
    }

    /// <summary>The style to set with.</summary>
    internal BookStyle Marked { get; }

    /// <summary>The style that set an item, or null.</summary>
    internal ParagraphStyle? StyleOf(DisplayItem item) => item is GlyphRun run ? Style(run.Ink) : null;

    /// <summary>The item in its own ink.</summary>
    internal DisplayItem Restore(DisplayItem item) => item switch
    {
        GlyphRun run => run with { Ink = Restore(run.Ink) },
        RuleItem rule => rule with { Ink = Restore(rule.Ink) },
        PathItem path => path with { Ink = Restore(path.Ink) },
        _ => item,
    };

    private Ink Restore(Ink ink) => Style(ink) is { } style ? new Ink(style.Tint) : ink;

    private ParagraphStyle? Style(Ink ink) => ink.Tint >= 1 && ink.Tint <= _styles.Length ? _styles[ink.Tint - 1] : null;
}
