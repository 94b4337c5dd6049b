using System.CommandLine;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Reporting;
using Publisher.Session;

namespace Publisher.Commands;

/// <summary><c>publisher specimen [EDITION] [BOOK]</c>: prints a style as a 版式样张.</summary>
internal static class SpecimenCommand
{
    internal static Command Create()
    {
        var edition = new Argument<string?>("EDITION") { Description = "版本名，默认第一个印刷版 / edition; the first print edition by default", Arity = ArgumentArity.ZeroOrOne };
        var common = new BookOptions();
        var folder = new Option<string?>("--out") { Description = "写到 DIR/artifacts / write under DIR/artifacts", HelpName = "DIR" };
        var command = new Command("specimen", "版式样张：版心、网格、字号、每种段落、断行 / a specimen of a style: grid, sizes, every paragraph style, line breaks")
        {
            edition, common.Book, common.Fonts, common.Jobs, folder,
        };
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed) with { Out = parsed.GetValue(folder) is { } path ? Path.GetFullPath(path) : null };
            return Run(options, parsed.GetValue(edition));
        });
        return command;
    }

    private static int Run(BuildOptions options, string? name)
    {
        if (OneEdition.Open(options, name) is not { } open)
        {
            return ExitCode.BookErrors;
        }

        if (open.Edition.Format != EditionChoice.Pdf)
        {
            Console.Error.WriteLine($"“{open.Edition.Name}”不是印刷版，没有版面 / '{open.Edition.Name}' is no print edition");
            return ExitCode.Usage;
        }

        var pdf = PrintEditions.Specimen(open, options, CancellationToken.None);
        if (open.Failed() || pdf is null)
        {
            return ExitCode.BookErrors;
        }

        return Publish(open, options, pdf with { Name = open.Edition.Name + "-specimen.pdf" });
    }

    /// <summary>Puts a file beside the published ones, and prints where it is.</summary>
    internal static int Publish(OneEdition open, BuildOptions options, Artifact pdf)
    {
        var output = new OutputFolder(options.Out ?? options.Book, open.Workspace.Facts.Slug);
        try
        {
            using var held = BuildLock.TryTake(output.LockFile);
            if (held is null)
            {
                Console.Error.Write(DiagnosticText.Print(Catalogue.BD001.At(SourceSpan.None, output.Folder), open.Texts));
                return ExitCode.BookErrors;
            }

            output.Recover();
            Console.Out.WriteLine(Path.Combine(output.Publish([pdf]), pdf.Name));
            return ExitCode.Good;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.Write(DiagnosticText.Print(Catalogue.BD003.At(SourceSpan.None, output.Folder, e.Message), open.Texts));
            return ExitCode.BookErrors;
        }
    }
}
