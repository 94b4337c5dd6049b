using Publisher.Core.Diagnostics;
using Publisher.Preflight.Content;
using Publisher.Preflight.Reading;

namespace Publisher.Preflight.Checks;

/// <summary>Colours of a page, of pictures and forms; spot colours of the file (PDF/X-4 6.4).</summary>
internal static class ColourChecks
{
    internal static void Page(Judged judged, PageSource page, PageContent content)
    {
        foreach (var mark in content.Marks.Where(m => m.Seen && (m.Cell || !m.Box.IsEmpty)))
        {
            Spaces(judged, page, mark);
            if (judged.Profile.Mono)
            {
                Mono(judged, page, mark);
            }

            Amount(judged, page, mark);
        }
    }

    internal static void File(Judged judged)
    {
        var spots = judged.File.Spaces.Spots;
        foreach (var (name, _) in spots.Where(s => s.Value.Count > 1))
        {
            judged.Findings.File(Catalogue.PF053, $"Separation {name}", name);
        }

        if (spots.Count > judged.Profile.Spots)
        {
            judged.Findings.File(Catalogue.PF054, "Separation", spots.Count, string.Join("、", spots.Keys));
        }
    }

    private static void Spaces(Judged judged, PageSource page, Mark mark)
    {
        var space = mark.Paint.Space.Root;
        if (mark.Paint.Pattern is not null)
        {
            return;
        }

        var under = space.Kind is ColorKind.Separation or ColorKind.DeviceN && space.Base is { IsScreen: true } or { IsIndependent: true } ? space.Base.Root : space;
        if (under.Kind is ColorKind.Rgb or ColorKind.CalRgb)
        {
            judged.Findings.Add(Catalogue.PF050, page.Number, mark.Object, page.Place(mark.Box), mark.Paint.Space.Label);
        }
        else if (under.IsIndependent)
        {
            judged.Findings.Add(Catalogue.PF051, page.Number, mark.Object, page.Place(mark.Box), mark.Paint.Space.Label);
        }
    }

    private static void Mono(Judged judged, PageSource page, Mark mark)
    {
        if (mark.Paint.Pattern is not null || mark.Paint.Space.Root.Kind == ColorKind.Unknown)
        {
            return;
        }

        if (mark.Image is { Mask: false } image)
        {
            var several = image.Space is { Kind: ColorKind.Indexed } index ? Table(index) : image.Space is { IsCmyk: true } && image.Chromatic != false;
            var other = image.Space?.Names.Any(n => n is not ("Black" or "None")) == true;
            if (several || other)
            {
                judged.Findings.Add(Catalogue.PF055, page.Number, mark.Object, page.Place(mark.Box), mark.Object);
            }
        }
        else if (mark.Kind == MarkKind.Shading && mark.Paint.Space.IsCmyk && mark.Paint.Inks.Chromatic)
        {
            judged.Findings.Add(Catalogue.PF055, page.Number, mark.Object, page.Place(mark.Box), mark.Object);
        }
        else if (!mark.Paint.Inks.Screen && (mark.Paint.Inks.Chromatic || mark.Paint.Inks.HasSpot))
        {
            // Registration marks are on all plates and outside the trim; inside it they are colour.
            if (!mark.Paint.Inks.Registration || mark.Box.Meets(page.Trim))
            {
                judged.Findings.Add(Catalogue.PF052, page.Number, mark.Object, page.Place(mark.Box), mark.Paint.Words);
            }
        }
    }

    private static bool Table(ColorSpace index)
    {
        var entries = index.Base is { Components: > 0 } root ? index.Table.Length / root.Components : 0;
        return index.IsCmyk && Enumerable.Range(0, entries).Any(i => new Paint(index, [i]).Inks.Chromatic);
    }

    private static void Amount(Judged judged, PageSource page, Mark mark)
    {
        if (mark.Paint.Pattern is null && mark.Kind is not (MarkKind.Image or MarkKind.Shading) || mark.Image is { Mask: true })
        {
            var inks = mark.Paint.Inks;
            if (!inks.Screen && inks.Total > judged.Profile.InkLimit + 0.5 && (!inks.Registration || mark.Box.Meets(page.Trim)))
            {
                judged.Findings.Add(Catalogue.PF072, page.Number, mark.Object, page.Place(mark.Box), mark.Paint.Words, FindingList.Short(inks.Total), judged.Profile.InkLimit);
            }
        }
    }
}
