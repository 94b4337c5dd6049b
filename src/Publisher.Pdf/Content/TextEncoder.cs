using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>
/// Writes glyph runs. Glyphs of one baseline are one TJ; an adjustment stands only where a glyph's place differs from where the
/// pen is. The pen is reckoned exactly, in fractions of a unit, so no rounding adds up along the line; a tenth of a thousandth of the
/// size keeps every glyph of body text within a two-thousandth of a point.
/// ActualText speaks where glyphs alone would be misread: other meanings than ToUnicode's, and neighbours that overlap or gape.
/// </summary>
internal sealed class TextEncoder(ContentSyntax content, GraphicsState state, PageSpace space)
{
    // Fractions of the size: adjustments are in thousandths (ISO 32000-1 9.4.3), written to a tenth of one.
    private const int Fractions = 10_000;

    private readonly List<ShowPiece> _pieces = [];
    private GlyphRun? _run;
    private Int128 _pen;
    private Length _height;

    /// <summary>Writes consecutive runs of a page as one text object.</summary>
    public void Write(List<(GlyphRun Run, FontUse Font)> block)
    {
        var shown = block.SelectMany(b => TextCluster.Of(b.Run).Select(c => new ShownCluster(b.Run, b.Font, c))).ToList();
        string? language = null;
        content.BeginText();
        for (var first = 0; first < shown.Count;)
        {
            var end = first + 1;
            while (end < shown.Count && shown[end - 1].IsJoinedTo(shown[end]))
            {
                end++;
            }

            language = Speak(language, shown[first].Run.Language);
            Show(shown, first, end);
            first = end;
        }

        Flush();
        Speak(language, null);
        content.EndText();
        _run = null;
    }

    private string? Speak(string? current, string? next)
    {
        if (current != next)
        {
            Flush();
            if (current is not null)
            {
                content.EndMarked();
            }

            if (next is not null)
            {
                content.BeginLanguage(next);
            }
        }

        return next;
    }

    private void Show(List<ShownCluster> shown, int first, int end)
    {
        var plain = end == first + 1 && shown[first].IsPlain;
        if (!plain)
        {
            Flush();
            content.BeginActualText(string.Concat(shown.Take(first..end).Select(s => s.Cluster.Text)));
        }

        for (var i = first; i < end; i++)
        {
            var cluster = shown[i].Cluster;
            for (var g = cluster.First; g < cluster.First + cluster.Count; g++)
            {
                Place(shown[i].Run, shown[i].Run.Glyphs[g], shown[i].Font);
            }
        }

        if (!plain)
        {
            Flush();
            content.EndMarked();
        }
    }

    private void Place(GlyphRun run, PlacedGlyph glyph, FontUse font)
    {
        if (!ReferenceEquals(run, _run) || glyph.Y != _height)
        {
            Flush();
            state.Overprint(InkRules.Overprints(run.Ink));
            state.Fill(run.Ink);
            var columns = run.Flow == Flow.Vertical;
            state.Font(columns ? font.ColumnResource : font.Resource, run.Size);
            Matrix(run, run.PlaceOf(glyph));
            (_run, _height, _pen) = (run, glyph.Y, (Int128)glyph.X.Emu * Fractions);
        }

        // Positive adjustments move left, or down (ISO 32000-1 9.4.3): against the pen in lines, with it in columns.
        var along = (Int128)glyph.X.Emu * Fractions;
        if (run.Flow == Flow.Vertical)
        {
            var down = run.Size.Emu == 0 ? 0 : Rounded(along - _pen, run.Size.Emu);
            _pen += (Int128)run.Size.Emu * ((FontUse.ColumnAdvance * (Fractions / 1000)) + down);
            _pieces.Add(new(font.Face.Code(glyph.Id), down));
            return;
        }

        // a condensed run moves less than its numbers say
        var unit = (Int128)run.Size.Emu * run.Condense;
        var adjustment = unit == 0 ? 0 : Rounded((_pen - along) * 1000, unit);
        _pen += unit * ((font.Width(glyph.Id) * (Fractions / 1000)) - adjustment) / 1000;
        _pieces.Add(new(font.Face.Code(glyph.Id), adjustment));
    }

    private void Matrix(GlyphRun run, Point at)
    {
        var (x, y) = (space.X(at.X), space.Y(at.Y));
        if (run.Flow == Flow.Sideways)
        {
            content.Operator("Tm"u8, 0, -1, 1, 0, x, y);
        }
        else
        {
            content.Operator("Tm"u8, run.Condense == 1000 ? 1 : new PdfNumber(run.Condense * (PdfNumber.One / 1000)), 0, 0, 1, x, y);
        }
    }

    private void Flush()
    {
        if (_pieces.Count > 0)
        {
            content.Show(_pieces);
            _pieces.Clear();
        }
    }

    private static int Rounded(Int128 dividend, Int128 divisor)
    {
        var half = divisor / 2;
        return (int)((dividend >= 0 ? dividend + half : dividend - half) / divisor);
    }
}
