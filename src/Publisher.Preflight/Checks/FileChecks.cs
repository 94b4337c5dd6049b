using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Preflight.Reading;

namespace Publisher.Preflight.Checks;

/// <summary>Header, end, version, identifier: what stands around the objects.</summary>
internal static class FileChecks
{
    internal static void Raw(RawFile raw, FindingList findings)
    {
        if (raw.HeaderAt > 0)
        {
            findings.File(Catalogue.PF005, "%PDF-", $"前面有 {raw.HeaderAt} 个多余字节", $"{raw.HeaderAt} bytes stand before it");
        }
        else if (!raw.Binary)
        {
            findings.File(Catalogue.PF005, "%PDF-", "第二行不是二进制注释", "the second line is no binary comment");
        }

        if (raw.Trailing > 0)
        {
            findings.File(Catalogue.PF006, "%%EOF", raw.Trailing);
        }

        if (!raw.GoodXref)
        {
            findings.File(Catalogue.PF009, "startxref");
        }

        // A file made for the web ends twice by nature.
        if (raw.Ends > (raw.Linearized ? 2 : 1))
        {
            findings.File(Catalogue.PF007, "startxref", raw.Ends);
        }
    }

    internal static void Version(Judged judged)
    {
        var written = Of(judged);
        if (decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) && version * 10 > judged.Profile.Version)
        {
            judged.Findings.File(Catalogue.PF008, "Version", written, FindingList.Short(judged.Profile.Version / 10.0));
        }

        if (judged.Source.Identifier.Length < 2 || judged.Source.Identifier.Any(i => i.Length == 0))
        {
            judged.Findings.File(Catalogue.PF019, "ID");
        }

        if (judged.Source.Encrypted)
        {
            judged.Findings.File(Catalogue.PF110, "Encrypt");
        }
    }

    /// <summary>The catalogue's version when it is higher than the header's (ISO 32000-1 7.5.2).</summary>
    internal static string Of(Judged judged)
    {
        var own = judged.Source.NameOf(judged.Source.Catalog, "Version");
        return own is not null && string.CompareOrdinal(own, judged.Raw.Version) > 0 ? own : judged.Raw.Version;
    }
}
