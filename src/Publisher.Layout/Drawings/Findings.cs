using System.Xml.Linq;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Layout.Drawings;

/// <summary>What is found in one drawing. The same thing is told once, at its first place.</summary>
internal sealed class DrawingFindings(SvgFile file, SourceSpan use, List<Diagnostic> sink)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Something that is left out or drawn otherwise.</summary>
    public void Unsupported(XObject place, string what) => Add(Catalogue.DrawingUnsupported, place, what);

    /// <summary>A gradient that is drawn in its mean colour.</summary>
    public void Gradient(XObject place, string id) => Add(Catalogue.DrawingGradient, place, id);

    /// <summary>A type family that the book does not have.</summary>
    public void Family(XObject place, string family, string role) => Add(Catalogue.DrawingFamily, place, family, role);

    /// <summary>A link to what is not in the file, or to itself.</summary>
    public void Missing(XObject place, string id) => Add(Catalogue.DrawingTarget, place, id);

    /// <summary>A value that cannot be read.</summary>
    public void BadValue(XObject place, string name, string value) => Add(Catalogue.DrawingValue, place, name, value.Length > 60 ? value[..60] + "…" : value);

    /// <summary>A drawing that goes beyond what is drawn.</summary>
    public void TooMuch(XObject place) => Add(Catalogue.DrawingTooMuch, place, file.SpanOf(place).File.Path);

    private void Add(CatalogueEntry entry, XObject place, params object[] args)
    {
        if (_told.Add(entry.Code + "\n" + string.Join('\n', args)))
        {
            sink.Add(entry.At(file.SpanOf(place), args).WithHint("图用在这里", "the drawing is used here", use));
        }
    }
}
