using System.Text.Json.Nodes;
using Publisher.Core.Text;
using Publisher.Manuscript;
using Publisher.Manuscript.Schemas;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Tests.Manuscript;

/// <summary>The schemas that editors use say what the readers do.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Kinds() => [.. SettingsSchema.Kinds];

    public static TheoryData<string, string> Files()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(RepoFolder.Root, "manuscript"), "*.yaml", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(RepoFolder.Root, "src", "Publisher.Manuscript", "Styles", "builtin"), "*.yaml")).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(RepoFolder.Root, file).Replace('\\', '/');
            data.Add(path, path.EndsWith("/book.yaml", StringComparison.Ordinal) ? "book" : path.EndsWith("/index.yaml", StringComparison.Ordinal) ? "index" : path.Contains("/overrides/", StringComparison.Ordinal) ? "overrides" : path.EndsWith("/cover.yaml", StringComparison.Ordinal) ? "cover" : "style");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_committed_copy_is_in_step(string kind)
    {
        var path = Path.Combine(RepoFolder.Root, "src", "Publisher.Manuscript", "Schemas", kind + ".schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, SettingsSchema.Of(kind));
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == SettingsSchema.Of(kind), $"write it again: publisher schema {kind} > {path}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_key_is_described(string kind)
    {
        var paths = SchemaPaths.Of(SettingsSchema.Asked(kind));
        Assert.NotEmpty(paths);
        Assert.Empty(paths.Where(p => !p.EndsWith(".*", StringComparison.Ordinal) && SchemaWords.Of(p, kind).Chinese.Length == 0));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Good_files_are_good(string path, string kind) => Assert.Empty(Check(kind, File.ReadAllText(Path.Combine(RepoFolder.Root, path))));

    [Theory]
    [InlineData("style", "extends: builtin:trade\npage: { trim: 185 x 260mm, grid: { font: 12pt, leading: 16.5 点 }, multiple: 8 }\nparagraphs: { quote: { indent: -1.5em, leading: grid, space-before: 1.5行, align: end } }")]
    [InlineData("style", "fonts: { body: [甲, 乙], kai: { han: 丙 } }\nchecks: { LY011: off, MS029: error }\nnotes: { rule-length: 33.3% }")]
    [InlineData("overrides", "editions: [print, pocket]\noverrides:\n  - { at: 01.md#2, hash: 12345678, break: true, page: { lines: 1 }, composition: { level: strict } }")]
    [InlineData("book", "slug: a\ntitle: 1984\nhouse: { name: a, place: b }\ndate: 2026\nrecord: { 责任编辑: 某, 印张: 3 }\ncontents: { body: [{ part: 上编, chapters: [1.md] }, { part: { title: 下编, chapters: [2.md] } }, { appendix: 3.md }] }\neditions: { print: { format: pdf } }")]
    public void What_the_reader_takes_the_schema_takes(string kind, string yaml) => Assert.Empty(Check(kind, yaml));

    [Theory]
    [InlineData("style", "pages: {}")]
    [InlineData("style", "page: { trim: A4 }")]
    [InlineData("style", "page: { grid: { leading: 17 } }")]
    [InlineData("style", "page: { grid: { leading: -17pt } }")]
    [InlineData("style", "paragraphs: { quotes: {} }")]
    [InlineData("style", "paragraphs: { quote: { tint: 0 } }")]
    [InlineData("style", "composition: { level: hard }")]
    [InlineData("style", "checks: { MS012: off }")]
    [InlineData("overrides", "overrides:\n  - { hash: 12345678, lines: 1 }")]
    [InlineData("overrides", "overrides:\n  - { at: x, lines: 3 }")]
    [InlineData("book", "title: 书")]
    [InlineData("book", "slug: a\ntitle: a\nhouse: { name: a, place: b }\ndate: 2026\ncontents: { body: [{ chapters: [1.md] }] }")]
    [InlineData("index", "entries: [{ term: 甲 }]")]
    public void What_the_reader_refuses_the_schema_refuses(string kind, string yaml) => Assert.NotEmpty(Check(kind, yaml));

    private static List<string> Check(string kind, string yaml)
    {
        var sink = new DiagnosticSink();
        var node = YamlTree.Read(new SourceFile(new FileId("x.yaml"), yaml), sink);
        Assert.Empty(sink.ToImmutable());
        return new SchemaChecker(JsonNode.Parse(SettingsSchema.Of(kind)!)!.AsObject()).Check(node!);
    }
}
