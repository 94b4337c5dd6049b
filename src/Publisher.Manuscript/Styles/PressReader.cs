using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Styles;

/// <summary>Reads <c>press:</c>, what a press file carries besides its pages.</summary>
internal static class PressReader
{
    /// <summary>The words for marks, in the order of <see cref="PressMark"/>.</summary>
    public static readonly ImmutableArray<string> Words = ["crop", "register", "bar", "slug", "folds"];

    public static PressStyle Read(MapReader root, Length em)
    {
        var map = StyleMap.Of(root, "press");
        var normal = new PressStyle();
        var style = new PressStyle
        {
            Marks = Marks(map.Map),
            SlugWidth = map.Positive("slug-width", normal.SlugWidth, em),
        };
        map.Map.Done();
        return style;
    }

    private static ImmutableArray<PressMark> Marks(MapReader map)
    {
        var marks = new SortedSet<PressMark>();
        foreach (var word in map.Texts("marks"))
        {
            if (Words.IndexOf(word, StringComparer.Ordinal) is var index and >= 0)
            {
                marks.Add((PressMark)index);
                continue;
            }

            var all = string.Join(", ", Words);
            var found = Catalogue.BadValue.At(map.SpanOf("marks"), map.PathOf("marks"), word, "可用：" + all, "any of: " + all);
            map.Sink.Add(Nearest.Of(word, Words) is { } near ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?") : found);
        }

        return [.. marks];
    }
}
