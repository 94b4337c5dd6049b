using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Epub.Xhtml;

/// <summary>Writes the running text of one block. Page marks split text, but never a character, a ruby or a link.</summary>
internal sealed class InlineWriter(FileContext page, TextCursor cursor)
{
    private readonly List<NoteRef> _afterLink = [];
    private bool _inLink;
    private bool _dotted;
    private bool _touches;
    private bool _foreign;

    private XhtmlWriter X => page.X;

    /// <summary>Writes a block's only run, and whatever page marks are left at its end.</summary>
    public static void WriteAll(FileContext page, ImmutableArray<Inline> inlines, TextCursor cursor)
    {
        new InlineWriter(page, cursor).Write(inlines);
        foreach (var mark in cursor.TakeRest())
        {
            page.Marker(mark);
        }
    }

    /// <summary>Writes one of several runs of a block; runs are joined by LF, which counts one.</summary>
    public static void WriteRun(FileContext page, ImmutableArray<Inline> inlines, TextCursor cursor)
    {
        new InlineWriter(page, cursor).Write(inlines);
        cursor.Advance(1);
    }

    private void Write(ImmutableArray<Inline> inlines)
    {
        Inline? previous = null;
        foreach (var inline in inlines)
        {
            // Two names side by side are two lines with a gap between them.
            _touches = IsName(inline) && IsName(previous);
            Write(inline);
            _touches = false;
            previous = inline is IndexMark ? previous : inline;
        }
    }

    private static bool IsName(Inline? inline) => inline is MarkedSpan span && (span.Marks & (SpanMarks.ProperName | SpanMarks.WavyTitle)) != SpanMarks.None;

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case TextInline t:
                WriteText(t.Value);
                break;
            case Emphasis e:
                WriteEmphasis(e.Children, null);
                break;
            case Strong s:
                using (X.Open("strong"))
                {
                    Write(s.Children);
                }

                break;
            case MarkedSpan m:
                var outer = _foreign;
                _foreign |= m.Language is { } language && !language.StartsWith("zh", StringComparison.Ordinal);
                WriteMarked(m, m.Marks, m.Language);
                _foreign = outer;
                break;
            case Ruby r:
                WriteRuby(r);
                break;
            case CodeInline c:
                using (X.Open("code"))
                using (page.Across())
                {
                    WriteText(c.Value);
                }

