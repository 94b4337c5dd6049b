using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Reading;

/// <summary>A file's objects, as the independent parser gives them. What it cannot read is null here and noted.</summary>
internal sealed class PdfSource : IDisposable
{
    private const int MostHops = 32;

    private readonly PdfDocument _document;
    private readonly Budget _budget;
    private readonly SortedDictionary<string, string> _unread = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<StreamToken, Decoded> _decoded = [];

    private PdfSource(PdfDocument document, Budget budget) => (_document, _budget) = (document, budget);

    /// <summary>Objects that could not be read, with the reason.</summary>
    internal IReadOnlyDictionary<string, string> Unread => _unread;

    internal DictionaryToken Catalog => _document.Structure.Catalog.CatalogDictionary;

    internal DictionaryToken? Info => Dict(_document.Structure.Trailer.Info);

    internal bool Encrypted => _document.IsEncrypted || _document.Structure.Trailer.EncryptionToken is not null;

    internal ImmutableArray<ImmutableArray<byte>> Identifier =>
        [.. (_document.Structure.Trailer.Identifier ?? []).Select(t => ImmutableArray.Create(Tokens.Bytes(t)))];

    /// <summary>Numbers of all objects, in order.</summary>
    internal ImmutableArray<IndirectReference> Objects =>
    [
        .. _document.Structure.CrossReferenceTable.ObjectOffsets.Keys.OrderBy(r => r.ObjectNumber).ThenBy(r => r.Generation),
    ];

    /// <summary>Opens a file.</summary>
    /// <exception cref="Exception">Whatever the parser throws for what it cannot read; the caller tells it.</exception>
    internal static PdfSource Open(ReadOnlyMemory<byte> bytes, Budget budget)
    {
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters(budget), MaxStackDepth = 200 };
        return new(PdfDocument.Open(bytes, options), budget);
    }

    /// <summary>What a reference leads to; anything else as it is; null for nothing.</summary>
    internal IToken? Resolve(IToken? token)
    {
        for (var hops = 0; token is IndirectReferenceToken reference; hops++)
        {
            token = hops < MostHops ? Object(reference.Data) : null;
        }

        return token is NullToken ? null : token;
    }

    /// <summary>An object's value, or null when it is missing or unreadable.</summary>
    internal IToken? Object(IndirectReference reference)
    {
        _budget.Token.ThrowIfCancellationRequested();
        try
        {
            return _document.Structure.GetObject(reference)?.Data;
        }
        catch (Exception e) when (e is not (LimitException or OperationCanceledException or OutOfMemoryException))
        {
            _unread[Name(reference)] = e.Message;
            return null;
        }
    }

    /// <summary>A dictionary, also that of a stream.</summary>
    internal DictionaryToken? Dict(IToken? token) => Resolve(token) switch
    {
        DictionaryToken d => d,
        StreamToken s => s.StreamDictionary,
        _ => null,
    };

    internal DictionaryToken? Dict(DictionaryToken? owner, string key) => Dict(Get(owner, key));

    internal StreamToken? Stream(DictionaryToken? owner, string key) => Resolve(Get(owner, key)) as StreamToken;

    internal ArrayToken? Array(DictionaryToken? owner, string key) => Resolve(Get(owner, key)) as ArrayToken;

    internal string? NameOf(DictionaryToken? owner, string key) => (Resolve(Get(owner, key)) as NameToken)?.Data;

    internal double? Number(DictionaryToken? owner, string key) => (Resolve(Get(owner, key)) as NumericToken)?.Double;

    internal bool? Flag(DictionaryToken? owner, string key) => (Resolve(Get(owner, key)) as BooleanToken)?.Data;

    internal string? Text(DictionaryToken? owner, string key) => Tokens.Text(Resolve(Get(owner, key)));

    internal ImmutableArray<double> Numbers(IToken? token) => Resolve(token) is ArrayToken array
        ? [.. array.Data.Select(t => Resolve(t)).OfType<NumericToken>().Select(n => n.Double)]
        : [];

    internal ImmutableArray<double> Numbers(DictionaryToken? owner, string key) => Numbers(Get(owner, key));

    /// <summary>The value as it is written, a reference unfollowed.</summary>
    internal static IToken? Get(DictionaryToken? owner, string key) => owner is not null && owner.Data.TryGetValue(key, out var value) ? value : null;

    internal bool Has(DictionaryToken? owner, string key) => Resolve(Get(owner, key)) is not null;

    /// <summary>A stream's content without its filters; null when it cannot be had, which is noted under <paramref name="name"/>.</summary>
    internal ReadOnlyMemory<byte>? Decode(StreamToken stream, string name)
    {
        if (_decoded.TryGetValue(stream, out var kept))
        {
            return kept.Bytes;
        }

        try
        {
            var bytes = stream.Decode(_document.Structure.FilterProvider, _document.Structure.TokenScanner);
            if (bytes.Length < 1 << 20)
            {
                _decoded.Add(stream, new Decoded(bytes));
            }

            return bytes;
        }
        catch (Exception e) when (e is not (LimitException or OperationCanceledException or OutOfMemoryException))
        {
            _unread[name] = e.Message;
            return null;
        }
    }

    /// <summary>Names of a stream's filters, in order.</summary>
    internal ImmutableArray<string> Filters(DictionaryToken stream)
    {
        var filter = Resolve(Get(stream, "Filter") ?? Get(stream, "F"));
        return filter switch
        {
            NameToken name => [name.Data],
            ArrayToken names => [.. names.Data.Select(t => Resolve(t)).OfType<NameToken>().Select(n => n.Data)],
            _ => [],
        };
    }

    /// <summary>How an object is called in a report.</summary>
    internal static string Name(IToken? token, string otherwise) => token is IndirectReferenceToken r ? Name(r.Data) : otherwise;

    internal static string Name(IndirectReference reference) => $"{reference.ObjectNumber} {reference.Generation} R";

    public void Dispose() => _document.Dispose();

    private sealed record Decoded(ReadOnlyMemory<byte> Bytes);
}
