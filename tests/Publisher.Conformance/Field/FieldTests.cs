namespace Publisher.Conformance.Field;

/// <summary>The test book as our program sets it, read back and judged: none of the flaws that other programs leave in it.</summary>
public sealed class FieldTests(OurField ours) : IClassFixture<OurField>
{
    [Fact]
    public void The_book_is_as_long_as_said() => Assert.InRange(ours.Book.Count, FieldBook.Characters - 1_500, FieldBook.Characters + 1_500);

    [Theory]
    [InlineData(nameof(FieldRule.TextLost))]
    [InlineData(nameof(FieldRule.ForbiddenStart))]
    [InlineData(nameof(FieldRule.OpenerAtEnd))]
    [InlineData(nameof(FieldRule.PairNotCompressed))]
    [InlineData(nameof(FieldRule.EndNotTrimmed))]
    [InlineData(nameof(FieldRule.StartNotTrimmed))]
    [InlineData(nameof(FieldRule.Indent))]
    [InlineData(nameof(FieldRule.LeftEdge))]
    [InlineData(nameof(FieldRule.RightEdge))]
    [InlineData(nameof(FieldRule.Overlap))]
    [InlineData(nameof(FieldRule.LooseHalf))]
    [InlineData(nameof(FieldRule.WordParted))]
    [InlineData(nameof(FieldRule.OneCharacter))]
    [InlineData(nameof(FieldRule.OffGrid))]
    [InlineData(nameof(FieldRule.Widow))]
    [InlineData(nameof(FieldRule.StrandedLine))]
    [InlineData(nameof(FieldRule.StrandedHeading))]
    [InlineData(nameof(FieldRule.ShortLastPage))]
    [InlineData(nameof(FieldRule.PageMark))]
    [InlineData(nameof(FieldRule.UnequalFacing))]
    [InlineData(nameof(FieldRule.Hole))]
    public void Ours_has_none_of(string rule) => Assert.Empty(ours.Found.Of(Enum.Parse<FieldRule>(rule)));

    [Fact]
    public void First_lines_have_one_indent() => Assert.Equal(2000, Assert.Single(ours.Found.Indents).Thousandths);

    [Fact]
    public void The_right_edge_is_straight() => Assert.InRange(ours.Found.RightDeviation, 0, LineJudge.Straight);

    [Fact]
    public void Every_baseline_is_on_the_grid() => Assert.InRange(ours.Found.GridDeviation, 0, FieldJudge.OnGrid);
}

/// <summary>Our PDF of the test book, and the sources for the others beside it.</summary>
public sealed class OurField
{
    /// <summary>Builds, reads and judges.</summary>
    public OurField()
    {
        Book = FieldBook.Make();
        FieldPeers.Write(Book, Path.Combine(FieldBuild.Folder, "peers"));
        Found = FieldJudge.Judge(Book, FieldBuild.Pdf(Book, FieldBuild.Folder));
        FieldReport.Save("ours", Found);
        TestContext.Current.SendDiagnosticMessage(FieldReport.Table("ours", Found));
        File.WriteAllText(Path.Combine(FieldBuild.Folder, "ours.txt"), FieldReport.Table("ours", Found));
    }

    internal FieldBook Book { get; }

    internal FieldFindings Found { get; }
}

/// <summary>Measures any PDF of the test book: <c>FIELD_PDF=a.pdf;b.pdf</c>.</summary>
public sealed class FieldMeasurement
{
    [Fact]
    [Trait("Kind", "Measure")]
    public void Of_any_pdf()
    {
        var files = (Environment.GetEnvironmentVariable("FIELD_PDF") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        Assert.SkipWhen(files.Length == 0, "FIELD_PDF names no file");
        var book = FieldBook.Make();
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var found = FieldJudge.Judge(book, file);
            FieldReport.Save(name, found);
            Directory.CreateDirectory(FieldBuild.Folder);
            File.WriteAllText(Path.Combine(FieldBuild.Folder, name + ".txt"), FieldReport.Table(name, found));
            Assert.True(found.Lines > 0, $"{file}: no line of the test book was found");
        }
    }
}
