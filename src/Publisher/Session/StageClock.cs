using System.Diagnostics;

namespace Publisher.Session;

/// <summary>Tells which stage is running, and measures it. Time never reaches an output.</summary>
/// <param name="tell">Told the stage's name, and how many of how many are done (0 of 0 when it cannot be counted).</param>
internal sealed class StageClock(Action<string, int, int> tell)
{
    private readonly List<(string Stage, TimeSpan Time)> _times = [];

    /// <summary>Stages in the order in which they ran.</summary>
    internal IReadOnlyList<(string Stage, TimeSpan Time)> Times => _times;

    internal T Run<T>(string stage, Func<T> work)
    {
        tell(stage, 0, 0);
        var start = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            _times.Add((stage, Stopwatch.GetElapsedTime(start)));
        }
    }

    internal void Progress(string stage, int done, int total) => tell(stage, done, total);
}
