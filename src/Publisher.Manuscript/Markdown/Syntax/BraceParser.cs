using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Manuscript.Markdown.Syntax;

/// <summary>Reads <c>{#label .class key=value}</c> and <c>{基文|读音}</c>. Other braces are ordinary text.</summary>
internal sealed class BraceParser : InlineParser
{
    public BraceParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start) = (slice.Text, slice.Start);
        if (AttributeList.Scan(text, start, slice.End) is { IsSure: true } list)
        {
            processor.Inline = Places.Put(new AttributeInline(Places.Shift(processor, list)), processor, start, list.Length);
            slice.Start = start + list.Length;
            return true;
        }

        var end = start + 1;
        var pipes = 0;
        while (end <= slice.End && text[end] is not ('}' or '{' or '\n' or '\r'))
        {
            pipes += text[end++] == '|' ? 1 : 0;
        }

        if (end > slice.End || text[end] != '}' || pipes == 0)
        {
            return false;
        }

        string[] parts = text[(start + 1)..end].Split('|');
        processor.Inline = Places.Put(new RubyInline(parts[0].Trim(), [.. parts[1..].Select(p => p.Trim())]), processor, start, end + 1 - start);
        slice.Start = end + 1;
        return true;
    }
}

/// <summary>Gives nodes their places in the file.</summary>
internal static class Places
{
    /// <summary>Sets span, line and column of an inline that covers a stretch of the slice.</summary>
    public static T Put<T>(T node, InlineProcessor processor, int start, int length)
        where T : Markdig.Syntax.Inlines.Inline
    {
        var from = processor.GetSourcePosition(start, out var line, out var column);
        node.Span = new SourceSpan(from, processor.GetSourcePosition(start + length - 1));
        node.Line = line;
        node.Column = column;
        return node;
    }

    /// <summary>Turns an attribute group's places from the paragraph's text into the file's.</summary>
    public static AttributeList Shift(InlineProcessor processor, AttributeList list)
    {
        // a group lies on one line, so one shift serves for all of it
        var shift = processor.GetSourcePosition(list.Start) - list.Start;
        return new AttributeList([.. list.Items.Select(i => i with { Start = i.Start + shift })], list.Start + shift, list.Length);
    }
}
