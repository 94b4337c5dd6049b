using System.Globalization;
using Publisher.Core.Model;

namespace Publisher.Epub.Xhtml;

/// <summary>Writes the cover: the raster cover, or words drawn as SVG when there is none.</summary>
internal static class CoverPage
{
    private const int Width = 1600;
    private const int Height = 2560;
    private const int Margin = 180;

    public static void Write(FileContext page)
    {
        var facts = page.Plan.Book.Facts;
        var label = "封面：" + facts.Title;
        ChapterPage.WriteMarks(page, page.File.Piece);
        if (page.Plan.Images.Cover is { } cover)
        {
            using (page.X.Open("div", ("class", "cover-image")))
            {
                page.X.Empty(
                    "img", ("src", "../" + cover.Name), ("alt", label), ("role", "doc-cover"), ("width", Number(cover.Asset.Width)), ("height", Number(cover.Asset.Height)));
            }

            return;
        }

        using (page.X.Open("div", ("class", "cover-image")))
        {
            Draw(page.X, facts, label);
        }
    }

    /// <summary>A plain typographic cover; the words stay words, so they can be searched and read aloud.</summary>
    private static void Draw(XhtmlWriter x, BookFacts facts, string label)
    {
        using (x.Open(
            "svg", ("viewBox", $"0 0 {Width} {Height}"), ("width", "100%"), ("height", "100%"), ("preserveAspectRatio", "xMidYMid meet"), ("role", "img")))
        {
            x.Simple("title", label);
            x.Empty("rect", ("width", Number(Width)), ("height", Number(Height)), ("fill", "#1f2f3a"));
            x.Empty("rect", ("y", Number(Height - 560)), ("width", Number(Width)), ("height", "560"), ("fill", "#e9e3d6"));
            x.Empty("rect", ("x", Number(Margin)), ("y", "420"), ("width", "120"), ("height", "14"), ("fill", "#c8553d"));
            var series = facts.Series;
            if (series is not null)
            {
                Line(x, series, 340, 64, "#e9e3d6");
            }

            var y = 640;
            foreach (var (text, size) in Lines(facts.ShortTitle ?? facts.Title, 208, 4).Concat(Subtitle(facts)))
            {
                Line(x, text, y, size, "#ffffff");
                y += size + (size / 3);
            }

            y = Height - 350;
            foreach (var creator in facts.Creators.Take(2))
            {
                Line(x, $"{creator.Name}　{creator.RoleText}", y, 80, "#1f2f3a");
                y += 110;
            }

            Line(x, facts.House.Name, Height - 110, 58, "#1f2f3a");
        }
    }

    private static IEnumerable<(string Text, int Size)> Subtitle(BookFacts facts)
    {
        var subtitle = facts.Subtitle ?? (facts.ShortTitle is null ? null : facts.Title);
        return subtitle is null ? [] : Lines(subtitle, 84, 5);
    }

    /// <summary>Breaks words into lines that fit between the margins. A Han character is one em wide, an ASCII one about half; too long a title gets smaller.</summary>
    private static IEnumerable<(string Text, int Size)> Lines(string text, int size, int most)
    {
        while (size > 60 && Break(text, size).Count > most)
        {
            size -= 12;
        }

        return Break(text, size).Select(line => (line, size));
    }

    private static List<string> Break(string text, int size)
    {
        var room = (Width - (2 * Margin)) * 2 / size;
        var lines = new List<string>();
        var start = 0;
        var used = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var width = char.IsAscii(text[i]) ? 1 : char.IsLowSurrogate(text[i]) ? 0 : 2;
            if (used + width > room && !char.IsLowSurrogate(text[i]))
            {
                lines.Add(text[start..i]);
                start = i;
                used = 0;
            }

            used += width;
        }

        lines.Add(text[start..]);
        return lines;
    }

    private static void Line(XhtmlWriter x, string text, int y, int size, string fill) =>
        x.Simple("text", text, ("x", Number(Margin)), ("y", Number(y)), ("font-size", Number(size)), ("font-family", "serif"), ("fill", fill));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
