using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Conformance;

namespace Publisher.Pdf.Content;

/// <summary>What can be seen wrong with items where they are drawn.</summary>
internal sealed class PageChecks(Page page)
{
    private static readonly Length ThinnestRule = Length.Pt(0.25m);

    public List<PdfFact> Facts { get; } = [];

    public void Note(PdfFactKind kind, DisplayItem item, params ReadOnlySpan<object> details) =>
        Facts.Add(PdfFact.At(kind, item.Source, details));

    public void Check(GlyphRun run)
    {
        if (run.Glyphs.Any(g => g.Id == 0))
        {
            NoteMissing(run);
        }

        foreach (var glyph in run.Glyphs)
        {
            var (x, y) = run.PlaceOf(glyph);
            if (x < Length.Zero || y < Length.Zero || x >= page.TrimWidth || y > page.TrimHeight)
            {
                Note(PdfFactKind.TextBeyondTrim, run, page.Label.Text, run.Text);
                return;
            }
        }
    }

    private void NoteMissing(GlyphRun run)
    {
        foreach (var cluster in TextCluster.Of(run))
        {
            for (var i = cluster.First; i < cluster.First + cluster.Count; i++)
            {
                if (run.Glyphs[i].Id == 0)
                {
                    Note(PdfFactKind.GlyphMissing, run, cluster.Text, page.Label.Text, run.Font);
                }
            }
        }
    }

    public void Check(RuleItem rule)
    {
        CheckThickness(rule, Length.Min(rule.Box.Width, rule.Box.Height));
        CheckBleed(rule, rule.Box);
    }

    public void Check(PathItem path)
    {
        if (path.Width != Length.Zero)
        {
            CheckThickness(path, path.Width);
        }
    }

    public void CheckBleed(DisplayItem item, Rect box)
    {
        Span<Length> beyond = [-box.X, -box.Y, box.Right - page.TrimWidth, box.Bottom - page.TrimHeight];
        foreach (var length in beyond)
        {
            if (length > Length.Zero && length < page.Bleed)
            {
                Note(PdfFactKind.BleedTooShort, item, page.Label.Text, length.Millimetres.ToString("0.##", CultureInfo.InvariantCulture));
                return;
            }
        }
    }

    private void CheckThickness(DisplayItem item, Length thickness)
    {
        if (thickness < ThinnestRule)
        {
            Note(PdfFactKind.RuleTooThin, item, page.Label.Text, thickness.Points.ToString("0.###", CultureInfo.InvariantCulture));
        }
    }
}
