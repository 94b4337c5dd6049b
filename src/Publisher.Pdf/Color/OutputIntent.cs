using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Color;

/// <summary>Writes the one output intent of a PDF/X file (ISO 32000-1 14.11.5; spec X5, X6).</summary>
internal static class OutputIntent
{
    private const string Registry = "http://www.color.org";

    /// <summary>Writes intent and profile; gives the intent's number.</summary>
    public static PdfRef Write(PdfFile file, IccProfile profile)
    {
        var (intent, stream) = (file.Allocate(), file.Allocate());
        var description = profile.Description.Length > 0 ? profile.Description : "CMYK";
        using (var dict = file.Dict(intent))
        {
            dict.Entries.Name("Type", "OutputIntent");
            dict.Entries.Name("S", "GTS_PDFX");
            dict.Entries.Text("OutputConditionIdentifier", profile.Condition ?? "Custom");
            dict.Entries.Text("OutputCondition", description);
            dict.Entries.Text("Info", description);
            if (profile.Condition is not null)
            {
                dict.Entries.Text("RegistryName", Registry);
            }

            dict.Entries.Ref("DestOutputProfile", stream);
        }

        using (var icc = file.Stream(stream, StreamData.Deflated(profile.Bytes.Span)))
        {
            icc.Entries.Number("N", 4);
            icc.Entries.Name("Alternate", "DeviceCMYK");
        }

        return intent;
    }
}
