using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publisher.Manuscript.Markdown.Syntax;

/// <summary>Reads the end of <c>[文字]{…}</c>; the opening bracket was kept by Markdig's link parser, which must come after this one.</summary>
internal sealed class SpanParser : InlineParser
{
    public SpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (AttributeList.Scan(slice.Text, slice.Start + 1, slice.End) is not { } list
            || processor.Inline!.FindParentOfType<LinkDelimiterInline>().FirstOrDefault() is not { IsImage: false } open)
        {
            return false;
        }

        var end = list.Start + list.Length;
        var span = Places.Put(new SpanInline(Places.Shift(processor, list)), processor, slice.Start, 1);
        span.Span = new Markdig.Syntax.SourceSpan(open.Span.Start, processor.GetSourcePosition(end - 1));
        span.Line = open.Line;
        span.Column = open.Column;
        open.ReplaceBy(span);

        // only now: a closed container would not take over the bracket's children
        span.IsClosed = true;
        processor.Inline = span;
        processor.PostProcessInlines(0, span, null, false);
        slice.Start = end;
        return true;
    }
}
