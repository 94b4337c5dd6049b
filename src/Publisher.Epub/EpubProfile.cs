namespace Publisher.Epub;

/// <summary>What one shop or reader asks of an e-book, as data. Limits that are passed give warning EP012; the file is made all the same.</summary>
/// <param name="Name">Name in book.yaml's <c>profile:</c>.</param>
public sealed record EpubProfile(string Name)
{
    /// <summary>A profile that every EPUB 3.3 reader takes.</summary>
    public static readonly EpubProfile Standard = new("standard");

    /// <summary>All profiles, by name.</summary>
    public static readonly System.Collections.Immutable.ImmutableArray<EpubProfile> All = [Standard];

    /// <summary>A chapter longer than about this many bytes is divided at its sections, and a file over it is warned about.</summary>
    public int ContentBytes { get; init; } = 250_000;

    /// <summary>Largest picture, bytes.</summary>
    public int ImageBytes { get; init; } = 2_000_000;

    /// <summary>Largest picture, pixels in all.</summary>
    public int ImagePixels { get; init; } = 4_000_000;

    /// <summary>Largest book, bytes.</summary>
    public int BookBytes { get; init; } = 50_000_000;

    /// <summary>Least short side of a cover picture, pixels.</summary>
    public int CoverShortSide { get; init; } = 1000;

    /// <summary>Longest note that readers show as a pop-up, characters.</summary>
    public int NoteCharacters { get; init; } = 5000;

    /// <summary>The profile of a name, or null.</summary>
    public static EpubProfile? Find(string name) => All.FirstOrDefault(p => p.Name == name);
}
