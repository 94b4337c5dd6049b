using System.Text.Json.Nodes;
using Publisher.Manuscript.Loading;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Schemas;

/// <summary>Values whose form the readers decide by looking at them, so that no single question tells it.</summary>
internal static class SchemaShapes
{
    /// <summary>The form of a value, or null when what the reader asked tells it.</summary>
    public static JsonObject? Of(string path) => path switch
    {
        "contents.front" or "contents.body" or "contents.back" => Contents(path == "contents.body"),
        "editions.*.profile" => SchemaWriter.Choice(["draft", "x4", "x1a", "standard"]),
        "paragraphs.*.leading" => Either(SchemaWriter.Choice(["grid"]), SchemaWriter.Form(new ValueForm(ValueKind.Positive, 0, 0, []))),
        "page.trim" => SchemaWriter.Pattern("^ *[\\d.]+ *(mm|毫米|cm|厘米|pt|点)? *[x×] *[\\d.]+ *(mm|毫米|cm|厘米|pt|点) *$"),
        "press.marks" => Either(SchemaWriter.Choice(PressReader.Words), new JsonObject { ["type"] = "array", ["items"] = SchemaWriter.Choice(PressReader.Words) }),
        "make-up.sheets" => Either(SchemaWriter.Choice(["none"]), new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1000 }),
        "slug" => SchemaWriter.Pattern("^[a-z0-9][a-z0-9-]{0,59}$"),
        "creators[].role" => SchemaWriter.Pattern("^[a-z]{3}$"),
        "entries[].sort" => SchemaWriter.Pattern("^[a-z0-9' -]+$"),
        "ebook.heading-color" => SchemaWriter.Pattern("^#[0-9a-fA-F]{6}$"),
        "overrides[].hash" => new JsonObject { ["type"] = new JsonArray("string", "number") },
        _ => null,
    };

    private static JsonObject Contents(bool body)
    {
        var file = SchemaWriter.Pattern("\\.[mM][dD]$");
        var forms = new JsonArray(file.DeepClone(), SchemaWriter.Choice(ContentsReader.Generated.Select(g => g.Word)));
        foreach (var (word, _) in ContentsReader.Written)
        {
            forms.Add(Only(new JsonObject { [word] = file.DeepClone() }, word));
        }

        if (body)
        {
            var title = new JsonObject { ["type"] = new JsonArray("string", "number") };
            var chapters = new JsonObject { ["type"] = "array", ["items"] = file.DeepClone() };
            var part = Only(new JsonObject { ["title"] = title.DeepClone(), ["chapters"] = chapters.DeepClone() }, "title");
            forms.Add(Only(new JsonObject { ["part"] = part }, "part"));
            forms.Add(Only(new JsonObject { ["part"] = title, ["chapters"] = chapters }, "part"));
        }

        return new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["anyOf"] = forms } };
    }

    private static JsonObject Only(JsonObject properties, string required) =>
        new() { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false, ["required"] = new JsonArray(required) };

    private static JsonObject Either(JsonObject a, JsonObject b) => new() { ["anyOf"] = new JsonArray(a, b) };
}
