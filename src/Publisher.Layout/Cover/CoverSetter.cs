using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Cover;

/// <summary>Sets a cover: one flat sheet of back, spine and front with their flaps, and its inner side when that is printed.</summary>
public sealed class CoverSetter
{
    // the order in which parts are drawn
    private static readonly ImmutableArray<string> Outer =
        [CoverPanels.Wrap, CoverPanels.BackFlap, CoverPanels.Back, CoverPanels.Spine, CoverPanels.Front, CoverPanels.FrontFlap];

    private readonly CoverRequest _request;
    private readonly TypeContext _type;
    private readonly CoverText _text;
    private readonly CoverStructure _structure;
    private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<PlacedPicture>.Builder _pictures = ImmutableArray.CreateBuilder<PlacedPicture>();
    private readonly List<(CoverBlock Block, Rect Box)> _texts = [];

    private CoverSetter(CoverRequest request)
    {
        _request = request;
        _type = new TypeContext(request.Fonts, request.Style.Fonts);
        _text = new CoverText(request.Style, _type, _found);
        _structure = new CoverStructure(request.Style);
    }

    private bool SpineText => !_request.Style.Panel(CoverPanels.Spine).Blocks.IsEmpty && _request.Geometry.Spine >= _request.Style.LeastSpine;

    /// <summary>Sets a cover. Diagnostics: CV004–CV012, FT010.</summary>
    public static Outcome<CoverResult> Set(CoverRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new CoverSetter(request).Run();
    }

    private Outcome<CoverResult> Run()
    {
        var (style, geometry) = (_request.Style, _request.Geometry);
        if (!style.Panel(CoverPanels.Spine).Blocks.IsEmpty && !SpineText)
        {
            _found.Add(Catalogue.CoverSpineNarrow.At(style.Panel(CoverPanels.Spine).Blocks[0].Span, Millimetres(geometry.Spine), Millimetres(style.LeastSpine)));
        }

        var body = ImmutableArray.CreateBuilder<DisplayItem>();
        foreach (var name in Outer.Where(n => geometry.Panel(n).Width > Length.Zero))
        {
            Panel(body, name, geometry.Folds);
        }

        var barcode = Barcode(body);
        var pages = ImmutableArray.CreateBuilder<Page>();
        pages.Add(PageOf(body.ToImmutable(), geometry.Folds, "封面", 1));
        if (!style.Panel(CoverPanels.Inside).IsEmpty)
        {
            var inner = ImmutableArray.CreateBuilder<DisplayItem>();
            Panel(inner, CoverPanels.Inside, geometry.InnerFolds);
            pages.Add(PageOf(inner.ToImmutable(), geometry.InnerFolds, "封里", 2));
        }

        var document = new PagedDocument(pages.ToImmutable(), [], _structure.Elements, _request.Facts.Language, geometry.RightBound);
        _found.AddRange(_type.Diagnostics);
        return new(new CoverResult(document, _pictures.ToImmutable(), barcode, SpineText), _found.ToImmutable());
    }

    private Page PageOf(ImmutableArray<DisplayItem> body, ImmutableArray<Length> folds, string label, int number) =>
        new(_request.Geometry.Width, _request.Geometry.PageHeight, _request.Geometry.Bleed, body, [], new PageLabel(label, 'D', number), number == 1) { Folds = folds };

    private void Panel(ImmutableArray<DisplayItem>.Builder body, string name, ImmutableArray<Length> folds)
    {
        var panel = _request.Style.Panel(name);
        var (box, full) = (_request.Geometry.Panel(name), _request.Geometry.WithBleed(name));
        if (panel.Background is { } ink)
        {
            body.Add(new RuleItem(full, ink));
        }

        foreach (var picture in panel.Pictures.Where(p => _request.Images.ContainsKey(p.Image)))
        {
            var frame = picture.Full ? full : Frame(picture.Box, box);
            if (frame.Width > Length.Zero && frame.Height > Length.Zero)
            {
                var (item, whole) = PicturePlacing.Place(picture, _request.Images[picture.Image], frame, _structure.Of(name, picture.Name));
                body.Add(item);
                _pictures.Add(new PlacedPicture(picture.Image, whole, picture.Span));
            }
        }

        foreach (var rule in panel.Rules)
        {
            var frame = Frame(rule.Box, box);
            if (frame.Width > Length.Zero && frame.Height > Length.Zero)
            {
                body.Add(new RuleItem(frame, rule.Ink) { Source = rule.Span });
            }
        }

        var feet = new SortedDictionary<string, Length>(StringComparer.Ordinal);
        foreach (var block in InOrder(panel.Blocks).Where(b => !b.OnSpine || SpineText))
        {
            var head = block.Below is { } above && feet.TryGetValue(above, out var foot) ? foot : box.Y;
            var room = box with { Y = head, Height = box.Bottom - head };
            feet[block.Name] = Text(body, block, room, folds, _structure.Of(name, block.Name)) ?? head;
        }
    }

