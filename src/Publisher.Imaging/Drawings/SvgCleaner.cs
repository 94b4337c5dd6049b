using System.Text;
using System.Xml;

namespace Publisher.Imaging.Drawings;

/// <summary>
/// Writes a drawing for readers of e-books: the same picture, without scripts, without anything that reaches outside the file, and
/// without the notes that drawing programs keep in it.
/// </summary>
internal static class SvgCleaner
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    /// <summary>The clean file, UTF-8, with the size that was asked for. The text must be well-formed.</summary>
    internal static byte[] Clean(string text, decimal width, decimal height)
    {
        using var bytes = new MemoryStream();
        using (var reader = SvgXml.Open(text))
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n", CloseOutput = false }))
        {
            Copy(reader, writer, Number(width), Number(height));
        }

        return bytes.ToArray();
    }

    private static void Copy(XmlReader reader, XmlWriter writer, string width, string height)
    {
        var inStyle = false;
        for (var more = reader.Read(); more;)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !IsKept(reader.NamespaceURI, reader.LocalName):
                    // stands at what follows the element already
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                case XmlNodeType.Element:
                    inStyle = reader.LocalName == "style" && !reader.IsEmptyElement;
                    Element(reader, writer, width, height);
                    break;
                case XmlNodeType.EndElement:
                    inStyle = false;
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when writer.WriteState != WriteState.Start && reader.Depth > 0:
                    writer.WriteString(inStyle ? Style(reader.Value) : reader.Value);
                    break;
            }

            more = reader.Read();
        }
    }

    private static void Element(XmlReader reader, XmlWriter writer, string width, string height)
    {
        var root = reader.Depth == 0;
        var empty = reader.IsEmptyElement;
        writer.WriteStartElement("", reader.LocalName, Svg);
        if (root)
        {
            // without a window of its own, a drawing that is shown smaller would be cut off
            writer.WriteAttributeString("viewBox", reader.GetAttribute("viewBox") ?? $"0 0 {width} {height}");
            writer.WriteAttributeString("width", width);
            writer.WriteAttributeString("height", height);
        }

        while (reader.MoveToNextAttribute())
        {
            Attribute(reader, writer, root);
        }

        reader.MoveToElement();
        if (empty)
        {
            writer.WriteEndElement();
        }
    }

    private static void Attribute(XmlReader reader, XmlWriter writer, bool root)
    {
        var (space, name, value) = (reader.NamespaceURI, reader.LocalName, reader.Value);
        if (space == Xmlns || name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || (root && name is "viewBox" or "width" or "height" or "version" or "baseProfile"))
        {
            return;
        }

        if (name == "href" && space is "" or XLink)
        {
            if (value.TrimStart().StartsWith('#'))
            {
                writer.WriteAttributeString("xlink", "href", XLink, value.Trim());
            }

            return;
        }

        if (space.Length == 0 && (name == "style" || !Reaches(value)))
        {
            writer.WriteAttributeString(name, name == "style" ? Style(value) : value);
        }
        else if (reader.Prefix == "xml" && name is "lang" or "space")
        {
            writer.WriteAttributeString("xml", name, null, value);
        }
    }

    private static bool IsKept(string space, string name) => space is Svg or ""
        && name is not ("script" or "foreignObject" or "image" or "feImage" or "animate" or "animateMotion" or "animateTransform" or "animateColor" or "set" or "discard" or "handler" or "listener" or "audio" or "video" or "iframe" or "metadata" or "font" or "font-face" or "color-profile" or "cursor");

    // url(#id) stays inside; any other does not.
    private static bool Reaches(string value)
    {
        if (value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!value.AsSpan(at + 4).TrimStart([' ', '\t', '"', '\'']).StartsWith('#'))
            {
                return true;
            }
        }

        return false;
    }

    // Declarations and rules, without those that reach outside, and without @import and @font-face.
    private static string Style(string css)
    {
        var kept = new StringBuilder(css.Length);
        var start = 0;
        for (var i = 0; i <= css.Length; i++)
        {
            if (i < css.Length && css[i] is not (';' or '}' or '{'))
            {
                continue;
            }

            var part = css[start..i];
            var bad = Reaches(part) || part.Contains("@import", StringComparison.OrdinalIgnoreCase) || part.Contains("expression(", StringComparison.OrdinalIgnoreCase) || part.Contains('\\', StringComparison.Ordinal);
            kept.Append(bad ? "" : part);
            if (i < css.Length)
            {
                kept.Append(css[i]);
            }

            start = i + 1;
        }

        return kept.ToString();
    }

    private static string Number(decimal n) => n.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
