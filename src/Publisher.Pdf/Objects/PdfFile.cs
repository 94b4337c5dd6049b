using System.Security.Cryptography;

namespace Publisher.Pdf.Objects;

/// <summary>A PDF file in the making: header, objects in any order, classic cross-reference table, trailer (ISO 32000-1 7.5).</summary>
internal sealed class PdfFile
{
    private readonly ByteSink _sink = new();
    private readonly List<int> _offsets = [];
    private readonly PdfSyntax _syntax;

    public PdfFile(string version, bool pretty)
    {
        _syntax = new(_sink, pretty);
        Pretty = pretty;
        _sink.Write("%PDF-"u8);
        _sink.WriteAscii(version);
        _sink.Write("\n%"u8);
        _sink.Write([0xE4, 0xB9, 0xA6, 0xE7]);
        _sink.Write((byte)'\n');
    }

    /// <summary>Uncompressed and indented, for golden tests.</summary>
    public bool Pretty { get; }

    /// <summary>SHA-256 of everything written so far.</summary>
    public byte[] HashSoFar() => SHA256.HashData(_sink.Written);

    /// <summary>A number for an object that will be written once, later or now.</summary>
    public PdfRef Allocate()
    {
        _offsets.Add(0);
        return new(_offsets.Count);
    }

    /// <summary>Begins an object that is a dictionary.</summary>
    public ObjectScope Dict(PdfRef reference)
    {
        Begin(reference);
        return new(this, new(_syntax));
    }

    /// <summary>Begins an object that is an array.</summary>
    public ArrayObjectScope Array(PdfRef reference)
    {
        Begin(reference);
        return new(this, new(_syntax));
    }

    /// <summary>Begins a stream; the scope takes the entries of its dictionary, disposing writes the data.</summary>
    public StreamScope Stream(PdfRef reference, StreamData data)
    {
        Begin(reference);
        return new(this, new(_syntax), data);
    }

    /// <summary>Ends the file. Every allocated object must have been written.</summary>
    public byte[] Finish(PdfRef catalog, PdfRef info, ReadOnlySpan<byte> id)
    {
        var start = _sink.Length;
        _sink.Write("xref\n0 "u8);
        _sink.WriteInt(_offsets.Count + 1);
        _sink.Write("\n0000000000 65535 f \n"u8);
        foreach (var offset in _offsets)
        {
            if (offset == 0)
            {
                throw new InvalidOperationException("an object was allocated but not written");
            }

            WriteTenDigits(offset);
            _sink.Write(" 00000 n \n"u8);
        }

        _sink.Write("trailer\n"u8);
        using (var trailer = new DictScope(_syntax))
        {
            trailer.Number("Size", _offsets.Count + 1);
            trailer.Ref("Root", catalog);
            trailer.Ref("Info", info);
            using var ids = trailer.Array("ID");
            ids.Hex(id);
            ids.Hex(id);
        }

        _sink.Write("\nstartxref\n"u8);
        _sink.WriteInt(start);
        _sink.Write("\n%%EOF\n"u8);
        return _sink.ToArray();
    }

    internal void EndObject() => _sink.Write("\nendobj\n"u8);

    internal void WriteStreamBody(ReadOnlySpan<byte> bytes)
    {
        _sink.Write("\nstream\n"u8);
        _sink.Write(bytes);
        _sink.Write("\nendstream"u8);
    }

    private void Begin(PdfRef reference)
    {
        if (_offsets[reference.Number - 1] != 0)
        {
            throw new InvalidOperationException("an object was written twice");
        }

        _offsets[reference.Number - 1] = _sink.Length;
        _sink.WriteInt(reference.Number);
        _sink.Write(" 0 obj\n"u8);
    }

    private void WriteTenDigits(int value)
    {
        for (long unit = 1_000_000_000; unit > 0; unit /= 10)
        {
            _sink.Write((byte)('0' + (value / unit % 10)));
        }
    }
}
