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
    public static readonly ImmutableArray<string> BuiltIns = ["builtin:trade", "builtin:ebook", "builtin:trade-vertical", "builtin:ebook-vertical", "builtin:cover"];

    /// <summary>Reads a chain from disk and resources into <paramref name="texts"/>, with the CSS files it names.</summary>
    public static void Load(Edition edition, BookFacts facts, TextLoader texts, DiagnosticSink sink)
    {
        var span = facts.Places.GetValueOrDefault($"editions.{edition.Name}.style", edition.Span);
        Walk(edition, (path, named) => ReadOne(path, named ?? span, texts, sink), (found, named, name) => sink.Add(found.At(named ?? span, name)));
        foreach (var file in Walk(edition, (path, _) => texts.Known(path), (_, _, _) => { }))
        {
            ExtraCss(YamlTree.Read(file, new DiagnosticSink()) as YamlMap, texts, sink);
        }
    }

    /// <summary>The files of a chain, nearest first, from what was loaded. Always ends with a built-in base.</summary>
    public static ImmutableArray<SourceFile> Chain(Workspace workspace, Edition edition) =>
        Walk(edition, (path, _) => workspace.Find(new FileId(path)), (_, _, _) => { });

    /// <summary>Follows <c>extends:</c>. A broken chain goes on at the format's built-in base, so that one fault is one finding.</summary>
    private static ImmutableArray<SourceFile> Walk(
        Edition edition,
        Func<string, SourceSpan?, SourceFile?> read,
        Action<CatalogueEntry, SourceSpan?, string> report)
    {
        var chain = ImmutableArray.CreateBuilder<SourceFile>();
        var next = (Name: (string?)edition.Style, Span: (SourceSpan?)null, Folder: "manuscript");
        while (next.Name is { } name)
        {
            var path = Resolve(next.Folder, name);
            SourceFile? file = null;
            if (path is null)
            {
                report(Catalogue.PathEscapes, next.Span, name);
            }
            else if (chain.Any(f => f.Id.Path == path) || chain.Count > MaxChain)
            {
                report(Catalogue.StyleCycle, next.Span, name);
            }
            else
            {
                file = read(path, next.Span);
            }

            if (file is null)
            {
                // built-in bases are always there: this happens once
                next = (Base(edition.Format), null, "");
                continue;
            }

            chain.Add(file);
            var (parent, span) = Parent(YamlTree.Read(file, new DiagnosticSink()) as YamlMap, file.Id.Path, edition.Format);
            next = (parent, span, BookPath.FolderOf(file.Id.Path));
        }

        return chain.ToImmutable();
    }

    /// <summary>The built-in base of a format.</summary>
    public static string Base(string format) => format switch { "epub" => "builtin:ebook", "cover" => "builtin:cover", _ => "builtin:trade" };

    private static string? Resolve(string folder, string name) =>
        name.StartsWith(BuiltIn, StringComparison.Ordinal) ? name : BookPath.Resolve(folder, name);

    private static (string? Name, SourceSpan? Span) Parent(YamlMap? root, string path, string format) =>
        root?.Find("extends")?.Value switch
        {
            YamlScalar { IsNull: false } named => (named.Value, named.Span),
            _ when path is "builtin:trade" or "builtin:cover" => (null, null),
            _ => (path.StartsWith(BuiltIn, StringComparison.Ordinal) ? "builtin:trade" : Base(format), null),
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
