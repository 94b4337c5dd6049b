using System.Text.Json.Nodes;
using Publisher.Core.Style;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Schemas;

/// <summary>Writes what a reader asked for as a JSON schema (draft 7, which editors' YAML plug-ins know best).</summary>
/// <param name="kind">Kind of file: some keys mean different things in different files.</param>
internal sealed class SchemaWriter(string kind)
{
    private readonly JsonObject _definitions = [];

    /// <summary>The schema of a file.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="root">What the reader asked of the file.</param>
    public JsonObject Write(string title, Probe root)
    {
        var schema = Map(root, "");
        var whole = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            whole[key] = value;
        }

        if (_definitions.Count > 0)
        {
            whole["definitions"] = _definitions;
        }

        return whole;
    }

    private JsonObject Map(Probe probe, string path)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        JsonNode others = false;
        foreach (var key in probe.Keys)
        {
            if (key.Name == Probe.Wild)
            {
                others = Value(key, path + ".*");
                if (kind == "cover" && path.Contains('.', StringComparison.Ordinal))
                {
                    // ~ takes away what the base has
                    others = new JsonObject { ["anyOf"] = new JsonArray(others, new JsonObject { ["type"] = "null" }) };
                }

                continue;
            }

            properties[key.Name] = Described(key, path.Length == 0 ? key.Name : path + "." + key.Name);
            if (key.Required)
            {
                required.Add(key.Name);
            }
        }

        var map = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = others };
        if (required.Count > 0)
        {
            map["required"] = required;
        }

        return map;
    }

    private JsonObject Described(ProbeKey key, string path)
    {
        var value = Shared(path) is { } name ? Reference(key, name, path) : Value(key, path);
        var (chinese, english) = SchemaWords.Of(path, kind);
        var described = new JsonObject { ["description"] = $"{chinese} / {english}" };
        foreach (var (inner, node) in value.ToList())
        {
            value.Remove(inner);
            described[inner] = node;
        }

        return described;
    }

    /// <summary>Forty paragraph styles take the same keys: they share one definition.</summary>
    private string? Shared(string path) =>
        path.StartsWith("paragraphs.", StringComparison.Ordinal) && path.Count(c => c == '.') == 1 ? "paragraph"
            : kind == "cover" && path != CoverPanels.Spine && CoverPanels.All.Any(p => p.Name == path) ? "panel" : null;

    private JsonObject Reference(ProbeKey key, string name, string path)
    {
        if (!_definitions.ContainsKey(name))
        {
            _definitions[name] = Value(key, SchemaWords.General(path));
        }

        return new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/definitions/" + name }) };
    }

    private JsonObject Value(ProbeKey key, string path)
    {
        if (SchemaShapes.Of(path) is { } shape)
        {
            return shape;
        }

        var forms = key.Forms.Select(Form).ToList();
        if (key.Map.Keys.Count > 0)
        {
            forms.Add(Map(key.Map, path));
        }

        if (key.IsList)
        {
            forms.Add(new JsonObject { ["type"] = "array", ["items"] = Map(key.Item, path + "[]") });
        }

        return forms.Count == 1 ? forms[0] : new JsonObject { ["anyOf"] = new JsonArray([.. forms]) };
    }

    /// <summary>A single value.</summary>
    public static JsonObject Form(ValueForm form) => form.Kind switch
    {
        ValueKind.Whole => new JsonObject { ["type"] = "integer", ["minimum"] = form.Min, ["maximum"] = form.Max },
        ValueKind.Flag => new JsonObject { ["type"] = "boolean" },
        ValueKind.Choice => Choice(form.Words),
        ValueKind.Texts => new JsonObject
        {
            ["type"] = Types("string", "number", "boolean", "array"),
            ["items"] = new JsonObject { ["type"] = Types("string", "number", "boolean") },
        },
        ValueKind.Length => Length("[+-]?"),
        ValueKind.Positive => Length("\\+?"),
        ValueKind.Share => Pattern("^\\d+(\\.\\d+)? *%$"),
        ValueKind.Ems => Pattern("^([01](\\.\\d{1,3})?|2(\\.0{1,3})?|\\.\\d{1,3})em$"),
        ValueKind.Lines => new JsonObject { ["type"] = Types("number", "string"), ["minimum"] = 0, ["maximum"] = 50, ["pattern"] = "^\\d+(\\.\\d)?行?$" },
        _ => new JsonObject { ["type"] = Types("string", "number", "boolean") },
    };

    /// <summary>One of a few words.</summary>
    public static JsonObject Choice(IEnumerable<string> words) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };

    /// <summary>A text of a form.</summary>
    public static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    // a bare 0 is a number to YAML; every other length is a text
    private static JsonObject Length(string sign) => new()
    {
        ["type"] = Types("string", "number"),
        ["minimum"] = 0,
        ["maximum"] = 0,
        ["pattern"] = $"^{sign}(\\d+(\\.\\d*)?|\\.\\d+) *({string.Join('|', Units.UnitNames)})$|^({string.Join('|', Units.SizeNames)})字?$",
    };

    private static JsonArray Types(params ReadOnlySpan<string> types)
    {
        var array = new JsonArray();
        foreach (var type in types)
        {
            array.Add(type);
        }

        return array;
    }
}
