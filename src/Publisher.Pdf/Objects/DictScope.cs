namespace Publisher.Pdf.Objects;

/// <summary>An open dictionary; disposing closes it.</summary>
internal readonly ref struct DictScope : IDisposable
{
    private readonly PdfSyntax _syntax;
    private readonly int _depth;

    public DictScope(PdfSyntax syntax)
    {
        _syntax = syntax;
        _depth = syntax.Open("<<"u8);
    }

    public void Name(string key, string value)
    {
        _syntax.Key(key);
        _syntax.Name(value);
    }

    public void Number(string key, PdfNumber value)
    {
        _syntax.Key(key);
        _syntax.Number(value);
    }

    public void Flag(string key, bool value)
    {
        _syntax.Key(key);
        _syntax.Word(value ? "true"u8 : "false"u8);
    }

    public void Text(string key, string value)
    {
        _syntax.Key(key);
        _syntax.Text(value);
    }

    public void Hex(string key, ReadOnlySpan<byte> bytes)
    {
        _syntax.Key(key);
        _syntax.Hex(bytes);
    }

    public void Ref(string key, PdfRef value)
    {
        _syntax.Key(key);
        _syntax.Ref(value);
    }

    public void Numbers(string key, params ReadOnlySpan<PdfNumber> values)
    {
        using var array = Array(key);
        foreach (var value in values)
        {
            array.Number(value);
        }
    }

    public void Refs(string key, IEnumerable<PdfRef> values)
    {
        using var array = Array(key);
        foreach (var value in values)
        {
            array.Ref(value);
        }
    }

    public DictScope Dict(string key)
    {
        _syntax.Key(key);
        return new(_syntax);
    }

    public ArrayScope Array(string key)
    {
        _syntax.Key(key);
        return new(_syntax);
    }

    public void Dispose() => _syntax.Close(">>"u8, _depth);
}
