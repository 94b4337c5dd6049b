using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Loading;

/// <summary>Reads book.yaml's <c>contents</c>: what stands in the book, in which order.</summary>
internal sealed class ContentsReader(MapReader root)
{
    /// <summary>Pieces that the program makes.</summary>
    public static readonly ImmutableArray<(string Word, PieceKind Kind)> Generated =
    [
        ("cover", PieceKind.Cover), ("title-page", PieceKind.TitlePage), ("imprint", PieceKind.Imprint),
        ("contents", PieceKind.Contents), ("index", PieceKind.Index),
    ];

    /// <summary>What a file may be called.</summary>
    public static readonly ImmutableArray<(string Word, PieceKind Kind)> Written =
    [
        ("preface", PieceKind.Preface), ("chapter", PieceKind.Chapter), ("appendix", PieceKind.Appendix),
        ("chronology", PieceKind.Chronology), ("afterword", PieceKind.Afterword),
    ];

    private readonly DiagnosticSink _sink = root.Sink;
    private readonly ImmutableArray<ContentEntry>.Builder _entries = ImmutableArray.CreateBuilder<ContentEntry>();
    private readonly Dictionary<string, SourceSpan> _seen = new(StringComparer.Ordinal);

    /// <summary>Files that lie in <c>manuscript/</c> but are no part of the book.</summary>
    public ImmutableArray<string> Aside { get; private set; } = [];

    public ImmutableArray<ContentEntry> Read()
    {
        if (root.Child("contents") is not { } map)
        {
            if (root.Map.Find("contents") is null or { Value: YamlScalar { IsNull: true } })
            {
                _sink.Add(Catalogue.MissingKey.At(root.SpanOf("contents"), "contents"));
            }

            return [];
        }

        Zoned(map, "front", Zone.Front);
        Zoned(map, "body", Zone.Body);
        Zoned(map, "back", Zone.Back);
        Aside = map.Texts("aside");
        map.Done();
        if (!_entries.Any(e => e.Zone == Zone.Body && e.File is not null))
        {
            _sink.Add(Catalogue.EmptyBody.At(map.SpanOf("body")));
        }

        return _entries.ToImmutable();
    }

    private void Zoned(MapReader map, string key, Zone zone)
    {
        foreach (var node in map.Items(key))
        {
            Entry(node, zone, map.PathOf(key));
        }
    }

    private void Entry(YamlNode node, Zone zone, string path)
    {
        switch (node)
        {
            case YamlScalar scalar when scalar.Value.EndsWith(".md", StringComparison.OrdinalIgnoreCase):
                AddFile(scalar, zone switch { Zone.Front => PieceKind.Preface, Zone.Body => PieceKind.Chapter, _ => PieceKind.Appendix }, zone);
                break;
            case YamlScalar scalar:
                AddGenerated(scalar, zone);
                break;
            case YamlMap { Pairs: [{ Key: "part", Value: YamlMap part }] } when zone == Zone.Body:
                AddPart(part, path + ".part", "title");
                break;
            case YamlMap { Pairs: [{ Key: "part", Value: YamlScalar }, ..] } when zone == Zone.Body:
                AddPart(node, path, "part");
                break;
            case YamlMap { Pairs: [{ Value: YamlScalar file } pair] } when Written.Any(w => w.Word == pair.Key):
                AddFile(file, Written.First(w => w.Word == pair.Key).Kind, zone);
                break;
            case YamlMap { Pairs: [var pair, ..] }:
                _sink.Add(MapReader.Unknown(pair, path, Written.Select(w => w.Word).Append("part")));
                break;
            default:
                _sink.Add(Catalogue.WrongType.At(node.Span, path, "文件名或自动生成的部分", path, "a file name or a generated piece"));
                break;
        }
    }

    /// <summary>A part: <c>part: { title, chapters }</c>, or <c>part: title</c> with <c>chapters</c> beside it.</summary>
    private void AddPart(YamlNode node, string path, string titleKey)
    {
        if (MapReader.Of(node, path, _sink) is not { } part)
        {
            return;
        }

        var title = part.Required(titleKey);
        _entries.Add(new ContentEntry(PieceKind.Part, Zone.Body, null, title ?? "", part.SpanOf(titleKey)));
        foreach (var chapter in part.Items("chapters"))
        {
            if (chapter is YamlScalar scalar)
            {
                AddFile(scalar, PieceKind.Chapter, Zone.Body);
            }
            else
            {
                _sink.Add(Catalogue.WrongType.At(chapter.Span, path + ".chapters", "文件名", path + ".chapters", "a file name"));
            }
        }

        part.Done();
    }

    private void AddFile(YamlScalar scalar, PieceKind kind, Zone zone)
    {
        if (BookPath.Resolve("manuscript", scalar.Value) is not { } path)
        {
            _sink.Add(Catalogue.PathEscapes.At(scalar.Span, scalar.Value));
        }
        else if (Once(path, scalar))
        {
            _entries.Add(new ContentEntry(kind, zone, new FileId(path), null, scalar.Span));
        }
    }

    private void AddGenerated(YamlScalar scalar, Zone zone)
    {
        var index = Generated.Select(g => g.Word).ToList().IndexOf(scalar.Value);
        if (index < 0)
        {
            var found = Catalogue.UnknownPiece.At(scalar.Span, scalar.Value);
            _sink.Add(Nearest.Of(scalar.Value, Generated.Select(g => g.Word)) is { } near
                ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?")
                : found);
        }
        else if (Once(scalar.Value, scalar))
        {
            _entries.Add(new ContentEntry(Generated[index].Kind, zone, null, null, scalar.Span));
        }
    }

    private bool Once(string name, YamlScalar scalar)
    {
        if (_seen.TryGetValue(name, out var first))
        {
            _sink.Add(Catalogue.ListedTwice.At(scalar.Span, scalar.Value).WithHint("第一次在这里", "first here", first));
            return false;
        }

        _seen.Add(name, scalar.Span);
        return true;
    }
}
