namespace Publisher.Pdf.Objects;

/// <summary>An indirect object's number; generation is always 0.</summary>
internal readonly record struct PdfRef(int Number);
