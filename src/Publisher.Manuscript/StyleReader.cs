using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript;

/// <summary>Reads an edition's taste: its style file over the files it extends, value by value, down to a built-in base.</summary>
public static class StyleReader
{
    /// <summary>The resolved style. Findings: CF003–CF010, CF020, CF021, CF024, CF025, CF031, CF032. A wrong value keeps the default.</summary>
    public static Outcome<BookStyle> Read(Workspace workspace, Edition edition)
    {
        var sink = new DiagnosticSink();
        var root = new MapReader(Merged(workspace, edition, sink), "", sink);
        var style = Read(root);
        root.Done();
        return new Outcome<BookStyle>(style, sink.ToImmutable());
    }

    /// <summary>The style of a merged map.</summary>
    internal static BookStyle Read(MapReader root)
    {
        root.Text("extends");
        return new SectionReader(root).Read();
    }

    /// <summary>The files of an edition's style, nearest first, the built-in base last.</summary>
    public static ImmutableArray<FileId> Files(Workspace workspace, Edition edition) => [.. StyleFiles.Chain(workspace, edition).Select(f => f.Id)];

    /// <summary>Which file and place won, for every value by dotted path (<c>paragraphs.body.indent</c>).</summary>
    public static ImmutableSortedDictionary<string, SourceSpan> Origins(Workspace workspace, Edition edition)
    {
        var places = ImmutableSortedDictionary.CreateBuilder<string, SourceSpan>(StringComparer.Ordinal);
        StyleMerge.Places(Merged(workspace, edition, new DiagnosticSink()), "", places);
        return places.ToImmutable();
    }

    /// <summary>The trade's name of a size (五号), or null when it has none.</summary>
    public static string? SizeName(Length size) => Units.SizeName(size);

    internal static YamlMap Merged(Workspace workspace, Edition edition, DiagnosticSink sink)
    {
        YamlMap? merged = null;
        foreach (var file in StyleFiles.Chain(workspace, edition))
        {
            if (YamlTree.Read(file, sink) is { } node && MapReader.Of(node, "", sink) is { } map)
            {
                merged = merged is null ? map.Map : StyleMerge.Over(merged, map.Map);
            }
        }

        return merged ?? new YamlMap(SourceSpan.None, []);
    }
}
