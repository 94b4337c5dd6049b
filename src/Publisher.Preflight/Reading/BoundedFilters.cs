using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Reading;

/// <summary>The parser's filters, none of which may swell without limit: a stream of a few bytes can stand for terabytes.</summary>
internal sealed class BoundedFilters(Budget budget) : IFilterProvider
{
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => f is Bounded ? f : new Bounded(f, budget))];

    private sealed class Bounded(IFilter inner, Budget budget) : IFilter
    {
        // LZW and run lengths swell less than this; fax and others have their size in the dictionary.
        private const int MostInput = 64 << 20;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (inner is FlateFilter)
            {
                budget.Decoded(Inflated(input));
            }
            else if (input.Length > MostInput || (inner is LzwFilter && input.Length > MostInput / 64) || (inner is CcittFaxDecodeFilter && TooLarge(dictionary)))
            {
                throw new LimitException("decoded bytes");
            }

            var output = inner.Decode(input, dictionary, provider, index);
            if (inner is not FlateFilter)
            {
                budget.Decoded(output.Length);
            }

            return output;
        }

        private static bool TooLarge(DictionaryToken dictionary) => Side(dictionary, "Width") * Side(dictionary, "Height") / 8 > Budget.MostStream;

        private static double Side(DictionaryToken dictionary, string key) => dictionary.TryGet(NameToken.Create(key), out NumericToken side) ? side.Double : 0;

        // Counted before the parser does it, because the parser keeps all it gets.
        private static long Inflated(Memory<byte> input)
        {
            if (input.Length < 3)
            {
                return 0;
            }

            using var source = new MemoryStream(input[2..].ToArray(), writable: false);
            using var inflate = new DeflateStream(source, CompressionMode.Decompress);
            var buffer = new byte[81920];
            long total = 0;
            try
            {
                for (int read; total <= Budget.MostStream && (read = inflate.Read(buffer)) > 0;)
                {
                    total += read;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged: the parser tells.
            }

            return total;
        }
    }
}
