using Markdig.Helpers;
using Markdig.Parsers;
using Publisher.Core.Model;

namespace Publisher.Manuscript.Markdown.Syntax;

/// <summary>Reads <c>@kind:name</c> and <c>@page:kind:name</c>. An <c>@</c> after a letter or digit (an address) is ordinary text.</summary>
internal sealed class ReferenceParser : InlineParser
{
    private const string Page = "page:";

    public ReferenceParser() => OpeningCharacters = ['@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start) = (slice.Text, slice.Start);
        if (char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        var at = start + 1;
        var kind = CrossRefKind.Number;
        if (at + Page.Length <= slice.End && text.AsSpan(at, Page.Length).SequenceEqual(Page))
        {
            (kind, at) = (CrossRefKind.Page, at + Page.Length);
        }

        var colon = at;
        while (colon <= slice.End && char.IsAsciiLetterLower(text[colon]))
        {
            colon++;
        }

        var end = colon + 1;
        while (end <= slice.End && IsName(text[end]))
        {
            end++;
        }

        if (colon == at || colon > slice.End || text[colon] != ':' || end == colon + 1)
        {
            return false;
        }

        processor.Inline = Places.Put(new ReferenceInline(text[at..end], kind), processor, start, end - start);
        slice.Start = end;
        return true;
    }

    private static bool IsName(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
