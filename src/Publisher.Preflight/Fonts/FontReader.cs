using System.Collections.Immutable;
using Publisher.Preflight.Content;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Fonts;

/// <summary>Reads fonts, each once.</summary>
internal sealed class FontReader(PdfSource source, Budget budget)
{
    private readonly SortedDictionary<string, FontUse> _fonts = new(StringComparer.Ordinal);

    /// <summary>Fonts that the pages name, by object.</summary>
    internal IEnumerable<FontUse> All => _fonts.Values;

    /// <summary>The font of a resource's name; null when there is none.</summary>
    internal FontUse? Find(DictionaryToken? resources, string name, string owner)
    {
        var token = PdfSource.Get(source.Dict(resources, "Font"), name);
        return token is null ? null : Read(token, token is IndirectReferenceToken ? "" : owner, name);
    }

    internal FontUse? Read(IToken token, string owner, string name)
    {
        var key = PdfSource.Name(token, $"{owner} {name}");
        if (_fonts.TryGetValue(key, out var known))
        {
            return known;
        }

        if (source.Dict(token) is not { } dictionary)
        {
            return null;
        }

        var font = Make(dictionary, key, name);
        _fonts.Add(key, font);
        return font;
    }

    private FontUse Make(DictionaryToken font, string key, string name)
    {
        var kind = source.NameOf(font, "Subtype") ?? "?";
        var composite = kind == "Type0";
        var descendant = composite ? source.Dict(source.Array(font, "DescendantFonts") is { Length: > 0 } list ? list[0] : null) : font;
        var descriptor = source.Dict(descendant, "FontDescriptor");
        var encoding = composite ? source.NameOf(font, "Encoding") ?? "" : "";
        var encodingMap = composite && source.Stream(font, "Encoding") is { } stream ? Map(stream, key) : null;
        var vertical = encoding.EndsWith("-V", StringComparison.Ordinal) || encodingMap is { Vertical: true };
        var matrix = kind == "Type3" ? Matrix.Of(source.Numbers(font, "FontMatrix")) ?? new(0.001, 0, 0, 0.001, 0, 0) : new(0.001, 0, 0, 0.001, 0, 0);
        var (program, fault, embedded) = Program(descriptor, key);
        return new FontUse
        {
            Name = source.NameOf(font, "BaseFont") ?? source.NameOf(font, "Name") ?? name,
            Object = key,
            Kind = kind,
            Dictionary = font,
            Descendant = descendant,
            Descriptor = descriptor,
            Widths = composite ? Metrics.Composite(source, descendant, down: false) : Metrics.Simple(source, font, matrix.A * 1000),
            Advances = vertical ? Metrics.Composite(source, descendant, down: true) : null,
            Vertical = vertical,
            Encoding = encoding,
            EncodingMap = encodingMap,
            HasToUnicode = source.Has(font, "ToUnicode"),
            ToUnicode = source.Stream(font, "ToUnicode") is { } unicode ? Map(unicode, key) : null,
            Embedded = embedded,
            Program = program,
            ProgramFault = fault,
            GlyphMap = source.Stream(descendant, "CIDToGIDMap") is { } map ? source.Decode(map, key) : null,
            FontMatrix = matrix,
            Ascent = Share(source.Number(descriptor, "Ascent"), 0.5, 1.0, 0.88),
            Descent = Share(source.Number(descriptor, "Descent"), -0.4, 0, -0.12),
        };
    }

    private static double Share(double? thousandths, double least, double most, double otherwise) =>
        thousandths is { } value and not 0 ? Math.Clamp(value / 1000, least, most) : otherwise;

    private CMap? Map(StreamToken stream, string key) => source.Decode(stream, key) is { } bytes ? CMap.Read(bytes, budget) : null;

    private (FontProgram? Program, string? Fault, bool Embedded) Program(DictionaryToken? descriptor, string key)
    {
        foreach (var file in ImmutableArray.Create("FontFile2", "FontFile3", "FontFile"))
        {
            if (source.Stream(descriptor, file) is not { } stream)
            {
                continue;
            }

            if (source.Decode(stream, key) is not { } bytes || bytes.IsEmpty)
            {
                return (null, "cannot be decoded", true);
            }

            // Type 1 programs are encrypted text of another age: not read, and said so where it matters.
            if (file == "FontFile")
            {
                return (null, null, true);
            }

            try
            {
                return (FontProgram.Read(bytes), null, true);
            }
            catch (InvalidDataException e)
            {
                return (null, e.Message, true);
            }
        }

        return (null, null, false);
    }
}
