using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>The title page (主书名页): series, title with what belongs to it, authors in full, publisher, and its place unless its name tells it (GB/T 12450).</summary>
internal static class TitlePages
{
    /// <summary>One page, without head and folio.</summary>
    public static SetPiece Set(Piece piece, BookFacts facts, GalleyContext context)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        var lines = context.Style.Page.Lines;
        var structure = context.Structure.Of(piece.Id + "/title");
        var slot = lines / 5;
        if (facts.Series is { } series)
        {
            items.Add(Placed(Block(context, facts.SeriesNumber is { } number ? series + "　" + number : series, SeriesStyle(context), structure), 2));
        }

        slot += Add(items, context, facts.Title, "title", slot, structure, piece.Id);
        foreach (var line in (ReadOnlySpan<string?>)[facts.Volume, facts.Subtitle, facts.ParallelTitle])
        {
            slot += line is null ? 0 : 1 + Add(items, context, line, "subtitle", slot + 1, structure);
        }

        slot += 3;
        foreach (var line in CreatorLines(facts))
        {
            slot += Add(items, context, line, "author", slot, structure);
        }

        var house = Block(context, facts.House.Name, "publisher", structure);
        var place = Place(facts.House) is { } city ? Block(context, city, PlaceStyle(context), structure) : null;
        var foot = lines - 1 - (place?.Lines ?? 0);
        items.Add(Placed(house, foot - house.Lines));
        if (place is not null)
        {
            items.Add(Placed(place, foot));
        }

        return new SetPiece(piece, context, new NoteArea(context, []), new PagesBySide([new ChapterPage { Items = items.ToImmutable(), Head = false, Folio = false, Used = lines, Depth = lines, Free = true }]), false);
    }

    /// <summary>张三、李四◎著: creators of one role on one line, in order of first mention.</summary>
    public static IEnumerable<string> CreatorLines(BookFacts facts) =>
        facts.Creators.Select(c => c.RoleText).Distinct(StringComparer.Ordinal)
            .Select(role => string.Join("　", facts.Creators.Where(c => c.RoleText == role).Select(c => c.Name)) + "◎" + role);

    /// <summary>The place, if the publisher's name does not begin with it or hold it.</summary>
    public static string? Place(PublishingHouse house) => house.Place.Length == 0 || house.Name.Contains(house.Place, StringComparison.Ordinal) ? null : house.Place;

    private static int Add(ImmutableArray<PlacedItem>.Builder items, GalleyContext context, string text, string style, int slot, StructId structure, string id = "")
    {
        var block = Block(context, text, style, structure) with { BlockId = id, TextStart = id.Length > 0 ? 0 : -1 };
        items.Add(Placed(block, slot));
        return block.Lines;
    }

    private static PlacedItem Placed(FlowItem item, int slot) => new(item, slot, SideRole.None, default, default);

    /// <summary>The place is a shade smaller than the house.</summary>
    private static ParagraphStyle PlaceStyle(GalleyContext context)
    {
        var style = context.Paragraph("publisher");
        return style with { Size = style.Size.Scale(85, 100) };
    }

    /// <summary>The series looks like the house; in a column it stands at the head as far in as the house does at the foot.</summary>
    private static ParagraphStyle SeriesStyle(GalleyContext context)
    {
        var style = context.Paragraph("publisher");
        return context.Vertical && style.Align == TextAlign.End ? style with { Align = TextAlign.Start, InsetStart = style.InsetEnd, InsetEnd = style.InsetStart } : style;
    }

    private static FlowItem Block(GalleyContext context, string text, string styleName, StructId structure) =>
        Block(context, text, context.Paragraph(styleName), structure);

    private static FlowItem Block(GalleyContext context, string text, ParagraphStyle style, StructId structure) =>
        HeadingFlows.Block(context, [new StyledText(text, InlineFlattener.LookOf(style, structure), 0)], style);
}
