namespace Publisher.Pdf.Objects;

/// <summary>Writes the operators of a content stream (ISO 32000-1 Annex A), one a line.</summary>
internal sealed class ContentSyntax
{
    private readonly ByteSink _sink = new();
    private readonly PdfSyntax _syntax;

    public ContentSyntax() => _syntax = new(_sink, pretty: false);

    public bool IsEmpty => _sink.Length == 0;

    public ReadOnlySpan<byte> Written => _sink.Written;

    public void Operator(ReadOnlySpan<byte> name, params ReadOnlySpan<PdfNumber> operands)
    {
        foreach (var operand in operands)
        {
            _sink.WriteNumber(operand);
            _sink.Write((byte)' ');
        }

        End(name);
    }

    /// <summary>An operator whose first operand is the name of a resource.</summary>
    public void Named(ReadOnlySpan<byte> name, string resource, params ReadOnlySpan<PdfNumber> operands)
    {
        _syntax.Name(resource);
        _sink.Write((byte)' ');
        Operator(name, operands);
    }

    /// <summary>Sets the dashes of strokes (8.4.3.6); none for an unbroken line.</summary>
    public void Dashes(ReadOnlySpan<PdfNumber> lengths, PdfNumber phase)
    {
        _sink.Write((byte)'[');
        for (var i = 0; i < lengths.Length; i++)
        {
            if (i > 0)
            {
                _sink.Write((byte)' ');
            }

            _sink.WriteNumber(lengths[i]);
        }

        _sink.Write("] "u8);
        Operator("d"u8, phase);
    }

    public void BeginText() => End("BT"u8);

    public void EndText() => End("ET"u8);

    /// <summary>Opens a <c>Span</c> whose text is not what its glyphs say.</summary>
    public void BeginActualText(string text)
    {
        _sink.Write("/Span "u8);
        using (var properties = new DictScope(_syntax))
        {
            properties.Hex("ActualText", [0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes(text)]);
        }

        End(" BDC"u8);
    }

    /// <summary>Opens a <c>Span</c> in another language (BCP 47).</summary>
    public void BeginLanguage(string language)
    {
        _sink.Write("/Span "u8);
        using (var properties = new DictScope(_syntax))
        {
            properties.Text("Lang", language);
        }

        End(" BDC"u8);
    }

    public void EndMarked() => End("EMC"u8);

    /// <summary>Shows glyph codes, two bytes each; <paramref name="pieces"/> alternate with adjustments.</summary>
    public void Show(List<ShowPiece> pieces)
    {
        if (pieces is [{ Adjustment: 0 }] || (pieces.Count > 1 && pieces.TrueForAll(p => p.Adjustment == 0)))
        {
            WriteCodes(pieces);
            End(" Tj"u8);
            return;
        }

        _sink.Write((byte)'[');
        for (var i = 0; i < pieces.Count;)
        {
            if (pieces[i].Adjustment != 0)
            {
                _sink.WriteNumber(new PdfNumber(pieces[i].Adjustment * (PdfNumber.One / 10)));
            }

            var run = i++;
            while (i < pieces.Count && pieces[i].Adjustment == 0)
            {
                i++;
            }

            WriteCodes(pieces.GetRange(run, i - run));
        }

        End("]TJ"u8);
    }

    private void WriteCodes(List<ShowPiece> pieces)
    {
        _sink.Write((byte)'<');
        foreach (var piece in pieces)
        {
            _sink.WriteHex(piece.Code);
        }

        _sink.Write((byte)'>');
    }

    private void End(ReadOnlySpan<byte> name)
    {
        _sink.Write(name);
        _sink.Write((byte)'\n');
    }
}

/// <summary>A glyph code to show.</summary>
/// <param name="Code">Its two-byte code.</param>
/// <param name="Adjustment">Moves the pen before it: ten-thousandths of the size, positive to the left.</param>
internal readonly record struct ShowPiece(ushort Code, int Adjustment);
