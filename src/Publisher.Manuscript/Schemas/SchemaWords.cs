using Publisher.Core.Diagnostics;
using Publisher.Core.Style;

namespace Publisher.Manuscript.Schemas;

/// <summary>What each key means, in both languages: for editors, and for <c>publisher style --explain</c>.</summary>
internal static partial class SchemaWords
{
    /// <summary>The words for a path; empty for a path that nobody described.</summary>
    /// <param name="path">The path.</param>
    /// <param name="kind">Kind of file.</param>
    public static (string Chinese, string English) Of(string path, string kind = "style")
    {
        if (Table.FirstOrDefault(w => w.Path == kind + ":" + path) is { Path: not null } own)
        {
            return (own.Chinese, own.English);
        }

        var general = kind == "cover" ? CoverPath(General(path)) : General(path);
        if (general.StartsWith("checks.", StringComparison.Ordinal))
        {
            return Catalogue.Find(general["checks.".Length..]) is { } entry ? (Blank(entry.Chinese), Blank(entry.English)) : ("", "");
        }

        if (path.Split('.') is ["paragraphs", var name] && ParagraphNames.All.FirstOrDefault(n => n.Name == name) is { Chinese: { } chinese })
        {
            return (chinese, "paragraph style " + name);
        }

        if (kind == "cover" && CoverPanels.All.FirstOrDefault(p => p.Name == path) is { Name: not null } panel)
        {
            return (panel.Chinese, panel.English);
        }

        var words = Table.FirstOrDefault(w => w.Path == general);
        if (words.Path is null && general.LastIndexOf(".composition", StringComparison.Ordinal) is var at and > 0)
        {
            // rules of composition mean the same wherever they are written
            words = Table.FirstOrDefault(w => w.Path == general[(at + 1)..]);
        }

        if (words.Path is null && kind == "cover")
        {
            words = Cover.FirstOrDefault(w => w.Path == general);
            words = words.Path is null && general.Split('.') is ["panel", _, _, var edge] ? Cover.FirstOrDefault(w => w.Path == "panel.*.*." + edge) : words;
        }

        return words.Path is null ? ("", "") : (words.Chinese, words.English);
    }

    /// <summary>The path with <c>*</c> for the names of paragraph styles, fonts and editions.</summary>
    public static string General(string path)
    {
        var parts = path.Split('.');
        if (parts.Length > 1 && (parts[0] is "paragraphs" or "editions" or "record" || (parts[0] == "fonts" && parts[1] is not ("fallback" or "system"))))
        {
            parts[1] = "*";
        }

        else if (parts is ["stock", "text" or "cover", not "flaps"])
        {
            parts[1] = "*";
        }

        return string.Join('.', parts);
    }

    // the panels of a cover take the same keys, and what is on them is named as the user likes
    private static string CoverPath(string path)
    {
        var parts = path.Split('.');
        if (parts.Length > 1 && CoverPanels.All.Any(p => p.Name == parts[0]) && parts[1] is not ("text-from" or "clear"))
        {
            parts[0] = "panel";
        }

        if (parts.Length > 2 && parts[0] == "panel")
        {
            parts[2] = "*";
        }
        else if (parts.Length > 1 && parts[0] == "swatches")
        {
            parts[1] = "*";
        }

        return string.Join('.', parts);
    }

    // a message's places, which only a case can fill
    private static string Blank(string message)
    {
        for (var i = 0; i < 10; i++)
        {
            message = message.Replace($"{{{i}}}", "…", StringComparison.Ordinal);
        }

        return message;
    }
}
