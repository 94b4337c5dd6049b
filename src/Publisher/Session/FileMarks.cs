using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Pdf;

namespace Publisher.Session;

/// <summary>What the marks of a press file need to know: the style's wishes, the faces at hand, the names.</summary>
internal static class FileMarks
{
    /// <summary>The marks of an edition's file; its slug is set in the body faces, then in the others.</summary>
    internal static PdfMarks Of(PressStyle style, FontStyle fonts, Edition edition)
    {
        var roles = fonts.Roles.OrderByDescending(r => r.Key == "body").ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Value);
        var faces = roles.SelectMany(r => r.Latin.Concat(r.Han).Concat(r.Other)).Concat(fonts.Fallback);
        return new PdfMarks(style, [.. faces.Distinct(StringComparer.Ordinal)], edition.Name, edition.Name + ".pdf");
    }
}
