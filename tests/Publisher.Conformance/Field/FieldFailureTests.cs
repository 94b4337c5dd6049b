namespace Publisher.Conformance.Field;

/// <summary>The script can fail: our own program with a rule switched off leaves the flaw, and the script finds it.</summary>
public sealed class FieldFailureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-field-").FullName;

    [Theory]
    [InlineData("composition: { adjacent: none }", nameof(FieldRule.PairNotCompressed))]
    [InlineData("composition: { line-end-trim: false }", nameof(FieldRule.EndNotTrimmed))]
    [InlineData("composition: { line-start-trim: false }", nameof(FieldRule.StartNotTrimmed))]
    [InlineData("composition: { first-line-trim: false }", nameof(FieldRule.Indent))]
    [InlineData("composition: { level: none }", nameof(FieldRule.ForbiddenStart))]
    [InlineData("composition: { level: none }", nameof(FieldRule.OpenerAtEnd))]
    [InlineData("composition: { orphan-fix: false }", nameof(FieldRule.OneCharacter))]
    [InlineData("paragraphs: { body: { align: start } }", nameof(FieldRule.RightEdge))]
    [InlineData("paragraphs: { body: { indent: 20pt } }", nameof(FieldRule.Indent))]
    public void A_rule_switched_off_is_found(string style, string rule)
    {
        var book = FieldBook.Make(2, 16_000);
        var found = FieldJudge.Judge(book, FieldBuild.Pdf(book, _folder, style + "\n"));
        Assert.Empty(found.Of(FieldRule.TextLost));
        Assert.NotEmpty(found.Of(Enum.Parse<FieldRule>(rule)));
    }

    [Fact]
    public void Another_book_is_not_this_one()
    {
        var pdf = FieldBuild.Pdf(FieldBook.Make(1, 2_000), _folder);
        Assert.NotEmpty(FieldJudge.Judge(FieldBook.Make(2, 4_000), pdf).Of(FieldRule.TextLost));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
