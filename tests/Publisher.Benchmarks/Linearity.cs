using System.Diagnostics;
using System.Globalization;

namespace Publisher.Benchmarks;

/// <summary>
/// Times the setting of the generated book (shape, break, paginate, bind; nothing is parsed or written) at 1×, 4× and 16× its
/// length, warm and on one core, and says how time grows with length. Growth is reckoned from processor time, which other programs on
/// the machine do not lengthen.
/// </summary>
internal static class Linearity
{
    private const int WarmUps = 8;
    private const int WarmSeconds = 3;
    private const int Rounds = 9;

    /// <summary>Measures and prints; 1 when the longest book takes more than a quarter longer a character than the middle one.</summary>
    public static int Run(TextWriter output)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 1;
        }

        output.WriteLine($"{"characters",12}{"median ms",12}{"best ms",12}{"cpu ms",12}{"cpu ns/char",13}{"to the one before",20}");
        double before = 0, perCharacter = 0, growth = 0;
        foreach (var length in (ReadOnlySpan<int>)[61_000, 244_000, 976_000])
        {
            var (times, median) = Times(length);
            growth = perCharacter == 0 ? 1 : median / length / perCharacter;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{length,12}{times[times.Length / 2],12:0.0}{times[0],12:0.0}{median,12:0.0}{median * 1e6 / length,13:0}{(before == 0 ? "" : $"{median / before:0.00}× for 4×"),20}"));
            (before, perCharacter) = (median, median / length);
        }

        return growth > 1.25 ? 1 : 0;
    }

    private static (double[] Wall, double Cpu) Times(int length)
    {
        var book = new BookBenchmark { Characters = length };
        book.Setup();
        try
        {
            var warm = Stopwatch.GetTimestamp();
            for (var i = 0; i < WarmUps || Stopwatch.GetElapsedTime(warm).TotalSeconds < WarmSeconds; i++)
            {
                _ = book.Set();
            }

            using var self = Process.GetCurrentProcess();
            var (times, cpu) = (new double[Rounds], new double[Rounds]);
            for (var i = 0; i < Rounds; i++)
            {
                GC.Collect();
                self.Refresh();
                var (start, used) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime);
                _ = book.Set();
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                self.Refresh();
                cpu[i] = (self.TotalProcessorTime - used).TotalMilliseconds;
            }

            Array.Sort(times);
            Array.Sort(cpu);
            return (times, cpu[Rounds / 2]);
        }
        finally
        {
            book.Cleanup();
        }
    }
}
