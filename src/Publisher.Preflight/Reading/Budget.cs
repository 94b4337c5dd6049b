namespace Publisher.Preflight.Reading;

/// <summary>Something took more time or memory than a file may take; what is left of the part is not judged.</summary>
internal sealed class LimitException(string what) : Exception(what);

/// <summary>What one file may cost. Counters, not clocks: the same file meets the same limit on every machine.</summary>
internal sealed class Budget(CancellationToken ct)
{
    internal const long MostStream = 256L << 20;
    internal const long MostDecoded = 2048L << 20;
    internal const long MostOperators = 30_000_000;
    internal const int MostPages = 20_000;
    internal const int MostDepth = 24;
    internal const int MostMarks = 400_000;

    private const int MostStreams = 200_000;

    private long _decoded;
    private long _operators;
    private int _streams;

    internal CancellationToken Token => ct;

    internal void Decoded(long bytes)
    {
        ct.ThrowIfCancellationRequested();
        _decoded += bytes;
        if (bytes > MostStream || _decoded > MostDecoded)
        {
            throw new LimitException("decoded bytes");
        }
    }

    /// <summary>A stream is run once more: forms that use forms many times over multiply.</summary>
    internal void Stream()
    {
        if (++_streams > MostStreams)
        {
            throw new LimitException("streams");
        }
    }

    internal void Operator()
    {
        if ((++_operators & 1023) == 0)
        {
            ct.ThrowIfCancellationRequested();
        }

        if (_operators > MostOperators)
        {
            throw new LimitException("operators");
        }
    }
}
