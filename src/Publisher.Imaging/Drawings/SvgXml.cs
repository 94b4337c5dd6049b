using System.Xml;

namespace Publisher.Imaging.Drawings;

/// <summary>Opens SVG as XML that reaches nothing outside itself: DTDs are passed over, so their entities are errors.</summary>
internal static class SvgXml
{
    private const long MostCharacters = 16L << 20;

    internal static XmlReader Open(string text) => XmlReader.Create(
        new StringReader(text),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreProcessingInstructions = true });
}
