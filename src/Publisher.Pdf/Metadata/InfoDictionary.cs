using System.Globalization;
using Publisher.Core.Model;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Metadata;

/// <summary>Writes the document information dictionary; what it shares with XMP is equal there (X3).</summary>
internal static class InfoDictionary
{
    /// <summary>The program's name, the same in Info and XMP.</summary>
    public const string Producer = "Publisher";

    public static void Write(PdfFile file, PdfRef reference, BookFacts facts, DocumentIdentity identity, PdfProfile profile)
    {
        using var info = file.Dict(reference);
        info.Entries.Text("Title", facts.Title);
        if (!facts.Creators.IsEmpty)
        {
            info.Entries.Text("Author", string.Join("; ", facts.Creators.Select(c => c.Name)));
        }

        info.Entries.Text("Creator", Producer);
        info.Entries.Text("Producer", Producer);
        if (identity.Instant is { } instant)
        {
            var date = instant.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
            info.Entries.Text("CreationDate", date);
            info.Entries.Text("ModDate", date);
        }

        if (profile.InfoIdentification is not null)
        {
            info.Entries.Text("GTS_PDFXVersion", profile.InfoIdentification);
        }

        info.Entries.Name("Trapped", "False");
    }
}
