using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Publisher.Preflight.Reading;

/// <summary>The metadata packet: simple properties of any of its descriptions, as elements or attributes.</summary>
internal sealed class Xmp
{
    internal const string PdfXId = "http://www.npes.org/pdfx/ns/id/";
    internal const string Pdf = "http://ns.adobe.com/pdf/1.3/";
    internal const string Basic = "http://ns.adobe.com/xap/1.0/";
    internal const string Media = "http://ns.adobe.com/xap/1.0/mm/";
    internal const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private const int MostBytes = 16 << 20;

    private readonly XElement[] _descriptions;

    private Xmp(XElement[] descriptions) => _descriptions = descriptions;

    /// <summary>Reads a packet; null when it is no XML, with the reason.</summary>
    internal static Xmp? Read(ReadOnlyMemory<byte> packet, out string reason)
    {
        reason = "";
        if (packet.Length > MostBytes)
        {
            reason = "too long";
            return null;
        }

        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1024 };
            using var bytes = new MemoryStream(packet.ToArray());
            using var reader = XmlReader.Create(bytes, settings);
            return new([.. XDocument.Load(reader).Descendants(XName.Get("Description", Rdf))]);
        }
        catch (XmlException e)
        {
            reason = e.Message;
            return null;
        }
    }

    /// <summary>A property's text, the default language's of several; null when absent.</summary>
    internal string? Get(string space, string name)
    {
        var wanted = XName.Get(name, space);
        foreach (var description in _descriptions)
        {
            if (description.Attribute(wanted) is { } attribute)
            {
                return attribute.Value;
            }

            if (description.Element(wanted) is { } element)
            {
                var items = element.Descendants(XName.Get("li", Rdf)).ToArray();
                var item = items.FirstOrDefault(i => (string?)i.Attribute(XNamespace.Xml + "lang") == "x-default") ?? items.FirstOrDefault();
                return (item ?? element).Value.Trim();
            }
        }

        return null;
    }

    /// <summary>An XMP date as an instant; null when it is none.</summary>
    internal static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>A PDF date (<c>D:20250601000000+08'00'</c>) as an instant; null when it is none.</summary>
    internal static DateTimeOffset? PdfDate(string? text)
    {
        if (text is null || !text.StartsWith("D:", StringComparison.Ordinal))
        {
            return null;
        }

        var digits = new string([.. text[2..].TakeWhile(char.IsAsciiDigit)]);
        var zone = text[(2 + digits.Length)..].Replace("'", ":", StringComparison.Ordinal).TrimEnd(':');
        if (digits.Length < 4)
        {
            return null;
        }

        var full = digits.PadRight(14, '0').ToCharArray();
        for (var at = digits.Length; at < 8; at += 2)
        {
            full[Math.Min(at + 1, 7)] = '1';
        }

        var written = new string(full);
        var iso = $"{written[..4]}-{written[4..6]}-{written[6..8]}T{written[8..10]}:{written[10..12]}:{written[12..14]}{(zone is "" or "Z" or "Z00:00" ? "Z" : zone)}";
        return Date(iso);
    }
}
