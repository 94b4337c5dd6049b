using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Style;

namespace Publisher.Layout.Blocks;

/// <summary>Type and padding of a table's cells. A table too wide for its measure tries tighter ones.</summary>
/// <param name="Head">Head cells.</param>
/// <param name="Body">Other cells.</param>
/// <param name="Padding">Blank at each side of a cell.</param>
internal sealed record TableLook(ParagraphStyle Head, ParagraphStyle Body, Length Padding)
{
    /// <summary>六号: the smallest size a table is brought down to without a word (house).</summary>
    public static readonly Length SmallSize = Length.Pt(7.5m);

    private static readonly Length SmallestSize = Length.Pt(4.5m);
    private static readonly Length Step = Length.Pt(0.5m);

    /// <summary>As the style says.</summary>
    public static TableLook Of(GalleyContext context) =>
        new(context.Paragraph("table-head"), context.Paragraph("table-cell"), context.Style.Tables.CellPadding);

    /// <summary>The same with three fifths of the blank between columns.</summary>
    public TableLook Closer => this with { Padding = Padding * 3 / 5 };

    /// <summary>Looks to try in turn: closer columns, then 六号, then ever smaller type.</summary>
    public IEnumerable<TableLook> Tighter()
    {
        yield return this;
        yield return Closer;
        for (var size = Length.Min(SmallSize, Body.Size - Step); size >= SmallestSize; size -= Step)
        {
            yield return Closer with { Head = Sized(Head, size), Body = Sized(Body, size) };
        }
    }

    private static ParagraphStyle Sized(ParagraphStyle style, Length size) =>
        style with { Size = size, Leading = (style.Leading ?? style.Size.Scale(140, 100)).Scale(size.Emu, style.Size.Emu) };
}
