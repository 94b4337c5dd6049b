using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publisher.Core.Display;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Content;

namespace Publisher.Pdf.Color;

/// <summary>Finds the spot inks of a document before its pages are written, and sees that one name means one ink (spec X9).</summary>
internal sealed class SpotCollector
{
    private const int MostUsual = 2;
    private const int LongestName = 127;

    // Names with a meaning of their own (ISO 32000-1 8.6.6.4): all plates, no plate, the process plates.
    private static readonly ImmutableArray<string> Reserved = ["All", "None", "Cyan", "Magenta", "Yellow", "Black"];

    private readonly SortedDictionary<string, ProcessColor> _inks = new(StringComparer.Ordinal);
    private readonly List<PdfFact> _facts = [];

    /// <summary>The inks by name, and what is wrong with them.</summary>
    /// <param name="pages">Items of the pages.</param>
    /// <param name="marks">Items outside the bleed, where the registration ink may stand.</param>
    public static (ImmutableSortedDictionary<string, SpotInk> Inks, ImmutableArray<PdfFact> Facts) Collect(IEnumerable<DisplayItem> pages, IEnumerable<DisplayItem> marks)
    {
        var collector = new SpotCollector();
        foreach (var item in pages)
        {
            collector.Add(item, mark: false);
        }

        if (collector._inks.Count > MostUsual)
        {
            collector._facts.Add(PdfFact.At(PdfFactKind.SpotsMany, default, collector._inks.Count, string.Join("、", collector._inks.Keys)));
        }

        foreach (var item in marks)
        {
            collector.Add(item, mark: true);
        }

        var inks = collector._inks.Select((ink, i) => new SpotInk(ink.Key, "S" + (i + 1).ToString(CultureInfo.InvariantCulture), ink.Value));
        return (inks.ToImmutableSortedDictionary(i => i.Name, i => i, StringComparer.Ordinal), [.. collector._facts]);
    }

    private void Add(DisplayItem item, bool mark)
    {
        if (ItemTree.InkOf(item)?.Colorant is not SpotColor spot)
        {
            return;
        }

        if (!IsUsable(spot.Name) && !(mark && spot == Ink.Registration.Colorant))
        {
            _facts.Add(PdfFact.At(PdfFactKind.SpotNameUnusable, item.Source, spot.Name));
        }
        else if (!_inks.TryAdd(spot.Name, spot.Alternate) && _inks[spot.Name] != spot.Alternate)
        {
            _facts.Add(PdfFact.At(PdfFactKind.SpotAmbiguous, item.Source, spot.Name, Shown(_inks[spot.Name]), Shown(spot.Alternate)));
        }
    }

    /// <summary>Can this be the name of an ink of its own?</summary>
    public static bool IsUsable(string name) =>
        !string.IsNullOrWhiteSpace(name) && !Reserved.Contains(name, StringComparer.Ordinal) && Encoding.UTF8.GetByteCount(name) <= LongestName;

    private static string Shown(ProcessColor c) =>
        string.Create(CultureInfo.InvariantCulture, $"C{c.Cyan / 10m:0.#} M{c.Magenta / 10m:0.#} Y{c.Yellow / 10m:0.#} K{c.Black / 10m:0.#}");
}
