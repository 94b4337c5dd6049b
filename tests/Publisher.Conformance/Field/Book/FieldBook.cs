using System.Collections.Immutable;
using System.Text;

namespace Publisher.Conformance.Field;

/// <summary>What a block of the test book is.</summary>
internal enum FieldKind
{
    /// <summary>The title of a chapter.</summary>
    Chapter,

    /// <summary>A section's title.</summary>
    Section,

    /// <summary>A subsection's title.</summary>
    Subsection,

    /// <summary>A subsubsection's title.</summary>
    Subsubsection,

    /// <summary>A paragraph.</summary>
    Body,

    /// <summary>A note.</summary>
    Note,
}

/// <summary>A block of the test book.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words; a note mark is <see cref="FieldBook.NoteMark"/>.</param>
/// <param name="Notes">Words of its notes, in the order of the marks.</param>
internal sealed record FieldBlock(FieldKind Kind, string Text, ImmutableArray<string> Notes)
{
    /// <summary>The words without note marks and blanks: what a reader of the pages must find.</summary>
    public string Plain { get; } = Bare(Text);

    /// <summary>Are the characters before and after a place of <see cref="Plain"/> letters or digits of one word?</summary>
    public bool IsInWord(int at)
    {
        for (int i = 0, plain = 0; i < Text.Length; i++)
        {
            if (plain == at)
            {
                return i > 0 && FieldMarks.IsWestern(Text[i - 1]) && FieldMarks.IsWestern(Text[i]);
            }

            plain += Text[i] == FieldBook.NoteMark || char.IsWhiteSpace(Text[i]) ? 0 : 1;
        }

        return false;
    }

    /// <summary>Does a note mark stand at a place of <see cref="Plain"/>?</summary>
    public bool IsNoted(int at)
    {
        for (int i = 0, plain = 0; i < Text.Length && plain <= at; i++)
        {
            if (plain == at && Text[i] == FieldBook.NoteMark)
            {
                return true;
            }

            plain += Text[i] == FieldBook.NoteMark || char.IsWhiteSpace(Text[i]) ? 0 : 1;
        }

        return false;
    }

    /// <summary>A text without note marks and blanks.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c != FieldBook.NoteMark && !char.IsWhiteSpace(c))
            {
                bare.Append(c);
            }
        }

        return bare.ToString();
    }
}

/// <summary>
/// The test book: 25 chapters, about 229 thousand characters, the same on every machine. The words are this project's own; they
/// are there for their punctuation. Its setting is that of <see cref="FieldShape"/>, for our program and for the others.
/// </summary>
/// <param name="Blocks">Every block in order.</param>
internal sealed record FieldBook(ImmutableArray<FieldBlock> Blocks)
{
    /// <summary>Stands in a text where a note mark is.</summary>
    public const char NoteMark = '\uE000';

    /// <summary>Chapters of the book.</summary>
    public const int Chapters = 25;

    /// <summary>Characters of the book, without blanks.</summary>
    public const int Characters = 229_000;

    /// <summary>The book.</summary>
    public static FieldBook Make() => Make(Chapters, Characters);

    /// <summary>A shorter or longer one of the same kind.</summary>
    public static FieldBook Make(int chapters, int characters)
    {
        var writer = new FieldAuthor(20_260_501u);
        for (var chapter = 1; chapter <= chapters; chapter++)
        {
            writer.Chapter(chapter, (int)((long)characters * chapter / chapters));
        }

        return new FieldBook(writer.Blocks.ToImmutable());
    }

    /// <summary>Characters without blanks and note marks, notes counted.</summary>
    public int Count => Blocks.Sum(b => b.Plain.Length + b.Notes.Sum(n => n.Length));

    /// <summary>The chapters, each beginning with its title.</summary>
    public IEnumerable<ImmutableArray<FieldBlock>> ByChapter()
    {
        for (var at = 0; at < Blocks.Length;)
        {
            var end = at + 1;
            while (end < Blocks.Length && Blocks[end].Kind != FieldKind.Chapter)
            {
                end++;
            }

            yield return Blocks[at..end];
            at = end;
        }
    }
}

/// <summary>The page that every program is asked for, in points: that of our built-in trade style.</summary>
internal static class FieldShape
{
    /// <summary>Body size.</summary>
    public const double Size = 10.5;

    /// <summary>Baseline to baseline.</summary>
    public const double Leading = 17;

    /// <summary>Characters a line.</summary>
    public const int Characters = 33;

    /// <summary>Lines a page.</summary>
    public const int Lines = 33;

    /// <summary>Note size.</summary>
    public const double NoteSize = 9;

    /// <summary>From the top of the trimmed page to the type area.</summary>
    public const double Head = 24 * Millimetre;

    /// <summary>A millimetre.</summary>
    public const double Millimetre = 360 / 127.0;
}
