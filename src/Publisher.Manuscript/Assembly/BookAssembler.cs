using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Markdown;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Assembly;

/// <summary>Stage 3: chapters → the book. Numbers, ids, labels, references, index, uses of pictures.</summary>
internal static class BookAssembler
{
    /// <summary>Assembles; <paramref name="parsed"/> has an item for each entry of the contents, null where there is no text.</summary>
    public static Outcome<Book> Assemble(Workspace workspace, ImmutableArray<ParsedChapter?> parsed)
    {
        var sink = new DiagnosticSink();
        var parts = workspace.Contents.Zip(parsed).Where(p => p.First.File is null || p.Second is not null).ToImmutableArray();
        var frames = Frame.Of(parts);
        var labels = new LabelTable(sink);
        var loose = new Numberer.Loose();
        var numbered = frames.Select(f => f.Parsed is null ? null : new Numberer(f, labels, loose).Number()).ToImmutableArray();

        var index = workspace.Index is { } spec ? new IndexBuilder(spec, sink) : null;
        var names = workspace.Index is { } list ? new NameFinder(list) : null;
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var i = 0; i < frames.Length; i++)
        {
            var chapter = numbered[i] is { } text ? new Linker(frames[i], labels, index, names).Link(text) : null;
            pieces.Add(Piece(frames[i], chapter, workspace));
        }

        // the builder reports names that were never found, so only after all chapters
        var book = new Book(workspace.Facts, pieces.ToImmutable(), index?.Build(), labels.All, Images(workspace.Facts, pieces));
        return new Outcome<Book>(book, sink.ToImmutable());
    }

    private static Piece Piece(Frame frame, Chapter? chapter, Workspace workspace)
    {
        var entry = frame.Entry;
        if (entry.Kind == PieceKind.Part)
        {
            // a part is a title alone: its own page is a chapter without text
            var title = entry.Title ?? "";
            ImmutableArray<Inline> words = title.Length == 0 ? [] : [new TextInline(title) { Span = entry.Span }];
            var opener = new Chapter(entry.Span.File, frame.Id, null, null, words, [], [], [], entry.Span);
            return new Piece(entry.Kind, entry.Zone, frame.Id, $"第{ChineseNumber.Of(frame.Number!.Value)}部　{title}", opener) { PartNumber = frame.Number };
        }

        return new Piece(entry.Kind, entry.Zone, frame.Id, Title(entry.Kind, chapter, workspace), chapter);
    }

    private static string Title(PieceKind kind, Chapter? chapter, Workspace workspace)
    {
        if (chapter is not null)
        {
            var title = InlineText.Flatten(chapter.Title);
            return chapter.Number is { } number ? $"第{ChineseNumber.Of(number)}章　{title}" : title;
        }

        return kind switch
        {
            PieceKind.Cover => "封面",
            PieceKind.TitlePage => "扉页",
            PieceKind.Imprint => "版权页",
            PieceKind.Contents => "目录",
            PieceKind.Index => workspace.Index?.Title ?? "索引",
            _ => "",
        };
    }

    private static ImmutableArray<ImageUse> Images(BookFacts facts, IEnumerable<Piece> pieces)
    {
        var uses = ImmutableArray.CreateBuilder<ImageUse>();
        if (facts.CoverImage is { } cover)
        {
            uses.Add(new ImageUse(cover, facts.Places.GetValueOrDefault("cover", SourceSpan.None), FigurePlacement.Bleed));
        }

        foreach (var block in pieces.Where(p => p.Chapter is not null).SelectMany(p => p.Chapter!.Blocks))
        {
            Gather(block, uses);
        }

        return uses.ToImmutable();
    }

    // figures stand directly in a chapter (the parser sees to that), alone or in pairs
    private static void Gather(Block block, ImmutableArray<ImageUse>.Builder uses)
    {
        switch (block)
        {
            case Figure figure:
                uses.Add(new ImageUse(figure.Image, figure.ImageSpan, figure.Placement) { Kind = figure.Kind });
                break;
            case FigurePair pair:
                Gather(pair.Left, uses);
                Gather(pair.Right, uses);
                break;
        }
    }
}
