using Publisher.Core.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Reporting;

/// <summary>Writes report.json. Keys are sorted; a key is never renamed, and new ones raise <c>schema</c>.</summary>
internal static class ReportJson
{
    internal const int Schema = 1;

    internal static string Write(BuildReport report, SourceTexts texts) => Json.Write(json =>
    {
        json.WriteStartObject("book");
        json.WriteString("date", report.Facts.Date);
        Optional("isbnEbook", report.Facts.IsbnEbook);
        Optional("isbnPrint", report.Facts.IsbnPrint);
        json.WriteString("slug", report.Facts.Slug);
        json.WriteString("title", report.Facts.Title);
        json.WriteEndObject();
        json.WriteBoolean("draft", report.Draft);
        json.WriteStartArray("editions");
        foreach (var edition in report.Editions)
        {
            json.WriteStartObject();
            json.WriteNumber("bytes", edition.Bytes);
            if (edition.Cover is { } cover)
            {
                Cover(cover);
            }

            json.WriteString("file", edition.File);
            json.WriteStartObject("images");
            json.WriteNumber("encoded", edition.ImagesEncoded);
            json.WriteNumber("reused", edition.ImagesReused);
            json.WriteEndObject();
            json.WriteString("name", edition.Edition);
            if (edition.Pages is { } facts)
            {
                Print(facts);
            }

            json.WriteString("sha256", edition.Sha256);
            if (edition.Sheets is { } sheets)
            {
                json.WriteStartObject("sheets");
                json.WriteNumber("blanks", sheets.Blanks);
                json.WriteNumber("copies", sheets.Copies);
                json.WriteNumber("pagesPerSheet", sheets.Fraction);
                json.WriteNumber("reamsThousandths", sheets.Reams);
                json.WriteNumber("remainder", sheets.Remainder);
                json.WriteEndObject();
            }

            Optional("trim", edition.Trim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("errors", report.Diagnostics.Count(d => d.Severity == Severity.Error));
        DiagnosticJson.Write(json, "findings", report.Diagnostics, texts);
        json.WriteNumber("schema", Schema);
        json.WriteNumber("warnings", report.Diagnostics.Count(d => d.Severity == Severity.Warning));

        void Optional(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        void Cover(CoverRow cover)
        {
            json.WriteStartObject("cover");
            if (cover.Barcode is { } code)
            {
                json.WriteStartObject("barcodeHundredthsMm");
                json.WriteNumber("height", code.Height);
                json.WriteNumber("width", code.Width);
                json.WriteNumber("x", code.X);
                json.WriteNumber("y", code.Y);
                json.WriteEndObject();
            }

            json.WriteNumber("bleedHundredthsMm", cover.Bleed);
            json.WriteNumber("heightHundredthsMm", cover.Height);
            json.WriteNumber("pages", cover.Pages);
            json.WriteNumber("spineHundredthsMm", cover.Spine);
            json.WriteBoolean("spineText", cover.SpineText);
            json.WriteNumber("widthHundredthsMm", cover.Width);
            json.WriteEndObject();
        }

        void Print(PageFacts facts)
        {
            json.WriteStartObject("print");
            json.WriteNumber("characters", facts.Characters);
            json.WriteNumber("pages", facts.Pages);
            json.WriteNumber("printedSheetsThousandths", facts.PrintedSheets);
            json.WriteNumber("spineHundredthsMm", Spine.Hundredths(report.Facts, facts.Pages));
            json.WriteNumber("textCharacters", facts.TextCharacters);
            json.WriteEndObject();
        }
    });
}
