using System.Collections.Immutable;
using System.Xml;

namespace Publisher.Epub.Checks;

/// <summary>A link found in a document.</summary>
/// <param name="Href">Its target as written.</param>
/// <param name="Type">epub:type of the link, or empty.</param>
/// <param name="Text">Its words.</param>
/// <param name="Nav">epub:type of the nav element around it, or empty.</param>
/// <param name="Aside">Id of the note around it, or empty.</param>
/// <param name="Id">Its id, or empty.</param>
internal sealed record ScannedLink(string Href, string Type, string Text, string Nav, string Aside, string Id);

/// <summary>What a content document says, read back from its bytes.</summary>
/// <param name="Ids">All ids in document order.</param>
/// <param name="Links">All a elements.</param>
/// <param name="Resources">Pictures and style sheets.</param>
/// <param name="Breaks">Page-break markers: id and label.</param>
/// <param name="Notes">Ids of notes.</param>
/// <param name="PicturesWithoutAlt">Pictures that lack the alt attribute.</param>
/// <param name="Fault">Why it could not be parsed to its end, or null.</param>
internal sealed record DocumentScan(
    ImmutableArray<string> Ids,
    ImmutableArray<ScannedLink> Links,
    ImmutableArray<string> Resources,
    ImmutableArray<(string Id, string Label)> Breaks,
    ImmutableArray<string> Notes,
    int PicturesWithoutAlt,
    string? Fault)
{
    private const string Ops = "http://www.idpf.org/2007/ops";

    private sealed class Collector
    {
        public ImmutableArray<string>.Builder Ids { get; } = ImmutableArray.CreateBuilder<string>();

        public ImmutableArray<ScannedLink>.Builder Links { get; } = ImmutableArray.CreateBuilder<ScannedLink>();

        public ImmutableArray<string>.Builder Resources { get; } = ImmutableArray.CreateBuilder<string>();

        public ImmutableArray<(string, string)>.Builder Breaks { get; } = ImmutableArray.CreateBuilder<(string, string)>();

        public ImmutableArray<string>.Builder Notes { get; } = ImmutableArray.CreateBuilder<string>();

        public int WithoutAlt { get; set; }

        public string Nav { get; set; } = "";

        public string Aside { get; set; } = "";

        public ScannedLink? Open { get; set; }

        public DocumentScan Freeze(string? fault) => new(
            Ids.ToImmutable(), Links.ToImmutable(), Resources.ToImmutable(), Breaks.ToImmutable(), Notes.ToImmutable(), WithoutAlt, fault);
    }

    /// <summary>Reads a document; entities and external definitions are not followed.</summary>
    public static DocumentScan Of(ReadOnlyMemory<byte> bytes)
    {
        var seen = new Collector();
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (xml.Read())
            {
                Visit(xml, seen);
            }
        }
        catch (XmlException e)
        {
            return seen.Freeze(e.Message);
        }

        return seen.Freeze(null);
    }

    private static void Visit(XmlReader xml, Collector seen)
    {
        if (xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            seen.Open = seen.Open is { } open ? open with { Text = open.Text + xml.Value } : null;
        }
        else if (xml.NodeType == XmlNodeType.EndElement)
        {
            Leave(xml.LocalName, seen);
        }
        else if (xml.NodeType == XmlNodeType.Element)
        {
            Enter(xml, seen);
        }
    }

    private static void Enter(XmlReader xml, Collector seen)
    {
        var id = xml.GetAttribute("id") ?? "";
        var type = xml.GetAttribute("type", Ops) ?? "";
        if (id.Length > 0)
        {
            seen.Ids.Add(id);
        }

        if (type == "pagebreak")
        {
            seen.Breaks.Add((id, xml.GetAttribute("aria-label") ?? ""));
        }

        switch (xml.LocalName)
        {
            case "a":
                seen.Open = new ScannedLink(xml.GetAttribute("href") ?? "", type, "", seen.Nav, seen.Aside, id);
                break;
            case "img":
                seen.Resources.Add(xml.GetAttribute("src") ?? "");
                seen.WithoutAlt += xml.GetAttribute("alt") is null ? 1 : 0;
                break;
            case "link":
                seen.Resources.Add(xml.GetAttribute("href") ?? "");
                break;
            case "nav":
                seen.Nav = type;
                break;
            case "aside" when type == "footnote":
                seen.Aside = id;
                seen.Notes.Add(id);
                break;
        }
    }

    private static void Leave(string name, Collector seen)
    {
        switch (name)
        {
            case "a" when seen.Open is { } link:
                seen.Links.Add(link);
                seen.Open = null;
                break;
            case "nav":
                seen.Nav = "";
                break;
            case "aside":
                seen.Aside = "";
                break;
        }
    }
}
