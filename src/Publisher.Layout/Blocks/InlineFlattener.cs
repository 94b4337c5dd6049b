using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>Flattens a paragraph's inlines into pieces of one look each, so that line rules see one text.</summary>
internal sealed class InlineFlattener
{
    private readonly ImmutableArray<TextPiece>.Builder _pieces = ImmutableArray.CreateBuilder<TextPiece>();
    private readonly Func<CrossRef, string> _resolve;
    private int _offset;

    private InlineFlattener(Func<CrossRef, string> resolve) => _resolve = resolve;

    /// <summary>The pieces of a paragraph set in a look; <paramref name="resolve"/> gives the words of a reference.</summary>
    public static ImmutableArray<TextPiece> Flatten(ImmutableArray<Core.Model.Inline> inlines, TextLook look, Func<CrossRef, string> resolve)
    {
        var flattener = new InlineFlattener(resolve);
        flattener.Add(inlines, look);
        return flattener._pieces.ToImmutable();
    }

    /// <summary>The look of a paragraph style.</summary>
    public static TextLook LookOf(ParagraphStyle style, StructId structure) =>
        new(style.Font, style.Size, new Ink(style.Tint), null, structure);

    private void Add(ImmutableArray<Core.Model.Inline> inlines, TextLook look)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline text:
                    AddText(text, text.Value, look);
                    break;
                case Emphasis emphasis:
                    Add(emphasis.Children, look with { Dots = true, Italic = true });
                    break;
                case Strong strong:
                    Add(strong.Children, look with { Role = "strong" });
                    break;
                case MarkedSpan span:
                    Add(span.Children, Marked(look, span));
                    break;
                case Ruby ruby:
                    _pieces.Add(new RubyPiece(ruby.Pairs, look, _offset) { Span = ruby.Span });
                    _offset += ruby.Pairs.Sum(p => p.Base.Length);
                    break;
                case CodeInline code:
                    AddText(code, code.Value, look with { Role = "mono" });
                    break;
                case ExternalLink link:
                    Add(link.Children, look);
                    break;
                case NoteRef note:
                    _pieces.Add(new NotePiece(note.NoteId, "①", look) { Span = note.Span });
                    break;
                case CrossRef reference:
                    if (reference.Kind != CrossRefKind.Page)
                    {
                        _pieces.Add(new AnchorPiece(Mentions.Prefix + reference.TargetId) { Span = reference.Span });
                    }

                    AddText(reference, _resolve(reference), look);
                    break;
                case IndexMark mark:
                    _pieces.Add(new AnchorPiece(mark.MarkId) { Span = mark.Span });
                    break;
                case HardBreak hard:
                    _pieces.Add(new LineBreakPiece { Span = hard.Span });
                    _offset++;
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }

    private void AddText(Core.Model.Inline source, string text, TextLook look)
    {
        if (text.Length > 0)
        {
            _pieces.Add(new StyledText(text, look, _offset) { Span = source.Span });
        }

        _offset += text.Length;
    }

    private static TextLook Marked(TextLook look, MarkedSpan span) => look with
    {
        Dots = look.Dots || span.Marks.HasFlag(SpanMarks.Dots),
        ProperName = look.ProperName || span.Marks.HasFlag(SpanMarks.ProperName),
        WavyTitle = look.WavyTitle || span.Marks.HasFlag(SpanMarks.WavyTitle),
        Role = span.Marks.HasFlag(SpanMarks.Kai) ? "kai" : look.Role,
        Language = span.Language ?? look.Language,
    };
}
