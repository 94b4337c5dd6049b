using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Markdown.Syntax;
using Publisher.Manuscript.Text;
using CoreCode = Publisher.Core.Model.CodeInline;
using CoreInline = Publisher.Core.Model.Inline;
using MarkdigCode = Markdig.Syntax.Inlines.CodeInline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>Turns Markdig's inlines into the book's.</summary>
internal sealed class InlineConverter(ParseContext context)
{
    /// <summary>Running text: soft breaks vanish or become blanks. Attributes at its end are for the caller to read first.</summary>
    /// <param name="root">The text; null is empty.</param>
    /// <param name="skip">A child left out: the caller has read it.</param>
    /// <param name="verse">Verse: every line end is a break.</param>
    public ImmutableArray<CoreInline> Convert(ContainerInline? root, MarkdigInline? skip = null, bool verse = false)
    {
        if (root is null)
        {
            return [];
        }

        var raw = Children(root, new Scope(skip, verse, 0));
        return InlineTidy.Tidy(raw);
    }

    /// <summary>The attribute group at the end of a text, or null.</summary>
    public static AttributeInline? Trailing(ContainerInline? root)
    {
        var last = root?.LastChild;
        while (last is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())
        {
            last = last.PreviousSibling;
        }

        // after a picture it is the picture's
        return last is AttributeInline group && !(group.PreviousSibling is LinkInline { IsImage: true }) ? group : null;
    }

    /// <summary>The bare characters, for text alternatives.</summary>
    public static string Plain(ContainerInline root, int depth = 0)
    {
        var text = new System.Text.StringBuilder();
        for (var child = root.FirstChild; child is not null; child = child.NextSibling)
        {
            text.Append(child switch
            {
                LiteralInline l => l.Content.ToString(),
                HtmlEntityInline h => h.Transcoded.ToString(),
                MarkdigCode c => c.Content,
                RubyInline r => r.Text,
                LineBreakInline => "\n",
                DelimiterInline open when depth < ParseContext.MaxDepth => open.ToLiteral() + Plain(open, depth + 1),
                ContainerInline inner when depth < ParseContext.MaxDepth => Plain(inner, depth + 1),
                _ => "",
            });
        }

        return depth > 0 ? text.ToString() : InlineTidy.Unbreak(text.ToString());
    }

    private readonly record struct Scope(MarkdigInline? Skip, bool Verse, int Depth);

