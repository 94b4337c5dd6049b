using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Publisher.Manuscript.Yaml;

/// <summary>
/// Reads a YAML text into <see cref="YamlNode"/>s from YamlDotNet's events. Events, not its node tree, because the tree
/// resolves aliases (a bomb) and has no limits; here anchors, aliases and tags are refused and depth and size are bounded.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>Largest file, in UTF-16 units.</summary>
    public const int MaxLength = 1_000_000;

    private const int MaxDepth = 24;
    private const int MaxNodes = 50_000;

    private readonly SourceFile _file;
    private readonly DiagnosticSink _sink;
    private readonly IParser _parser;
    private int _nodes;
    private int _at;
    private bool _tooMuch;

    private YamlTree(SourceFile file, DiagnosticSink sink, IParser parser) => (_file, _sink, _parser) = (file, sink, parser);

    /// <summary>The root, or null when the file is empty or cannot be read; findings go to <paramref name="sink"/>.</summary>
    public static YamlNode? Read(SourceFile file, DiagnosticSink sink)
    {
        if (file.Text.Length > MaxLength)
        {
            sink.Add(Catalogue.YamlTooLarge.At(SourceSpan.StartOf(file.Id), file.Id.Path));
            return null;
        }

        var lint = YamlLint.Check(file, sink);
        if (lint.Fatal)
        {
            return null;
        }

        using var text = new StringReader(file.Text);
        var tree = new YamlTree(file, sink, new Parser(text));
        try
        {
            return tree.Root();
        }
        catch (YamlException e)
        {
            tree.Broken(lint.Found, Span(file, e.Start, e.End), e.Message);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or EndOfStreamException)
        {
            // the library's boundary: its scanner throws these on some broken texts
            tree.Broken(lint.Found, file.Span(tree._at, 0), e.Message);
            return null;
        }
    }

    /// <summary>Reports a text that cannot be parsed, unless the lint has told of it already, and better.</summary>
    private void Broken(bool told, SourceSpan span, string message)
    {
        if (!told)
        {
            _sink.Add(Catalogue.YamlSyntax.At(span, YamlWords.Chinese(message), YamlWords.English(message)));
        }
    }

    private static SourceSpan Span(SourceFile file, Mark start, Mark end)
    {
        var from = (int)Math.Clamp(start.Index, 0, file.Text.Length);
        var to = (int)Math.Clamp(end.Index, from, file.Text.Length);
        while (to > from && file.Text[to - 1] is '\n' or '\r' or ' ')
        {
            to--;
        }

        return file.Span(from, to - from);
    }

    private YamlNode? Root()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = Node(0);
        _parser.TryConsume<DocumentEnd>(out _);
        if (!_tooMuch && _parser.TryConsume<DocumentStart>(out var second))
        {
            _sink.Add(Catalogue.YamlSyntax.At(Span(_file, second.Start, second.End), "一个文件只能有一份 YAML，多出了“---”", "one file holds one YAML document; there is an extra '---'"));
        }

        return _tooMuch ? null : root;
    }

    private YamlNode? Node(int depth)
    {
        if (_tooMuch || !Peek())
        {
            return null;
        }

        // the parser stands on the event to read next
        var now = _parser.Current!;
        var span = Span(_file, now.Start, now.End);
        _at = span.End;
        if (++_nodes > MaxNodes || depth > MaxDepth)
        {
            _tooMuch = true;
            _sink.Add(Catalogue.YamlTooDeep.At(span, MaxDepth, MaxNodes));
            return null;
        }

        _parser.MoveNext();
        if (now is AnchorAlias || (now is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)))
        {
            _sink.Add(Catalogue.YamlAnchor.At(span, _file.Text.Substring(span.Start, Math.Min(span.Length, 20))));
        }

        return now switch
        {
            Scalar s => new YamlScalar(span, s.Value, s.Style is not (ScalarStyle.Plain or ScalarStyle.Any)),
            SequenceStart => List(span, depth),
            MappingStart => Map(span, depth),
            _ => new YamlScalar(span, "", false),
        };
    }

    private YamlList List(SourceSpan start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_tooMuch && !_parser.Accept<SequenceEnd>(out _) && Peek())
        {
            if (Node(depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        _parser.TryConsume<SequenceEnd>(out var end);
        return new YamlList(Whole(start, end, items.Count > 0 ? items[^1].Span.End : start.End), items.ToImmutable());
    }

    private YamlMap Map(SourceSpan start, int depth)
    {
        var pairs = ImmutableArray.CreateBuilder<YamlPair>();
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (!_tooMuch && !_parser.Accept<MappingEnd>(out _) && Peek())
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is null || value is null)
            {
                break;
            }

            if (key is not YamlScalar name)
            {
                _sink.Add(Catalogue.WrongType.At(key.Span, "键", "一个词", "the key", "a word"));
            }
            else if (places.TryGetValue(name.Value, out var first))
            {
                _sink.Add(Catalogue.DuplicateKey.At(key.Span, name.Value).WithHint("第一次在这里", "first here", first));
            }
            else
            {
                places.Add(name.Value, key.Span);
                pairs.Add(new YamlPair(name.Value, key.Span, value));
            }
        }

        _parser.TryConsume<MappingEnd>(out var end);
        return new YamlMap(Whole(start, end, pairs.Count > 0 ? pairs[^1].Value.Span.End : start.End), pairs.ToImmutable());
    }

    private bool Peek() => _parser.Accept<ParsingEvent>(out _);

    private SourceSpan Whole(SourceSpan start, ParsingEvent? end, int lastChild)
    {
        var to = end is null ? lastChild : Math.Max(lastChild, Span(_file, end.Start, end.End).End);

        // a block collection's end event stands at the next token: the last child is the truer end
        var isFlow = start.Length > 0 && _file.Text[start.Start] is '[' or '{';
        return _file.Span(start.Start, Math.Max((isFlow ? to : lastChild) - start.Start, 0));
    }
}
