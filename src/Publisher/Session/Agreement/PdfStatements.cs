using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publisher.Core.Model;

namespace Publisher.Session.Agreement;

/// <summary>What the XMP packet of a finished PDF states. It stands uncompressed in the file, for programs that know no PDF (ISO 16684-1).</summary>
internal static class PdfStatements
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    internal static IEnumerable<Stated> Of(BookFacts facts, string edition, ReadOnlyMemory<byte> pdf)
    {
        if (Packet(pdf.Span) is not { } packet)
        {
            yield break;
        }

        StatedAt At(string key) => new($"{edition} 的 PDF 元数据", $"PDF metadata of {edition}", BookStatements.Source(facts, key));
        List<string> Values(string name) => [.. packet.Descendants(Dc + name).Descendants(Rdf + "li").Select(e => e.Value)];

        if (Values("title") is [var title, ..])
        {
            yield return new Stated(FactKind.Title, title, At("title"));
        }

        if (Values("creator") is { Count: > 0 } people)
        {
            yield return new Stated(FactKind.Authors, BookStatements.Names(facts, people), At("creators"));
        }
    }

    private static XDocument? Packet(ReadOnlySpan<byte> pdf)
    {
        var start = pdf.IndexOf("<x:xmpmeta"u8);
        var end = start < 0 ? -1 : pdf[start..].IndexOf("</x:xmpmeta>"u8);
        if (end < 0)
        {
            return null;
        }

        using var text = new StringReader(Encoding.UTF8.GetString(pdf.Slice(start, end + "</x:xmpmeta>".Length)));
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader);
    }
}