    private ImmutableArray<CoreInline> Children(ContainerInline parent, Scope scope)
    {
        if (scope.Depth > ParseContext.MaxDepth)
        {
            context.Sink.Add(Catalogue.TooDeep.At(context.Span(parent.Span), ParseContext.MaxDepth));
            return [];
        }

        var result = ImmutableArray.CreateBuilder<CoreInline>();
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child != scope.Skip)
            {
                result.AddRange(One(child, scope with { Depth = scope.Depth + 1 }));
            }
        }

        return result.ToImmutable();
    }

    private ImmutableArray<CoreInline> One(MarkdigInline inline, Scope scope)
    {
        var span = context.Span(inline.Span);
        switch (inline)
        {
            case LiteralInline literal:
                return Text(literal.Content.ToString(), span);
            case HtmlEntityInline entity:
                return Text(entity.Transcoded.ToString(), span);
            case LineBreakInline line:
                return line.IsHard || scope.Verse ? [new HardBreak { Span = span }] : Text("\n", span);
            case EmphasisInline emphasis:
                var inner = Children(emphasis, scope);
                return emphasis.DelimiterCount >= 2 ? [new Strong(inner) { Span = span }] : [new Emphasis(inner) { Span = span }];
            case MarkdigCode code:
                return code.Content.Length == 0 ? [] : [new CoreCode(code.Content) { Span = span }];
            case AutolinkInline auto:
                return [new ExternalLink((auto.IsEmail ? "mailto:" : "") + auto.Url, Text(auto.Url, span)) { Span = span }];
            case LinkInline link:
                return Link(link, span, scope);
            case HtmlInline html:
                Html(html, span);
                return [];
            case NoteMarkInline mark:
                return NoteMark(mark, span);
            case ReferenceInline reference:
                return [new CrossRef(reference.Label, reference.Kind, "", "") { Span = span }];
            case RubyInline ruby:
                return Ruby(ruby, span);
            case SpanInline marked:
                return Marked(marked, span, scope);
            case AttributeInline attributes:
                AttributeReader.Misplaced(context, context.Span(attributes.List));
                return [];
            case DelimiterInline open:
                // a bracket that never closed holds what follows it: it is an ordinary character after all
                var sign = open.ToLiteral();
                return Text(sign, context.File.Span(span.Start, sign.Length)).AddRange(Children(open, scope));
            case ContainerInline other:
                return Children(other, scope);
            default:
                // whatever Markdig could not close stands as the author wrote it
                return Text(context.File.Text.Substring(span.Start, span.Length), span);
        }
    }

    private static ImmutableArray<CoreInline> Text(string value, SourceSpan span) =>
        value.Length == 0 ? [] : [new TextInline(value) { Span = span }];

    private ImmutableArray<CoreInline> Link(LinkInline link, SourceSpan span, Scope scope)
    {
        if (link.IsImage)
        {
            context.Sink.Add(Catalogue.ImageInText.At(span));
            return [];
        }

        var children = Children(link, scope);
        if (Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto")
        {
            return [new ExternalLink(link.Url!, children) { Span = span }];
        }

        context.Sink.Add(Catalogue.BadLink.At(link.UrlSpan.IsEmpty ? span : context.Span(link.UrlSpan), link.Url));
        return children;
    }

    private void Html(HtmlInline html, SourceSpan span)
    {
        if (!html.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            context.Sink.Add(Catalogue.RawHtml.At(span, html.Tag.Length > 40 ? html.Tag[..40] + "…" : html.Tag));
        }
    }

    private ImmutableArray<CoreInline> NoteMark(NoteMarkInline mark, SourceSpan span)
    {
        if (context.InNote)
        {
            context.Sink.Add(Catalogue.NoteInNote.At(span));
            return [];
        }

        if (!context.Definitions.ContainsKey(mark.Key))
        {
            var found = Catalogue.UndefinedNote.At(span, mark.Key);
            var near = NearestKey(mark.Key);
            context.Sink.Add(near is null ? found : found.WithHint($"是不是“[^{near}]”？", $"did you mean '[^{near}]'?", context.Span(context.Definitions[near].MarkSpan)));
            return [];
        }

        if (context.NoteOrder.Contains(mark.Key, StringComparer.Ordinal))
        {
            context.Sink.Add(Catalogue.NoteMarkedTwice.At(span, mark.Key));
            return [];
        }

        context.NoteOrder.Add(mark.Key);
        return [new NoteRef(mark.Key) { Span = span }];
    }

    private string? NearestKey(string key) => Nearest.Of(key, context.Definitions.Keys.Order(StringComparer.Ordinal));

    private ImmutableArray<CoreInline> Ruby(RubyInline ruby, SourceSpan span)
    {
        var runes = ruby.Text.EnumerateRunes().Select(r => r.ToString()).ToList();
        if (ruby.Text.Length == 0 || ruby.Readings.Any(r => r.Length == 0) || (ruby.Readings.Length > 1 && ruby.Readings.Length != runes.Count))
        {
            context.Sink.Add(Catalogue.BadRuby.At(span, runes.Count, ruby.Readings.Length));
            return Text(ruby.Text, span);
        }

        return ruby.Readings.Length == 1
            ? [new Ruby([new RubyPair(ruby.Text, ruby.Readings[0])]) { Span = span }]
            : [new Ruby([.. runes.Zip(ruby.Readings, (b, r) => new RubyPair(b, r))]) { Span = span }];
    }

    private ImmutableArray<CoreInline> Marked(SpanInline marked, SourceSpan span, Scope scope)
    {
        var children = Children(marked, scope);
        var reader = new AttributeReader(context, marked.List);
        var marks = (reader.Class("pn") ? SpanMarks.ProperName : 0) | (reader.Class("dots") ? SpanMarks.Dots : 0)
            | (reader.Class("kai") ? SpanMarks.Kai : 0) | (reader.Class("wavy") ? SpanMarks.WavyTitle : 0);
        var language = Language(reader.Value("lang"));
        var index = reader.Word("index");
        reader.Done();
        ImmutableArray<CoreInline> result = marks == SpanMarks.None && language is null
            ? children
            : [new MarkedSpan(children, marks, language) { Span = span }];
        if (index is null)
        {
            return result;
        }

        var term = index.Value.Length > 0 ? index.Value : InlineText.Flatten(InlineTidy.Tidy(children));
        if (term.Length == 0)
        {
            AttributeReader.Misplaced(context, context.Span(index));
            return result;
        }

        var id = "t" + (context.Terms.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Terms.Add(new TermMark(id, term, span));
        return result.Insert(0, new IndexMark(id) { Span = span });
    }

    private string? Language(AttributeItem? item)
    {
        if (item is null)
        {
            return null;
        }

        var parts = item.Value.Split('-');
        if (parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower) && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit)))
        {
            return item.Value;
        }

        context.Sink.Add(Catalogue.BadAttribute.At(context.Span(item), "lang", item.Value, "la, de, en, ru, fr …"));
        return null;
    }
}
