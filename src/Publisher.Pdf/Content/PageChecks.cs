using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Images;

namespace Publisher.Pdf.Content;

/// <summary>What can be seen wrong with items where they are drawn.</summary>
internal sealed class PageChecks(Page page, PageSetting setting)
{
    // Spec §4: one ink prints finer lines than several that must meet, or than paper that must stay open.
    private static readonly Length ThinnestRule = Length.Pt(0.25m);
    private static readonly Length ThinnestCompound = Length.Pt(0.5m);

    private readonly InkChecks _inks = new(page, setting);
    private Rect? _window;

    public List<PdfFact> Facts { get; } = [];

    /// <summary>Printed number of the page.</summary>
    public string Label => page.Label.Text;

    public void Note(PdfFactKind kind, DisplayItem item, params ReadOnlySpan<object> details) =>
        Facts.Add(PdfFact.At(kind, item.Source, details));

    /// <summary>Narrows what can be seen to a clip; gives what <see cref="Leave"/> wants back.</summary>
    public Rect? Enter(ImmutableArray<PathSegment> clip)
    {
        var outer = _window;
        if (!clip.IsDefaultOrEmpty)
        {
            _window = PathBounds.Shared(PathBounds.Of(clip), _window) ?? default(Rect);
        }

        return outer;
    }

    public void Leave(Rect? outer) => _window = outer;

    public void Check(GlyphRun run)
    {
        if (run.Glyphs.Any(g => g.Id == 0))
        {
            NoteMissing(run);
        }

        Facts.AddRange(_inks.Of(run));
        foreach (var glyph in run.Glyphs)
        {
            var place = run.PlaceOf(glyph);
            var outside = place.X < Length.Zero || place.Y < Length.Zero || place.X >= page.TrimWidth || place.Y > page.TrimHeight;
            if (outside && (_window is not { } window || PathBounds.Contains(window, place)))
            {
                Note(PdfFactKind.TextBeyondTrim, run, Label, run.Text);
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
                    Note(PdfFactKind.GlyphMissing, run, cluster.Text, Label, run.Font);
                }
            }
        }
    }

    public void Check(RuleItem rule)
    {
        CheckThickness(rule, Length.Min(rule.Box.Width, rule.Box.Height), rule.Ink);
        if (PathBounds.Shared(rule.Box, _window) is { } seen)
        {
            CheckBleed(rule, seen);
            Facts.AddRange(_inks.Of(rule, rule.Ink, seen));
        }
    }

    public void Check(PathItem path)
    {
        var filled = path.Width == Length.Zero;
        if (!filled)
        {
            CheckThickness(path, path.Width, path.Ink);
        }

        if (PathBounds.Shared(PathBounds.Of(path.Segments), _window) is not { } seen)
        {
            return;
        }

        Facts.AddRange(_inks.Of(path, path.Ink, filled ? seen : null));
        if (filled)
        {
            foreach (var edge in StraightEdges(path.Segments))
            {
                if (PathBounds.Shared(edge, _window) is { } shown)
                {
                    CheckBleed(path, shown);
                }
            }
        }
    }

    public void Check(ImageItem image, Picture? picture)
    {
        if (PathBounds.Shared(image.Box, _window) is not { } seen)
        {
            return;
        }

        CheckBleed(image, seen);
        if (picture is not null)
        {
            Facts.AddRange(_inks.Of(image, picture, seen));
        }
    }

    // A slanting or curved edge may end anywhere; one along the trim shows as a sliver when the cut is a little off.
    private static IEnumerable<Rect> StraightEdges(ImmutableArray<PathSegment> path)
    {
        var (start, at) = (default(Point), default(Point));
        foreach (var segment in path)
        {
            var end = segment.Kind switch { 'Z' => start, 'C' => segment.C, _ => segment.A };
            if (segment.Kind is 'L' or 'Z' && (end.X == at.X) != (end.Y == at.Y))
            {
                var (left, top) = (Length.Min(at.X, end.X), Length.Min(at.Y, end.Y));
                yield return new(left, top, Length.Max(at.X, end.X) - left, Length.Max(at.Y, end.Y) - top);
            }

            start = segment.Kind == 'M' ? segment.A : start;
            at = end;
        }
    }

    private void CheckBleed(DisplayItem item, Rect box)
    {
        Span<Length> beyond = [-box.X, -box.Y, box.Right - page.TrimWidth, box.Bottom - page.TrimHeight];
        foreach (var length in beyond)
        {
            if (length > Length.Zero && length < page.Bleed)
            {
                Note(PdfFactKind.BleedTooShort, item, Label, length.Millimetres.ToString("0.##", CultureInfo.InvariantCulture));
                return;
            }
        }
    }

    private void CheckThickness(DisplayItem item, Length thickness, Ink ink)
    {
        var least = InkRules.Plates(ink) == 1 ? ThinnestRule : ThinnestCompound;
        if (thickness < least)
        {
            Note(PdfFactKind.RuleTooThin, item, Label, Shown(thickness), Shown(least));
        }
    }

    private static string Shown(Length length) => length.Points.ToString("0.###", CultureInfo.InvariantCulture);
}
