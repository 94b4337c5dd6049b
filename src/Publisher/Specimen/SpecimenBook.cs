using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript;

namespace Publisher.Specimen;

/// <summary>The small book that a specimen sets: every construct once, under the real book's own facts.</summary>
internal static class SpecimenBook
{
    private static readonly FileId Picture = new("images/grid.png");

    /// <summary>Size of the picture that stands for all pictures; it is never read.</summary>
    internal static ImmutableDictionary<FileId, ImageInfo> Images => ImmutableDictionary<FileId, ImageInfo>.Empty.Add(Picture, new ImageInfo(Picture, 1600, 900));

    /// <summary>Reads the embedded texts as a book.</summary>
    internal static Book Read(Workspace real)
    {
        ImmutableArray<SourceFile> files = [File("00-preface.md"), File("01-chapter.md"), File("02-breaks.md")];
        var contents = ImmutableArray.Create(
            Generated(PieceKind.TitlePage, Zone.Front),
            Generated(PieceKind.Imprint, Zone.Front),
            Generated(PieceKind.Contents, Zone.Front),
            Written(PieceKind.Preface, Zone.Front, files[0]),
            new ContentEntry(PieceKind.Part, Zone.Body, null, "样张", SourceSpan.None),
            Written(PieceKind.Chapter, Zone.Body, files[1]),
            Written(PieceKind.Chapter, Zone.Body, files[2]),
            Generated(PieceKind.Index, Zone.Back));
        var index = new IndexSpec("索引", [Term("版心", "ban xin"), Term("标点", "biao dian"), Term("行距", "hang ju"), Term("网格", "wang ge"), Term("字号", "zi hao")]);

        // what it finds speaks of the picture that is not there; nothing else can be wrong with a text of ours
        return BookReader.Read(new Workspace(real.Folder, Complete(real.Facts), contents, files, index), 1).Value!;
    }

    /// <summary>What the real book does not say is filled in, so that its styles are shown too.</summary>
    private static BookFacts Complete(BookFacts facts) => facts with
    {
        Subtitle = facts.Subtitle ?? "副书名的样子",
        Cip = facts.Cip ?? new CipData { Titles = ["版…"], Names = ["某…"], Subjects = ["样张"], Classes = ["TS803"], Number = "中国国家版本馆CIP数据核字（2026）第000000号" },
    };

    private static ContentEntry Generated(PieceKind kind, Zone zone) => new(kind, zone, null, null, SourceSpan.None);

    private static ContentEntry Written(PieceKind kind, Zone zone, SourceFile file) => new(kind, zone, file.Id, null, SourceSpan.None);

    private static IndexTerm Term(string word, string pinyin) => new(word, pinyin, null, true, [word], [], SourceSpan.None);

    private static SourceFile File(string name)
    {
        using var stream = typeof(SpecimenBook).Assembly.GetManifestResourceStream("specimen/" + name)!;
        using var reader = new StreamReader(stream);
        return new SourceFile(new FileId("manuscript/" + name), reader.ReadToEnd());
    }
}
