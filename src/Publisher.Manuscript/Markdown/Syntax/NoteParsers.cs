using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Manuscript.Markdown.Syntax;

/// <summary>Reads <c>[^key]</c> in running text.</summary>
internal sealed class NoteMarkParser : InlineParser
{
    public NoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (NoteKey.Scan(slice.Text, slice.Start, slice.End) is not { } key)
        {
            return false;
        }

        processor.Inline = Places.Put(new NoteMarkInline(key), processor, slice.Start, key.Length + 3);
        slice.Start += key.Length + 3;
        return true;
    }
}

/// <summary>The key in <c>[^key]</c>.</summary>
internal static class NoteKey
{
    private const int MaxLength = 100;

    public static string? Scan(string text, int start, int end)
    {
        if (end - start < 3 || text[start] != '[' || text[start + 1] != '^')
        {
            return null;
        }

        for (var i = start + 2; i <= end && i - start < MaxLength; i++)
        {
            if (text[i] == ']')
            {
                return i > start + 2 ? text[(start + 2)..i] : null;
            }

            if (char.IsWhiteSpace(text[i]) || text[i] is '[' or '\u3000')
            {
                return null;
            }
        }

        return null;
    }
}

/// <summary>Reads <c>[^key]: 注文。</c>; lines indented by two blanks or more go on with the note.</summary>
internal sealed class NoteDefinitionParser : BlockParser
{
    public NoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || NoteKey.Scan(line.Text, line.Start, line.End) is not { } key)
        {
            return BlockState.None;
        }

        var colon = line.Start + key.Length + 3;
        if (colon > line.End || line.Text[colon] is not (':' or '：'))
        {
            return BlockState.None;
        }

        var note = new NoteDefinition(this, key)
        {
            Column = processor.Column,
            Span = new SourceSpan(line.Start, line.End),
            MarkSpan = new SourceSpan(line.Start, colon - 1),
        };
        while (processor.Start <= colon && !processor.Line.IsEmpty)
        {
            processor.NextChar();
        }

        processor.NewBlocks.Push(note);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (processor.Indent < 2)
        {
            return BlockState.None;
        }

        if (processor.IsCodeIndent)
        {
            processor.GoToCodeIndent();
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
