using System.Xml;

namespace Publisher.Epub.Package;

/// <summary>Writes a package document.</summary>
internal static class PackageDocumentWriter
{
    public static ReadOnlyMemory<byte> Write(PackageDocument package) => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("package", "http://www.idpf.org/2007/opf");
        xml.WriteAttributeString("version", "3.0");
        xml.WriteAttributeString("unique-identifier", PackageDocument.IdentifierId);
        xml.WriteAttributeString("xml", "lang", null, package.Language);
        WriteMetadata(xml, package);
        xml.Start("manifest");
        foreach (var item in package.Manifest)
        {
            xml.Element("item", null, ("id", item.Id), ("href", item.Href), ("media-type", item.MediaType), ("properties", item.Properties));
        }

        xml.WriteEndElement();
        xml.Start("spine", ("toc", PackageDocument.NcxId), ("page-progression-direction", package.Vertical ? "rtl" : "ltr"));
        foreach (var item in package.Spine)
        {
            xml.Element("itemref", null, ("idref", item.IdRef));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteMetadata(XmlWriter xml, PackageDocument package)
    {
        var metadata = package.Metadata;
        xml.Start("metadata");
        xml.WriteAttributeString("xmlns", "dc", null, "http://purl.org/dc/elements/1.1/");
        foreach (var element in metadata.Elements)
        {
            xml.Element("dc:" + element.Name, element.Value, ("id", element.Id));
            foreach (var meta in element.Refinements)
            {
                WriteMeta(xml, meta);
            }
        }

        foreach (var meta in metadata.Metas)
        {
            WriteMeta(xml, meta);
        }

        if (metadata.CoverId is { } cover)
        {
            xml.Element("meta", null, ("name", "cover"), ("content", cover));
        }

        if (package.Vertical)
        {
            // Kindle reads the direction of its pages from here
            xml.Element("meta", null, ("name", "primary-writing-mode"), ("content", "vertical-rl"));
        }

        xml.WriteEndElement();
    }

    private static void WriteMeta(XmlWriter xml, Meta meta) => xml.Element(
        "meta",
        meta.Value,
        ("property", meta.Property),
        ("refines", meta.Refines is null ? null : "#" + meta.Refines),
        ("scheme", meta.Scheme),
        ("id", meta.Id),
        ("xml:lang", meta.Language));
}
