using Publisher.Core.Diagnostics;
using Publisher.Preflight.Content;
using Publisher.Preflight.Reading;

namespace Publisher.Preflight.Checks;

/// <summary>Black text over a ground overprints; white never does. Small text keeps to one ink.</summary>
internal static class OverprintChecks
{
    // Grounds beyond this many are looked at together: a map has a hundred thousand shapes.
    private const int MostGrounds = 3000;

    internal static void Page(Judged judged, PageSource page, PageContent content)
    {
        var grounds = new List<Mark>();
        foreach (var mark in content.Marks.Where(m => m is { Seen: true, Cell: false } && !m.Box.IsEmpty))
        {
            White(judged, page, mark);
            if (mark.Kind == MarkKind.Text)
            {
                Black(judged, page, mark, grounds);
                Small(judged, page, mark);
            }
            else if (mark.Kind is MarkKind.Fill or MarkKind.Image or MarkKind.Shading && grounds.Count < MostGrounds)
            {
                grounds.Add(mark);
            }
        }
    }

    private static void White(Judged judged, PageSource page, Mark mark)
    {
        var stencil = mark.Image is { Mask: true };
        if (mark is { Overprint: true, Paint.Pattern: null } && (mark.Kind is MarkKind.Text or MarkKind.Fill or MarkKind.Stroke || stencil) && mark.Paint.Inks is { IsPaper: true, Screen: false })
        {
            judged.Findings.Add(Catalogue.PF065, page.Number, mark.Object, page.Place(mark.Box), mark.Object);
        }
    }

    private static void Black(Judged judged, PageSource page, Mark text, List<Mark> grounds)
    {
        if (text.Paint.Pattern is not null || !text.Paint.Inks.IsFullBlack)
        {
            return;
        }

        // Overprint mode 1 works on DeviceCMYK alone; a separation leaves other plates alone in any mode (ISO 32000-1 8.6.7).
        var overprints = text.Overprint && ((text.Paint.Space.Kind == ColorKind.Cmyk && text.Mode1) || text.Paint.Space.Kind is ColorKind.Separation or ColorKind.DeviceN);
        var harmless = judged.Profile.Mono && text.Paint.Space.Kind is ColorKind.Gray or ColorKind.CalGray;
        if (overprints || harmless)
        {
            return;
        }

        for (var i = grounds.Count - 1; i >= 0; i--)
        {
            var ground = grounds[i];
            if (ground.Inked && ground.Box.Meets(text.Box))
            {
                judged.Findings.Add(Catalogue.PF064, page.Number, ground.Object, page.Place(text.Box), ground.Object);
                return;
            }

            // White paper was put under it: what lies deeper does not count.
            if (!ground.Inked && ground.Box.Holds(text.Box, 0.1))
            {
                return;
            }
        }
    }

    private static void Small(Judged judged, PageSource page, Mark text)
    {
        if (text.Paint.Pattern is null && text.Paint.Inks.Count > 1 && text.Paint.Inks is { Black: > 0.5, Registration: false } && text.Size < judged.Profile.MixedText - 0.05)
        {
            judged.Findings.Add(Catalogue.PF056, page.Number, text.Object, page.Place(text.Box), FindingList.Short(text.Size), text.Paint.Words);
        }
    }
}
