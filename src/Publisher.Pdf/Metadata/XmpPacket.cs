using System.Globalization;
using System.Text;
using System.Xml;
using Publisher.Core.Model;
using Publisher.Pdf.Conformance;

namespace Publisher.Pdf.Metadata;

/// <summary>Writes the XMP packet (ISO 16684-1; spec X1, X2).</summary>
internal static class XmpPacket
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Xmp = "http://ns.adobe.com/xap/1.0/";
    private const string Pdf = "http://ns.adobe.com/pdf/1.3/";
    private const string XmpMM = "http://ns.adobe.com/xap/1.0/mm/";
    private const string PdfXId = "http://www.npes.org/pdfx/ns/id/";

    public static byte[] Write(BookFacts facts, DocumentIdentity identity, PdfProfile profile, string language)
    {
        var text = new StringBuilder("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
            xml.WriteStartElement("rdf", "RDF", Rdf);
            xml.WriteStartElement("Description", Rdf);
            xml.WriteAttributeString("about", Rdf, "");
            foreach (var (prefix, name) in (ReadOnlySpan<(string, string)>)[("dc", Dc), ("pdf", Pdf), ("xmp", Xmp), ("xmpMM", XmpMM)])
            {
                xml.WriteAttributeString("xmlns", prefix, null, name);
            }

            if (profile.XmpIdentification is not null)
            {
                xml.WriteAttributeString("xmlns", "pdfxid", null, PdfXId);
                xml.WriteElementString("pdfxid", "GTS_PDFXVersion", PdfXId, profile.XmpIdentification);
            }

            WriteDublinCore(xml, facts, language);
            WriteDates(xml, identity);
            xml.WriteElementString("pdf", "Producer", Pdf, InfoDictionary.Producer);
            xml.WriteElementString("pdf", "Trapped", Pdf, "False");
            xml.WriteElementString("xmpMM", "DocumentID", XmpMM, identity.Document);
            xml.WriteElementString("xmpMM", "InstanceID", XmpMM, identity.Instance);
            xml.WriteElementString("xmpMM", "VersionID", XmpMM, "1");
            xml.WriteElementString("xmpMM", "RenditionClass", XmpMM, "default");
        }

        return new UTF8Encoding(false).GetBytes(text.Append("\n<?xpacket end=\"w\"?>").ToString());
    }

    private static void WriteDublinCore(XmlWriter xml, BookFacts facts, string language)
    {
        xml.WriteElementString("dc", "format", Dc, "application/pdf");
        xml.WriteStartElement("dc", "title", Dc);
        xml.WriteStartElement("Alt", Rdf);
        xml.WriteStartElement("li", Rdf);
        xml.WriteAttributeString("xml", "lang", null, "x-default");
        xml.WriteString(Clean(facts.Title));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteList(xml, "creator", "Seq", [.. facts.Creators.Select(c => c.Name)]);
        WriteList(xml, "language", "Bag", [language]);
    }

    private static void WriteList(XmlWriter xml, string name, string kind, string[] values)
    {
        if (values.Length == 0)
        {
            return;
        }

        xml.WriteStartElement("dc", name, Dc);
        xml.WriteStartElement(kind, Rdf);
        foreach (var value in values)
        {
            xml.WriteElementString("li", Rdf, Clean(value));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteDates(XmlWriter xml, DocumentIdentity identity)
    {
        xml.WriteElementString("xmp", "CreatorTool", Xmp, InfoDictionary.Producer);
        if (identity.Instant is { } instant)
        {
            var date = instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            xml.WriteElementString("xmp", "CreateDate", Xmp, date);
            xml.WriteElementString("xmp", "ModifyDate", Xmp, date);
            xml.WriteElementString("xmp", "MetadataDate", Xmp, date);
        }
    }

    private static string Clean(string text) => string.Concat(text.Where((c, i) =>
        XmlConvert.IsXmlChar(c)
        || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))));
}
