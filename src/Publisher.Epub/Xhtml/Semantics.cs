using System.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Epub.Xhtml;

/// <summary>What a piece is in the vocabularies of EPUB (epub:type) and DPUB-ARIA (role); null where a vocabulary has no word.</summary>
/// <param name="Type">Value of epub:type.</param>
/// <param name="Role">ARIA role of the section.</param>
/// <param name="Landmark">Does it belong into the landmarks?</param>
internal readonly record struct Semantics(string Type, string? Role, bool Landmark)
{
    public static Semantics Of(PieceKind kind) => kind switch
    {
        PieceKind.Cover => new("cover", null, true),
        PieceKind.TitlePage => new("titlepage", null, true),
        PieceKind.Imprint => new("copyright-page", null, true),
        PieceKind.Contents => new("toc", "doc-toc", true),
        PieceKind.Preface => new("preface", "doc-preface", true),
        PieceKind.Part => new("part", "doc-part", false),
        PieceKind.Chapter => new("chapter", "doc-chapter", false),
        PieceKind.Appendix or PieceKind.Chronology => new("appendix", "doc-appendix", true),

        // EPUB Indexes allows the type only on sectioning elements, so EPUBCheck refuses it on a landmark's link.
        PieceKind.Index => new("index", "doc-index", false),
        PieceKind.Afterword => new("afterword", "doc-afterword", true),
        _ => throw new UnreachableException(kind.ToString()),
    };
}
