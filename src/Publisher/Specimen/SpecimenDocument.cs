using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Fonts;
using Publisher.Layout;
using Publisher.Manuscript;

namespace Publisher.Specimen;

/// <summary>Makes a 版式样张: the specimen's book set in an edition's style, shown on sheets with its grid, its measures and its styles.</summary>
/// <param name="Workspace">The real book: its facts head the sheets.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Style">Its style.</param>
/// <param name="Fonts">Its faces.</param>
internal sealed record SpecimenDocument(Workspace Workspace, Edition Edition, BookStyle Style, FontLibrary Fonts)
{
    /// <summary>The sheets.</summary>
    internal PagedDocument Make(int jobs, CancellationToken ct)
    {
        var marks = new StyleMarks(Style);
        var request = new LayoutRequest(SpecimenBook.Read(Workspace), marks.Marked, Fonts, SpecimenBook.Images, jobs);
        var document = BookSetter.Set(request, ct).Value!.Document;
        var pen = new Pen(Fonts, Face("sans", "body"), Face("heading", "strong"));
        var sheet = new Sheet(Style.Page);
        var sheets = new List<ImmutableArray<DisplayItem>>();
        new GeometrySheet(pen, sheet, Style).Draw();
        sheets.Add(pen.Take());
        new TablesSheet(pen, sheet, Style).Draw(StyleTrace.Of(Workspace, Edition));
        sheets.Add(pen.Take());
        var shown = new PageSheet(pen, sheet, Style, marks);
        foreach (var (left, right) in Spreads(document))
        {
            shown.Draw(left, false);
            shown.Draw(right, true);
            sheets.Add(pen.Take());
        }

        var pages = sheets.Select((items, i) => Finish(pen, sheet, items, i, sheets.Count)).ToImmutableArray();
        ImmutableArray<OutlineEntry> outline =
        [
            new OutlineEntry("版面", 1, 0, Length.Zero, "geometry"), new OutlineEntry("段落、字号、断行规则", 1, 1, Length.Zero, "tables"),
            new OutlineEntry("实样", 1, 2, Length.Zero, "pages"),
        ];
        return new PagedDocument(pages, outline, document.Structure, document.Language, false);
    }

    /// <summary>Pages two by two, the left one first; spreads without anything on them are left out.</summary>
    private static IEnumerable<(Page? Left, Page? Right)> Spreads(PagedDocument document)
    {
        for (var i = 0; i <= document.Pages.Length; i += 2)
        {
            var before = i > 0 ? document.Pages[i - 1] : null;
            var after = i < document.Pages.Length ? document.Pages[i] : null;
            if (Blank(before) && Blank(after))
            {
                continue;
            }

            yield return document.RightToLeft ? (after, before) : (before, after);
        }
    }

    private static bool Blank(Page? page) => page is null || (page.Body.IsEmpty && page.Furniture.IsEmpty);

    private Page Finish(Pen pen, Sheet sheet, ImmutableArray<DisplayItem> items, int index, int count)
    {
        var chain = string.Join(" ← ", StyleReader.Files(Workspace, Edition).Select(f => f.Path));
        var y = Length.Mm(9);
        pen.Text($"《{Workspace.Facts.Title}》版式样张", Length.Mm(10), y, Length.Pt(10), strong: true);
        pen.Centered($"版本 {Edition.Name}　{chain}", sheet.Width / 2, y, Length.Pt(8));
        var number = string.Create(CultureInfo.InvariantCulture, $"{index + 1} / {count}");
        pen.Text(number, sheet.Width - Length.Mm(10) - pen.Width(number, Length.Pt(8)), y, Length.Pt(8));
        pen.Line(Length.Mm(10), y + Length.Mm(2), sheet.Width - Length.Mm(20), Length.Zero);
        var label = new PageLabel((index + 1).ToString(CultureInfo.InvariantCulture), 'D', index + 1);
        return new Page(sheet.Width, sheet.Height, Length.Zero, items, pen.Take(), label, true);
    }

    private string Face(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (Style.Fonts.Roles.TryGetValue(role, out var faces) && faces.Han.FirstOrDefault(f => Fonts.Find(f) is not null) is { } face)
            {
                return face;
            }
        }

        return Style.Fonts.Fallback.FirstOrDefault(f => Fonts.Find(f) is not null) ?? Fonts.Names[0];
    }
}
