using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Manuscript.Overrides;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript;

/// <summary>Writes overrides as text, and puts them into a file without touching anything else in it.</summary>
public static class OverrideText
{
    /// <summary>An empty file for an edition.</summary>
    public static string NewFile(string edition) => $"""
        # 版本 {edition} 的微调：只调一段、一页。写法见 排版说明.md / overrides of edition {edition}
        edition: {edition}
        overrides:

        """;

    /// <summary>An item: anchor, first characters, hash, and what is asked.</summary>
    /// <param name="anchor">The block.</param>
    /// <param name="asked">Lines such as <c>lines: -1</c>.</param>
    /// <param name="indent">Blanks before the hyphen.</param>
    /// <param name="comment">A comment after the anchor, or null.</param>
    public static string Item(BlockAnchor anchor, IEnumerable<string> asked, int indent = 2, string? comment = null)
    {
        var blanks = new string(' ', indent);
        var text = new StringBuilder();
        text.Append(blanks).Append("- at: ").Append(Scalar(anchor.At)).Append(comment is null ? "" : "  # " + comment).Append('\n');
        text.Append(blanks).Append("  text: ").Append(Scalar(anchor.Start)).Append('\n');
        text.Append(blanks).Append("  hash: ").Append(anchor.Hash).Append('\n');
        foreach (var line in asked)
        {
            text.Append(blanks).Append("  ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// The file with one more item at the end of its list; comments and everything else stay as they are. Null when the file is not
    /// a list that can be added to (it cannot be read, or is written in brackets).
    /// </summary>
    public static string? Append(SourceFile file, BlockAnchor anchor, IEnumerable<string> asked)
    {
        var sink = new DiagnosticSink();
        if (YamlTree.Read(file, sink) is not YamlMap root || sink.HasErrors || root.Find("overrides") is not { } list)
        {
            return null;
        }

        var text = file.Text;
        int end, indent;
        switch (list.Value)
        {
            case YamlScalar { IsNull: true }:
                (end, indent) = (list.KeySpan.End, 2);
                break;
            case YamlList { Items: [var first, ..] } items when text[items.Span.Start] != '[':
                var (line, _) = file.Lines.At(first.Span.Start);
                (end, indent) = (items.Span.End, file.Lines.Line(line).IndexOf('-', StringComparison.Ordinal));
                break;
            default:
                return null;
        }

        // the item begins on the line after the last one, whose comment stays with it
        var at = text.IndexOf('\n', end);
        var head = at < 0 ? text + "\n" : text[..(at + 1)];
        var whole = head + Item(anchor, asked, indent) + (at < 0 ? "" : text[(at + 1)..]);
        return Count(file with { Text = whole }) == Count(file) + 1 ? whole : null;
    }

    /// <summary>A text as a YAML value: plain when that is safe.</summary>
    public static string Scalar(string text)
    {
        var plain = text.Length > 0 && (char.IsLetterOrDigit(text[0]) || text[0] > '\u2000') && text == text.Trim()
            && !text.Contains(": ", StringComparison.Ordinal) && !text.EndsWith(':') && !text.Contains(" #", StringComparison.Ordinal) && !text.Any(char.IsControl);
        return plain ? text : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    /// <summary>Keys that can be asked of a block.</summary>
    public static string KeysOf(BlockAnchor anchor) => string.Join(", ", BlockKind.Of(anchor.Target).Keys);

    private static int Count(SourceFile file)
    {
        var sink = new DiagnosticSink();
        var count = YamlTree.Read(file, sink) is YamlMap root ? root.Find("overrides")?.Value is YamlList list ? list.Items.Length : 0 : -1;
        return sink.ToImmutable().Any(d => d.Severity == Severity.Error) ? -2 : count;
    }
}
