using Publisher.Core.Diagnostics;
using Publisher.Preflight.Content;
using Publisher.Preflight.Reading;

namespace Publisher.Preflight.Checks;

/// <summary>Resolution, line widths, text near the trim, bleed, transparency: what lies where on a page.</summary>
internal static class PageChecks
{
    private const double Mm = 72 / 25.4;

    internal static void Run(Judged judged, PageSource page, PageContent content)
    {
        foreach (var fact in content.Facts)
        {
            judged.Findings.Add(fact.Entry, page.Number, fact.Object, fact.Box is { } box ? page.Place(box) : null, fact.Details.AsSpan());
        }

        Transparency(judged, page, content);
        foreach (var mark in content.Marks.Where(m => m.Seen && !m.Box.IsEmpty))
        {
            Resolution(judged, page, mark);
            if (mark.Cell)
            {
                continue;
            }

            Line(judged, page, mark);
            if (mark.Kind == MarkKind.Text)
            {
                Text(judged, page, mark);
            }
            else if (mark.Inked)
            {
                Bleed(judged, page, mark);
            }
        }
    }

    private static void Transparency(Judged judged, PageSource page, PageContent content)
    {
        var findings = judged.Findings;
        foreach (var (chinese, english, owner) in content.Transparency)
        {
            findings.Add(Catalogue.PF060, page.Number, owner, null, chinese, english);
        }

        var group = judged.Source.Dict(page.Dictionary, "Group");
        var token = PdfSource.Get(group, "CS");
        if (token is not null && judged.File.Spaces.Read(token, page.Resources) is var space && (space.IsScreen || space.Root.Kind == ColorKind.Unknown))
        {
            findings.Add(Catalogue.PF062, page.Number, "Group", null, space.Label);
        }

        // A group that only holds things together blends nothing: alpha, masks and modes do.
        var first = content.Transparency.FirstOrDefault(t => t.English != "transparency group");
        if (first != default && token is null)
        {
            findings.Add(Catalogue.PF061, page.Number, first.Object, null, first.Chinese, first.English);
        }
    }

    private static void Resolution(Judged judged, PageSource page, Mark mark)
    {
        if (mark is not { Image: { } image, Ppi: > 0 })
        {
            return;
        }

        var (profile, shown) = (judged.Profile, Math.Round(mark.Ppi, 1));
        var (error, warning, least, wanted) = image.LineArt
            ? (Catalogue.PF083, Catalogue.PF082, profile.LineErrorPpi, profile.LinePpi)
            : (Catalogue.PF081, Catalogue.PF080, profile.PhotoErrorPpi, profile.PhotoPpi);
        if (shown < least)
        {
            judged.Findings.Add(error, page.Number, mark.Object, page.Place(mark.Box), FindingList.Short(shown), least);
        }
        else if (shown < wanted)
        {
            judged.Findings.Add(warning, page.Number, mark.Object, page.Place(mark.Box), FindingList.Short(shown), wanted);
        }
    }

    // A rule may be a stroke, or a rectangle filled so thin.
    private static void Line(Judged judged, PageSource page, Mark mark)
    {
        const double Rounding = 0.005;
        var width = mark switch
        {
            { Kind: MarkKind.Stroke } => mark.Size,
            { Kind: MarkKind.Fill, Rectangle: true } when Math.Max(mark.Box.Width, mark.Box.Height) > 4 => Math.Min(mark.Box.Width, mark.Box.Height) * 1.0,
            _ => double.MaxValue,
        };
        if (mark.Paint.Pattern is not null || mark.Paint.Inks.Registration)
        {
            return;
        }

        var (thin, mixed) = (judged.Profile.Hairline / 1000.0, judged.Profile.MixedLine / 1000.0);
        if (width < thin - Rounding)
        {
            judged.Findings.Add(Catalogue.PF084, page.Number, mark.Object, page.Place(mark.Box), FindingList.Short(width), FindingList.Short(thin));
        }
        else if (width < mixed - Rounding && (mark.Paint.Inks.Count > 1 || mark.Paint.Inks.IsPaper))
        {
            judged.Findings.Add(Catalogue.PF085, page.Number, mark.Object, page.Place(mark.Box), FindingList.Short(width), FindingList.Short(mixed));
        }
    }

    private static void Text(Judged judged, PageSource page, Mark mark)
    {
        var trim = page.Trim;
        if (!mark.Box.Meets(trim) || (mark.Paint.Pattern is null && mark.Paint.Inks.IsPaper && !mark.Inked && mark.Box.Grown(1).Holds(trim, 0)))
        {
            return;
        }

        var box = mark.Box;
        var least = Math.Min(Math.Min(box.X0 - trim.X0, trim.X1 - box.X1), Math.Min(box.Y0 - trim.Y0, trim.Y1 - box.Y1));
        var safe = judged.Profile.Safe / 100.0 * Mm;
        if (least < -0.05)
        {
            judged.Findings.Add(Catalogue.PF087, page.Number, mark.Object, page.Place(box), FindingList.Mm(-least));
        }
        else if (least < safe - 0.05)
        {
            judged.Findings.Add(Catalogue.PF086, page.Number, mark.Object, page.Place(box), FindingList.Mm(Math.Max(0, least)), FindingList.Mm(safe));
        }
    }

    private static void Bleed(Judged judged, PageSource page, Mark mark)
    {
        const double Touch = 0.1 * Mm;
        var (box, trim) = (mark.Box, page.Trim);
        if ((page.TrimBox ?? page.Art) is null)
        {
            return;
        }

        if (!box.Meets(trim))
        {
            if (mark.Paint.Inks.Registration && page.Bleed is { } zone && box.Meets(zone))
            {
                judged.Findings.Add(Catalogue.PF089, page.Number, mark.Object, page.Place(box), mark.Object);
            }

            return;
        }

        var wanted = judged.Profile.Bleed / 100.0 * Mm;
        var edges = new (double Out, string Chinese, string English)[]
        {
            (trim.X0 - box.X0, "左", "left"), (box.X1 - trim.X1, "右", "right"), (box.Y1 - trim.Y1, "上", "top"), (trim.Y0 - box.Y0, "下", "bottom"),
        };
        var short_ = edges.Where(e => e.Out > -Touch && e.Out < wanted - Touch).ToArray();
        if (short_.Length > 0)
        {
            judged.Findings.Add(
                Catalogue.PF088, page.Number, mark.Object, page.Place(box), string.Concat(short_.Select(e => e.Chinese)), string.Join(", ", short_.Select(e => e.English)), mark.Object);
        }
    }
}
