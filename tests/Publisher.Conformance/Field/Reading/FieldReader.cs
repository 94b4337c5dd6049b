using System.Collections.Immutable;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Conformance.Field;

/// <summary>Reads a PDF back, whoever wrote it: glyphs with their places, gathered into lines by their baselines.</summary>
internal static class FieldReader
{
    // Glyphs whose baselines are nearer than this are one line; a raised mark is higher than that, and smaller.
    private const double SameLine = 1;
    private const double RaisedSize = FieldShape.NoteSize * 0.85;
    private const double Tolerance = 0.35;

    /// <summary>Pages of a file, without heads and folios.</summary>
    public static ImmutableArray<FieldPage> Read(string path)
    {
        using var pdf = PdfDocument.Open(path);
        return [.. pdf.GetPages().Select(ReadPage)];
    }

    private static FieldPage ReadPage(Page page)
    {
        var (left, top) = Trim(page);
        var rows = new List<(double Y, List<FieldGlyph> Glyphs)>();
        var raised = new List<(double Y, FieldGlyph Glyph)>();
        foreach (var letter in page.Letters)
        {
            var glyph = new FieldGlyph(Fold(letter.Value), letter.StartBaseLine.X - left, letter.EndBaseLine.X - letter.StartBaseLine.X, letter.PointSize);
            var y = top - letter.StartBaseLine.Y;
            if (glyph.Text.Length == 0 || !InTypeArea(y))
            {
                continue;
            }

            if (glyph.Size < RaisedSize)
            {
                raised.Add((y, glyph));
            }
            else
            {
                Row(rows, y, glyph.Size).Add(glyph);
            }
        }

        rows.Sort((a, b) => a.Y.CompareTo(b.Y));
        return new FieldPage(page.Number, [.. rows.Select(r => LineOf(page.Number, r.Y, r.Glyphs, raised))]);
    }

    // The first row of about this height; pages are small enough to look at every row.
    private static List<FieldGlyph> Row(List<(double Y, List<FieldGlyph> Glyphs)> rows, double y, double size)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (Math.Abs(rows[i].Y - y) < SameLine && Math.Abs(rows[i].Glyphs[0].Size - size) < 1)
            {
                return rows[i].Glyphs;
            }
        }

        rows.Add((y, []));
        return rows[^1].Glyphs;
    }

    private static FieldLine LineOf(int page, double y, List<FieldGlyph> glyphs, List<(double Y, FieldGlyph Glyph)> raised)
    {
        // by what is seen: a closer and an opener squeezed into one em have the same origin
        var sorted = glyphs.OrderBy(g => g.Left).ToImmutableArray();
        var size = sorted[0].Size;
        var kind = size > FieldShape.Size + Tolerance ? FieldLineKind.Heading : size < FieldShape.Size - Tolerance ? FieldLineKind.Note : FieldLineKind.Body;
        var over = raised.Where(r => r.Y < y && r.Y > y - (size * 0.8)).Select(r => r.Glyph).OrderBy(g => g.X);
        return new FieldLine(page, y, kind, sorted, [.. over]);
    }

    private static bool InTypeArea(double y) =>
        y > FieldShape.Head && y < FieldShape.Head + (FieldShape.Leading * FieldShape.Lines) + FieldShape.Size;

    private static (double Left, double Top) Trim(Page page)
    {
        if (page.Dictionary.TryGet(NameToken.TrimBox, out var token) && token is ArrayToken { Length: 4 } box && box.Data.All(d => d is NumericToken))
        {
            return (((NumericToken)box.Data[0]).Double, ((NumericToken)box.Data[3]).Double);
        }

        return (page.MediaBox.Bounds.Left, page.MediaBox.Bounds.Top);
    }

    /// <summary>Writers name the same glyph by different characters: radicals for Han, dots for dots. Blanks are nothing.</summary>
    private static string Fold(string value)
    {
        var folded = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF'))
            {
                folded.Append(c.ToString().Normalize(NormalizationForm.FormKC));
            }
            else if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\u200B')
            {
                folded.Append(c switch { '\u2027' or '\u30FB' or '\u2022' or '\u22C5' => '·', '\u2015' or '\u2500' => '—', '\u22EF' => '…', '\u00AD' or '\u2010' or '\u2011' => '-', _ => c });
            }
        }

        return folded.ToString();
    }
}
