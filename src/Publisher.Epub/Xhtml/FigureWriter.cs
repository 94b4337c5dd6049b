using System.Diagnostics;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Epub.Xhtml;

/// <summary>Writes figures: picture, number, caption, credit.</summary>
internal static class FigureWriter
{
    /// <summary>A figure.</summary>
    public static void Write(FileContext page, Figure figure)
    {
        var cursor = page.Cursor(figure);
        page.Markers(cursor.TakeStart());
        using (page.X.Open("figure", ("class", Class(figure)), ("id", BlockWriter.Id(figure))))
        {
            WritePicture(page, figure);
            WriteCaption(page, figure, cursor);
        }

        page.Markers(cursor.TakeRest());
    }

    /// <summary>Two figures; side by side where the screen is wide enough.</summary>
    public static void Write(FileContext page, FigurePair pair)
    {
        page.Markers(page.Cursor(pair).TakeRest());
        page.Markers(page.Cursor(pair.Left).TakeStart());
        using (page.X.Open("div", ("class", "pair"), ("id", BlockWriter.Id(pair))))
        {
            WriteHalf(page, pair.Left, atStart: true);
            WriteHalf(page, pair.Right, atStart: false);
        }
    }

    private static void WriteHalf(FileContext page, Figure figure, bool atStart)
    {
        var cursor = page.Cursor(figure);
        if (atStart)
        {
            // Written before the pair: a marker between the two would be a third box beside them.
            foreach (var _ in cursor.TakeStart())
            {
            }
        }

        using (page.X.Open("figure", ("id", BlockWriter.Id(figure))))
        {
            WritePicture(page, figure);
            WriteCaption(page, figure, cursor);
        }
    }

    private static string Class(Figure figure)
    {
        var place = figure.Placement switch
        {
            FigurePlacement.Full => "full",
            FigurePlacement.Half => "half",
            FigurePlacement.Page => "page",
            FigurePlacement.Bleed => "bleed",
            _ => throw new UnreachableException(figure.Placement.ToString()),
        };
        return figure.WidthPercent is > 0 and < 100 ? $"{place} w{figure.WidthPercent.ToString(CultureInfo.InvariantCulture)}" : place;
    }

    private static void WritePicture(FileContext page, Figure figure)
    {
        if (figure.AltText.Length == 0)
        {
            page.Findings.Add(Catalogue.PictureNoAlternative.At(figure.ImageSpan, figure.Number.Length > 0 ? figure.Number : figure.Image.Path));
        }

        if (page.Plan.Images.Find(figure.Image) is not { } image)
        {
            return;
        }

        page.X.Empty(
            "img",
            ("src", "../" + image.Name),
            ("alt", figure.AltText),
            ("role", figure.AltText.Length == 0 ? "presentation" : null),
            ("width", image.Asset.Width.ToString(CultureInfo.InvariantCulture)),
            ("height", image.Asset.Height.ToString(CultureInfo.InvariantCulture)));
    }

    private static void WriteCaption(FileContext page, Figure figure, TextCursor cursor)
    {
        if (figure.Number.Length == 0 && figure.Caption.IsEmpty && figure.Credit is null)
        {
            page.Markers(cursor.TakeRest());
            return;
        }

        using (page.X.Open("figcaption"))
        using (page.Across())
        {
            using (page.X.Open("p", ("class", "caption")))
            {
                if (figure.Number.Length > 0)
                {
                    page.X.Simple("span", figure.Number, ("class", "label"));
                    page.X.Text(figure.Caption.IsEmpty ? "" : "　");
                }

                InlineWriter.WriteAll(page, figure.Caption, cursor);
            }

            if (figure.Credit is { Length: > 0 } credit)
            {
                page.X.Simple("p", credit, ("class", "credit"));
            }
        }
    }
}
