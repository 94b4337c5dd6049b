/// <summary>Publishes the program and runs it. A failure carries the program's own exit code.</summary>
public sealed class BookRuns(ICakeContext cake, BuildPaths paths)
{
    public void PublishProgram() => Runs.Must(cake, "dotnet", paths.Root,
        "publish", paths.ProgramProject, "--configuration", "Release", "--output", paths.ProgramFolder, "--verbosity", "quiet");

    public void Bench()
    {
        Bench("linearity");
        Bench("--filter", "*");
    }

    private void Bench(params string[] options) => Runs.Must(cake, "dotnet", paths.Root,
        ["run", "--project", paths.Benchmarks, "--configuration", "Release", "--", .. options]);

    public void Build(params string[] options) => Program(["build", paths.Book, .. options]);

    public void Program(params string[] arguments) => Runs.Must(cake, paths.Program, paths.Root, arguments);
}

/// <summary>Runs processes, and sees that exit codes and the last line arrive.</summary>
public static class Runs
{
    public static void Must(ICakeContext cake, string program, string folder, params string[] arguments)
    {
        var code = cake.StartProcess(program, Settings(folder, arguments));
        if (code != 0)
        {
            throw new CakeException(code, $"{System.IO.Path.GetFileName(program)} {arguments[0]}: exit {code}");
        }
    }

    public static ProcessSettings Settings(string folder, params string[] arguments)
    {
        var list = new ProcessArgumentBuilder();
        foreach (var argument in arguments)
        {
            list.AppendQuoted(argument);
        }

        return new ProcessSettings { Arguments = list, WorkingDirectory = folder };
    }

    /// <summary>Cake turns every failure into exit code 1 and prints its own report last; this keeps the code, and ends on the tests' count.</summary>
    public static void ToTheEnd(System.Action run, TestRuns tests)
    {
        var code = 0;
        try
        {
            run();
        }
        catch (System.Exception e)
        {
            code = Code(e);
            System.Console.Error.WriteLine(e.GetBaseException().Message);
        }

        tests.Summary();
        if (code != 0)
        {
            System.Environment.Exit(code);
        }
    }

    private static int Code(System.Exception e)
    {
        for (var at = e; at is not null; at = at.InnerException)
        {
            if (at is CakeException { ExitCode: > 1 } known)
            {
                return known.ExitCode;
            }
        }

        return 1;
    }
}
