using System.Collections.Immutable;
using Publisher.Core.Geometry;

namespace Publisher.Core.Model;

/// <summary>A paper, as far as the thickness of a book needs it.</summary>
public sealed record Paper
{
    /// <summary>As the trade calls it (<c>80克胶版纸</c>), or null.</summary>
    public string? Name { get; init; }

    /// <summary>Grams a square metre, or null.</summary>
    public int? Grammage { get; init; }

    /// <summary>Thickness of a sheet as measured, nanometres, or null.</summary>
    public long? Nanometres { get; init; }

    /// <summary>Thickness a gram a square metre, nanometres (1346 for the trade's 1.346×10⁻³ mm), or null.</summary>
    public int? Factor { get; init; }

    /// <summary>Kind of paper (<see cref="PaperKinds"/>), or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Thickness of a sheet in nanometres: as measured, else factor × grammage, else what its kind has; null when none of them tells.</summary>
    public long? Thickness =>
        Nanometres ?? (Grammage is not { } grams ? null : Factor is { } factor ? (long)factor * grams : Kind is { } kind ? PaperKinds.Thickness(kind, grams) : null);
}

/// <summary>What the book is printed and bound with (用纸). Only a dummy made of the real paper tells the spine exactly: its width wins.</summary>
public sealed record Stock
{
    /// <summary>Paper of the text.</summary>
    public Paper Text { get; init; } = new();

    /// <summary>Paper of the cover.</summary>
    public Paper Cover { get; init; } = new();

    /// <summary>Width of a flap (勒口); zero for none.</summary>
    public Length Flaps { get; init; }

    /// <summary>Width of the spine measured on a dummy, or null.</summary>
    public Length? Spine { get; init; }

    /// <summary>What the glue adds.</summary>
    public Length Glue { get; init; }

    /// <summary>
    /// Width of the spine of a paperback: leaves × sheet, two sheets of the cover where its thickness is known, and the glue
    /// (book-formats §5), rounded to hundredths of a millimetre. Null when the text's paper does not tell its thickness.
    /// </summary>
    /// <param name="pages">Pages of the text block.</param>
    public Length? SpineOf(int pages)
    {
        if (Spine is { } measured)
        {
            return measured;
        }

        if (Text.Thickness is not { } sheet)
        {
            return null;
        }

        const long HundredthMm = 10_000;
        var leaves = (pages + 1L) / 2;
        var paper = (leaves * sheet) + (2 * (Cover.Thickness ?? 0));
        var glue = ((Glue.Emu * 1_000_000) + (Length.PerMillimetre / 2)) / Length.PerMillimetre;
        return new((paper + glue + (HundredthMm / 2)) / HundredthMm * (Length.PerMillimetre / 100));
    }
}

/// <summary>Kinds of paper and how thick they are, by the trade's tables and averages (book-formats §5).</summary>
public static class PaperKinds
{
    // thousandths of a millimetre by grams a square metre
    private static readonly ImmutableArray<(int Grams, int Micrometres)> Offset = [(50, 71), (60, 86), (70, 100), (80, 114)];

    private static readonly ImmutableArray<(int Grams, int Micrometres)> SuperCalendered =
        [(50, 63), (60, 75), (70, 88), (80, 100), (90, 113), (120, 150), (150, 188), (180, 225)];

    /// <summary>Kinds with a table: <c>offset</c> (胶版纸), <c>super-calendered</c> (超压胶版纸); with an average: <c>bulky</c> (轻型纸), <c>gloss</c> (铜版纸), <c>matt</c> (哑粉纸).</summary>
    public static readonly ImmutableArray<string> Names = ["offset", "super-calendered", "bulky", "gloss", "matt"];

    /// <summary>Thickness of a sheet, nanometres; null for another kind, or a weight outside its kind's table. Weights between two of a table lie on the line between them.</summary>
    public static long? Thickness(string kind, int grams) => kind switch
    {
        "offset" => Between(Offset, grams),
        "super-calendered" => Between(SuperCalendered, grams),
        "bulky" => 1500L * grams,
        "gloss" => 850L * grams,
        "matt" => 950L * grams,
        _ => null,
    };

    private static long? Between(ImmutableArray<(int Grams, int Micrometres)> table, int grams)
    {
        for (var i = 0; i < table.Length; i++)
        {
            if (table[i].Grams == grams)
            {
                return table[i].Micrometres * 1000L;
            }

            if (i > 0 && table[i - 1].Grams < grams && grams < table[i].Grams)
            {
                var (low, high) = (table[i - 1], table[i]);
                return (low.Micrometres * 1000L) + ((high.Micrometres - low.Micrometres) * 1000L * (grams - low.Grams) / (high.Grams - low.Grams));
            }
        }

        return null;
    }
}
