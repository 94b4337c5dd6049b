using System.Text;
using System.Xml;
using Publisher.Epub.Xhtml;

namespace Publisher.Epub.Package;

/// <summary>Writes the indented XML files of the package, whose text is never mixed with elements.</summary>
internal static class XmlFile
{
    /// <summary>The bytes of a document.</summary>
    public static ReadOnlyMemory<byte> Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        }))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return bytes.ToArray();
    }

    /// <summary>An element with attributes and text; null attributes are left out, an absent text leaves it empty.</summary>
    public static void Element(this XmlWriter xml, string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(xml, name, attributes);
        if (text is not null)
        {
            xml.WriteString(XmlCharacters.Clean(text, out _));
        }

        xml.WriteEndElement();
    }

    /// <summary>Opens an element of the default namespace, or of <c>dc:</c>.</summary>
    public static void Start(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (name.StartsWith("dc:", StringComparison.Ordinal))
        {
            xml.WriteStartElement("dc", name[3..], "http://purl.org/dc/elements/1.1/");
        }
        else
        {
            xml.WriteStartElement(name);
        }

        foreach (var (key, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            if (key == "xml:lang")
            {
                xml.WriteAttributeString("xml", "lang", null, XmlCharacters.Clean(value, out _));
            }
            else
            {
                xml.WriteAttributeString(key, XmlCharacters.Clean(value, out _));
            }
        }
    }
}
