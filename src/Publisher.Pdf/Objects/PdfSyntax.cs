using System.Diagnostics;
using System.Text;

namespace Publisher.Pdf.Objects;

/// <summary>Writes PDF values (ISO 32000-1 7.3) one after another; in pretty form on indented lines.</summary>
internal sealed class PdfSyntax(ByteSink sink, bool pretty)
{
    private const string Regular = "!\"$&'*+,-.:;=?@\\^_`|~";

    private int _depth;
    private bool _needsBlank;

    public ByteSink Sink { get; } = sink;

    public bool Pretty { get; } = pretty;

    /// <summary>Opens a dictionary or array and returns the depth to hand back when closing.</summary>
    public int Open(ReadOnlySpan<byte> bracket)
    {
        Sink.Write(bracket);
        _needsBlank = false;
        return ++_depth;
    }

    public void Close(ReadOnlySpan<byte> bracket, int depth)
    {
        Debug.Assert(depth == _depth, "a scope inside this one was left open");
        _depth--;
        if (bracket[0] == '>')
        {
            NewLine();
        }

        Sink.Write(bracket);
        _needsBlank = false;
    }

    /// <summary>Begins an entry of a dictionary.</summary>
    public void Key(string key)
    {
        NewLine();
        Name(key);
    }

    public void Name(string name)
    {
        Sink.Write((byte)'/');
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || Regular.Contains((char)b, StringComparison.Ordinal))
            {
                Sink.Write(b);
            }
            else
            {
                Sink.Write((byte)'#');
                Sink.WriteHex(b);
            }
        }

        _needsBlank = true;
    }

    public void Number(PdfNumber value)
    {
        Blank();
        Sink.WriteNumber(value);
        _needsBlank = true;
    }

    public void Word(ReadOnlySpan<byte> word)
    {
        Blank();
        Sink.Write(word);
        _needsBlank = true;
    }

    public void Ref(PdfRef reference)
    {
        Blank();
        Sink.WriteInt(reference.Number);
        Sink.Write(" 0 R"u8);
        _needsBlank = true;
    }

    public void Hex(ReadOnlySpan<byte> bytes)
    {
        Sink.Write((byte)'<');
        foreach (var b in bytes)
        {
            Sink.WriteHex(b);
        }

        Sink.Write((byte)'>');
        _needsBlank = false;
    }

    /// <summary>A text string: literal when printable ASCII, else UTF-16BE with a byte order mark (7.9.2.2).</summary>
    public void Text(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
        {
            Literal(text);
            return;
        }

        Hex([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
    }

    /// <summary>In pretty form a line feed and indentation; else nothing or the blank that keeps tokens apart.</summary>
    public void NewLine()
    {
        if (Pretty)
        {
            Sink.Write((byte)'\n');
            for (var i = 0; i < _depth; i++)
            {
                Sink.Write("  "u8);
            }
        }

        _needsBlank = false;
    }

    private void Blank()
    {
        if (_needsBlank)
        {
            Sink.Write((byte)' ');
        }
    }

    private void Literal(string text)
    {
        Sink.Write((byte)'(');
        foreach (var c in text)
        {
            if (c is '(' or ')' or '\\')
            {
                Sink.Write((byte)'\\');
            }

            Sink.Write((byte)c);
        }

        Sink.Write((byte)')');
        _needsBlank = false;
    }
}
