using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Publisher.Epub;

namespace Publisher.Tests.Epub;

/// <summary>Reads what was written, by other code than wrote it.</summary>
internal static class Read
{
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";

    public static Dictionary<string, byte[]> Files(EpubRequest request)
    {
        var bytes = EpubWriter.Write(request, TestContext.Current.CancellationToken).Value!.Content.ToArray();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    public static XDocument Xml(EpubRequest request, string name) => XDocument.Parse(Encoding.UTF8.GetString(Files(request)[name]), LoadOptions.PreserveWhitespace);

    public static XElement ById(this XDocument document, string id) => document.Descendants().Single(e => (string?)e.Attribute("id") == id);
}
