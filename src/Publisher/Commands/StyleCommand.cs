using System.Collections.Immutable;
using System.CommandLine;
using Publisher.Manuscript;
using Publisher.Reporting;
using Publisher.Session;

namespace Publisher.Commands;

/// <summary><c>publisher style EDITION [BOOK] [--explain KEY]</c>: every style value, and the file and line that it comes from.</summary>
internal static class StyleCommand
{
    internal static Command Create()
    {
        var edition = new Argument<string>("EDITION") { Description = "版本名 / edition" };
        var common = new BookOptions();
        var key = new Option<string?>("--explain")
        {
            Description = "只看这个键（body.indent）或这一组（page.grid），连同被盖过的各处 / only this key or group, with what it overrides",
            HelpName = "KEY",
        };
        var command = new Command("style", "样式的每个值，来自哪个文件哪一行 / every style value and the line it comes from") { edition, common.Book, key, common.Json };
        command.SetAction(parsed => Run(common.BookOnly(parsed), parsed.GetValue(edition)!, parsed.GetValue(key), parsed.GetValue(common.Json)));
        return command;
    }

    private static int Run(BuildOptions options, string name, string? wanted, bool json)
    {
        if (OneEdition.Open(options, name) is not { } open)
        {
            return ExitCode.BookErrors;
        }

        var keys = StyleTrace.Of(open.Workspace, open.Edition);
        var chosen = wanted is null ? keys : StyleTrace.Find(keys, wanted);
        if (chosen.IsEmpty)
        {
            Console.Error.WriteLine($"样式里没有“{wanted}” / the style has no '{wanted}'");
            if (StyleTrace.Near(keys, wanted!) is { } near)
            {
                Console.Error.WriteLine($"最接近的是 {near} / the nearest is {near}");
            }

            return ExitCode.Usage;
        }

        Console.Out.Write(json ? Json(chosen, open.Texts) : Text(chosen, open.Texts, whole: wanted is not null));
        return ExitCode.Good;
    }

    /// <summary>For people; <paramref name="whole"/> tells also what each value overrides.</summary>
    internal static string Text(ImmutableArray<StyleKey> keys, SourceTexts texts, bool whole)
    {
        var text = new System.Text.StringBuilder();
        foreach (var key in keys)
        {
            var value = key.Origins.IsEmpty ? "（没有写出，用程序的默认值 / not written: the program's default）" : key.Origins[0].Value;
            text.Append(key.Key).Append(" = ").Append(value);
            if (!whole)
            {
                text.Append(key.Origins.IsEmpty ? "" : "   " + Place(key.Origins[0], texts)).Append('\n');
                continue;
            }

            text.Append('\n');
            if (key.Chinese.Length > 0)
            {
                text.Append("   ").Append(key.Chinese).Append(" / ").Append(key.English).Append('\n');
            }

            if (key.From is { } from)
            {
                text.Append("   继承自 / inherited from ").Append(from).Append('\n');
            }

            for (var i = 0; i < key.Origins.Length; i++)
            {
                text.Append(i == 0 ? "   ✓ " : "     ").Append(Place(key.Origins[i], texts));
                text.Append(i == 0 ? "" : $"   {key.Origins[i].Value}  被盖过 / overridden").Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Json(ImmutableArray<StyleKey> keys, SourceTexts texts) => Reporting.Json.Write(json =>
    {
        json.WriteStartArray("values");
        foreach (var key in keys)
        {
            json.WriteStartObject();
            if (key.From is { } from)
            {
                json.WriteString("inheritedFrom", from);
            }

            json.WriteString("key", key.Key);
            json.WriteStartArray("origins");
            foreach (var origin in key.Origins)
            {
                json.WriteStartObject();
                json.WriteString("place", Place(origin, texts));
                json.WriteString("value", origin.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Place(StyleOrigin origin, SourceTexts texts) => DiagnosticText.PlaceWords(origin.Span, texts.Find(origin.Span.File));
}
