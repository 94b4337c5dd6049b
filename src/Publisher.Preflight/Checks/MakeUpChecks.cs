using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;

namespace Publisher.Preflight.Checks;

/// <summary>Pages against the sheet, and blank pages.</summary>
internal static class MakeUpChecks
{
    // In the middle of a book: a part's blank verso, and the page before a recto.
    private const int MostBlank = 2;
    private const int Spread = 2;

    internal static void Run(Judged judged, ImmutableArray<bool> blank)
    {
        if (judged.Pages.IsEmpty)
        {
            judged.Findings.File(Catalogue.PF092, "Pages");
            return;
        }

        // One spread is a cover, under whatever profile.
        if (!judged.Profile.Interior || judged.Pages.Length <= Spread)
        {
            return;
        }

        if (judged.Pages.Length % 4 != 0)
        {
            var sheets = (judged.Pages.Length / (decimal)judged.Profile.PagesPerSheet).ToString("0.###", CultureInfo.InvariantCulture);
            judged.Findings.File(Catalogue.PF090, "Pages", judged.Pages.Length, sheets);
        }

        for (var i = 0; i < blank.Length;)
        {
            var run = 0;
            while (i + run < blank.Length && blank[i + run])
            {
                run++;
            }

            var most = i + run == blank.Length ? judged.Profile.BlankEnd : MostBlank;
            if (run > most)
            {
                judged.Findings.Add(Catalogue.PF091, i + 1, "Pages", null, run, i + 1);
            }

            i += Math.Max(1, run);
        }
    }
}
