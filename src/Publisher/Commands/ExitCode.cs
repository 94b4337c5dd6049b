namespace Publisher.Commands;

/// <summary>What the program returns to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Good = 0;

    /// <summary>The book, or the machine, has errors; nothing was published.</summary>
    internal const int BookErrors = 1;

    /// <summary>The command was not understood.</summary>
    internal const int Usage = 2;

    /// <summary>A fault of the program.</summary>
    internal const int Bug = 3;
}
