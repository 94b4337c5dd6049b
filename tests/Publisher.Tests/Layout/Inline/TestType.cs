using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline;

/// <summary>The test font of the rules (§13): Han one em, ASCII half an em, space a quarter, - ‐ – · / half.</summary>
internal static class TestType
{
    public static readonly Length Em = Length.Pt(10);

    public static readonly FontStyle Fonts = new()
    {
        Roles = FontRoles("body", "italic", "mono", "ruby", "strong"),
    };

    public static TypeContext Context() => new(name => name == "test" ? Face : null, Fonts);

    public static readonly TypeFace Face = new("test", 1000, cp => cp is not (0x20000 or 0xFFFC), (text, _, _) =>
    {
        var glyphs = new List<FaceGlyph>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && i > 0)
            {
                continue;
            }

            glyphs.Add(new FaceGlyph(text[i], i, Width(text[i]), 0, 0));
        }

        return [.. glyphs];
    });

    public static TextLook Look { get; } = new("body", Em, Ink.Black, null, new StructId(1));

    public static StyledText Text(string text, int offset = 0, TextLook? look = null) =>
        new(text, look ?? Look, offset) { Span = new SourceSpan(new FileId("manuscript/a.md"), offset, text.Length) };

    public static ParagraphInput Paragraph(string text, decimal ems, CompositionStyle? rules = null, int indent = 0) =>
        Paragraph([Text(text)], ems, rules, indent);

    public static ParagraphInput Paragraph(ImmutableArray<TextPiece> pieces, decimal ems, CompositionStyle? rules = null, int indent = 0)
    {
        var measure = new LineMeasure(Length.Zero, new Length((long)(ems * Em.Emu)));
        return new(pieces, _ => measure, Em * indent, TextAlign.Justify, rules ?? new CompositionStyle(), Em);
    }

    public static string Read(SetLine line) => string.Concat(line.Items.OfType<GlyphRun>().Select(r => r.Text));

    private static int Width(char c) => c switch
    {
        ' ' => 250,
        '\u00AD' or '\u200B' => 0,
        < (char)0x100 or '\u2010' or '\u2013' or '\u20AC' => 500,
        _ => 1000,
    };

    private static ImmutableSortedDictionary<string, FontRole> FontRoles(params string[] names) =>
        names.ToImmutableSortedDictionary(n => n, _ => new FontRole(["test"], ["test"], ["test"]), StringComparer.Ordinal);
}
