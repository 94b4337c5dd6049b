using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Navigation;

/// <summary>Writes explicit destinations (ISO 32000-1 12.3.2.2): keep the zoom, scroll to a height.</summary>
internal static class Destination
{
    public static void Write(DictScope dict, PdfRef page, PdfNumber y)
    {
        using var destination = dict.Array("Dest");
        destination.Ref(page);
        destination.Name("XYZ");
        destination.Null();
        destination.Number(y);
        destination.Null();
    }
}
