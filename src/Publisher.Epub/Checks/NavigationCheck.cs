using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Epub.Checks;

/// <summary>Contents in reading order, page list against the markers (epub.md §3).</summary>
internal static class NavigationCheck
{
    public static void Check(string? navName, Dictionary<string, DocumentScan> scans, ImmutableArray<string> order, List<Diagnostic> findings)
    {
        void Report(string chinese, string english) => findings.Add(Catalogue.NavigationWrong.At(SourceSpan.None, chinese, english));

        if (navName is null || !scans.TryGetValue(navName, out var nav))
        {
            Report("没有导航文件", "there is no navigation document");
            return;
        }

        var contents = nav.Links.Where(l => l.Nav == "toc").ToList();
        if (contents.Count == 0)
        {
            Report("目录是空的", "the contents are empty");
        }

        foreach (var link in nav.Links.Where(l => string.IsNullOrWhiteSpace(l.Text)))
        {
            Report($"指向“{link.Href}”的条目没有文字", $"the entry for “{link.Href}” has no words");
        }

        var before = (-1, -1);
        foreach (var link in contents)
        {
            var place = Place(navName, link.Href, scans, order);
            if (place.CompareTo(before) < 0)
            {
                Report($"目录条目“{link.Text}”不合阅读顺序", $"the entry “{link.Text}” is out of reading order");
            }

            before = place;
        }

        CheckPages(navName, nav, scans, order, Report);
    }

    private static void CheckPages(
        string navName, DocumentScan nav, Dictionary<string, DocumentScan> scans, ImmutableArray<string> order, Action<string, string> report)
    {
        var marks = order.Where(scans.ContainsKey).SelectMany(n => scans[n].Breaks.Select(b => (Target: n + "#" + b.Id, b.Label))).ToList();
        var listed = nav.Links.Where(l => l.Nav == "page-list").Select(l => (Target: Full(navName, l.Href), Label: l.Text)).ToList();
        if (marks.Count != listed.Count)
        {
            report($"正文有 {marks.Count} 个分页标记，页码表有 {listed.Count} 项", $"{marks.Count} page-break markers, {listed.Count} entries of the page list");
            return;
        }

        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i] != listed[i])
            {
                report($"页码表的“{listed[i].Label}”与标记“{marks[i].Label}”不符", $"page-list entry “{listed[i].Label}” does not match the marker “{marks[i].Label}”");
            }
        }
    }

    private static string Full(string from, string href)
    {
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        return PublicationCheck.Resolve(from, href) + (hash < 0 ? "" : href[hash..]);
    }

    private static (int File, int Id) Place(string from, string href, Dictionary<string, DocumentScan> scans, ImmutableArray<string> order)
    {
        var target = PublicationCheck.Resolve(from, href) ?? "";
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var id = hash >= 0 && scans.TryGetValue(target, out var scan) ? scan.Ids.IndexOf(href[(hash + 1)..]) : -1;
        return (order.IndexOf(target), id);
    }
}
