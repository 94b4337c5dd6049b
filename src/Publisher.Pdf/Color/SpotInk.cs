using Publisher.Core.Display;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Color;

/// <summary>An ink of its own plate, as a file has it: one colour space for one name.</summary>
/// <param name="Name">Name of the plate.</param>
/// <param name="Resource">Name in page resources.</param>
/// <param name="Alternate">What stands for full ink.</param>
internal sealed record SpotInk(string Name, string Resource, ProcessColor Alternate)
{
    /// <summary>Writes the colour space (ISO 32000-1 8.6.6.4): a straight line from paper to the alternate colour.</summary>
    public void Write(PdfFile file, PdfRef reference)
    {
        using var space = file.Array(reference);
        space.Items.Name("Separation");
        space.Items.Name(Name);
        space.Items.Name("DeviceCMYK");
        using var tint = space.Items.Dict();
        tint.Number("FunctionType", 2);
        tint.Numbers("Domain", 0, 1);
        tint.Numbers("C0", 0, 0, 0, 0);
        tint.Numbers("C1", Part(Alternate.Cyan), Part(Alternate.Magenta), Part(Alternate.Yellow), Part(Alternate.Black));
        tint.Number("N", 1);
    }

    private static PdfNumber Part(int thousandths) => new(thousandths * (PdfNumber.One / 1000));
}
