using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Loading;

/// <summary>Reads <c>manuscript/index.yaml</c>: the names of the index.</summary>
internal static class IndexReader
{
    public static IndexSpec? Read(SourceFile file, DiagnosticSink sink)
    {
        return YamlTree.Read(file, sink) is { } node && MapReader.Of(node, "", sink) is { } root ? Read(root) : null;
    }

    /// <summary>The names of a file's root.</summary>
    public static IndexSpec Read(MapReader root)
    {
        var title = root.Text("title") ?? "索引";
        var terms = ImmutableArray.CreateBuilder<IndexTerm>();
        var claimed = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var item in root.Items("entries"))
        {
            if (MapReader.Of(item, "entries", root.Sink) is { } map && Term(map) is { } term && Claim(term, map, claimed))
            {
                terms.Add(term);
            }
        }

        root.Done();
        return new IndexSpec(title, terms.ToImmutable());
    }

    private static IndexTerm? Term(MapReader map)
    {
        var name = map.Required("term");
        var pinyin = map.Required("sort");
        if (pinyin is not null && !(pinyin.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is ' ' or '-' or '\'') && pinyin.Trim().Length > 0))
        {
            map.Sink.Add(Catalogue.BadValue.At(map.SpanOf("sort"), "entries.sort", pinyin, "写不带声调的小写拼音，音节之间空一格，如 zhu ke fu", "write lower-case pinyin without tones, a blank between syllables: zhu ke fu"));
            pinyin = null;
        }

        var auto = map.Flag("auto") ?? false;
        var full = map.Text("full");
        var original = map.Text("latin");
        var also = map.Texts("also");
        var not = map.Texts("not");
        map.Done();
        if (string.IsNullOrEmpty(name) || pinyin is null)
        {
            return null;
        }

        ImmutableArray<string> names = [.. also.Prepend(name).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        return new IndexTerm(string.IsNullOrWhiteSpace(full) ? name : full, pinyin.Trim(), original, auto, names, not, map.SpanOf("term"));
    }

    /// <summary>One spelling belongs to one entry: reports and refuses the second claim.</summary>
    private static bool Claim(IndexTerm term, MapReader map, Dictionary<string, SourceSpan> claimed)
    {
        var free = true;
        foreach (var name in term.Names)
        {
            if (claimed.TryGetValue(name, out var first))
            {
                map.Sink.Add(Catalogue.IndexTwice.At(name == term.Names[0] ? term.Span : map.SpanOf("also"), name).WithHint("第一次在这里", "first here", first));
                free = false;
            }
            else
            {
                claimed.Add(name, term.Span);
            }
        }

        return free;
    }
}
