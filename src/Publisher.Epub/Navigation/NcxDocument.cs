using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Publisher.Epub.Package;

namespace Publisher.Epub.Navigation;

/// <summary>The contents of EPUB 2, for old readers: the same labels and targets as the navigation document.</summary>
internal static class NcxDocument
{
    private const string Space = "http://www.daisy.org/z3986/2005/ncx/";

    public static ReadOnlyMemory<byte> Write(PublicationPlan plan, string identifier, ImmutableArray<NavEntry> contents, ImmutableArray<PageTarget> pages) =>
        XmlFile.Write(xml =>
        {
            xml.WriteStartElement("ncx", Space);
            xml.WriteAttributeString("version", "2005-1");
            xml.WriteAttributeString("xml", "lang", null, plan.Book.Facts.Language);
            var most = pages.Select(p => Number(p.Label)).DefaultIfEmpty(0).Max();
            xml.Start("head");
            Meta(xml, "dtb:uid", identifier);
            Meta(xml, "dtb:depth", Text(contents.Select(c => c.Depth).DefaultIfEmpty(1).Max()));
            Meta(xml, "dtb:totalPageCount", Text(pages.Length));
            Meta(xml, "dtb:maxPageNumber", Text(most));
            xml.WriteEndElement();
            xml.Start("docTitle");
            xml.Element("text", plan.Book.Facts.Title);
            xml.WriteEndElement();
            xml.Start("navMap");
            var order = 0;
            foreach (var entry in contents)
            {
                WritePoint(xml, entry, ref order);
            }

            xml.WriteEndElement();
            WritePages(xml, pages, order);
            xml.WriteEndElement();
        });

    private static void WritePoint(XmlWriter xml, NavEntry entry, ref int order)
    {
        order++;
        xml.Start("navPoint", ("id", "nav-" + Text(order)), ("playOrder", Text(order)));
        WriteTarget(xml, entry.Label, entry.Href);
        foreach (var child in entry.Children)
        {
            WritePoint(xml, child, ref order);
        }

        xml.WriteEndElement();
    }

    private static void WritePages(XmlWriter xml, ImmutableArray<PageTarget> pages, int order)
    {
        if (pages.IsEmpty)
        {
            return;
        }

        xml.Start("pageList");
        for (var i = 0; i < pages.Length; i++)
        {
            var number = Number(pages[i].Label);
            xml.Start(
                "pageTarget",
                ("id", "page-" + Text(i + 1)),
                ("type", number > 0 ? "normal" : "front"),
                ("value", number > 0 ? Text(number) : null),
                ("playOrder", Text(order + i + 1)));
            WriteTarget(xml, pages[i].Label, pages[i].Href);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteTarget(XmlWriter xml, string label, string href)
    {
        xml.Start("navLabel");
        xml.Element("text", label);
        xml.WriteEndElement();
        xml.Element("content", null, ("src", ContentFile.Folder + href));
    }

    private static void Meta(XmlWriter xml, string name, string content) => xml.Element("meta", null, ("name", name), ("content", content));

    private static int Number(string label) => int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
