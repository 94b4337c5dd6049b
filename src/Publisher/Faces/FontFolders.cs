namespace Publisher.Faces;

/// <summary>Finds the folder of installed faces, relative to the program: <c>artifacts/bin/publisher</c> → <c>artifacts/fonts</c>.</summary>
internal static class FontFolders
{
    /// <summary>The folder given on the command line, else the one that belongs to the program.</summary>
    internal static string Installed(string? given) => given is null ? OfProgram(AppContext.BaseDirectory) : Path.GetFullPath(given);

    /// <summary>
    /// From the program's folder upwards: inside an <c>artifacts</c> folder, its <c>fonts</c>; in a source tree, the tree's
    /// <c>artifacts/fonts</c>; elsewhere <c>fonts</c> beside the program.
    /// </summary>
    internal static string OfProgram(string programFolder)
    {
        for (var at = new DirectoryInfo(programFolder); at is not null; at = at.Parent)
        {
            if (at.Name == "artifacts")
            {
                return Path.Combine(at.FullName, "fonts");
            }

            if (File.Exists(Path.Combine(at.FullName, "build", "fonts.json")))
            {
                return Path.Combine(at.FullName, "artifacts", "fonts");
            }
        }

        return Path.Combine(programFolder, "fonts");
    }
}
