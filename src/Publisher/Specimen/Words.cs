using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Manuscript;

namespace Publisher.Specimen;

/// <summary>Style values as typesetters say them.</summary>
internal static class Words
{
    /// <summary><c>10.5 pt 五号</c>.</summary>
    internal static string Size(Length size) => Points(size) + (StyleReader.SizeName(size) is { } name ? " " + name : "");

    /// <summary><c>17 pt</c>.</summary>
    internal static string Points(Length length) => length.Points.ToString("0.##", CultureInfo.InvariantCulture) + " pt";

    /// <summary><c>24.5</c>: millimetres, two decimals at most.</summary>
    internal static string Mm(Length length) => length.Millimetres.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>In characters of a size: <c>2 字</c>.</summary>
    internal static string Ems(Length length, Length size) => ((decimal)length.Emu / size.Emu).ToString("0.##", CultureInfo.InvariantCulture) + " 字";

    /// <summary>The Chinese name of a paragraph style.</summary>
    internal static string Name(ParagraphStyle style) => ParagraphNames.All.First(n => n.Name == style.Name).Chinese;

    /// <summary>The face of a paragraph's Han characters.</summary>
    internal static string Face(ParagraphStyle paragraph, BookStyle style) =>
        style.Fonts.Roles.TryGetValue(paragraph.Font, out var role) && role.Han.Length > 0 ? role.Han[0] : style.Fonts.Fallback.FirstOrDefault() ?? "";

    /// <summary>Alignment.</summary>
    internal static string Align(TextAlign align) => align switch
    {
        TextAlign.Justify => "两端齐",
        TextAlign.Center => "居中",
        TextAlign.End => "齐右",
        _ => "齐左",
    };

    /// <summary>Leading: <c>17 pt</c>, or that it is the grid's.</summary>
    internal static string Leading(ParagraphStyle paragraph, BookStyle style) =>
        paragraph.Leading is { } own ? Points(own) : Points(style.Page.Leading) + " 网格";

    /// <summary>Everything that a label in the margin says under the style's name, a line each.</summary>
    internal static ImmutableArray<string> Details(ParagraphStyle paragraph, BookStyle style)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(Face(paragraph, style));
        lines.Add(Size(paragraph.Size) + "　" + (paragraph.Occupies > 0 ? $"占 {paragraph.Occupies} 行" : "行距 " + Leading(paragraph, style)));
        var more = new List<string> { Align(paragraph.Align) };
        if (paragraph.Indent != Length.Zero)
        {
            more.Add("首行 " + Ems(paragraph.Indent, paragraph.Size));
        }

        if (paragraph.InsetStart != Length.Zero || paragraph.InsetEnd != Length.Zero)
        {
            more.Add($"左 {Ems(paragraph.InsetStart, paragraph.Size)} 右 {Ems(paragraph.InsetEnd, paragraph.Size)}");
        }

        if (Space(paragraph) is { Length: > 0 } space)
        {
            more.Add(space);
        }

        if (paragraph.Tint != 100)
        {
            more.Add($"墨 {paragraph.Tint}%");
        }

        // two to a line: the column is narrow
        lines.AddRange(more.Chunk(2).Select(two => string.Join("　", two)));
        return lines.ToImmutable();
    }

    /// <summary>Blank lines before and after, or nothing.</summary>
    internal static string Space(ParagraphStyle paragraph) => paragraph.SpaceBefore + paragraph.SpaceAfter == 0 ? "" : $"前 {Tenths(paragraph.SpaceBefore)} 后 {Tenths(paragraph.SpaceAfter)} 行";

    private static string Tenths(int tenths) => (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture);
}
