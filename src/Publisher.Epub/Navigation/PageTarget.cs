namespace Publisher.Epub.Navigation;

/// <summary>An entry of the page list.</summary>
/// <param name="Label">Printed folio.</param>
/// <param name="Href">The marker, from the text folder.</param>
internal sealed record PageTarget(string Label, string Href);
