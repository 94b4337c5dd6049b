using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Images;

/// <summary>Writes image XObjects (ISO 32000-1 8.9.5).</summary>
internal static class PictureObjects
{
    public static void Write(PdfFile file, PdfRef reference, Picture picture)
    {
        using var stream = file.Stream(reference, picture.Data!);
        var entries = stream.Entries;
        entries.Name("Type", "XObject");
        entries.Name("Subtype", "Image");
        entries.Number("Width", picture.Width);
        entries.Number("Height", picture.Height);
        WriteColorSpace(entries, picture);
        entries.Number("BitsPerComponent", picture.Bits);
        if (picture.Inverted)
        {
            entries.Numbers("Decode", 1, 0, 1, 0, 1, 0, 1, 0);
        }

        if (picture.PngRows)
        {
            using var rows = entries.Dict("DecodeParms");
            rows.Number("Predictor", 15);
            rows.Number("Colors", picture.Channels);
            rows.Number("BitsPerComponent", picture.Bits);
            rows.Number("Columns", picture.Width);
        }
    }

    private static void WriteColorSpace(DictScope entries, Picture picture)
    {
        if (picture.Palette.IsEmpty)
        {
            entries.Name("ColorSpace", picture.Channels switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => "DeviceCMYK" });
            return;
        }

        using var space = entries.Array("ColorSpace");
        space.Name("Indexed");
        space.Name(picture.PaletteIsGray ? "DeviceGray" : "DeviceRGB");
        space.Number((picture.Palette.Length / (picture.PaletteIsGray ? 1 : 3)) - 1);
        space.Hex(picture.Palette.Span);
    }
}
