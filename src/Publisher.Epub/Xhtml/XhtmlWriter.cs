using System.Text;
using System.Xml;

namespace Publisher.Epub.Xhtml;

/// <summary>The only way markup comes about: XHTML elements over <see cref="XmlWriter"/>, closed by scope, characters checked.</summary>
internal sealed class XhtmlWriter : IDisposable
{
    private const string XhtmlSpace = "http://www.w3.org/1999/xhtml";
    private const string OpsSpace = "http://www.idpf.org/2007/ops";
    private const string SvgSpace = "http://www.w3.org/2000/svg";

    private readonly MemoryStream _bytes = new();
    private readonly XmlWriter _xml;
    private readonly Stack<string> _open = new();

    public XhtmlWriter() => _xml = XmlWriter.Create(_bytes, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
    });

    /// <summary>How many characters had to be replaced because XML cannot hold them.</summary>
    public int Replaced { get; private set; }

    /// <summary>Prologue and <c>html</c> element in a language, of a class or none.</summary>
    public void BeginDocument(string language, string? name = null)
    {
        _xml.WriteStartDocument();
        _xml.WriteRaw("\n<!DOCTYPE html>\n"); // WriteDocType leaves a blank before the bracket, which some readers' sniffers stumble over
        _xml.WriteStartElement("html", XhtmlSpace);
        _open.Push("html");
        _xml.WriteAttributeString("xmlns", "epub", null, OpsSpace);
        Attribute("lang", language);
        if (name is not null)
        {
            Attribute("class", name);
        }

        NewLine();
    }

    /// <summary>Closes everything and gives the bytes.</summary>
    public ReadOnlyMemory<byte> EndDocument()
    {
        while (_open.Count > 0)
        {
            End();
        }

        _xml.WriteEndDocument();
        _xml.Flush();
        return _bytes.ToArray();
    }

    /// <summary>Opens an element; attributes with a null value are left out. <c>lang</c> writes <c>xml:lang</c> too.</summary>
    public void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(name, name == "svg" || _open.Contains("svg") ? SvgSpace : XhtmlSpace);
        _open.Push(name);
        foreach (var (key, value) in attributes)
        {
            if (value is not null)
            {
                Attribute(key, value);
            }
        }
    }

    /// <summary>Closes the innermost element.</summary>
    public void End()
    {
        var name = _open.Pop();
        if (IsVoid(name))
        {
            _xml.WriteEndElement();
        }
        else
        {
            _xml.WriteFullEndElement();
        }

        if (IsBlock(name))
        {
            NewLine();
        }
    }

    /// <summary>Opens an element that closes with the returned scope.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        return new Scope(this);
    }

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        End();
    }

    /// <summary>An element that holds only text.</summary>
    public void Simple(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        Text(text);
        End();
    }

    /// <summary>Characters.</summary>
    public void Text(string text) => _xml.WriteString(Clean(text));

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }

    private void Attribute(string name, string value)
    {
        var clean = Clean(value);
        switch (name)
        {
            case "lang":
                _xml.WriteAttributeString("lang", clean);
                _xml.WriteAttributeString("xml", "lang", null, clean);
                break;
            case "epub:type":
                _xml.WriteAttributeString("epub", "type", OpsSpace, clean);
                break;
            default:
                _xml.WriteAttributeString(name, clean);
                break;
        }
    }

    private string Clean(string text)
    {
        var clean = XmlCharacters.Clean(text, out var replaced);
        Replaced += replaced;
        return clean;
    }

    private void NewLine() => _xml.WriteWhitespace("\n");

    private static bool IsVoid(string name) => name is "br" or "col" or "hr" or "img" or "link" or "meta" or "rect" or "line" or "path";

    private static bool IsBlock(string name) => name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "section" or "header" or "div"
        or "blockquote" or "aside" or "nav" or "ol" or "ul" or "li" or "dl" or "dt" or "dd" or "figure" or "figcaption" or "table" or "caption"
        or "thead" or "tbody" or "tr" or "td" or "th" or "hr" or "pre" or "body" or "head" or "title" or "meta" or "link" or "svg" or "rect" or "line";

    /// <summary>Closes the element it was made for.</summary>
    public readonly struct Scope(XhtmlWriter writer) : IDisposable
    {
        public void Dispose() => writer.End();
    }
}
