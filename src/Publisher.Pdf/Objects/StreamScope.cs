namespace Publisher.Pdf.Objects;

/// <summary>An open stream object; disposing writes length, filter and data.</summary>
internal readonly ref struct StreamScope(PdfFile file, DictScope dict, StreamData data) : IDisposable
{
    private readonly PdfFile _file = file;
    private readonly StreamData _data = data;

    /// <summary>The stream's dictionary, without Length and Filter.</summary>
    public DictScope Entries { get; } = dict;

    public void Dispose()
    {
        Entries.Number("Length", _data.Bytes.Length);
        if (_data.Filter is not null)
        {
            Entries.Name("Filter", _data.Filter);
        }

        Entries.Dispose();
        _file.WriteStreamBody(_data.Bytes.Span);
        _file.EndObject();
    }
}
