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

    // Radicals that Unicode does not decompose, and the characters drawn by the same glyphs.
    private const string Radicals = "⺠⻚⻋⻓⻔⻛⻢⻄⻅⺟⻩⻬⻘⻝⻁⻆⻉⻜⻣⻤⻥⻦⻨⻰⻳";
    private const string RadicalHan = "民页车长门风马西见母黄齐青食虎角贝飞骨鬼鱼鸟麦龙龟";

    // U+2F00 to U+2FD5: the radicals by which some writers name whole characters.
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日" +
        "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行" +
        "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>Writers name the same glyph by different characters: radicals for Han, dots for dots. Blanks are nothing.</summary>
    private static string Fold(string value)
    {
        var folded = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is >= '\u2F00' and <= '\u2FD5')
            {
                folded.Append(Kangxi[c - '\u2F00']);
            }
            else if (Radicals.IndexOf(c, StringComparison.Ordinal) is >= 0 and var radical)
            {
                folded.Append(RadicalHan[radical]);
            }
            else if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\u200B')
            {
                folded.Append(c switch { '\u2027' or '\u30FB' or '\u2022' or '\u22C5' => '·', '\u2015' or '\u2500' => '—', '\u22EF' => '…', '\u301C' => '～', '\u2329' => '〈', '\u232A' => '〉', '\u00AD' or '\u2010' or '\u2011' => '-', _ => c });
            }
        }

        return folded.ToString();
    }
}
