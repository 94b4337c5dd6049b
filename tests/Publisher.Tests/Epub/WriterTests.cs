using Publisher.Core.Diagnostics;
using Publisher.Epub;

namespace Publisher.Tests.Epub;

public sealed class WriterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_book_with_every_construct_passes_our_own_checks()
    {
        var outcome = EpubWriter.Write(EverythingBook.Request(), Token);
        Assert.Equal(["EP003"], outcome.Diagnostics.Select(d => d.Code + (d.Severity == Severity.Info ? "" : d.Chinese)));
        Assert.Equal("everything.epub", outcome.Value!.Name);
    }

    [Fact]
    public void Bytes_do_not_depend_on_threads()
    {
        var one = EpubWriter.Write(EverythingBook.Request() with { Parallelism = 1 }, Token).Value!;
        for (var i = 0; i < 4; i++)
        {
            var many = EpubWriter.Write(EverythingBook.Request() with { Parallelism = 8 }, Token).Value!;
            Assert.True(one.Content.Span.SequenceEqual(many.Content.Span));
        }
    }
}
