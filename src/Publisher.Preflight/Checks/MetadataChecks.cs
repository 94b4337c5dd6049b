using Publisher.Core.Diagnostics;
using Publisher.Preflight.Reading;

namespace Publisher.Preflight.Checks;

/// <summary>What a file says of itself: its claim, title, dates, trapping (PDF/X-4 6.9, 6.11).</summary>
internal static class MetadataChecks
{
    private const string Key = "GTS_PDFXVersion";

    /// <summary>Judges, and gives the claim.</summary>
    internal static string Run(Judged judged)
    {
        var (source, findings) = (judged.Source, judged.Findings);
        var xmp = Packet(judged);
        var inXmp = xmp?.Get(Xmp.PdfXId, Key);
        var inInfo = source.Text(source.Info, Key);
        Claim(judged, inXmp, inInfo);
        var title = source.Text(source.Info, "Title");
        var dcTitle = xmp?.Get(Xmp.Dublin, "title");
        if (string.IsNullOrWhiteSpace(dcTitle) && string.IsNullOrWhiteSpace(title))
        {
            findings.File(Catalogue.PF015, "Title");
        }
        else
        {
            Same(judged, "Title", title, dcTitle);
        }

        Trapped(judged, xmp);
        if (xmp is not null)
        {
            Dates(judged, xmp);
            Required(judged, xmp);
        }

        return inXmp ?? inInfo ?? "";
    }

    private static Xmp? Packet(Judged judged)
    {
        var token = PdfSource.Get(judged.Source.Catalog, "Metadata");
        var name = PdfSource.Name(token, "Metadata");
        if (judged.Source.Stream(judged.Source.Catalog, "Metadata") is not { } stream)
        {
            judged.Findings.File(Catalogue.PF014, name, "目录里没有 Metadata", "the catalogue has no Metadata");
            return null;
        }

        if (judged.Source.Filters(stream.StreamDictionary).Length > 0 && judged.Profile.Identification is not null)
        {
            judged.Findings.File(Catalogue.PF014, name, "元数据流压缩了", "the stream is compressed");
        }

        if (judged.Source.Decode(stream, name) is not { } packet)
        {
            judged.Findings.File(Catalogue.PF014, name, "解不开", "it cannot be decoded");
            return null;
        }

        var xmp = Xmp.Read(packet, out var reason);
        if (xmp is null)
        {
            judged.Findings.File(Catalogue.PF014, name, "不是合法的 XML：" + reason, "it is no XML: " + reason);
        }

        return xmp;
    }

    // X-4 is known by the packet, X-1a by Info; neither may say anything else anywhere.
    private static void Claim(Judged judged, string? inXmp, string? inInfo)
    {
        var findings = judged.Findings;
        if (inXmp is not null && inInfo is not null && inXmp != inInfo)
        {
            findings.File(Catalogue.PF013, Key, inXmp, inInfo);
        }

        if (judged.Profile.Identification is not { } wanted)
        {
            return;
        }

        var byInfo = wanted.StartsWith("PDF/X-1a", StringComparison.Ordinal);
        var said = byInfo ? inInfo : inXmp;
        if (said is null && !byInfo && inInfo is not null)
        {
            findings.File(Catalogue.PF012, Key, inInfo);
        }
        else if (said is null)
        {
            findings.File(Catalogue.PF010, Key, wanted);
        }
        else if (said != wanted)
        {
            findings.File(Catalogue.PF011, Key, said, wanted);
        }

        if (byInfo && said == wanted && judged.Source.Text(judged.Source.Info, "GTS_PDFXConformance") is { } conformance && conformance != wanted)
        {
            findings.File(Catalogue.PF011, "GTS_PDFXConformance", conformance, wanted);
        }
    }

    private static void Same(Judged judged, string key, string? info, string? xmp)
    {
        if (!string.IsNullOrEmpty(info) && !string.IsNullOrEmpty(xmp) && info != xmp)
        {
            judged.Findings.File(Catalogue.PF016, key, key, info, xmp);
        }
    }

    private static void Trapped(Judged judged, Xmp? xmp)
    {
        var source = judged.Source;
        var info = source.NameOf(source.Info, "Trapped") ?? source.Text(source.Info, "Trapped");
        var packet = xmp?.Get(Xmp.Pdf, "Trapped");
        var byInfo = judged.Profile.Identification?.StartsWith("PDF/X-1a", StringComparison.Ordinal) == true;
        var said = byInfo ? info : packet ?? info;
        if (said is not ("True" or "False"))
        {
            judged.Findings.File(Catalogue.PF017, "Trapped", said ?? "(none)");
        }
        else if (info is not null && info is not ("True" or "False"))
        {
            judged.Findings.File(Catalogue.PF017, "Trapped", info);
        }
        else
        {
            Same(judged, "Trapped", info, packet);
        }
    }

    private static void Dates(Judged judged, Xmp xmp)
    {
        foreach (var (key, name) in new[] { ("CreationDate", "CreateDate"), ("ModDate", "ModifyDate") })
        {
            var info = judged.Source.Text(judged.Source.Info, key);
            var packet = xmp.Get(Xmp.Basic, name);
            if (info is not null && packet is not null && (Xmp.PdfDate(info) is not { } one || Xmp.Date(packet) is not { } other || one != other))
            {
                judged.Findings.File(Catalogue.PF016, key, key, info, packet);
            }
        }
    }

    private static void Required(Judged judged, Xmp xmp)
    {
        foreach (var (prefix, space, name) in new[]
        {
            ("dc", Xmp.Dublin, "title"), ("xmp", Xmp.Basic, "CreateDate"), ("xmp", Xmp.Basic, "ModifyDate"), ("xmp", Xmp.Basic, "MetadataDate"),
            ("xmpMM", Xmp.Media, "DocumentID"), ("xmpMM", Xmp.Media, "VersionID"), ("xmpMM", Xmp.Media, "RenditionClass"), ("pdf", Xmp.Pdf, "Trapped"),
        })
        {
            if (string.IsNullOrWhiteSpace(xmp.Get(space, name)))
            {
                judged.Findings.File(Catalogue.PF018, "Metadata", $"{prefix}:{name}");
            }
        }
    }
}
