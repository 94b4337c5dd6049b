using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Loading;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Styles;

/// <summary>The chain of an edition's style files, nearest first, down to a built-in base.</summary>
internal static class StyleFiles
{
    public const string BuiltIn = "builtin:";

    private const int MaxChain = 20;

    /// <summary>Names of the built-in bases.</summary>
    public static readonly ImmutableArray<string> BuiltIns = ["builtin:trade", "builtin:ebook"];

    /// <summary>Reads a chain from disk and resources into <paramref name="texts"/>, with the CSS file it names.</summary>
    public static void Load(Edition edition, BookFacts facts, TextLoader texts, DiagnosticSink sink)
    {
        var span = facts.Places.GetValueOrDefault($"editions.{edition.Name}.style", edition.Span);
        var seen = new List<string>();
        var next = (Name: (string?)edition.Style, Span: span, Base: "manuscript");
        while (next.Name is { } name)
        {
            if (Resolve(next.Base, name) is not { } path)
            {
                sink.Add(Catalogue.PathEscapes.At(next.Span, name));
                return;
            }

            if (seen.Contains(path, StringComparer.Ordinal) || seen.Count > MaxChain)
            {
                sink.Add(Catalogue.StyleCycle.At(next.Span, name));
                return;
            }

            seen.Add(path);
            if (ReadOne(path, next.Span, texts, sink) is not { } file)
            {
                return;
            }

            var root = YamlTree.Read(file, new DiagnosticSink()) as YamlMap;
            ExtraCss(root, texts, sink);
            var (parent, parentSpan) = Parent(root, path, edition.Format);
            next = (parent, parentSpan ?? file.Span(0, 0), BookPath.FolderOf(path));
        }
    }

    /// <summary>The files of a chain, nearest first, from what was loaded.</summary>
    public static ImmutableArray<SourceFile> Chain(Workspace workspace, Edition edition)
    {
        var chain = ImmutableArray.CreateBuilder<SourceFile>();
        var next = (Name: (string?)edition.Style, Base: "manuscript");
        while (next.Name is { } name && Resolve(next.Base, name) is { } path && workspace.Find(new FileId(path)) is { } file
            && !chain.Contains(file) && chain.Count <= MaxChain)
        {
            chain.Add(file);
            var root = YamlTree.Read(file, new DiagnosticSink()) as YamlMap;
            next = (Parent(root, path, edition.Format).Name, BookPath.FolderOf(path));
        }

        return chain.ToImmutable();
    }

    private static string? Resolve(string folder, string name) =>
        name.StartsWith(BuiltIn, StringComparison.Ordinal) ? name : BookPath.Resolve(folder, name);

    private static (string? Name, SourceSpan? Span) Parent(YamlMap? root, string path, string format) =>
        root?.Find("extends")?.Value switch
        {
            YamlScalar { IsNull: false } named => (named.Value, named.Span),
            _ when path == "builtin:trade" => (null, null),
            _ => (format == "epub" && path != "builtin:ebook" ? "builtin:ebook" : "builtin:trade", null),
        };

    private static SourceFile? ReadOne(string path, SourceSpan span, TextLoader texts, DiagnosticSink sink)
    {
        if (!path.StartsWith(BuiltIn, StringComparison.Ordinal))
        {
            return texts.Read(path, span);
        }

        using var stream = typeof(StyleFiles).Assembly.GetManifestResourceStream(path);
        if (stream is null)
        {
            var found = Catalogue.UnknownBase.At(span, path);
            sink.Add(Nearest.Of(path, BuiltIns) is { } near ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?") : found);
            return null;
        }

        using var reader = new StreamReader(stream);
        var file = new SourceFile(new FileId(path), reader.ReadToEnd());
        texts.Add(file);
        return file;
    }

    private static void ExtraCss(YamlMap? root, TextLoader texts, DiagnosticSink sink)
    {
        if ((root?.Find("ebook")?.Value as YamlMap)?.Find("extra-css")?.Value is not YamlScalar { IsNull: false } css)
        {
            return;
        }

        if (BookPath.Resolve("manuscript", css.Value) is { } path)
        {
            texts.Read(path, css.Span);
        }
        else
        {
            sink.Add(Catalogue.PathEscapes.At(css.Span, css.Value));
        }
    }
}
