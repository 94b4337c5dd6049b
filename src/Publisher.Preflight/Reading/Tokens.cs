using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Reading;

/// <summary>Values of tokens.</summary>
internal static class Tokens
{
    /// <summary>Bytes of a string, hexadecimal or not.</summary>
    internal static byte[] Bytes(IToken? token) => token switch
    {
        HexToken hex => hex.Memory.ToArray(),
        StringToken text => text.GetBytes(),
        _ => [],
    };

    /// <summary>A text string: UTF-16 with its mark, UTF-8 with its mark, else PDFDocEncoding read as Latin-1. Null for anything else.</summary>
    internal static string? Text(IToken? token)
    {
        if (token is not (HexToken or StringToken))
        {
            return null;
        }

        var bytes = Bytes(token);
        return bytes switch
        {
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            _ => Encoding.Latin1.GetString(bytes),
        };
    }

    /// <summary>A value written out, dictionaries by key: equal values give equal words. Depth and length are bounded.</summary>
    internal static string Words(PdfSource source, IToken? token, int depth = 6)
    {
        var words = new StringBuilder();
        Write(words, source, token, depth);
        return words.ToString();
    }

    private static void Write(StringBuilder words, PdfSource source, IToken? token, int depth)
    {
        const int MostLength = 1 << 16;
        if (depth < 0 || words.Length > MostLength)
        {
            words.Append('…');
            return;
        }

        switch (source.Resolve(token))
        {
            case null:
                words.Append("null");
                break;
            case NameToken name:
                words.Append('/').Append(name.Data);
                break;
            case NumericToken number:
                words.Append(number.Double);
                break;
            case ArrayToken array:
                words.Append('[');
                foreach (var item in array.Data)
                {
                    Write(words, source, item, depth - 1);
                    words.Append(' ');
                }

                words.Append(']');
                break;
            case DictionaryToken dictionary:
                Write(words, source, dictionary, depth);
                break;
            case StreamToken stream:
                Write(words, source, stream.StreamDictionary.Without("Length").Without("Filter"), depth);
                words.Append(source.Decode(stream, "stream") is { } bytes ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes.Span)) : "?");
                break;
            case { } other:
                words.Append(Convert.ToHexString(Bytes(other)));
                break;
        }
    }

    private static void Write(StringBuilder words, PdfSource source, DictionaryToken dictionary, int depth)
    {
        words.Append("<<");
        foreach (var (key, value) in dictionary.Data.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            words.Append('/').Append(key).Append(' ');
            Write(words, source, value, depth - 1);
        }

        words.Append(">>");
    }
}