                break;
            case ExternalLink l:
                WriteLink(l);
                break;
            case NoteRef n:
                WriteNoteRef(n);
                break;
            case CrossRef x:
                WriteCrossRef(x);
                break;
            case IndexMark i:
                X.Empty("span", ("id", i.MarkId));
                break;
            case HardBreak:
                PassMarks(1);
                X.Empty("br");
                break;
            default:
                throw new UnreachableException(inline.GetType().Name);
        }
    }

    private void WriteText(string text)
    {
        var start = 0;
        while (cursor.TryTake(text.Length, out var mark, out var at))
        {
            at = Math.Max(start, CharacterStart(text, at));
            WriteRuns(text[start..at]);
            start = at;
            page.Marker(mark);
        }

        WriteRuns(text[start..]);
        cursor.Advance(text.Length);
    }

    /// <summary>The start of the character that <paramref name="at"/> falls into: a surrogate pair, a variation sequence or an accent is not split.</summary>
    private static int CharacterStart(string text, int at)
    {
        while (at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || Joins(text, at)))
        {
            at--;
        }

        return at;
    }

    private static bool Joins(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Under dots, Latin words stand apart: they are italic and have no dots.</summary>
    private void WriteRuns(string text)
    {
        if (!_dotted)
        {
            WritePlain(text);
            return;
        }

        foreach (var (run, latin) in ScriptRuns.Split(text))
        {
            if (latin)
            {
                X.Simple("i", run, ("class", "latin"));
            }
            else
            {
                WritePlain(run);
            }
        }
    }

    /// <summary>In a foreign language nothing stands in a column, and quotes are its own.</summary>
    private void WritePlain(string text)
    {
        if (_foreign)
        {
            X.Text(text);
        }
        else
        {
            page.Text(text);
        }
    }

    /// <summary>Emphasis without a Han character is Latin: italic. Otherwise it is dotted.</summary>
    private void WriteEmphasis(ImmutableArray<Inline> children, string? language)
    {
        var dots = ScriptRuns.HasHan(page.Plan.Flatten(children));
        var outer = _dotted;
        _dotted |= dots;
        using (X.Open("em", ("class", dots ? "dot" : null), ("lang", language)))
        {
            Write(children);
        }

        _dotted = outer;
    }

    /// <summary>One element a mark, the language on the outermost.</summary>
    private void WriteMarked(MarkedSpan span, SpanMarks left, string? language)
    {
        if (left.HasFlag(SpanMarks.Dots))
        {
            // The dots' element also decides about Latin runs, so it goes through the same door as emphasis.
            WriteEmphasis([new MarkedSpan(span.Children, left & ~SpanMarks.Dots, null)], language);
            return;
        }

        var (mark, element, name) =
            left.HasFlag(SpanMarks.ProperName) ? (SpanMarks.ProperName, "u", "pn")
            : left.HasFlag(SpanMarks.WavyTitle) ? (SpanMarks.WavyTitle, "cite", "wavy")
            : left.HasFlag(SpanMarks.Kai) ? (SpanMarks.Kai, "span", "kai")
            : (SpanMarks.None, "span", null);
        if (mark == SpanMarks.None && language is null)
        {
            Write(span.Children);
            return;
        }

        var touches = _touches && element != "span";
        _touches = !touches && _touches;
        using (X.Open(element, ("class", touches ? name + " touch" : name), ("lang", language)))
        {
            if (mark == SpanMarks.None)
            {
                Write(span.Children);
            }
            else
            {
                WriteMarked(span, left & ~mark, null);
            }
        }
    }

    private void WriteRuby(Ruby ruby)
    {
        PassMarks(ruby.Pairs.Sum(p => p.Base.Length));
        var beside = ruby.Pairs.All(p => p.Reading.All(c => c is (>= '\u3105' and <= '\u312F') or '\u02CA' or '\u02C7' or '\u02CB' or '\u02D9'));
        using (X.Open("ruby", ("class", beside ? "zhuyin" : null)))
        {
            foreach (var pair in ruby.Pairs)
            {
                X.Text(pair.Base);
                X.Simple("rp", "（");
                X.Simple("rt", pair.Reading);
                X.Simple("rp", "）");
            }
        }
    }

    private void WriteLink(ExternalLink link)
    {
        var target = Address(link.Target);
        if (target is null)
        {
            page.Findings.Add(Catalogue.LinkAddress.At(link.Span, link.Target));
        }

        if (target is null || _inLink)
        {
            Write(link.Children);
            return;
        }

        // Marks inside the link go before it: a marker's label would become part of the link's name.
        while (cursor.TryTake(page.Plan.Flatten(link.Children).Length, out var mark, out _))
        {
            page.Marker(mark);
        }

        _inLink = true;
        using (X.Open("a", ("class", "external"), ("href", target)))
        {
            Write(link.Children);
        }

        _inLink = false;
        foreach (var note in _afterLink)
        {
            WriteNoteRef(note);
        }

        _afterLink.Clear();
    }

    private static string? Address(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri!.AbsoluteUri : null;

    /// <summary>HTML has no link inside a link, so a note marked inside one follows it.</summary>
    private void WriteNoteRef(NoteRef reference)
    {
        if (_inLink)
        {
            _afterLink.Add(reference);
            return;
        }

        if (page.Plan.Note(reference.NoteId) is not { } note || page.Plan.Href(note.Id, page.File.Name) is not { } href)
        {
            page.Findings.Add(Catalogue.TargetMissing.At(reference.Span, reference.NoteId));
            return;
        }

        X.Simple(
            "a", NoteMark.Of(note.Ordinal), ("class", "noteref"), ("id", page.NextRefId(note.Id)), ("href", href), ("epub:type", "noteref"), ("role", "doc-noteref"));
    }

    private void WriteCrossRef(CrossRef reference)
    {
        var words = page.Plan.Words(reference);
        PassMarks(words.Length);
        var href = reference.TargetId.Length == 0 ? null : page.Plan.Href(reference.TargetId, page.File.Name);
        if (href is null && reference.TargetId.Length > 0)
        {
            page.Findings.Add(Catalogue.TargetMissing.At(reference.Span, reference.Label));
        }

        if (href is null || _inLink || words.Length == 0)
        {
            page.Text(words);
        }
        else
        {
            page.Simple("a", words, ("class", "xref"), ("href", href));
        }
    }

    /// <summary>Marks inside something that cannot be split go before it.</summary>
    private void PassMarks(int length)
    {
        while (cursor.TryTake(length, out var mark, out _))
        {
            page.Marker(mark);
        }

        cursor.Advance(length);
    }
}
