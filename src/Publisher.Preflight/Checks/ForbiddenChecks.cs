using Publisher.Core.Diagnostics;
using Publisher.Preflight.Content;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Checks;

/// <summary>Objects that a press file does not hold, wherever in the file they lie.</summary>
internal static class ForbiddenChecks
{
    private const int MostDepth = 12;

    /// <summary>Looks at every object of the file, used or not.</summary>
    internal static void Objects(Judged judged)
    {
        foreach (var reference in judged.Source.Objects)
        {
            judged.File.Budget.Operator();
            var name = PdfSource.Name(reference);
            if (judged.Source.Object(reference) is { } token)
            {
                Look(judged, token, name, 0);
            }
        }
    }

    internal static void CatalogEntries(Judged judged)
    {
        var (source, findings, catalog) = (judged.Source, judged.Findings, judged.Source.Catalog);
        var names = source.Dict(catalog, "Names");
        if (source.Has(names, "JavaScript"))
        {
            findings.File(Catalogue.PF102, "Names/JavaScript", "Names");
        }

        if (source.Has(names, "EmbeddedFiles") || source.Has(catalog, "AF"))
        {
            findings.File(Catalogue.PF105, "Names/EmbeddedFiles", "EmbeddedFiles");
        }

        if (source.Dict(catalog, "OpenAction") is { } action)
        {
            findings.File(Catalogue.PF103, "OpenAction", "OpenAction", source.NameOf(action, "S") ?? "?");
        }

        if (source.Has(catalog, "AA"))
        {
            findings.File(Catalogue.PF103, "AA", "Catalog", "AA");
        }

        if (source.Dict(catalog, "AcroForm") is { } form)
        {
            if (source.Has(form, "XFA"))
            {
                findings.File(Catalogue.PF106, "AcroForm", "XFA");
            }

            if (source.Array(form, "Fields") is { Length: > 0 })
            {
                findings.File(Catalogue.PF106, "AcroForm", "AcroForm");
            }
        }

        var layers = source.Dict(catalog, "OCProperties");
        var configurations = (source.Array(layers, "Configs")?.Data ?? []).Append(PdfSource.Get(layers, "D"));
        foreach (var configuration in configurations.Where(c => source.Has(source.Dict(c), "AS")))
        {
            findings.File(Catalogue.PF111, "OCProperties", PdfSource.Name(configuration, "OCProperties"));
        }
    }

    internal static void Annotations(Judged judged, PageSource page)
    {
        var source = judged.Source;
        if (source.Has(page.Dictionary, "AA"))
        {
            judged.Findings.Add(Catalogue.PF103, page.Number, page.Name, null, page.Name, "AA");
        }

        foreach (var token in source.Array(page.Dictionary, "Annots")?.Data ?? [])
        {
            var annotation = source.Dict(token);
            var kind = source.NameOf(annotation, "Subtype") ?? "?";
            var place = Box.Of(source.Numbers(annotation, "Rect"));
            var name = PdfSource.Name(token, "Annots");
            Rect(judged, page, (kind, name, place));
        }
    }

    private static void Rect(Judged judged, PageSource page, (string Kind, string Name, Box? Box) annotation)
    {
        var at = annotation.Box is { } box ? page.Place(box) : (Core.Geometry.Rect?)null;
        if (annotation.Kind is "3D" or "Sound" or "Movie" or "Screen" or "RichMedia")
        {
            judged.Findings.Add(Catalogue.PF114, page.Number, annotation.Name, at, annotation.Kind);
        }
        else if (annotation.Kind == "FileAttachment")
        {
            judged.Findings.Add(Catalogue.PF105, page.Number, annotation.Name, at, annotation.Kind);
        }

        // PDF/X-4 6.17: a printer's mark lies outside the trim, a trap network anywhere; all others outside the bleed.
        var limit = annotation.Kind == "PrinterMark" ? page.Trim : page.BleedOrTrim;
        if (annotation.Kind != "TrapNet" && (annotation.Box is not { } rect || rect.Meets(limit)))
        {
            judged.Findings.Add(Catalogue.PF104, page.Number, annotation.Name, at, annotation.Kind);
        }
    }

    private static void Look(Judged judged, IToken token, string name, int depth)
    {
        if (depth > MostDepth)
        {
            return;
        }

        switch (token)
        {
            case StreamToken stream:
                Stream(judged, stream.StreamDictionary, name);
                Look(judged, stream.StreamDictionary, name, depth + 1);
                break;
            case DictionaryToken dictionary:
                Dictionary(judged, dictionary, name);
                foreach (var value in dictionary.Data.Values)
                {
                    Look(judged, value, name, depth + 1);
                }

                break;
            case ArrayToken array:
                foreach (var item in array.Data)
                {
                    if (item is DictionaryToken or ArrayToken)
                    {
                        Look(judged, item, name, depth + 1);
                    }
                }

                break;
        }
    }

    private static void Stream(Judged judged, DictionaryToken stream, string name)
    {
        var filters = judged.Source.Filters(stream);
        if (filters.Any(f => f is "LZWDecode" or "LZW"))
        {
            judged.Findings.File(Catalogue.PF100, name, name);
        }

        if (filters.Contains("Crypt"))
        {
            judged.Findings.File(Catalogue.PF101, name, name);
        }

        if (judged.Source.Has(stream, "FFilter") || judged.Source.Has(stream, "FDecodeParms") || judged.Source.Resolve(PdfSource.Get(stream, "F")) is StringToken or HexToken or DictionaryToken)
        {
            judged.Findings.File(Catalogue.PF115, name, name);
        }

        if (judged.Source.NameOf(stream, "Subtype") == "PS")
        {
            judged.Findings.File(Catalogue.PF108, name, name);
        }
    }

    // Only what is surely an action is taken for one: S also names groups, styles and intents.
    private static void Dictionary(Judged judged, DictionaryToken dictionary, string name)
    {
        var source = judged.Source;
        if (source.NameOf(dictionary, "S") == "JavaScript" || (source.Has(dictionary, "JS") && source.NameOf(dictionary, "Type") is null or "Action"))
        {
            judged.Findings.File(Catalogue.PF102, name, name);
        }
        else if (source.NameOf(dictionary, "S") is "Launch" or "SubmitForm" or "ImportData" or "ResetForm" or "Hide" or "SetOCGState" or "Rendition" or "Trans" or "GoTo3DView" or "Movie" or "Sound"
            && (source.NameOf(dictionary, "Type") is "Action" || source.Has(dictionary, "F") || source.Has(dictionary, "Next") || source.Has(dictionary, "T") || source.Has(dictionary, "R")))
        {
            judged.Findings.File(Catalogue.PF103, name, name, source.NameOf(dictionary, "S")!);
        }
    }
}
