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
    private static readonly Length SmallSize = Length.Pt(7.5m);

    private static readonly Length SmallestSize = Length.Pt(4.5m);
    private static readonly Length Step = Length.Pt(0.5m);

    /// <summary>As the style says.</summary>
    public static TableLook Of(GalleyContext context) =>
        new(context.Paragraph("table-head"), context.Paragraph("table-cell"), context.Style.Tables.CellPadding);

    /// <summary>The same with three fifths of the blank between columns.</summary>
    public TableLook Closer => this with { Padding = Padding * 3 / 5 };

    /// <summary>Closer columns of 六号 type.</summary>
    public TableLook Small => Closer.With(Length.Min(SmallSize, Body.Size));

    /// <summary>Ever smaller type, as long as it can be read with a glass.</summary>
    public IEnumerable<TableLook> Smaller()
    {
        for (var size = Length.Min(SmallSize, Body.Size) - Step; size >= SmallestSize; size -= Step)
        {
            yield return Closer.With(size);
        }
    }

    private TableLook With(Length size) => this with { Head = Sized(Head, size), Body = Sized(Body, size) };

    private static ParagraphStyle Sized(ParagraphStyle style, Length size) =>
        style with { Size = size, Leading = (style.Leading ?? style.Size.Scale(140, 100)).Scale(size.Emu, style.Size.Emu) };
}
