using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Checks;

/// <summary>Output intents (PDF/X-4 6.4).</summary>
internal static class IntentChecks
{
    internal static void Run(Judged judged)
    {
        var source = judged.Source;
        var intents = (source.Array(source.Catalog, "OutputIntents")?.Data ?? [])
            .Select(t => (Name: PdfSource.Name(t, "OutputIntents"), Dictionary: source.Dict(t)))
            .Where(i => i.Dictionary is not null && source.NameOf(i.Dictionary, "S") == "GTS_PDFX")
            .ToArray();
        if (intents.Length == 0)
        {
            judged.Findings.File(Catalogue.PF020, "OutputIntents");
        }
        else if (intents.Length > 1)
        {
            judged.Findings.File(Catalogue.PF021, "OutputIntents", intents.Length);
        }

        foreach (var (name, intent) in intents)
        {
            One(judged, name, intent!);
        }
    }

    private static void One(Judged judged, string name, DictionaryToken intent)
    {
        var (source, findings) = (judged.Source, judged.Findings);
        if (string.IsNullOrWhiteSpace(source.Text(intent, "OutputConditionIdentifier")))
        {
            findings.File(Catalogue.PF024, name, "OutputConditionIdentifier");
        }

        if (source.Has(intent, "DestOutputProfileRef"))
        {
            findings.File(Catalogue.PF025, name);
        }

        if (source.Stream(intent, "DestOutputProfile") is not { } stream || source.Decode(stream, name) is not { Length: > 0 } icc)
        {
            findings.File(Catalogue.PF022, name);
            return;
        }

        foreach (var (chinese, english) in Faults(source, stream, icc.Span))
        {
            findings.File(Catalogue.PF023, name, chinese, english);
        }
    }

    // ICC.1:2010 7.2: size, class, space, signature.
    private static List<(string Chinese, string English)> Faults(PdfSource source, StreamToken stream, ReadOnlySpan<byte> icc)
    {
        const int Header = 128;
        var faults = new List<(string, string)>();
        if (icc.Length < Header || !icc.Slice(36, 4).SequenceEqual("acsp"u8))
        {
            faults.Add(("不是 ICC 特性文件", "it is no ICC profile"));
            return faults;
        }

        var kind = Encoding.ASCII.GetString(icc.Slice(12, 4));
        var space = Encoding.ASCII.GetString(icc.Slice(16, 4)).Trim();
        var n = source.Number(stream.StreamDictionary, "N");
        if (kind != "prtr")
        {
            faults.Add(($"类别是 {Ascii(kind)}，应是 prtr", $"its class is {Ascii(kind)} and should be prtr"));
        }

        if (space != "CMYK")
        {
            faults.Add(($"数据是 {Ascii(space)}，应是 CMYK", $"its data are {Ascii(space)} and should be CMYK"));
        }

        if (n != (space switch { "GRAY" => 1, "RGB" or "Lab" => 3, _ => 4 }))
        {
            faults.Add(($"N 是 {n}，与数据不符", $"N is {n}, against its data"));
        }

        if (System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(icc) > icc.Length)
        {
            faults.Add(("不完整", "it is cut short"));
        }

        return faults;
    }

    private static string Ascii(string text) => new([.. text.Select(c => c is >= ' ' and <= '~' ? c : '?')]);
}
