using System.Collections.Immutable;
using System.Xml;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Epub.Zip;

namespace Publisher.Epub.Checks;

/// <summary>Reads the files of a finished book again and tests that they agree with each other. Knows nothing of how they were written.</summary>
internal static class PublicationCheck
{
    private const string Opf = "http://www.idpf.org/2007/opf";

    private sealed record Item(string Id, string Name, string MediaType, string Properties);

    /// <summary>A finding for every disagreement.</summary>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<PackageFile> files, string packageName)
    {
        var findings = new List<Diagnostic>();
        var byName = files.DistinctBy(f => f.Name, StringComparer.Ordinal).ToDictionary(f => f.Name, StringComparer.Ordinal);
        if (!byName.TryGetValue(packageName, out var package))
        {
            return [Catalogue.ManifestWrong.At(SourceSpan.None, $"没有 {packageName}", $"{packageName} is missing")];
        }

        var (manifest, spine) = ReadPackage(package, findings);
        CheckManifest(files, packageName, manifest, spine, findings);
        var scans = manifest.Where(i => i.MediaType == "application/xhtml+xml" && byName.ContainsKey(i.Name))
            .DistinctBy(i => i.Name, StringComparer.Ordinal).Select(i => (i.Name, Scan: DocumentScan.Of(byName[i.Name].Content))).ToList();
        var ids = scans.ToDictionary(s => s.Name, s => s.Scan.Ids.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (name, scan) in scans)
        {
            CheckDocument(name, scan, findings);
            CheckLinks(name, scan, ids, manifest, findings);
            NotesCheck.Check(name, scan, findings);
        }

        var order = spine.Select(id => manifest.FirstOrDefault(i => i.Id == id)?.Name).OfType<string>().ToImmutableArray();
        var nav = manifest.FirstOrDefault(i => i.Properties.Split(' ').Contains("nav"))?.Name;
        NavigationCheck.Check(nav, scans.ToDictionary(s => s.Name, s => s.Scan, StringComparer.Ordinal), order, findings);
        return findings;
    }

    /// <summary>The container path of a relative reference; null when it leaves the container.</summary>
    public static string? Resolve(string from, string href)
    {
        var path = href.Split('#')[0];
        if (path.Length == 0)
        {
            return from;
        }

        var segments = new List<string>(from.Split('/')[..^1]);
        foreach (var segment in path.Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment == "..")
            {
                return null;
            }
            else if (segment != ".")
            {
                segments.Add(Uri.UnescapeDataString(segment));
            }
        }

        return string.Join('/', segments);
    }

    private static (ImmutableArray<Item> Manifest, ImmutableArray<string> Spine) ReadPackage(PackageFile package, List<Diagnostic> findings)
    {
        var manifest = ImmutableArray.CreateBuilder<Item>();
        var spine = ImmutableArray.CreateBuilder<string>();
        try
        {
            using var stream = new MemoryStream(package.Content.ToArray(), writable: false);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != Opf)
                {
                    continue;
                }

                string Get(string name) => xml.GetAttribute(name) ?? "";
                if (xml.LocalName == "item")
                {
                    manifest.Add(new Item(Get("id"), Resolve(package.Name, Get("href")) ?? "", Get("media-type"), Get("properties")));
                }
                else if (xml.LocalName == "itemref")
                {
                    spine.Add(Get("idref"));
                }
            }
        }
        catch (XmlException e)
        {
            findings.Add(Catalogue.ContentWrong.At(SourceSpan.None, package.Name, e.Message, e.Message));
        }

        return (manifest.ToImmutable(), spine.ToImmutable());
    }

    private static void CheckManifest(IReadOnlyList<PackageFile> files, string packageName, ImmutableArray<Item> manifest, ImmutableArray<string> spine, List<Diagnostic> findings)
    {
        void Report(string chinese, string english) => findings.Add(Catalogue.ManifestWrong.At(SourceSpan.None, chinese, english));

        foreach (var twice in manifest.GroupBy(i => i.Id, StringComparer.Ordinal).Concat(manifest.GroupBy(i => i.Name, StringComparer.Ordinal)).Where(g => g.Count() > 1))
        {
            Report($"{twice.Key} 在清单中出现两次", $"{twice.Key} stands twice in the manifest");
        }

        var listed = manifest.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Name != "mimetype" && f.Name != packageName && !f.Name.StartsWith("META-INF/", StringComparison.Ordinal) && !listed.Contains(f.Name)))
        {
            Report($"{file.Name} 不在清单中", $"{file.Name} is not in the manifest");
        }

        var present = files.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in manifest.Where(i => !present.Contains(i.Name)))
        {
            Report($"清单中的 {item.Name} 不存在", $"{item.Name} of the manifest does not exist");
        }

        foreach (var id in spine.GroupBy(s => s, StringComparer.Ordinal).Where(g => g.Count() > 1 || manifest.All(i => i.Id != g.Key)).Select(g => g.Key))
        {
            Report($"阅读顺序中的 {id} 重复或不在清单中", $"{id} of the spine repeats or is not in the manifest");
        }

        foreach (var item in manifest.Where(i => i.MediaType == "application/xhtml+xml" && !i.Properties.Split(' ').Contains("nav") && !spine.Contains(i.Id)))
        {
            Report($"{item.Name} 不在阅读顺序中", $"{item.Name} is not in the spine");
        }
    }

    private static void CheckDocument(string name, DocumentScan scan, List<Diagnostic> findings)
    {
        if (scan.Fault is { } fault)
        {
            findings.Add(Catalogue.ContentWrong.At(SourceSpan.None, name, "不是合法的 XML：" + fault, "not well-formed XML: " + fault));
        }

        foreach (var id in scan.Ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            findings.Add(Catalogue.ContentWrong.At(SourceSpan.None, name, $"标识符“{id}”重复", $"id “{id}” repeats"));
        }

        foreach (var id in scan.Ids.Where(i => !IsName(i)).Distinct(StringComparer.Ordinal))
        {
            findings.Add(Catalogue.ContentWrong.At(SourceSpan.None, name, $"“{id}”不能作标识符", $"“{id}” cannot be an id"));
        }

        if (scan.PicturesWithoutAlt > 0)
        {
            findings.Add(Catalogue.ContentWrong.At(SourceSpan.None, name, "有图片缺 alt 属性", "a picture lacks the alt attribute"));
        }
    }

    private static bool IsName(string id)
    {
        try
        {
            return XmlConvert.VerifyNCName(id).Length > 0;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static void CheckLinks(
        string name, DocumentScan scan, Dictionary<string, HashSet<string>> ids, ImmutableArray<Item> manifest, List<Diagnostic> findings)
    {
        foreach (var link in scan.Links.Where(l => !IsOutside(l.Href)))
        {
            var target = Resolve(name, link.Href);
            var fragment = link.Href.Contains('#', StringComparison.Ordinal) ? link.Href[(link.Href.IndexOf('#', StringComparison.Ordinal) + 1)..] : null;
            var found = target is not null && ids.TryGetValue(target, out var known) && (fragment is null || known.Contains(fragment));
            if (!found)
            {
                findings.Add(Catalogue.LinkWrong.At(SourceSpan.None, name, link.Href));
            }
        }

        foreach (var resource in scan.Resources.Where(r => Resolve(name, r) is not { } target || manifest.All(i => i.Name != target)))
        {
            findings.Add(Catalogue.LinkWrong.At(SourceSpan.None, name, resource));
        }
    }

    private static bool IsOutside(string href) => Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
}
