using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Sheets;

/// <summary>The first sheet of a dummy: how to print, fold and gather it, in pictures and words.</summary>
internal sealed class FoldingSheet
{
    private static readonly Length Width = Length.Mm(210);
    private static readonly Length Height = Length.Mm(297);
    private static readonly Length Left = Length.Mm(20);
    private static readonly Length Picture = Length.Mm(36);

    private readonly ImmutableArray<DisplayItem>.Builder _items = ImmutableArray.CreateBuilder<DisplayItem>();
    private readonly MarkText _text;
    private Length _y = Length.Mm(26);

    private FoldingSheet(MarkText text) => _text = text;

    /// <summary>The sheet.</summary>
    public static ImposedSide Of(ImmutableArray<Signature> signatures, SignatureBinding binding, PagedDocument book, MarkText text)
    {
        var sheet = new FoldingSheet(text);
        sheet.Words("折样（白样）　folded dummy", Length.Pt(18), Length.Mm(12));
        sheet.Words("A4 纸双面打印，第2页起一正一反；横放的选“短边翻转”，竖放的（8页一帖）选“长边翻转”。", Length.Pt(9), Length.Mm(5));
        sheet.Words("Print on both sides from page 2 on: turn lying sheets over the short edge, standing ones (8 pages) over the long edge.", Length.Pt(9), Length.Mm(10));
        foreach (var pages in signatures.Select(s => s.Pages.Length).Distinct().OrderDescending())
        {
            sheet.Folds(Forme.Of(pages), book.RightToLeft);
        }

        sheet.Gathering(signatures, binding, book);
        return new ImposedSide("折法", Width, Height, [], sheet._items.ToImmutable());
    }

    private void Words(string words, Length size, Length advance)
    {
        Put(words, new Point(Left, _y), size);
        _y += advance;
    }

    private void Put(string words, Point at, Length size)
    {
        if (_text.At(_text.Cut(words, size, Width - at.X - Length.Mm(10)), at, size, Ink.Black) is { } run)
        {
            _items.Add(run);
        }
    }

    /// <summary>A row of pictures: the sheet before each fold with its crease and an arrow, then the folded signature.</summary>
    private void Folds(Forme forme, bool rightToLeft)
    {
        Words(string.Create(CultureInfo.InvariantCulture, $"{forme.Pages} 页一帖：反面朝上，依次折。　{forme.Pages} pages: inner side up, fold in this order."), Length.Pt(11), Length.Mm(6));
        var (width, height) = forme.Pages == 8 ? (Picture * 210 / 297, Picture) : (Picture, Picture * 210 / 297);
        var (x, under, turn) = (Left, _y + height + Length.Mm(4), 0);
        foreach (var fold in Folding.Of(forme))
        {
            Step(new Rect(x, _y, width, height), fold, rightToLeft);
            var (chinese, english) = Folding.Words(fold, rightToLeft);
            var words = new Point(x, under);
            Put(Folding.Circled(turn) + chinese, words, Length.Pt(8));
            Put(english, words with { Y = words.Y + Length.Mm(4) }, Length.Pt(7));
            (width, height) = fold.Vertical ? (width / 2, height) : (width, height / 2);
            x += Length.Mm(46);
            turn++;
        }

        // turned over, the first page lies on top, its spine where the book has it
        Frame(new Rect(x, _y, width, height), 100);
        var spine = rightToLeft ? x + width - Length.Mm(1.2m) : x;
        _items.Add(new RuleItem(new Rect(spine, _y, Length.Mm(1.2m), height), new Ink(70)));
        Put("1", new Point(x + (width / 2) - Length.Mm(1.5m), _y + (height / 2) + Length.Mm(2)), Length.Pt(16));
        var last = new Point(x, under);
        Put(rightToLeft ? "翻过来：第1页，订口在右" : "翻过来：第1页，订口在左", last, Length.Pt(8));
        Put("turn over: page 1 on top", last with { Y = last.Y + Length.Mm(4) }, Length.Pt(7));
        _y = under + Length.Mm(14);
    }

