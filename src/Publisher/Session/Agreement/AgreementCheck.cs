using System.Collections.Immutable;
using Publisher.Core.Diagnostics;

namespace Publisher.Session.Agreement;

/// <summary>Compares what all places of the finished editions state. Any two that differ are BD038.</summary>
internal static class AgreementCheck
{
    /// <summary>The findings. The first place that states a fact (book.yaml, when it does) is the one the others are compared with.</summary>
    internal static ImmutableArray<Diagnostic> Of(ImmutableArray<Stated> all)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var fact in all.GroupBy(s => (s.Kind, s.Scope)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Scope, StringComparer.Ordinal))
        {
            var first = fact.First();
            var told = new List<Stated>();
            foreach (var other in fact.Skip(1))
            {
                // one finding a place and value: a running head stands on many pages
                if (!FactText.Same(first.Kind, first.Value, other.Value) && !told.Any(t => t.At.Chinese == other.At.Chinese && t.Value == other.Value))
                {
                    told.Add(other);
                    found.Add(Differ(first, other));
                }
            }
        }

        return found.ToImmutable();
    }

    private static Diagnostic Differ(Stated first, Stated other)
    {
        var (chinese, english) = FactText.Name(first.Kind);
        return Catalogue.PlacesDiffer.At(other.At.Source, chinese, first.At.Chinese, first.Value, other.At.Chinese, other.Value, english, first.At.English, other.At.English)
            .WithHint($"{first.At.Chinese}：“{first.Value}”", $"{first.At.English}: '{first.Value}'", first.At.Source)
            .WithHint($"{other.At.Chinese}：“{other.Value}”", $"{other.At.English}: '{other.Value}'", other.At.Source);
    }
}
