using System.Xml;
using System.Xml.Linq;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Layout.Drawings;

/// <summary>A parsed SVG file: its tree, its elements by id, its style sheet.</summary>
internal sealed class SvgFile
{
    /// <summary>The namespace of SVG.</summary>
    public const string Svg = "http://www.w3.org/2000/svg";

    private const string XLink = "http://www.w3.org/1999/xlink";
    private const long MostCharacters = 16L << 20;

    private readonly SourceFile _source;
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);

    private SvgFile(SourceFile source, XElement root, DrawingSize size)
    {
        _source = source;
        Root = root;
        Size = size;
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Attribute("id") is { } id)
            {
                _byId.TryAdd(id.Value, element);
            }
        }
    }

    /// <summary>Its root.</summary>
    public XElement Root { get; }

    /// <summary>Its natural size.</summary>
    public DrawingSize Size { get; }

    /// <summary>Parses a file. DTDs are passed over unread, so entities are errors; nothing outside the file is opened. Gives LY070.</summary>
    public static Outcome<SvgFile> Read(SourceFile source)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
            if (root.Name.LocalName != "svg" || (root.Name.NamespaceName is not (Svg or "")))
            {
                return Bad(source, 1, 1, "the root is not <svg>");
            }

            return DrawingSize.Of(root.Attribute("width")?.Value, root.Attribute("height")?.Value, root.Attribute("viewBox")?.Value) is { } size
                ? new(new SvgFile(source, root, size), [])
                : Bad(source, ((IXmlLineInfo)root).LineNumber, ((IXmlLineInfo)root).LinePosition, "width, height, viewBox");
        }
        catch (XmlException e)
        {
            return Bad(source, e.LineNumber, e.LinePosition, e.Message);
        }
    }

    /// <summary>The element of an id, or null.</summary>
    public XElement? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What a link inside the file names: the id behind <c>#</c>; null when there is none or it leads outside.</summary>
    public static string? Target(XElement element)
    {
        var href = (element.Attribute("href") ?? element.Attribute(XName.Get("href", XLink)))?.Value.Trim();
        return href is { Length: > 1 } && href[0] == '#' ? href[1..] : null;
    }

    /// <summary>Where an element or attribute stands.</summary>
    public SourceSpan SpanOf(XObject node)
    {
        var place = (IXmlLineInfo)node;
        var length = node switch { XElement e => e.Name.LocalName.Length, XAttribute a => a.Name.LocalName.Length, _ => 1 };
        return _source.Span(_source.Lines.Offset(place.LineNumber, place.LinePosition), length);
    }

    /// <summary>The local name of an element of SVG; empty for elements of other languages (editors keep their own notes in a file).</summary>
    public static string NameOf(XElement element) => element.Name.NamespaceName is Svg or "" ? element.Name.LocalName : "";

    private static Outcome<SvgFile> Bad(SourceFile source, int line, int column, string message) =>
        new(null, [Catalogue.DrawingUnreadable.At(source.Span(source.Lines.Offset(line, column), 1), source.Id.Path, message)]);
}
