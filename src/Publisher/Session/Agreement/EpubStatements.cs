using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Publisher.Core.Model;

namespace Publisher.Session.Agreement;

/// <summary>What a finished EPUB states: package metadata, title page, imprint page. Read from its bytes.</summary>
internal static class EpubStatements
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    /// <summary>The statements.</summary>
    /// <param name="facts">The book.</param>
    /// <param name="edition">The e-book edition; its imprint page speaks of the print edition whose pages it lists.</param>
    /// <param name="epub">The file.</param>
    internal static IEnumerable<Stated> Of(BookFacts facts, Edition edition, ReadOnlyMemory<byte> epub)
    {
        using var zip = new ZipArchive(new MemoryStream(epub.ToArray(), writable: false), ZipArchiveMode.Read);
        var found = new List<Stated>();
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith(".opf", StringComparison.Ordinal))
            {
                found.AddRange(Package(facts, edition.Name, Read(entry)));
            }
            else if (entry.FullName.EndsWith(".xhtml", StringComparison.Ordinal))
            {
                var sections = Read(entry).Descendants(Xhtml + "section").ToList();
                found.AddRange(sections.Where(s => Type(s, "titlepage")).SelectMany(s => TitlePage(facts, edition.Name, s)));
                found.AddRange(sections.Where(s => Type(s, "copyright-page")).SelectMany(s => ImprintPage(facts, edition, s)));
            }
        }

        return found;
    }

    private static IEnumerable<Stated> Package(BookFacts facts, string edition, XDocument package)
    {
        var metadata = package.Root!.Element(Opf + "metadata")!;
        var at = At(facts, edition, "元数据", "metadata", "title");
        string? Refined(XElement element, string property) =>
            metadata.Elements(Opf + "meta").FirstOrDefault(m => (string?)m.Attribute("property") == property && (string?)m.Attribute("refines") == "#" + (string?)element.Attribute("id"))?.Value;

        foreach (var title in metadata.Elements(Dc + "title"))
        {
            var sub = Refined(title, "title-type") == "subtitle";
            yield return new Stated(sub ? FactKind.Subtitle : FactKind.Title, title.Value, sub ? At(facts, edition, "元数据", "metadata", "subtitle") : at);
        }

        var people = metadata.Elements().Where(e => e.Name == Dc + "creator" || e.Name == Dc + "contributor").Select(e => e.Value).ToList();
        yield return new Stated(FactKind.Authors, BookStatements.Names(facts, people), At(facts, edition, "元数据", "metadata", "creators"));
        if (metadata.Element(Dc + "publisher") is { } house)
        {
            yield return new Stated(FactKind.Publisher, house.Value, At(facts, edition, "元数据", "metadata", "house.name"));
        }

        if (metadata.Element(Dc + "date") is { } date)
        {
            yield return new Stated(FactKind.Date, date.Value, At(facts, edition, "元数据", "metadata", "date"));
        }

        if (metadata.Elements(Opf + "meta").FirstOrDefault(m => (string?)m.Attribute("property") == "belongs-to-collection") is { } series)
        {
            yield return new Stated(FactKind.Series, series.Value, At(facts, edition, "元数据", "metadata", "series"));
        }

        foreach (var (name, kind, key) in new[] { ("identifier", FactKind.IsbnEbook, "isbn.ebook"), ("source", FactKind.IsbnPrint, "isbn.print") })
        {
            if (metadata.Element(Dc + name) is { } element && element.Value.StartsWith("urn:isbn:", StringComparison.Ordinal))
            {
                yield return new Stated(kind, element.Value["urn:isbn:".Length..], At(facts, edition, "元数据", "metadata", key));
            }
        }
    }

    private static IEnumerable<Stated> TitlePage(BookFacts facts, string edition, XElement page)
    {
        StatedAt Place(string key) => At(facts, edition, "扉页", "title page", key);
        IEnumerable<XElement> Lines(string style) => page.Elements(Xhtml + "p").Where(p => (string?)p.Attribute("class") == style);

        if (page.Element(Xhtml + "h1") is { } title)
        {
            yield return new Stated(FactKind.Title, title.Value, Place("title"));
        }

        if (facts is { Subtitle: not null, Volume: null, ParallelTitle: null } && Lines("subtitle").FirstOrDefault() is { } subtitle)
        {
            yield return new Stated(FactKind.Subtitle, subtitle.Value, Place("subtitle"));
        }

        if (facts.SeriesNumber is null && Lines("series").FirstOrDefault() is { } series)
        {
            yield return new Stated(FactKind.Series, series.Value, Place("series"));
        }

        // the role follows in an element of its own
        var people = Lines("author").Select(p => string.Concat(p.Nodes().TakeWhile(n => n is not XElement { Name.LocalName: "span" }).Select(n => n is XElement e ? e.Value : n.ToString())).Trim()).ToList();
        yield return new Stated(FactKind.Authors, BookStatements.Names(facts, people), Place("creators"));
        if (Lines("publisher").FirstOrDefault() is { } house)
        {
            yield return new Stated(FactKind.Publisher, house.Value, Place("house.name"));
        }
    }

    private static IEnumerable<Stated> ImprintPage(BookFacts facts, Edition edition, XElement page)
    {
        var at = At(facts, edition.Name, "版权页", "imprint page", "title");
        var scope = edition.PagesFrom ?? edition.Name;
        var lines = page.Descendants(Xhtml + "dt").Select(dt => (Label: dt.Value.Trim(), dt.ElementsAfterSelf(Xhtml + "dd").FirstOrDefault()?.Value)).Where(l => l.Value is not null).ToList();
        var names = lines.Where(l => RecordStatements.IsRole(facts, l.Label)).Select(l => l.Value).ToList();
        if (names.Count > 0)
        {
            yield return new Stated(FactKind.Authors, string.Join('　', names), at with { Source = BookStatements.Source(facts, "creators") });
        }

        foreach (var stated in lines.Select(l => RecordStatements.Line(facts, l.Label, l.Value!, at, scope)).OfType<Stated>())
        {
            yield return stated;
        }

        var description = page.Descendants(Xhtml + "p").FirstOrDefault(p => (string?)p.Attribute("class") == "hang");
        foreach (var stated in description is null ? [] : RecordStatements.Description(facts, description.Value, at, scope))
        {
            yield return stated;
        }
    }

    private static StatedAt At(BookFacts facts, string edition, string chinese, string english, string key) => new($"{edition} 的{chinese}", $"{english} of {edition}", BookStatements.Source(facts, key));

    private static bool Type(XElement element, string type) => ((string?)element.Attribute(Ops + "type"))?.Split(' ').Contains(type, StringComparer.Ordinal) == true;

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader);
    }
}
