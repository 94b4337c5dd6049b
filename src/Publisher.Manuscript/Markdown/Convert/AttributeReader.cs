using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Manuscript.Markdown.Syntax;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>Takes values out of an attribute group; what nobody asked for is reported by <see cref="Done"/>.</summary>
internal sealed class AttributeReader(ParseContext context, AttributeList list)
{
    private readonly List<string> _known = [];
    private readonly List<AttributeItem> _taken = [];

    /// <summary>Kinds a label may have, with the thing each names.</summary>
    public static readonly string[] Kinds = ["ch", "sec", "fig", "tbl", "par"];

    /// <summary>The label, when it is well formed and of the right kind; it is noted as defined.</summary>
    public string? Label(string kind)
    {
        _known.Add("#" + kind + ":…");
        string? label = null;
        foreach (var item in list.Items.Where(i => i.Sigil == '#'))
        {
            _taken.Add(item);
            if (label is not null)
            {
                context.Sink.Add(Catalogue.UnknownAttribute.At(context.Span(item), "#" + item.Key).WithHint("一处只能有一个标签", "one label a place"));
            }
            else if (Check(item, kind))
            {
                label = item.Key;
                context.Labels.Add(new LabelMark(label, context.Span(item)));
            }
        }

        return label;
    }

    /// <summary>Is the class given?</summary>
    public bool Class(string name) => Take('.', name) is not null;

    /// <summary>The value of a key, with its place, or null.</summary>
    public AttributeItem? Value(string key) => Take('=', key);

    /// <summary>A key with or without a value.</summary>
    public AttributeItem? Word(string key) => Take(' ', key) ?? Take('=', key);

    /// <summary>One of a few values, by index; −1 when absent or wrong (which is reported).</summary>
    public int Choice(string key, params string[] choices)
    {
        if (Value(key) is not { } item)
        {
            return -1;
        }

        var index = Array.IndexOf(choices, item.Value);
        if (index < 0)
        {
            var found = Catalogue.BadAttribute.At(context.Span(item), key, item.Value, string.Join(", ", choices));
            context.Sink.Add(Nearest.Of(item.Value, choices) is { } near ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?") : found);
        }

        return index;
    }

    /// <summary>Reports the rest.</summary>
    public void Done()
    {
        foreach (var item in list.Items)
        {
            if (_taken.Contains(item))
            {
                continue;
            }

            var shown = item.Sigil is '#' or '.' ? item.Sigil + item.Key : item.Key;
            var found = Catalogue.UnknownAttribute.At(context.Span(item), shown);
            context.Sink.Add(Nearest.Of(shown, _known) is { } near
                ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?")
                : _known.Count > 0
                    ? found.WithHint("这里可用：" + string.Join(", ", _known), "known here: " + string.Join(", ", _known))
                    : found.WithHint("这里不能用属性", "no attributes are known here"));
        }
    }

    private AttributeItem? Take(char sigil, string key)
    {
        var shown = sigil == '.' ? "." + key : key;
        if (!_known.Contains(shown))
        {
            _known.Add(shown);
        }

        var item = list.Items.FirstOrDefault(i => i.Sigil == sigil && i.Key == key);
        if (item is not null)
        {
            _taken.Add(item);
        }

        return item;
    }

    private bool Check(AttributeItem item, string kind)
    {
        var colon = item.Key.IndexOf(':', StringComparison.Ordinal);
        var name = item.Key[(colon + 1)..];
        if (colon > 0 && item.Key[..colon] == kind && name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return true;
        }

        context.Sink.Add(Catalogue.BadLabel.At(context.Span(item), item.Key, kind));
        return false;
    }

    /// <summary>An attribute group that stands where it belongs to nothing.</summary>
    public static void Misplaced(ParseContext context, SourceSpan span) => context.Sink.Add(Catalogue.StrayAttributes.At(span));
}
