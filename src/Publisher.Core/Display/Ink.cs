namespace Publisher.Core.Display;

/// <summary>A colour that is printed or shown. Closed family.</summary>
public abstract record Colorant
{
    private protected Colorant()
    {
    }
}

/// <summary>A mixture of the four process inks, each in thousandths of full ink.</summary>
/// <param name="Cyan">0–1000.</param>
/// <param name="Magenta">0–1000.</param>
/// <param name="Yellow">0–1000.</param>
/// <param name="Black">0–1000.</param>
public sealed record ProcessColor(int Cyan, int Magenta, int Yellow, int Black) : Colorant
{
    /// <summary>Total ink in thousandths of one full ink: 3000 is 300 %.</summary>
    public int Total => Cyan + Magenta + Yellow + Black;
}

/// <summary>An ink of its own plate (专色).</summary>
/// <param name="Name">Name of the ink, as the printing plant knows it.</param>
/// <param name="Alternate">What stands for it where the ink is not at hand. One name has one alternate in a file.</param>
public sealed record SpotColor(string Name, ProcessColor Alternate) : Colorant;

/// <summary>A colour of a screen (sRGB), as drawings bring it. It is turned into inks before anything goes to press.</summary>
/// <param name="Red">0–255.</param>
/// <param name="Green">0–255.</param>
/// <param name="Blue">0–255.</param>
public sealed record ScreenColor(byte Red, byte Green, byte Blue) : Colorant;

/// <summary>A named ink. Text and rules of a book are black only by type: no colour conversion ever touches them.</summary>
/// <param name="Tint">Percent of the colorant, 0 (paper) to 100.</param>
public readonly record struct Ink(int Tint)
{
    /// <summary>Full black, overprinting in press profiles.</summary>
    public static readonly Ink Black = new(100);

    /// <summary>Paper: knocks out.</summary>
    public static readonly Ink Paper = new(0);

    /// <summary>Every plate there is (套版色), for crop and register marks: never inside a page's bleed.</summary>
    public static readonly Ink Registration = Of(new SpotColor("All", new(1000, 1000, 1000, 1000)));

    /// <summary>What the tint is of; null for the black of the text.</summary>
    public Colorant? Colorant { get; init; }

    /// <summary>Full ink of a colorant.</summary>
    public static Ink Of(Colorant colorant) => new(100) { Colorant = colorant };
}
