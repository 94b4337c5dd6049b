using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Fonts;

namespace Publisher.Layout.Sheets;

/// <summary>What is to be imposed.</summary>
/// <param name="Document">The pages.</param>
/// <param name="Format">Sheet and fraction; null when the book names none.</param>
/// <param name="Fonts">Faces, for the slug.</param>
public sealed record ImpositionRequest(PagedDocument Document, SheetFormat? Format, FontLibrary Fonts)
{
    /// <summary>Pages of a whole signature: 4, 8 or 16.</summary>
    public int Signature { get; init; } = 16;

    /// <summary>How signatures come together.</summary>
    public SignatureBinding Binding { get; init; }

    /// <summary>Thickness of a leaf: nested signatures creep by it.</summary>
    public Length Thickness { get; init; }

    /// <summary>Face of the slug; none without it.</summary>
    public string? Face { get; init; }

    /// <summary>Is the book printed in black alone?</summary>
    public bool Mono { get; init; } = true;

    /// <summary>Title and edition, for the slug.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where the format is written, for findings.</summary>
    public SourceSpan Place { get; init; }
}

/// <summary>A book on press sheets.</summary>
/// <param name="Signatures">Its signatures.</param>
/// <param name="Sides">Outer and inner side of each, in order.</param>
public sealed record ImposedBook(ImmutableArray<Signature> Signatures, ImmutableArray<ImposedSide> Sides);

/// <summary>Lays pages on press sheets, so that each sheet, printed on both sides and folded, gives its pages in order (book-formats §8).</summary>
public static class Imposition
{
    /// <summary>Least strip without ink at the gripper edge.</summary>
    private static readonly Length Gripper = Length.Mm(8);

    /// <summary>The press sheets. Errors: LY083 no room, LY084 no paper that folds in halves; LY085 tells of bleeds under the gripper.</summary>
    public static Outcome<ImposedBook> Impose(ImpositionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Format is not { } format || request.Document.Pages.IsEmpty)
        {
            return new(null, [Catalogue.NoSheet.At(request.Place, "book.yaml 里没有 sheet", "book.yaml has no sheet")]);
        }

        if (SheetGeometry.Of(format, request.Document.Pages[0]) is not { } sheet)
        {
            return new(null, [Catalogue.NoSheet.At(request.Place, $"1/{format.Fraction}", $"1/{format.Fraction}")]);
        }

        if (!sheet.Fits)
        {
            var needed = SheetFindings.Size(sheet.TrimWidth + sheet.Bleed, sheet.TrimHeight + (2 * sheet.Bleed));
            return new(null, [Catalogue.NoRoomOnSheet.At(request.Place, needed, SheetFindings.Name(format), SheetFindings.Size(sheet.LeafWidth, sheet.LeafHeight))]);
        }

        var signatures = Signature.Of(request.Document.Pages.Length, request.Signature, request.Binding);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var sides = ImmutableArray.CreateBuilder<ImposedSide>();
        foreach (var signature in signatures)
        {
            foreach (var outer in (ReadOnlySpan<bool>)[true, false])
            {
                var side = Side(request, sheet, signature, outer);
                sides.Add(side);
                found.AddRange(UnderGripper(request, sheet, side));
            }
        }

        return new(new ImposedBook(signatures, sides.ToImmutable()), found.ToImmutable());
    }

    /// <summary>Pages of one side, without marks.</summary>
    internal static ImmutableArray<PlacedPage> Pages(SheetGeometry sheet, Signature signature, bool outer, bool rightToLeft, Length thickness)
    {
        var forme = Forme.Of(signature.Pages.Length);
        var pages = ImmutableArray.CreateBuilder<PlacedPage>(forme.Pages / 2);
        for (var row = 0; row < forme.Rows; row++)
        {
            for (var column = 0; column < forme.Columns; column++)
            {
                var place = forme.At(outer, row, column, rightToLeft);
                var trim = sheet.Trim(forme, row, column, thickness * (signature.Depth + forme.Depth(place.Page)));
                pages.Add(new PlacedPage(signature.Pages[place.Page - 1], trim, sheet.Clip(trim, column), place.Turned));
            }
        }

        return pages.MoveToImmutable();
    }

    private static ImposedSide Side(ImpositionRequest request, SheetGeometry sheet, Signature signature, bool outer)
    {
        var forme = Forme.Of(signature.Pages.Length);
        var nested = request.Binding == SignatureBinding.Nested;
        var pages = Pages(sheet, signature, outer, request.Document.RightToLeft, nested ? request.Thickness : Length.Zero);
        var name = FormattableString.Invariant($"第{signature.Number}帖　{(outer ? "正面" : "反面")}");
        var words = FormattableString.Invariant($"{request.Title}　{name}　{Range(request, signature)}");
        var marks = new SheetMarks(sheet, forme, new MarkText(request.Fonts, request.Face), request.Mono);
        marks.Cuts();
        marks.Folds();
        marks.Register();
        marks.Slug(words);
        if (outer && !nested)
        {
            marks.Collating(signature.Number, request.Document.RightToLeft);
        }

        return new ImposedSide(name, sheet.LeafWidth * forme.Columns, sheet.LeafHeight * forme.Rows, pages, marks.Take());
    }

    /// <summary>First and last page of a signature by their printed numbers.</summary>
    private static string Range(ImpositionRequest request, Signature signature)
    {
        var pages = signature.Pages.Where(i => i >= 0).Select(i => request.Document.Pages[i].Label.Text).ToList();
        return pages.Count == 0 ? "" : pages[0] + "—" + pages[^1] + "页";
    }

    /// <summary>The press holds the sheet at its lower edge, on both sides.</summary>
    private static IEnumerable<Diagnostic> UnderGripper(ImpositionRequest request, SheetGeometry sheet, ImposedSide side)
    {
        var free = sheet.Foot - sheet.Bleed;
        foreach (var placed in side.Pages.Where(p => !p.Turned && p.PageIndex >= 0 && free < Gripper))
        {
            var page = request.Document.Pages[placed.PageIndex];
            if (page.Body.Any(i => Reaches(i, page.TrimHeight)))
            {
                var millimetres = FormattableString.Invariant($"{free.Millimetres:0.#}");
                yield return Catalogue.UnderGripper.At(page.Body.First(i => Reaches(i, page.TrimHeight)).Source, side.Name.Replace("　", "", StringComparison.Ordinal), millimetres, page.Label.Text, page.Label.Text);
            }
        }
    }

    private static bool Reaches(DisplayItem item, Length foot) => item switch
    {
        ImageItem image => image.Box.Bottom > foot,
        RuleItem rule => rule.Box.Bottom > foot,
        PathItem path => path.Segments.Any(s => s.A.Y > foot),
        GroupItem group => group.Clip.IsEmpty ? group.Items.Any(i => Reaches(i, foot)) : group.Clip.Any(s => s.A.Y > foot),
        _ => false,
    };
}
