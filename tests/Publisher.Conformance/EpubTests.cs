using System.IO.Compression;
using System.Xml.Linq;

namespace Publisher.Conformance;

public sealed class EpubTests
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    /// <summary>Programs in <c>tests/judges</c>, and what they judge.</summary>
    public static TheoryData<string> Judges() => ["check-epub.mjs", "check-xhtml.mjs", "check-ace.mjs", "read-epub.mjs"];

    [Theory]
    [MemberData(nameof(Judges))]
    public void A_judge_finds_nothing(string judge)
    {
        var folder = Path.Combine(Machine.Root, "tests", "judges");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Machine.Missing("tests/judges/node_modules");
        }

        var ran = Machine.RunIn(folder, "node", [], judge, SampleBook.Epub);
        Assert.True(ran.Code == 0, ran.All);
    }

    [Fact]
    public void The_whole_manuscript_is_in_the_e_book()
    {
        var files = Spine();
        Assert.Empty(Conservation.Missing(files));
        Assert.Empty(Conservation.Fewer(files));
    }

    [Fact]
    public void Pictures_are_no_larger_than_asked()
    {
        using var zip = ZipFile.OpenRead(SampleBook.Epub);
        var pictures = zip.Entries.Where(e => e.FullName.EndsWith(".jpg", StringComparison.Ordinal) || e.FullName.EndsWith(".png", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, p => Assert.InRange(p.Length, 1, 2_000_000));
    }

    private static string[] Spine()
    {
        using var zip = ZipFile.OpenRead(SampleBook.Epub);
        var container = Load(zip, "META-INF/container.xml");
        var name = (string)container.Descendants().First(e => e.Name.LocalName == "rootfile").Attribute("full-path")!;
        var package = Load(zip, name);
        var folder = name[..(name.LastIndexOf('/') + 1)];
        var items = package.Descendants(Opf + "item").ToDictionary(i => (string)i.Attribute("id")!, i => Uri.UnescapeDataString((string)i.Attribute("href")!), StringComparer.Ordinal);
        return
        [
            .. package.Descendants(Opf + "itemref").Select(r => items[(string)r.Attribute("idref")!])
                .Select(href => ManuscriptText.Han(Load(zip, folder + href).Descendants(Html + "body").Single().Value)),
        ];
    }

    private static XDocument Load(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
