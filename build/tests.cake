/// <summary>Runs test projects and counts what the runner says.</summary>
public sealed class TestRuns(ICakeContext cake, BuildPaths paths)
{
    private int _passed, _failed, _skipped;
    private bool _ran;

    public void Run(string project, params string[] options)
    {
        var settings = Runs.Settings(paths.Root, ["test", "--project", $"{paths.Root}/{project}", "--configuration", "Release", .. options]);
        settings.RedirectStandardOutput = true;
        settings.RedirectedStandardOutputHandler = line => { System.Console.WriteLine(line); return line; };
        var code = cake.StartProcess("dotnet", settings, out var lines);
        var counts = lines.Select(line => System.Text.RegularExpressions.Regex.Match(line ?? "", @"^\s*(total|failed|succeeded|skipped): (\d+)"))
            .Where(match => match.Success)
            .ToLookup(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value));
        _passed += counts["succeeded"].Sum();
        _skipped += counts["skipped"].Sum();
        // A run that broke before it counted is a failure too.
        _failed += System.Math.Max(counts["failed"].Sum(), code == 0 ? 0 : 1);
        _ran = true;
        if (code != 0 || counts["total"].Sum() == 0)
        {
            throw new CakeException(1, $"{project}: tests failed, exit {code}");
        }
    }

    public void Summary()
    {
        if (_ran)
        {
            System.Console.WriteLine($"{_passed} passed, {_failed} failed{(_skipped > 0 ? $", {_skipped} skipped" : "")}");
        }
    }
}
