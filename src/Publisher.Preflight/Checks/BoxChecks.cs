using Publisher.Core.Diagnostics;
using Publisher.Preflight.Content;
using Publisher.Preflight.Reading;

namespace Publisher.Preflight.Checks;

/// <summary>Page boxes: there, one inside the other, large enough (PDF/X-4 6.12).</summary>
internal static class BoxChecks
{
    // Points; what rounding to four decimals cannot explain.
    private const double Tolerance = 0.01;
    private const double Least = 3;
    private const double Most = 14400;

    internal static void Run(Judged judged)
    {
        foreach (var page in judged.Pages)
        {
            One(judged, page);
        }
    }

    private static void One(Judged judged, PageSource page)
    {
        var findings = judged.Findings;
        if (page.Media is null)
        {
            findings.Add(Catalogue.PF038, page.Number, "MediaBox", null);
        }

        if (page.TrimBox is null && page.Art is null)
        {
            findings.Add(Catalogue.PF030, page.Number, "TrimBox", null);
        }
        else if (page.TrimBox is not null && page.Art is not null)
        {
            findings.Add(Catalogue.PF032, page.Number, "ArtBox", null);
        }

        Nesting(findings, page);
        if (page.Rotate != 0)
        {
            findings.Add(Catalogue.PF033, page.Number, "Rotate", null, page.Rotate);
        }

        if (page.UserUnit != 1)
        {
            findings.Add(Catalogue.PF034, page.Number, "UserUnit", null, FindingList.Short(page.UserUnit));
        }

        if (page.Sheet.Width is < Least or > Most || page.Sheet.Height is < Least or > Most)
        {
            findings.Add(Catalogue.PF035, page.Number, "MediaBox", null, $"{FindingList.Short(page.Sheet.Width)} × {FindingList.Short(page.Sheet.Height)}");
        }

        Sizes(judged, page);
        Bleed(judged, page);
    }

    private static void Nesting(FindingList findings, PageSource page)
    {
        var outer = new (string Name, Box? Box)[] { ("MediaBox", page.Media), ("CropBox", page.Crop), ("BleedBox", page.Bleed) };
        var inner = new (string Name, Box? Box)[] { ("CropBox", page.Crop), ("BleedBox", page.Bleed), ("TrimBox", page.TrimBox), ("ArtBox", page.Art) };
        foreach (var (name, box) in inner)
        {
            foreach (var (around, limit) in outer.TakeWhile(o => o.Name != name))
            {
                if (box is { } a && limit is { } b && !b.Holds(a, Tolerance))
                {
                    var by = Math.Max(Math.Max(b.X0 - a.X0, b.Y0 - a.Y0), Math.Max(a.X1 - b.X1, a.Y1 - b.Y1));
                    findings.Add(Catalogue.PF031, page.Number, name, page.Place(a), name, around, FindingList.Short(by));
                    break;
                }
            }
        }
    }

    private static void Sizes(Judged judged, PageSource page)
    {
        const double Different = 0.3;
        var first = judged.Pages[0];
        var (a, b) = (page.Trim, first.Trim);
        if (Math.Abs(a.Width - b.Width) > Different || Math.Abs(a.Height - b.Height) > Different)
        {
            judged.Findings.Add(Catalogue.PF036, page.Number, "TrimBox", null, Size(a), Size(b));
        }
    }

    private static void Bleed(Judged judged, PageSource page)
    {
        var (trim, bleed) = (page.Trim, page.BleedOrTrim);
        var least = Math.Min(Math.Min(trim.X0 - bleed.X0, trim.Y0 - bleed.Y0), Math.Min(bleed.X1 - trim.X1, bleed.Y1 - trim.Y1));
        var wanted = judged.Profile.Bleed / 100.0 * 72 / 25.4;
        if (least < wanted - 0.03 && (page.TrimBox ?? page.Art) is not null)
        {
            judged.Findings.Add(Catalogue.PF037, page.Number, "BleedBox", null, FindingList.Mm(Math.Max(0, least)), FindingList.Mm(wanted));
        }
    }

    private static string Size(Box box) => $"{FindingList.Mm(box.Width)} × {FindingList.Mm(box.Height)} mm";
}
