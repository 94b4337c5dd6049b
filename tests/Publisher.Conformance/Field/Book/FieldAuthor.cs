using System.Collections.Immutable;
using System.Text;

namespace Publisher.Conformance.Field;

/// <summary>Writes the test book, chapter by chapter: what comes first, what follows, how long it is.</summary>
internal sealed class FieldAuthor(uint seed)
{
    private readonly FieldSentences _say = new(new FieldDice(seed));
    private int _written;

    /// <summary>What is written so far.</summary>
    public ImmutableArray<FieldBlock>.Builder Blocks { get; } = ImmutableArray.CreateBuilder<FieldBlock>();

    private FieldDice Dice => _say.Dice;

    /// <summary>Writes a chapter, until the book has so many characters.</summary>
    public void Chapter(int number, int until)
    {
        Add(FieldKind.Chapter, _say.Title(number), []);
        var level = FieldKind.Chapter;
        var sinceHeading = 2;
        while (_written < until)
        {
            if (sinceHeading >= 2 && Dice.Below(9) == 0 && until - _written > 400)
            {
                level = Deeper(level);
                Add(level, _say.Heading(), []);
                sinceHeading = 0;
                // now and then a heading stands right under another
                if (level != FieldKind.Subsubsection && Dice.Below(6) == 0)
                {
                    level = Deeper(level);
                    Add(level, _say.Heading(), []);
                }
            }

            Paragraph();
            sinceHeading++;
        }
    }

    // A level is never skipped on the way down (manuscript language), every step up is allowed.
    private FieldKind Deeper(FieldKind level)
    {
        var deepest = level == FieldKind.Subsubsection ? FieldKind.Subsubsection : level + 1;
        return FieldKind.Section + Dice.Below(deepest - FieldKind.Section + 1);
    }

    private void Paragraph()
    {
        var text = new StringBuilder();
        var notes = ImmutableArray.CreateBuilder<string>();
        switch (Dice.Below(20))
        {
            case 0:
                text.Append(_say.Short());
                break;
            case 1:
                Fill(text, notes, 24 + Dice.Below(20));
                break;
            case 2 or 3 or 4:
                text.Append(_say.Opening());
                Fill(text, notes, 1 + Dice.Below(4));
                break;
            case 5 or 6 or 7 or 8:
                Fill(text, notes, 1 + Dice.Below(4));
                Tail(text);
                break;
            case 9 or 10 or 11:
                text.Append(_say.Speech());
                break;
            default:
                Fill(text, notes, 2 + Dice.Below(7));
                break;
        }

        Add(FieldKind.Body, text.ToString(), notes.ToImmutable());
    }

    private void Fill(StringBuilder text, ImmutableArray<string>.Builder notes, int sentences)
    {
        for (var i = 0; i < sentences; i++)
        {
            text.Append(_say.Sentence());
            if (Dice.Below(34) == 0)
            {
                text.Append(FieldBook.NoteMark);
                notes.Add(_say.Note());
            }
        }
    }

    /// <summary>Lengthens a paragraph until its last line would hold one character and a full stop.</summary>
    private void Tail(StringBuilder text)
    {
        var line = FieldShape.Characters * 2;
        var wanted = 3 + (2 * 2);
        var width = 4 + FieldSentences.HalfWidths(text.ToString());
        var missing = (((wanted - width) % line) + line) % line;
        // a clause, a comma, and the last clause's stop: marks count a whole em inside a line, half of one at its end
        missing = missing < 22 ? missing + line : missing;
        text.Append(_say.Exactly((missing / 2) - 2));
    }

    private void Add(FieldKind kind, string text, ImmutableArray<string> notes)
    {
        var block = new FieldBlock(kind, text, notes);
        Blocks.Add(block);
        _written += block.Plain.Length + notes.Sum(n => n.Length);
    }
}

/// <summary>Numbers that fall the same way on every machine.</summary>
internal sealed class FieldDice(uint seed)
{
    private uint _seed = seed;

    /// <summary>A number from 0 to one less than the limit.</summary>
    public int Below(int limit)
    {
        _seed = (_seed * 1_664_525u) + 1_013_904_223u;
        return (int)((_seed >> 8) % (uint)limit);
    }

    /// <summary>One of several.</summary>
    public T Of<T>(ImmutableArray<T> several) => several[Below(several.Length)];
}
