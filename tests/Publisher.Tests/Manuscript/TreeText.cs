using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Tests.Manuscript;

/// <summary>A chapter as short text, one block a line, for comparing in tests.</summary>
internal static class TreeText
{
    public static string Of(ImmutableArray<Block> blocks) => string.Join("\n", blocks.Select(b => Of(b)));

    public static string Of(Block block) =>
        (block.Label is { } label ? "#" + label + " " : "") + block switch
        {
            Heading h => $"H{h.Level} {Of(h.Children)}",
            Paragraph p => $"{(p.Role == ParagraphRole.Body ? "P" : p.Role.ToString())} {Of(p.Children)}",
            Quotation q => $"Quote[{Inner(q.Children)}]",
            Letter l => $"Letter[{Inner(l.Children)}]",
            Poem p => $"Poem[{string.Join(" // ", p.Stanzas.Select(s => string.Join(" / ", s.Select(Of))))}]{(p.Source.IsEmpty ? "" : " " + Of(p.Source))}",
            Notice n => $"Notice({Of(n.Title)})[{Inner(n.Children)}]",
            ListBlock l => $"{(l.Ordered ? "Ol" + l.Start : "Ul")}[{string.Join(" | ", l.Items.Select(Inner))}]",
            DefinitionList d => $"Dl[{string.Join(" | ", d.Items.Select(i => Of(i.Term) + " = " + Inner(i.Definition)))}]",
            SceneBreak => "Break",
            CodeBlock c => $"Code[{c.Text.Replace("\n", "⏎", StringComparison.Ordinal)}]",
            Figure f => $"Figure {f.Number}({f.Image} {f.Placement} {f.WidthPercent}% alt={f.AltText} caption={Of(f.Caption)} credit={f.Credit})",
            FigurePair p => $"Pair[{Of(p.Left)} | {Of(p.Right)}]",
            Table t => $"Table {t.Number}({Of(t.Caption)}; {string.Join(",", t.Columns)}; head {t.HeaderRows})[{string.Join(" // ", t.Rows.Select(Row))}]{string.Concat(t.Notes.Select(n => " " + Of(n)))}",
            _ => throw new UnreachableException(block.GetType().Name),
        };

    public static string Of(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(Of));

    private static string Of(Inline inline) =>
        inline switch
        {
            TextInline t => t.Value,
            Emphasis e => $"<em {Of(e.Children)}>",
            Strong s => $"<strong {Of(s.Children)}>",
            MarkedSpan m => $"<{m.Marks}{(m.Language is null ? "" : " " + m.Language)} {Of(m.Children)}>",
            Ruby r => $"<ruby {string.Join(" ", r.Pairs.Select(p => p.Base + "/" + p.Reading))}>",
            CodeInline c => $"<code {c.Value}>",
            ExternalLink l => $"<link {l.Target} {Of(l.Children)}>",
            NoteRef n => $"<note {n.NoteId}>",
            CrossRef x => $"<ref {x.Label}{(x.Kind == CrossRefKind.Page ? " page" : "")}{(x.TargetId.Length > 0 ? "→" + x.TargetId : "")} {x.Text}>",
            IndexMark i => $"<mark {i.MarkId}>",
            HardBreak => "<br>",
            _ => throw new UnreachableException(inline.GetType().Name),
        };

    private static string Inner(ImmutableArray<Block> blocks) => string.Join("; ", blocks.Select(Of));

    private static string Row(TableRow row) => string.Join(" | ", row.Cells.Select(c => (c.ColumnSpan, c.RowSpan) == (1, 1) ? Of(c.Children) : $"{c.ColumnSpan}×{c.RowSpan} {Of(c.Children)}"));
}
