using System.CommandLine;
using System.Globalization;
using Publisher.Core.Build;
using Publisher.Layout.Sheets;
using Publisher.Manuscript;
using Publisher.Session;

namespace Publisher.Commands;

/// <summary><c>publisher impose [EDITION] [BOOK]</c>: lays a print edition's pages on press sheets, or makes a dummy of them to fold. Never the file that is delivered.</summary>
internal static class ImposeCommand
{
    internal static Command Create()
    {
        var edition = new Argument<string?>("EDITION") { Description = "版本名，默认第一个印刷版 / edition; the first print edition by default", Arity = ArgumentArity.ZeroOrOne };
        var common = new BookOptions();
        var size = new Option<int>("--signature") { Description = "一帖几页：4、8、16 / pages of a signature", HelpName = "N", DefaultValueFactory = _ => 16 };
        size.AcceptOnlyFromAmong("4", "8", "16");
        var binding = new Option<string>("--binding") { Description = "gathered 配帖，nested 套帖 / one after another, or one inside the other", DefaultValueFactory = _ => "gathered" };
        binding.AcceptOnlyFromAmong("gathered", "nested");
        var dummy = new Option<bool>("--dummy") { Description = "做一份可以折的白样（A4） / a dummy on A4 to fold" };
        var folder = new Option<string?>("--out") { Description = "写到 DIR/artifacts / write under DIR/artifacts", HelpName = "DIR" };
        var command = new Command("impose", "拼版：按帖排好正反面，另存一个文件 / impose: pages on press sheets, in a file of its own")
        {
            edition, common.Book, size, binding, dummy, folder, common.Fonts, common.Jobs,
        };
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed) with { Out = parsed.GetValue(folder) is { } path ? Path.GetFullPath(path) : null };
            var how = parsed.GetValue(binding) == "nested" ? SignatureBinding.Nested : SignatureBinding.Gathered;
            return Run(options, parsed.GetValue(edition), new ImposedEdition(parsed.GetValue(size), how, parsed.GetValue(dummy)));
        });
        return command;
    }

    private static int Run(BuildOptions options, string? name, ImposedEdition wanted)
    {
        if (OneEdition.Open(options, name) is not { } open)
        {
            return ExitCode.BookErrors;
        }

        if (open.Edition.Format != EditionChoice.Pdf)
        {
            Console.Error.WriteLine($"“{open.Edition.Name}”不是印刷版，不能拼版 / '{open.Edition.Name}' is no print edition");
            return ExitCode.Usage;
        }

        if (open.Findings.Take(BookReader.Read(open.Workspace, options.Jobs)) is not { } book)
        {
            open.Failed();
            return ExitCode.BookErrors;
        }

        using var interrupt = new Interrupt();
        var store = new BlobStore(new OutputFolder(options.Out ?? options.Book, open.Workspace.Facts.Slug).Cache);
        var context = new BuildContext(open.Workspace, book, store, options, open.Findings, new StageClock((_, _, _) => { }));
        var made = PrintEditions.Imposed(context, open.Edition, wanted, interrupt.Token);
        if (open.Failed() || made is null)
        {
            return ExitCode.BookErrors;
        }

        Console.Out.Write(Plan(made.Signatures));
        return SpecimenCommand.Publish(open, options, made.Pdf);
    }

    /// <summary>The signatures, a line each.</summary>
    private static string Plan(IReadOnlyCollection<Signature> signatures)
    {
        var text = new System.Text.StringBuilder();
        foreach (var group in signatures.GroupBy(s => s.Pages.Length))
        {
            text.Append(CultureInfo.InvariantCulture, $"{group.Key} 页一帖 × {group.Count()} / {group.Count()} signatures of {group.Key} pages\n");
        }

        return text.ToString();
    }
}
