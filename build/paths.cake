/// <summary>Every path of the build, absolute: Cake's working directory is this folder, whatever the caller's was.</summary>
public sealed record BuildPaths(string Root)
{
    public static BuildPaths Of(ICakeContext cake) => new(cake.MakeAbsolute(cake.Directory("..")).FullPath);

    public string Solution => $"{Root}/Publisher.sln";

    public string ProgramProject => $"{Root}/src/Publisher/Publisher.csproj";

    public string Benchmarks => $"{Root}/tests/Publisher.Benchmarks/Publisher.Benchmarks.csproj";

    public string ProgramFolder => $"{Root}/artifacts/bin/publisher";

    public string Program => $"{ProgramFolder}/publisher{(System.OperatingSystem.IsWindows() ? ".exe" : "")}";

    /// <summary>The sample book: the repository is its folder.</summary>
    public string Book => Root;

    public string[] Built => new[] { "bin", "books", "cache", "obj" }.Select(folder => $"{Root}/artifacts/{folder}").ToArray();
}
