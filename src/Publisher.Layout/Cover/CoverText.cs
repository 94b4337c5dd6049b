using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Binding;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Cover;

/// <summary>A set block: what is drawn, and the box that holds its lines, in places of the sheet.</summary>
internal sealed record SetText(ImmutableArray<DisplayItem> Items, Rect Box);

/// <summary>Sets the texts of a cover with the book's own line composition, in lines or in columns.</summary>
internal sealed class CoverText(CoverStyle style, TypeContext type, ImmutableArray<Diagnostic>.Builder found)
{
    // sizes are tried in steps of a quarter of a point
    private static readonly Length Step = Length.Pt(0.25m);

    /// <summary>The block on its panel; null when it has no words or no room. Gives CV006, CV009.</summary>
    public SetText? Set(CoverBlock block, ImmutableArray<string> lines, Rect panel, StructId structure)
    {
        if (lines.IsEmpty)
        {
            return null;
        }

        var (along, across) = Room(block, panel);
        across = block.Stand switch
        {
            "start" => across with { Keep = Keep.Start },
            "middle" => across with { Keep = Keep.Middle },
            "end" => across with { Keep = Keep.End },
            _ => across,
        };
        if (along.Size < block.LeastSize || across.Size <= Length.Zero)
        {
            found.Add(Catalogue.CoverTextTooLarge.At(block.Span, block.Name));
            return null;
        }

        var widest = block.OnSpine ? Length.Min(block.Size, Down(across.Size)) : block.Size;
        if (widest < block.Size && widest < block.LeastSize)
        {
            found.Add(Catalogue.CoverSpineType.At(block.Span, block.Name, Points(block.Size), Points(widest)));
        }

        if (widest < Length.Pt(3))
        {
            return null;
        }

        var least = Length.Min(block.LeastSize, widest);
        var size = widest;
        var set = Lines(block, lines, along, size, structure);
        while (!Fits(set, block, across, size) && size - Step >= least)
        {
            size -= Step;
            set = Lines(block, lines, along, size, structure);
        }

        if (!Fits(set, block, across, size))
        {
            found.Add(Catalogue.CoverTextTooLarge.At(block.Span, block.Name));
        }

        return Place(set, block, panel, along, across, size);
    }

    /// <summary>Room along the lines and across them. Columns run down, and follow each other from the right.</summary>
    private (Extent Along, Extent Across) Room(CoverBlock block, Rect panel)
    {
        var box = block.Box;
        var side = block.OnSpine ? style.SpineClear : style.Margin;
        return block.Vertical
            ? (Extent.Of(box.Top, box.Bottom, box.Height, panel.Height, style.Margin), Extent.Of(box.Right, box.Left, box.Width, panel.Width, side))
            : (Extent.Of(box.Left, box.Right, box.Width, panel.Width, side), Extent.Of(box.Top, box.Bottom, box.Height, panel.Height, style.Margin));
    }

    private ImmutableArray<(SetLine Line, bool Opens)> Lines(CoverBlock block, ImmutableArray<string> paragraphs, Extent along, Length size, StructId structure)
    {
        var look = new TextLook(block.Font, size, block.Ink, null, structure);
        var set = ImmutableArray.CreateBuilder<(SetLine, bool)>();
        foreach (var (text, index) in paragraphs.Select((p, i) => (p, i)))
        {
            var pieces = Pieces(text, look, block, size);
            var one = block.Title
                ? TitleLines.Set(new ParagraphCopy("", pieces, new ParagraphStyle { Size = size, Align = block.Align }, Frame.Full, block.Span), along.Size, c => Broken(c.Pieces))
                : Broken(pieces);
            set.AddRange(one.Select((l, i) => (l, index > 0 && i == 0)));
        }

        ImmutableArray<SetLine> Broken(ImmutableArray<TextPiece> pieces) => ParagraphSetter.Set(
            new ParagraphInput(pieces, _ => new LineMeasure(Length.Zero, along.Size), size.Scale(block.Indent, 1000), block.Align, style.Composition, size) { Vertical = block.Vertical },
            type);

        return set.ToImmutable();
    }

    private static ImmutableArray<TextPiece> Pieces(string text, TextLook look, CoverBlock block, Length size)
    {
        if (block.Tracking == 0)
        {
            return [new StyledText(text, look, 0) { Span = block.Span }];
        }

        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var elements = StringInfo.ParseCombiningCharacters(text);
        for (var i = 0; i < elements.Length; i++)
        {
            var end = i + 1 < elements.Length ? elements[i + 1] : text.Length;
            pieces.Add(new StyledText(text[elements[i]..end], look, elements[i]) { Span = block.Span });
            if (end < text.Length)
            {
                pieces.Add(new BoxPiece(null, size.Scale(block.Tracking, 1000)));
            }
        }

        return pieces.ToImmutable();
    }

    private static Length Depth(ImmutableArray<(SetLine Line, bool Opens)> lines, CoverBlock block, Length size) =>
        (size.Scale(block.Leading, 1000) * (lines.Length - 1)) + (size.Scale(block.Gap, 1000) * lines.Count(l => l.Opens)) + size;

    private static bool Fits(ImmutableArray<(SetLine Line, bool Opens)> lines, CoverBlock block, Extent across, Length size) =>
        lines.All(l => l.Line.Fit.Overfull <= Length.Zero) && Depth(lines, block, size) <= across.Size;

    private static SetText Place(ImmutableArray<(SetLine Line, bool Opens)> lines, CoverBlock block, Rect panel, Extent along, Extent across, Length size)
    {
        var depth = Depth(lines, block, size);
        var start = across.Place(depth);
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        var y = GalleyContext.Ascent(size);
        for (var i = 0; i < lines.Length; i++)
        {
            y += i == 0 ? Length.Zero : size.Scale(block.Leading, 1000);
            y += lines[i].Opens ? size.Scale(block.Gap, 1000) : Length.Zero;
            DisplayItems.MoveTo(items, lines[i].Line.Items, Length.Zero, y);
        }

        var (from, to) = Reach(lines, block, along.Size);
        if (block.Vertical)
        {
            var turn = new Turn(panel.Right - start, panel.Y + along.Start);
            return new SetText(turn.Items(items), new Rect(panel.Right - start - depth, panel.Y + along.Start + from, depth, to - from));
        }

        var (x, top) = (panel.X + along.Start, panel.Y + start);
        return new SetText(DisplayItems.Move(items.ToImmutable(), x, top), new Rect(x + from, top, to - from, depth));
    }

    /// <summary>Where along the measure the lines begin and end.</summary>
    private static (Length From, Length To) Reach(ImmutableArray<(SetLine Line, bool Opens)> lines, CoverBlock block, Length measure)
    {
        var (from, to) = (measure, Length.Zero);
        foreach (var (line, _) in lines)
        {
            var spare = measure - line.Width;
            var start = block.Align switch { TextAlign.Center => spare / 2, TextAlign.End => spare, _ => Length.Zero };
            (from, to) = (Length.Min(from, start), Length.Max(to, start + line.Width));
        }

        return (from, to);
    }

    private static Length Down(Length size) => Step * (size.Emu / Step.Emu);

    private static string Points(Length size) => size.Points.ToString("0.##", CultureInfo.InvariantCulture);
}
