using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Publisher.Faces;
using Publisher.Reporting;
using Publisher.Session;

namespace Publisher.Commands;

/// <summary><c>publisher build [BOOK]</c>.</summary>
internal static class BuildCommand
{
    internal static Command Create()
    {
        var common = new BookOptions();
        var editions = EditionOption();
        var folder = new Option<string?>("--out") { Description = "写到 DIR/artifacts，不写则在书的文件夹里 / write under DIR/artifacts instead of the book's folder", HelpName = "DIR" };
        var draft = new Option<bool>("--draft") { Description = "有错误也输出，作样稿 / publish in spite of errors" };
        var timings = new Option<bool>("--timings") { Description = "打印各阶段用时 / print the time of each stage" };
        var command = new Command("build", "构建一本书 / build a book") { editions, folder, draft, timings };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed) with
            {
                Editions = [.. parsed.GetValue(editions) ?? []],
                Out = parsed.GetValue(folder) is { } path ? Path.GetFullPath(path) : null,
                Draft = parsed.GetValue(draft),
            };
            return Run(options, common.FormatOf(parsed), parsed.GetValue(timings));
        });
        return command;
    }

    internal static Option<string[]> EditionOption() => new("--edition", "-e")
    {
        Description = "只做这些版本 / only these editions",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "NAME",
    };

    internal static int Run(BuildOptions options, string format, bool timings)
    {
        using var interrupt = new Interrupt();
        StageClock? clock = null;
        var result = ProgressLine.Run(quiet: format != BookOptions.Text, tell =>
        {
            clock = new StageClock(tell);
            return BuildSession.Run(options, clock, interrupt.Token);
        });
        if (format == "json")
        {
            Console.Out.Write(BuildOutput.Json(result));
        }
        else if (format == "sarif")
        {
            Console.Out.Write(Sarif.Write(result.Diagnostics, result.Texts));
        }
        else
        {
            BuildOutput.Print(result, options);
        }

        if (timings)
        {
            Timings(clock!);
        }

        return !result.HasErrors || (options.Draft && result.Published is not null) ? ExitCode.Good
            : result.Diagnostics.Any(d => d.Code == "BD005") ? ExitCode.Usage
            : ExitCode.BookErrors;
    }

    private static void Timings(StageClock clock)
    {
        foreach (var (stage, time) in clock.Times)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,9:0.0} ms  {stage}"));
        }
    }
}

/// <summary>Options that building and checking share.</summary>
internal sealed class BookOptions
{
    internal Argument<string> Book { get; } = new("BOOK")
    {
        Description = "书的文件夹，默认当前文件夹 / the book's folder; the current one by default",
        DefaultValueFactory = _ => ".",
    };

    internal Option<string?> Fonts { get; } = new("--fonts") { Description = "字体文件夹 / folder of installed fonts", HelpName = "DIR" };

    internal const string Text = "text";

    internal Option<string> Format { get; } = FormatOption();

    internal Option<bool> Json { get; } = new("--json") { Description = "用 JSON 打印结果 / print the outcome as JSON" };

    internal Option<int> Jobs { get; } = new("--jobs", "-j")
    {
        Description = "并行数，不影响结果 / threads; no effect on the outcome",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = ParseJobs,
    };

    internal void AddTo(Command command)
    {
        command.Add(Book);
        command.Add(Fonts);
        command.Add(Json);
        command.Add(Format);
        command.Add(Jobs);
    }

    /// <summary>What is printed: <c>--json</c> is short for <c>--format json</c>.</summary>
    internal string FormatOf(ParseResult parsed) => parsed.GetValue(Json) ? "json" : parsed.GetValue(Format)!;

    private static Option<string> FormatOption()
    {
        var option = new Option<string>("--format") { Description = "打印的格式 / what is printed", HelpName = "text|json|sarif", DefaultValueFactory = _ => Text };
        option.AcceptOnlyFromAmong(Text, "json", "sarif");
        return option;
    }

    private static int ParseJobs(ArgumentResult written)
    {
        if (int.TryParse(written.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 256)
        {
            return jobs;
        }

        written.AddError("--jobs 取 1 到 256 / --jobs takes 1 to 256");
        return 1;
    }

    /// <summary>For commands that only read the book.</summary>
    internal BuildOptions BookOnly(ParseResult parsed) => new(Folder(parsed)) { Fonts = "", SourceDateEpoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") };

    private string Folder(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(Book) is { Length: > 0 } book ? book : ".");

    internal BuildOptions Read(ParseResult parsed) => new(Folder(parsed))
    {
        Fonts = FontFolders.Installed(parsed.GetValue(Fonts)),
        Jobs = parsed.GetValue(Jobs),
        SourceDateEpoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"),
    };
}
