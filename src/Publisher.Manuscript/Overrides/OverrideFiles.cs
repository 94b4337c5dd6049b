using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Loading;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Overrides;

/// <summary>The files of overrides that an edition names.</summary>
internal static class OverrideFiles
{
    /// <summary>Reads them from disk into <paramref name="texts"/>.</summary>
    public static void Load(Edition edition, BookFacts facts, TextLoader texts, DiagnosticSink sink)
    {
        var span = Place(edition, facts);
        foreach (var name in edition.Overrides)
        {
            if (BookPath.Resolve("manuscript", name) is { } path)
            {
                texts.Read(path, span);
            }
            else
            {
                sink.Add(Catalogue.PathEscapes.At(span, name));
            }
        }
    }

    /// <summary>Those that could be read.</summary>
    public static ImmutableArray<SourceFile> Of(Workspace workspace, Edition edition) =>
    [
        .. edition.Overrides.Distinct(StringComparer.Ordinal)
            .Select(name => BookPath.Resolve("manuscript", name) is { } path ? workspace.Find(new FileId(path)) : null)
            .OfType<SourceFile>(),
    ];

    private static SourceSpan Place(Edition edition, BookFacts facts) => facts.Places.GetValueOrDefault($"editions.{edition.Name}.overrides", edition.Span);
}
