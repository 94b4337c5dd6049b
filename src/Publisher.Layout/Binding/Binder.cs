using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.MakeUp;
using Publisher.Layout.Sheets;

namespace Publisher.Layout.Binding;

/// <summary>Sets all pieces, binds them, and sets again what names pages until nothing moves.</summary>
internal sealed class Binder
{
    private const int MostRounds = 3;

    private readonly LayoutRequest _request;
    private readonly StructureTree _structure;
    private readonly ImmutableArray<Piece> _pieces;
    private readonly ImmutableDictionary<string, LabelTarget> _labels;

    /// <summary>A binder of one book.</summary>
    public Binder(LayoutRequest request)
    {
        _request = request;
        _structure = StructureTree.Build(request.Book);
        _pieces = [.. request.Book.Pieces.Where(p => p.Kind != PieceKind.Cover)];
        _labels = request.Book.Labels.ToImmutableDictionary(l => l.Label, StringComparer.Ordinal);
    }

    /// <summary>The bound book.</summary>
    public Outcome<LayoutResult> Bind(CancellationToken cancel)
    {
        var places = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var facts = new PageFacts(0, 0, 0, TextCounter.Count(_request.Book));
        var pieces = new SetPiece[_pieces.Length];
        ImmutableArray<BoundPage> pages = [];
        var settled = false;
        for (var round = 0; round < MostRounds && !settled; round++)
        {
            SetAll(pieces, places, facts, round == 0, cancel);
            pages = PageOrder.Bind([.. pieces], _request.Style, TargetPages);
            var newPlaces = PageReader.Places(pages);
            var newFacts = FactsCounter.Count(pages, _request.Style, _request.Book.Facts, facts.TextCharacters);
            settled = newFacts == facts && places.SequenceEqual(newPlaces);
            (places, facts) = (newPlaces, newFacts);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (!settled)
        {
            // One more setting with the last known numbers; it is shown as it is.
            SetAll(pieces, places, facts, false, cancel);
            var again = PageOrder.Bind([.. pieces], _request.Style, TargetPages);
            if (!places.SequenceEqual(PageReader.Places(again)))
            {
                diagnostics.Add(Catalogue.PagesUnsettled.At(default));
            }

            pages = again;
        }

        return Finish(pieces, pages, places, facts, diagnostics);
    }

    private Outcome<LayoutResult> Finish(
        SetPiece[] pieces,
        ImmutableArray<BoundPage> pages,
        ImmutableSortedDictionary<string, string> places,
        PageFacts facts,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var generated = ImmutableArray.CreateBuilder<string>();
        var finished = FinishPages(pages, generated);
        foreach (var piece in pieces)
        {
            diagnostics.AddRange(piece.Context.Type.Diagnostics);
            diagnostics.AddRange(piece.Context.Diagnostics);
        }

        diagnostics.AddRange(PageFindings.Of(pages, _request.Style));
        diagnostics.AddRange(SpreadFindings.Of(pages, _request.Style));
        diagnostics.AddRange(LeverFindings.Of(pages, [.. pieces], _request.Levers));
        diagnostics.AddRange(SheetFindings.Of(_request.Book.Facts, _request.Style.Page, pages.Length));
        var outline = PageReader.Outline(pages, _request.Style.Page);
        var document = new PagedDocument(finished, outline, _structure.Elements, _request.Book.Facts.Language, _request.Style.Page.Vertical);
        var result = new LayoutResult(document, new PageMap(PageReader.Starts(pages), places), facts, generated.ToImmutable())
        {
            MakeUp = MadeUp(pieces, diagnostics),
            Sheets = SheetAdvice.Of(pages.Length, pages.Length - PageOrder.CountPages([.. pieces], _request.Style), _request.Book.Facts, _request.Style.MakeUp),
        };
        return new Outcome<LayoutResult>(result, diagnostics.ToImmutable());
    }

    private MakeUpReport? MadeUp(SetPiece[] pieces, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var report = MakeUpPlanner.Plan([.. pieces], _request.Style, _request.Levers, TargetPages);
        if (report is { Offers.Length: > 0 } or { Reached: false })
        {
            var suggested = report.Offers.Count(o => o.Suggested);
            diagnostics.Add(report.Reached
                ? Catalogue.MakeUpPossible.At(default, report.Pages, report.Target, suggested)
                : Catalogue.MakeUpFails.At(default, report.Pages, report.Target));
        }

        return report;
    }

    /// <summary>Pages in the sheets that the style names; 0 when it names none, or the book no sheet.</summary>
    private int TargetPages => (int)((long)_request.Style.MakeUp.Sheets * (_request.Book.Facts.Sheet?.Fraction ?? 0) / 1000);

    private ImmutableArray<Page> FinishPages(ImmutableArray<BoundPage> pages, ImmutableArray<string>.Builder generated)
    {
        var maker = new PageMaker(_request.Style);
        var furniture = new Furniture(_request.Style, Context(NoPages), maker, _request.Book.Facts.Title);
        var finished = ImmutableArray.CreateBuilder<Page>(pages.Length);
        var notes = new NoteNumbers(_request.Style.Notes.Restart);
        string? section = null;
        SetPiece? owner = null;
        foreach (var page in pages)
        {
            if (page.Owner != owner)
            {
                (owner, section) = (page.Owner, null);
            }

            // A head names the section in force where the page begins, or the one that begins with the page.
            var headings = page.Page.Items.Where(p => p.Item.Section is not null).ToList();
            if (headings.Count > 0 && (section is null || headings[0].Slot == 0))
            {
                section = headings[0].Item.Section;
            }

            var items = furniture.Of(page, section);
            generated.AddRange(items.OfType<GlyphRun>().Select(r => r.Text));
            finished.Add(maker.Make(page, notes.Of(page), items));
            section = headings.Count > 0 ? headings[^1].Item.Section : section;
        }

        return finished.MoveToImmutable();
    }

    private static string NoPages(CrossRef reference) => reference.Text;

    private void SetAll(SetPiece[] pieces, ImmutableSortedDictionary<string, string> places, PageFacts facts, bool first, CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, _request.Parallelism), CancellationToken = cancel };
        Parallel.For(0, _pieces.Length, options, i =>
        {
            if (first || pieces[i].PageRefs)
            {
                pieces[i] = SetOne(_pieces[i], places, facts);
            }
        });
    }

    private SetPiece SetOne(Piece piece, ImmutableSortedDictionary<string, string> places, PageFacts facts)
    {
        var context = Context(reference => Words(reference, places));
        return piece.Kind switch
        {
            PieceKind.TitlePage => TitlePages.Set(piece, _request.Book.Facts, context),
            PieceKind.Imprint => ImprintPage.Set(piece, _request.Book.Facts, facts, context) with { PageRefs = true },
            PieceKind.Contents => ContentsSetter.Set(piece, _request.Book, context, id => Printed(id, places)) with { PageRefs = true },
            PieceKind.Index when _request.Book.Index is { } index =>
                IndexSetter.Set(piece, index, context, id => Folios.Spoken(places.GetValueOrDefault(id, ""))) with { PageRefs = true },
            _ => PieceSetter.Set(piece, context, piece.Chapter is { } chapter && TextCounter.NamesPages(chapter)),
        };
    }

    private string Printed(string id, ImmutableSortedDictionary<string, string> places) =>
        places.GetValueOrDefault(id, new string('0', Math.Max(1, _request.Style.Folios.Digits)));

    private string Words(CrossRef reference, ImmutableSortedDictionary<string, string> places)
    {
        if (reference.Kind != CrossRefKind.Page)
        {
            return reference.Text;
        }

        var id = _labels.TryGetValue(reference.Label, out var target) ? target.TargetId : reference.TargetId;
        return PageWords.Reference(Printed(id, places));
    }

    private GalleyContext Context(Func<CrossRef, string> resolve) =>
        new(_request.Style, new TypeContext(Faces.Of(_request.Fonts), _request.Style.Fonts), _request.Images, _structure, resolve, []) { Levers = _request.Levers };
}
