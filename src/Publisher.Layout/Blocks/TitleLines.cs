using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>
/// Breaks a title that is too long for one line where a reader would pause, into lines of like length (clreq-layout §7): at
/// a blank, after a mark, before a word that opens a phrase; never so that a particle begins a line or a line holds a character or two.
/// </summary>
internal static class TitleLines
{
    /// <summary>Words that open a phrase: a line may well begin with them.</summary>
    private const string Opening = "一为以而并不在从把被对与和或及但却也就都是";

    /// <summary>Particles lean on what stands before them: no line begins with them.</summary>
    private const string Leaning = "的了着过们地得之者性吗呢吧啊";

    /// <summary>A line of a title holds this many characters at least.</summary>
    private const int Least = 3;

    /// <summary>A line more than needed is better than a break inside a word.</summary>
    private const long AnotherLine = 300;

    private const long Never = 1_000_000;

    /// <summary>Lines of a title; one when it fits.</summary>
    public static ImmutableArray<SetLine> Set(GalleyContext context, ParagraphCopy copy) =>
        Set(copy, context.Style.Page.Measure, c => ParagraphFlows.Lines(context, c, TextSetting.Plain));

    /// <summary>The same for a title in a measure of its own.</summary>
    /// <param name="copy">The title.</param>
    /// <param name="room">The measure, before the insets of frame and style.</param>
    /// <param name="set">Sets it in that measure.</param>
    public static ImmutableArray<SetLine> Set(ParagraphCopy copy, Length room, Func<ParagraphCopy, ImmutableArray<SetLine>> set)
    {
        var plain = set(copy);
        if (plain.Length < 2)
        {
            return plain;
        }

        if (copy.Style.Indent > Length.Zero && copy.Style.Align != TextAlign.Center)
        {
            // Lines that turn over stand under the first.
            copy = copy with { Style = copy.Style with { Indent = Length.Zero, InsetStart = copy.Style.InsetStart + copy.Style.Indent } };
        }

        var measure = room - copy.Frame.Start - copy.Frame.End - copy.Style.InsetStart - copy.Style.InsetEnd;
        (ImmutableArray<SetLine> Lines, long Cost)? best = null;
        for (var count = plain.Length; count <= plain.Length + 1; count++)
        {
            if (Divide(copy, count, measure) is { } divided)
            {
                var lines = set(copy with { Pieces = Broken(copy.Pieces, divided.Breaks) });
                var cost = divided.Cost + (best is null ? 0 : AnotherLine);
                if (lines.Length == count && lines.All(l => l.Fit.Overfull == Length.Zero) && (best is null || cost < best.Value.Cost))
                {
                    best = (lines, cost);
                }
            }
        }

        return best?.Lines ?? set(copy);
    }

    private static string TextOf(TextPiece piece) => piece switch
    {
        StyledText t => t.Text,
        RubyPiece r => string.Concat(r.Pairs.Select(x => x.Base)),
        BoxPiece => "\uFFFC",
        _ => "",
    };

    /// <summary>The best places for a number of lines, as characters counted over all pieces; null when no places will do.</summary>
    private static (List<int> Breaks, long Cost)? Divide(ParagraphCopy copy, int count, Length measure)
    {
        var text = string.Concat(copy.Pieces.Select(TextOf));
        var room = measure.Emu * 2 / copy.Style.Size.Emu;
        var widths = new long[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            widths[i + 1] = widths[i] + (text[i] < 0x300 ? 1 : 2);
        }

        // Lines that begin at one edge need not be alike.
        var weight = copy.Style.Align == TextAlign.Center ? 6 : 1;
        var wanted = widths[^1] / count;
        var best = new (long Cost, int From)[count + 1, text.Length + 1];
        for (var line = 0; line <= count; line++)
        {
            for (var end = 0; end <= text.Length; end++)
            {
                best[line, end] = (line == 0 && end == 0 ? 0 : long.MaxValue, 0);
                for (var start = 0; line > 0 && start < end; start++)
                {
                    var width = widths[end] - widths[start] - (end < text.Length && text[end - 1] is '\u3000' or '，' or '：' or '；' or '、' ? 1 : 0);
                    if (best[line - 1, start].Cost == long.MaxValue || width > room || end - start < Least)
                    {
                        continue;
                    }

                    var cost = best[line - 1, start].Cost + (end < text.Length && text[end - 1] == '\u3000' ? 0 : (wanted - width) * (wanted - width) * weight / 6) + (end < text.Length ? Price(text, end) : 0);
                    if (cost < best[line, end].Cost)
                    {
                        best[line, end] = (cost, start);
                    }
                }
            }
        }

        if (best[count, text.Length].Cost >= Never)
        {
            return null;
        }

        var breaks = new List<int>();
        for (var (line, end) = (count, text.Length); line > 1; line--)
        {
            end = best[line, end].From;
            breaks.Insert(0, end);
        }

        return (breaks, best[count, text.Length].Cost);
    }

