namespace Publisher.Core.Text;

/// <summary>Turns offsets of one text into lines and columns.</summary>
public sealed class LineMap
{
    private readonly int[] _starts;
    private readonly string _text;

    /// <summary>Indexes the lines of <paramref name="text"/>; LF, CRLF and CR all end a line.</summary>
    public LineMap(string text)
    {
        _text = text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                starts.Add(i + 1);
            }
        }

        _starts = [.. starts];
    }

    /// <summary>Number of lines, at least 1.</summary>
    public int LineCount => _starts.Length;

    /// <summary>The 1-based line and column of an offset. Columns count characters (a surrogate pair is one).</summary>
    public (int Line, int Column) At(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var index = Array.BinarySearch(_starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        var column = 1;
        for (var i = _starts[line]; i < offset; i++)
        {
            if (!char.IsLowSurrogate(_text[i]))
            {
                column++;
            }
        }

        return (line + 1, column);
    }

    /// <summary>The text of a 1-based line without its line end.</summary>
    public string Line(int line)
    {
        var start = _starts[line - 1];
        var end = line < _starts.Length ? _starts[line] : _text.Length;
        return _text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The offset of a 1-based line and column that counts UTF-16 units; clamped to the text.</summary>
    public int Offset(int line, int column)
    {
        if (line < 1)
        {
            return 0;
        }

        return line > _starts.Length ? _text.Length : Math.Clamp(_starts[line - 1] + column - 1, 0, _text.Length);
    }
}