    private static Rect Frame(CoverBox place, Rect panel)
    {
        var across = Extent.Of(place.Left, place.Right, place.Width, panel.Width, Length.Zero);
        var down = Extent.Of(place.Top, place.Bottom, place.Height, panel.Height, Length.Zero);
        return new Rect(panel.X + across.Start, panel.Y + down.Start, across.Size, down.Size);
    }

    /// <summary>A text comes after the one below which it stands; those of a circle keep their places.</summary>
    private static IEnumerable<CoverBlock> InOrder(ImmutableArray<CoverBlock> blocks)
    {
        var left = blocks.ToList();
        while (left.Count > 0)
        {
            var next = left.Find(b => !left.Any(o => o != b && o.Name == b.Below)) ?? left[0];
            left.Remove(next);
            yield return next;
        }
    }

    /// <summary>Sets a text, and tells where its foot is; null when it has no words.</summary>
    private Length? Text(ImmutableArray<DisplayItem>.Builder body, CoverBlock block, Rect panel, ImmutableArray<Length> folds, StructId structure)
    {
        if (_text.Set(block, CoverWords.Lines(block, _request.Facts, _found), panel, structure) is not { } set)
        {
            return null;
        }

        body.AddRange(set.Items);
        _texts.Add((block, set.Box));
        if (Nearest(set.Box, block.OnSpine ? [] : folds) is var near && near < _request.Style.Margin)
        {
            _found.Add(Catalogue.CoverTextNearEdge.At(block.Span, block.Name, Millimetres(near), Millimetres(_request.Style.Margin)));
        }

        return set.Box.Bottom;
    }

    /// <summary>Distance of a box from the nearest trim edge or fold; not positive when it lies across one.</summary>
    private Length Nearest(Rect box, ImmutableArray<Length> folds)
    {
        var near = Length.Min(box.Y, _request.Geometry.PageHeight - box.Bottom);
        near = Length.Min(near, Length.Min(box.X, _request.Geometry.Width - box.Right));
        foreach (var fold in folds)
        {
            near = Length.Min(near, Length.Max(fold - box.Right, box.X - fold));
        }

        return near;
    }

    private Rect? Barcode(ImmutableArray<DisplayItem>.Builder body)
    {
        var (style, facts) = (_request.Style.Barcode, _request.Facts);
        if (!style.Shown)
        {
            return null;
        }

        if (facts.IsbnPrint is not { } isbn)
        {
            _found.Add(Catalogue.CoverNoIsbn.At(_request.Place));
            return null;
        }

        var panel = _request.Geometry.Panel(style.Panel);
        var role = _request.Style.Fonts.Roles.GetValueOrDefault(style.Font);
        var face = role?.Latin.Concat(role.Han).Select(_type.Face).FirstOrDefault(f => f is not null);
        if (face is null || panel.Width <= Length.Zero)
        {
            _found.Add(Catalogue.CoverBarcodePlace.At(style.Span, "—", Millimetres(LeastBarcodeEdge)));
            return null;
        }

        var drawing = new BarcodeDrawing(isbn, facts.AddOn ?? style.AddOn, facts.BarcodeMagnification ?? style.Magnification, style.Height, face);
        var place = Frame(style.Box with { Width = drawing.Width, Height = drawing.Height }, panel);
        var structure = _structure.Of(style.Panel, CoverStructure.Barcode);
        body.AddRange(drawing.Draw(new(place.X, place.Y)).Select(i => i with { Struct = structure, Source = facts.Places.GetValueOrDefault("isbn.print") }));
        Check(place, panel, style);
        return place;
    }

    /// <summary>No edge of the symbol comes nearer to the trim (GB/T 12906).</summary>
    private static readonly Length LeastBarcodeEdge = Length.Mm(15);

    private void Check(Rect symbol, Rect panel, BarcodeStyle style)
    {
        var near = Length.Min(
            Length.Min(symbol.X - panel.X, panel.Right - symbol.Right),
            Length.Min(symbol.Y - panel.Y, panel.Bottom - symbol.Bottom));
        if (near < LeastBarcodeEdge)
        {
            _found.Add(Catalogue.CoverBarcodePlace.At(style.Span, Millimetres(near), Millimetres(LeastBarcodeEdge)));
        }

        foreach (var (block, box) in _texts)
        {
            if (box.X < symbol.Right && symbol.X < box.Right && box.Y < symbol.Bottom && symbol.Y < box.Bottom)
            {
                _found.Add(Catalogue.CoverTextUnderBarcode.At(block.Span, block.Name));
            }
        }
    }

    private static string Millimetres(Length length) => length.Millimetres.ToString("0.##", CultureInfo.InvariantCulture);
}
