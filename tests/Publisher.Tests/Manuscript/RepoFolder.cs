namespace Publisher.Tests.Manuscript;

/// <summary>Where the repository's own files lie.</summary>
internal static class RepoFolder
{
    public static string Root { get; } = Find();

    public static string Suite => Path.Combine(Root, "tests", "suite");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Publisher.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Publisher.sln is not above " + AppContext.BaseDirectory);
    }
}