    /// <summary>What a break costs before a character, in squares of half ems.</summary>
    private static long Price(string text, int at)
    {
        var (left, right) = (text[at - 1], text[at]);
        if (left == '\uFFFC' || right == '\uFFFC')
        {
            return Never;
        }

        if (left == '\u3000')
        {
            return 0;
        }

        if (left == '—' || right == '—')
        {
            return left == right ? Never : right == '—' ? 4 : 120;
        }

        var (before, after) = (ClreqClasses.Of(left), ClreqClasses.Of(right));
        if (ClreqBreaks.ForbidsBefore(after, KinsokuLevel.Gb) || ClreqBreaks.ForbidsAfter(before, KinsokuLevel.Gb)
            || (before == MarkClass.Ellipsis && after == MarkClass.Ellipsis)
            || (before == MarkClass.West && after is MarkClass.West or MarkClass.Suffix) || char.IsLowSurrogate(right))
        {
            return Never;
        }

        return before switch
        {
            MarkClass.Stop or MarkClass.Stop2 or MarkClass.Ellipsis => 4,
            MarkClass.Pause => left == '、' ? 60 : 8,
            _ when after is MarkClass.Ellipsis => 400,
            _ when after is MarkClass.Open || before is MarkClass.Close or MarkClass.Space => 60,
            _ when Leaning.Contains(right, StringComparison.Ordinal) => 4_000,
            _ when left == '的' || Opening.Contains(right, StringComparison.Ordinal) => 240,
            _ => 400,
        };
    }

    /// <summary>Pieces with forced breaks before the given characters. A blank at a break goes: the break says it.</summary>
    private static ImmutableArray<TextPiece> Broken(ImmutableArray<TextPiece> pieces, List<int> breaks)
    {
        var broken = ImmutableArray.CreateBuilder<TextPiece>();
        var at = 0;
        foreach (var piece in pieces)
        {
            var length = TextOf(piece).Length;
            if (length > 0 && breaks.Contains(at))
            {
                broken.Add(new LineBreakPiece { Span = piece.Span });
            }

            if (piece is StyledText text)
            {
                AddParts(broken, text, [.. breaks.Where(b => b > at && b < at + length).Select(b => b - at)]);
            }
            else
            {
                broken.Add(piece);
            }

            at += length;
        }

        return broken.ToImmutable();
    }

    private static void AddParts(ImmutableArray<TextPiece>.Builder broken, StyledText text, int[] cuts)
    {
        var from = 0;
        foreach (var cut in cuts)
        {
            broken.Add(Part(text, from, text.Text[cut - 1] == '\u3000' ? cut - 1 : cut));
            broken.Add(new LineBreakPiece { Span = text.Span });
            from = cut;
        }

        broken.Add(Part(text, from, text.Text.Length));
    }

    /// <summary>Some characters of a piece, with their own place in text and source.</summary>
    public static StyledText Part(StyledText text, int from, int to) => text with
    {
        Text = text.Text[from..to],
        Offset = text.Offset + from,
        Span = text.Span.Length == text.Text.Length ? text.Span with { Start = text.Span.Start + from, Length = to - from } : text.Span,
    };
}
