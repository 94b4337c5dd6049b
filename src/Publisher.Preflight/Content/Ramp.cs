using System.Collections.Immutable;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

/// <summary>The ends of a shading's colours: enough to tell which inks it may use.</summary>
internal static class Ramp
{
    /// <summary>The largest value of each component at the ends of the functions; full ink where they cannot be read.</summary>
    internal static ImmutableArray<double> Strongest(PdfSource source, DictionaryToken shading, ColorSpace space)
    {
        var values = new double[space.Components];
        var function = PdfSource.Get(shading, "Function");
        var functions = source.Resolve(function) is ArrayToken several ? several.Data : [function!];
        var known = functions.Count > 0 && function is not null;
        for (var i = 0; i < functions.Count && known; i++)
        {
            known = Reach(source, functions[i], values, functions.Count > 1 ? i : 0, 0);
        }

        return known ? [.. values] : [.. Enumerable.Repeat(1.0, space.Components)];
    }

    private static bool Reach(PdfSource source, IToken token, double[] values, int at, int depth)
    {
        if (source.Dict(token) is not { } function || depth > 4)
        {
            return false;
        }

        switch ((int)(source.Number(function, "FunctionType") ?? -1))
        {
            case 2:
                foreach (var end in new[] { source.Numbers(function, "C0"), source.Numbers(function, "C1") })
                {
                    for (var i = 0; i < end.Length && at + i < values.Length; i++)
                    {
                        values[at + i] = Math.Max(values[at + i], end[i]);
                    }
                }

                return source.Numbers(function, "C1").Length > 0 || values.Length <= 1;
            case 3 when source.Array(function, "Functions") is { } parts:
                return parts.Data.All(p => Reach(source, p, values, at, depth + 1));
            default:
                return false;
        }
    }
}