    private void Step(Rect box, Fold fold, bool rightToLeft)
    {
        Frame(box, 100);
        var middle = new Point(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        Point start, end, lift;
        if (fold.Vertical)
        {
            Dashed(middle with { Y = box.Y }, middle with { Y = box.Bottom });
            (start, end) = (new Point(box.Right - (box.Width / 8), middle.Y), new Point(box.X + (box.Width / 8), middle.Y));
            (start, end) = rightToLeft ? (end, start) : (start, end);
            lift = middle with { Y = middle.Y - (box.Height / 3) };
        }
        else
        {
            Dashed(middle with { X = box.X }, middle with { X = box.Right });
            (start, end) = (new Point(middle.X, box.Y + (box.Height / 8)), new Point(middle.X, box.Bottom - (box.Height / 8)));
            lift = middle with { X = middle.X + (box.Width / 3) };
        }

        _items.Add(new PathItem([new('M', start), new('C', lift, lift, end)], Length.Pt(1), Ink.Black));
        Head(end, lift);
    }

    /// <summary>The head of an arrow that comes from a point.</summary>
    private void Head(Point tip, Point from)
    {
        var size = Length.Mm(1.6m);
        var (dx, dy) = (Math.Sign((from.X - tip.X).Emu), Math.Sign((from.Y - tip.Y).Emu));
        var a = new Point(tip.X + (size * dx), tip.Y);
        var b = new Point(tip.X, tip.Y + (size * dy));
        _items.Add(new PathItem([new('M', tip), new('L', a), new('L', b), new('Z', default)], Length.Zero, Ink.Black));
    }

    private void Gathering(ImmutableArray<Signature> signatures, SignatureBinding binding, PagedDocument book)
    {
        var (chinese, english) = binding == SignatureBinding.Gathered
            ? ("配帖：折好的帖按号数从上到下叠齐，第1帖在最上面。", "Gather the signatures by number, the first on top.")
            : ("套帖：第1帖在最外面，一帖套一帖。", "Put the signatures into each other, the first outermost.");
        Words(chinese, Length.Pt(11), Length.Mm(5));
        Words(english, Length.Pt(9), Length.Mm(7));
        const int Columns = 3;
        var rows = (signatures.Length + Columns - 1) / Columns;
        var pitch = Length.Min(Length.Mm(5), (Height - Length.Mm(12) - _y) / Math.Max(1, rows));
        for (var i = 0; i < signatures.Length; i++)
        {
            var pages = signatures[i].Pages.Where(p => p >= 0).ToList();
            var half = pages.Count / 2;
            string Label(int at) => book.Pages[pages[at]].Label.Text;
            var range = pages.Count == 0 ? "" : binding == SignatureBinding.Gathered || signatures.Length == 1
                ? $"{Label(0)}—{Label(pages.Count - 1)}"
                : $"{Label(0)}—{Label(half - 1)}、{Label(half)}—{Label(pages.Count - 1)}";
            var at = new Point(Left + (Length.Mm(58) * (i / rows)), _y + (pitch * (i % rows)));
            Put(string.Create(CultureInfo.InvariantCulture, $"第{signatures[i].Number}帖　{signatures[i].Pages.Length}页　{range}"), at, Length.Min(Length.Pt(9), pitch.Scale(80, 100)));
        }
    }

    private void Frame(Rect box, int tint)
    {
        var hair = Length.Pt(0.6m);
        foreach (var line in (ReadOnlySpan<Rect>)[new(box.X, box.Y, box.Width, hair), new(box.X, box.Bottom - hair, box.Width, hair), new(box.X, box.Y, hair, box.Height), new(box.Right - hair, box.Y, hair, box.Height)])
        {
            _items.Add(new RuleItem(line, new Ink(tint)));
        }
    }

    private void Dashed(Point start, Point end) =>
        _items.Add(new PathItem([new('M', start), new('L', end)], Length.Pt(0.6m), new Ink(60)) { Dashes = [Length.Mm(1.5m), Length.Mm(1)] });
}
