using Publisher.Preflight.Fonts;

namespace Publisher.Preflight.Content;

/// <summary>The graphics state, as far as it decides what is painted where (ISO 32000-1 8.4).</summary>
internal sealed class GraphicsState
{
    internal Matrix Ctm { get; set; } = Matrix.Identity;

    internal Box Clip { get; set; } = Box.Everything;

    internal Paint Fill { get; set; } = Paint.Black;

    internal Paint Stroke { get; set; } = Paint.Black;

    internal double LineWidth { get; set; } = 1;

    internal bool OverprintFill { get; set; }

    internal bool OverprintStroke { get; set; }

    internal bool Mode1 { get; set; }

    internal FontUse? Font { get; set; }

    internal double FontSize { get; set; }

    internal double CharSpace { get; set; }

    internal double WordSpace { get; set; }

    internal double Stretch { get; set; } = 1;

    internal double Leading { get; set; }

    internal double Rise { get; set; }

    internal int TextMode { get; set; }

    internal GraphicsState Copy() => (GraphicsState)MemberwiseClone();
}
