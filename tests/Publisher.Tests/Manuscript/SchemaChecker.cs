using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Publisher.Manuscript.Yaml;

namespace Publisher.Tests.Manuscript;

/// <summary>Checks a YAML tree against a JSON schema, as an editor would: the part of draft 7 that our schemas use.</summary>
internal sealed class SchemaChecker(JsonObject root)
{
    public List<string> Check(YamlNode node) => [.. Check(node, root, "")];

    private IEnumerable<string> Check(YamlNode node, JsonObject schema, string path)
    {
        foreach (var (key, _) in schema)
        {
            Assert.Contains(key, (string[])["$schema", "title", "description", "type", "properties", "additionalProperties", "required", "items", "enum", "pattern", "minimum", "maximum", "anyOf", "allOf", "$ref", "definitions"]);
        }

        if (schema["$ref"] is { } reference)
        {
            return Check(node, root["definitions"]![reference.GetValue<string>()["#/definitions/".Length..]]!.AsObject(), path);
        }

        var faults = new List<string>();
        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            faults.AddRange(Check(node, part!.AsObject(), path));
        }

        if (schema["anyOf"] is JsonArray any && any.All(s => Check(node, s!.AsObject(), path).Any()))
        {
            faults.Add($"{path}: none of {any.Count} forms");
        }

        if (schema["type"] is { } type && !Types(type).Any(t => Is(node, t)))
        {
            faults.Add($"{path}: not {type.ToJsonString()}");
            return faults;
        }

        return faults.Concat(node switch
        {
            YamlMap map => Map(map, schema, path),
            YamlList list when schema["items"] is JsonObject items => list.Items.SelectMany(i => Check(i, items, path + "[]")),
            YamlScalar scalar => Scalar(scalar, schema, path),
            _ => [],
        });
    }

    private IEnumerable<string> Map(YamlMap map, JsonObject schema, string path)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            if (map.Find(name!.GetValue<string>()) is null)
            {
                yield return $"{path}: {name} is missing";
            }
        }

        foreach (var pair in map.Pairs)
        {
            var at = path + "." + pair.Key;
            if (schema["properties"]?[pair.Key] is JsonObject known)
            {
                foreach (var fault in Check(pair.Value, known, at))
                {
                    yield return fault;
                }
            }
            else if (schema["additionalProperties"] is JsonObject others)
            {
                foreach (var fault in Check(pair.Value, others, at))
                {
                    yield return fault;
                }
            }
            else if (schema["additionalProperties"]?.GetValueKind() == System.Text.Json.JsonValueKind.False)
            {
                yield return $"{at}: unknown";
            }
        }
    }

    private static IEnumerable<string> Scalar(YamlScalar scalar, JsonObject schema, string path)
    {
        if (schema["enum"] is JsonArray words && !words.Any(w => w!.GetValue<string>() == scalar.Value))
        {
            yield return $"{path}: {scalar.Value} is none of the words";
        }

        if (IsNumber(scalar))
        {
            var number = decimal.Parse(scalar.Value, CultureInfo.InvariantCulture);
            if ((schema["minimum"] is { } min && number < min.GetValue<decimal>()) || (schema["maximum"] is { } max && number > max.GetValue<decimal>()))
            {
                yield return $"{path}: {number} is out of bounds";
            }
        }
        else if (schema["pattern"] is { } pattern && !Regex.IsMatch(scalar.Value, pattern.GetValue<string>(), RegexOptions.ECMAScript))
        {
            yield return $"{path}: {scalar.Value} has a wrong form";
        }
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray many ? many.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()];

    private static bool Is(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMap,
        "null" => node is YamlScalar { IsNull: true },
        "array" => node is YamlList,
        "boolean" => node is YamlScalar { Quoted: false, Value: "true" or "false" },
        "integer" => node is YamlScalar i && IsNumber(i) && !i.Value.Contains('.', StringComparison.Ordinal),
        "number" => node is YamlScalar n && IsNumber(n),
        _ => node is YamlScalar s && !IsNumber(s) && !(s is { Quoted: false, Value: "true" or "false" }) && !s.IsNull,
    };

    private static bool IsNumber(YamlScalar scalar) =>
        !scalar.Quoted && decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
