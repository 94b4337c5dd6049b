namespace Publisher.Conformance;

/// <summary>The torture book, built once in all its editions.</summary>
public sealed class TortureBook : IDisposable
{
    private readonly BookCopy _copy = BookCopy.Of(Path.Combine(Machine.Root, "tests", "books", "torture"), "torture");

    /// <summary>Builds it.</summary>
    public TortureBook() => Report = _copy.Build("2");

    internal Ran Report { get; }

    internal string Manuscript => Path.Combine(_copy.Folder, "manuscript");

    internal IReadOnlyList<string> Prints => [.. _copy.Outputs("*.pdf").Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose() => _copy.Dispose();
}

/// <summary>Every construct in measures of 12 to 40 characters: no error, and not a character lost between the manuscript and what a reader finds.</summary>
public sealed class TortureBookTests(TortureBook book) : IClassFixture<TortureBook>
{
    private const int Editions = 6;

    [Fact]
    public void It_builds_without_an_error()
    {
        Assert.True(book.Report.Code == 0, book.Report.All);
        Assert.Equal(Editions, book.Prints.Count);
    }

    [Fact]
    public void Every_character_of_the_manuscript_is_in_every_edition()
    {
        var runs = ManuscriptText.Runs(book.Manuscript);
        Assert.NotEmpty(runs);
        foreach (var pdf in book.Prints)
        {
            Assert.True(Conservation.Fewer(Pages(pdf), runs) is [], $"{Path.GetFileName(pdf)}: {string.Join('\n', Conservation.Fewer(Pages(pdf), runs))}");
        }
    }

    /// <summary>Cells, readings and notes stand among the lines: whole sentences are looked for where the text is plain.</summary>
    [Fact]
    public void Sentences_reach_the_reader_in_one_piece()
    {
        var plain = ManuscriptText.Runs(book.Manuscript).Where(r => r.Place.StartsWith("01-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(plain);
        foreach (var pdf in book.Prints)
        {
            Assert.True(Conservation.Missing(Pages(pdf), plain) is [], $"{Path.GetFileName(pdf)}: {string.Join('\n', Conservation.Missing(Pages(pdf), plain))}");
        }
    }

    private static List<string> Pages(string pdf)
    {
        var read = Machine.Run("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-");
        Assert.True(read.Code == 0, read.Error);
        return [.. read.Output.Split('\f').Select(ManuscriptText.Han)];
    }
}
