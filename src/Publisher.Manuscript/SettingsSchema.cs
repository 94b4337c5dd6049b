using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Publisher.Manuscript.Loading;
using Publisher.Manuscript.Overrides;
using Publisher.Manuscript.Schemas;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript;

/// <summary>JSON schemas of the settings files, for editors. Made by asking the readers themselves what they look for.</summary>
public static class SettingsSchema
{
    /// <summary>Kinds of file: <c>book</c> (book.yaml), <c>style</c>, <c>cover</c> (style of a cover), <c>overrides</c>, <c>index</c> (index.yaml).</summary>
    public static readonly ImmutableArray<string> Kinds = ["book", "style", "cover", "overrides", "index"];

    /// <summary>The schema of a kind: JSON, draft 7, LF, ending in LF. Null for an unknown kind.</summary>
    public static string? Of(string kind)
    {
        if (!Kinds.Contains(kind))
        {
            return null;
        }

        var title = kind switch
        {
            "book" => "书的事实 book.yaml / facts of a book",
            "style" => "样式 styles/*.yaml / style of an edition",
            "cover" => "封面 styles/cover.yaml / style of a cover",
            "overrides" => "微调 overrides/*.yaml / overrides of an edition",
            _ => "索引 index.yaml / names of the index",
        };
        var options = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", IndentSize = 2, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        return new SchemaWriter(kind).Write(title, Asked(kind)).ToJsonString(options) + "\n";
    }

    /// <summary>What the reader of a kind asks for.</summary>
    internal static Probe Asked(string kind)
    {
        var probe = new Probe();
        var root = new MapReader(new ProbeMap(probe), "", new DiagnosticSink());
        switch (kind)
        {
            case "book":
                new FactsReader(root, null).Read();
                new ContentsReader(root).Read();
                break;
            case "style":
                StyleReader.Read(root);
                break;
            case "cover":
                new CoverStyleReader(root).Read();
                break;
            case "overrides":
                OverrideFile.Read(root);
                break;
            default:
                IndexReader.Read(root);
                break;
        }

        return probe;
    }
}
