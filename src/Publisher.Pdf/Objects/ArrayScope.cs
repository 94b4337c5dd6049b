namespace Publisher.Pdf.Objects;

/// <summary>An open array; disposing closes it.</summary>
internal readonly ref struct ArrayScope : IDisposable
{
    private readonly PdfSyntax _syntax;
    private readonly int _depth;

    public ArrayScope(PdfSyntax syntax)
    {
        _syntax = syntax;
        _depth = syntax.Open("["u8);
    }

    public void Name(string value) => _syntax.Name(value);

    public void Number(PdfNumber value) => _syntax.Number(value);

    public void Null() => _syntax.Word("null"u8);

    public void Ref(PdfRef value) => _syntax.Ref(value);

    public void Hex(ReadOnlySpan<byte> bytes) => _syntax.Hex(bytes);

    public DictScope Dict() => new(_syntax);

    public ArrayScope Array() => new(_syntax);

    /// <summary>In pretty form begins a new line.</summary>
    public void Break() => _syntax.NewLine();

    public void Dispose() => _syntax.Close("]"u8, _depth);
}
