using System.Collections.Immutable;
using System.Globalization;
using Markdig.Syntax.Inlines;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Loading;
using Publisher.Manuscript.Markdown.Syntax;
using CoreInline = Publisher.Core.Model.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>A picture with the attributes behind it.</summary>
internal sealed record ImageNode(LinkInline Link, AttributeInline? Attributes);

/// <summary>Makes figures of pictures.</summary>
internal sealed class FigureConverter(ParseContext context)
{
    /// <summary>The picture that a paragraph consists of, or null.</summary>
    public static ImageNode? Only(ContainerInline? root) => All(root) is [var only] ? only : null;

    /// <summary>The pictures that a paragraph consists of, if it holds nothing else; else empty.</summary>
    public static ImmutableArray<ImageNode> All(ContainerInline? root)
    {
        var found = ImmutableArray.CreateBuilder<ImageNode>();
        for (MarkdigInline? child = root?.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child)
            {
                case LinkInline { IsImage: true } image:
                    found.Add(new ImageNode(image, null));
                    break;
                case AttributeInline group when found.Count > 0 && found[^1].Attributes is null:
                    found[^1] = found[^1] with { Attributes = group };
                    break;
                case LineBreakInline:
                case LiteralInline literal when literal.Content.IsEmptyOrWhitespace():
                case HtmlInline html when html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                    break;
                default:
                    return [];
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A figure from a picture alone: its title is the caption.</summary>
    public Figure? Simple(ImageNode image, SourceSpan span)
    {
        var link = image.Link;
        ImmutableArray<CoreInline> caption = string.IsNullOrWhiteSpace(link.Title)
            ? []
            : [new TextInline(InlineTidy.Unbreak(link.Title.ReplaceLineEndings("\n"))) { Span = link.TitleSpan.IsEmpty ? span : context.Span(link.TitleSpan) }];
        return Make(link, image.Attributes?.List ?? AttributeList.None, caption, span);
    }

    /// <summary>A figure from its container: attributes stand at the fence, or behind the picture.</summary>
    public Figure? Rich(ImageNode image, AttributeList attributes, ImmutableArray<CoreInline> caption, SourceSpan span)
    {
        var own = image.Attributes?.List;
        var list = own is null ? attributes : attributes with { Items = attributes.Items.AddRange(own.Items) };
        if (caption.IsEmpty)
        {
            return Simple(image with { Attributes = new AttributeInline(list) }, span);
        }

        return Make(image.Link, list, caption, span);
    }

    private Figure? Make(LinkInline link, AttributeList attributes, ImmutableArray<CoreInline> caption, SourceSpan span)
    {
        var reader = new AttributeReader(context, attributes);
        var label = reader.Label("fig");
        var place = reader.Choice("place", "full", "half", "page", "bleed");
        var width = Width(reader.Value("width"));
        var kind = reader.Choice("kind", "photo", "line-art", "screenshot");
        var credit = reader.Value("credit")?.Value;
        reader.Done();

        var linkSpan = context.Span(link.Span);
        var imageSpan = link.UrlSpan.IsEmpty ? linkSpan : context.Span(link.UrlSpan);
        var alt = InlineConverter.Plain(link);
        if (alt.Length == 0)
        {
            context.Sink.Add(Catalogue.NoAltText.At(linkSpan));
        }

        if (Resolve(link.Url ?? "", imageSpan) is not { } path)
        {
            return null;
        }

        var placement = place < 0 ? FigurePlacement.Full : (FigurePlacement)place;
        return new Figure(new FileId(path), imageSpan, alt, caption, string.IsNullOrWhiteSpace(credit) ? null : credit, placement, width, "")
        {
            Span = span,
            Label = label,
            Kind = (PictureKind)(kind + 1),
        };
    }

    private int Width(AttributeItem? item)
    {
        if (item is null)
        {
            return 100;
        }

        if (item.Value.EndsWith('%') && int.TryParse(item.Value.AsSpan(0, item.Value.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= 1 and <= 100)
        {
            return percent;
        }

        context.Sink.Add(Catalogue.BadAttribute.At(context.Span(item), "width", item.Value, "1%–100%"));
        return 100;
    }

    private string? Resolve(string url, SourceSpan span)
    {
        if (url.Contains("://", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("//", StringComparison.Ordinal))
        {
            context.Sink.Add(Catalogue.RemoteFigure.At(span, url.Length > 80 ? url[..80] + "…" : url));
            return null;
        }

        var path = BookPath.Resolve(BookPath.FolderOf(context.File.Id.Path), Uri.UnescapeDataString(url));
        if (path is null)
        {
            context.Sink.Add(Catalogue.FigureEscapes.At(span, url));
        }

        return path;
    }
}
