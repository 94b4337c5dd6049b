using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Color;
using Publisher.Pdf.Content;
using Publisher.Pdf.Navigation;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf;

/// <summary>Writes imposed sheets: every page of the book is a form, drawn once, and each side places the pages that are printed on it.</summary>
internal sealed class SheetAssembler(PdfRequest request, ImmutableArray<ImposedSide> sides, IccProfile? outputProfile)
{
    // What the file says of itself: it is made from the master and never stands for it.
    private const string Variant = "拼版 imposed";

    private static readonly PageLabel NoLabel = new("", 'D', 1);

    private readonly PdfFile _file = new(request.Profile.Version, request.Pretty);
    private readonly ImmutableArray<int> _used = [.. sides.SelectMany(s => s.Pages).Select(p => p.PageIndex).Where(i => i >= 0).Distinct().Order()];

    /// <summary>The streams that the file needs: pages, then marks of the sides.</summary>
    public EncodingJob Job => new(
        [.. _used.Select(i => request.Document.Pages[i]), .. sides.Select(Sheet)],
        [.. _used.Select(_ => ImmutableArray<DisplayItem>.Empty), .. sides.Select(s => s.Marks)],
        Length.Zero)
    {
        Forms = _used.Length,
    };

    public byte[] Write(DocumentParts parts)
    {
        var (catalog, tree, info, metadata) = (_file.Allocate(), _file.Allocate(), _file.Allocate(), _file.Allocate());
        ImmutableArray<PdfRef> pages = [.. sides.Select(_ => _file.Allocate())];
        var shared = new SharedObjects(_file, parts);
        PageHead.WriteTree(_file, tree, pages);
        var forms = WriteForms(parts, shared);
        for (var i = 0; i < sides.Length; i++)
        {
            WriteSide(sides[i], new(tree, pages[i], parts.Pages[_used.Length + i]), shared, forms);
        }

        shared.Write();
        var end = new DocumentEnd(request, _file) { Labels = PageLabels.Named(sides.Select(s => s.Name)), Variant = Variant };
        return end.Write(catalog, tree, (info, metadata), outputProfile);
    }

    /// <summary>A side as a page that is all trim.</summary>
    public static Page Sheet(ImposedSide side) => new(side.Width, side.Height, Length.Zero, [], [], NoLabel with { Text = side.Name }, true);

    private sealed record Side(PdfRef Tree, PdfRef Page, EncodedPage Marks);

    private sealed record PageForm(PdfRef Number, bool Transparent);

    private ImmutableSortedDictionary<int, PageForm> WriteForms(DocumentParts parts, SharedObjects shared)
    {
        var forms = _used.Select((page, i) => (page, i)).ToImmutableSortedDictionary(u => u.page, u => new PageForm(_file.Allocate(), parts.Pages[u.i].Transparent));
        for (var i = 0; i < _used.Length; i++)
        {
            var encoded = parts.Pages[i];
            var space = PageSpace.Of(request.Document.Pages[_used[i]], Length.Zero);
            var inner = shared.WriteForms(encoded, space.MediaWidth, space.MediaHeight);
            using var form = _file.Stream(forms[_used[i]].Number, encoded.Streams[0]);
            SharedObjects.WriteFormHead(form.Entries, space.MediaWidth, space.MediaHeight);
            shared.WriteResources(form.Entries, encoded.Names, inner);
        }

        return forms;
    }

    private void WriteSide(ImposedSide side, Side written, SharedObjects shared, ImmutableSortedDictionary<int, PageForm> forms)
    {
        var marks = written.Marks;
        var space = PageSpace.Of(Sheet(side), Length.Zero);
        var inner = shared.WriteForms(marks, space.MediaWidth, space.MediaHeight);
        var placed = side.Pages.Where(p => p.PageIndex >= 0).Select(p => p.PageIndex).Distinct().ToArray();
        foreach (var index in placed)
        {
            marks.Names.Forms.Add(NameOf(index));
        }

        var streams = marks.Streams.Insert(0, StreamData.Readable(Place(side), request.Pretty));
        PdfRef[] contents = [.. streams.Select(_ => _file.Allocate())];
        using (var page = _file.Dict(written.Page))
        {
            page.Entries.Name("Type", "Page");
            page.Entries.Ref("Parent", written.Tree);
            PageHead.WriteBoxes(page.Entries, space);
            PageHead.WriteGroup(page.Entries, request.Profile, marks.Transparent || placed.Any(i => forms[i].Transparent));
            shared.WriteResources(page.Entries, marks.Names, placed.ToImmutableSortedDictionary(NameOf, i => forms[i].Number, StringComparer.Ordinal).AddRange(inner));
            page.Entries.Refs("Contents", contents);
        }

        for (var i = 0; i < contents.Length; i++)
        {
            _file.Stream(contents[i], streams[i]).Dispose();
        }
    }

    private byte[] Place(ImposedSide side)
    {
        var content = new ContentSyntax();
        foreach (var placed in side.Pages.Where(p => p.PageIndex >= 0))
        {
            var (page, clip) = (request.Document.Pages[placed.PageIndex], placed.Clip);
            content.Operator("q"u8);
            content.Operator("re"u8, clip.X, side.Height - clip.Bottom, clip.Width, clip.Height);
            content.Operator("W"u8);
            content.Operator("n"u8);
            var (left, foot) = (placed.Trim.X, side.Height - placed.Trim.Bottom);
            if (placed.Turned)
            {
                content.Operator("cm"u8, -1, 0, 0, -1, left + page.Bleed + page.TrimWidth, foot + page.Bleed + page.TrimHeight);
            }
            else
            {
                content.Operator("cm"u8, 1, 0, 0, 1, left - page.Bleed, foot - page.Bleed);
            }

            content.Named("Do"u8, NameOf(placed.PageIndex));
            content.Operator("Q"u8);
        }

        return content.Written.ToArray();
    }

    private static string NameOf(int page) => "P" + page.ToString("D4", CultureInfo.InvariantCulture);
}
