using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Publisher.Reporting;

/// <summary>Writes JSON that people can read and that is the same on every machine: indented, LF, Chinese as it is.</summary>
internal static class Json
{
    internal static string Write(Action<Utf8JsonWriter> body)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
