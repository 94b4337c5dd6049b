using System.Collections.Immutable;
using System.CommandLine;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Manuscript;
using Publisher.Session;

namespace Publisher.Commands;

/// <summary>
/// <c>publisher override EDITION [BOOK] --page 37</c> lists the blocks of a page as items to paste;
/// <c>--add AT --lines -1</c> writes one into the edition's file.
/// </summary>
internal static class OverrideCommand
{
    internal static Command Create()
    {
        var edition = new Argument<string>("EDITION") { Description = "版本名 / edition" };
        var common = new BookOptions();
        var page = new Option<string?>("--page", "-p") { Description = "列出这一页的块，可以粘贴 / list the blocks of this page, ready to paste", HelpName = "N" };
        var add = new Option<string?>("--add") { Description = "给这一块写一条微调 / write an override of this block", HelpName = "AT" };
        var wishes = new WishOptions();
        var command = new Command("override", "微调：只调一段、一页 / overrides: adjust one paragraph or one page") { edition, common.Book, page, add, common.Fonts, common.Jobs };
        wishes.AddTo(command);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(page) is null) == (result.GetValue(add) is null))
            {
                result.AddError("写 --page 或 --add 之一 / give either --page or --add");
            }
        });
        command.SetAction(parsed =>
        {
            var options = common.Read(parsed) with { Publish = false };
            if (OneEdition.Open(options, parsed.GetValue(edition)!) is not { } open)
            {
                return ExitCode.BookErrors;
            }

            if (open.Edition.Format != EditionChoice.Pdf)
            {
                Console.Error.WriteLine($"“{open.Edition.Name}”不是印刷版，没有页 / '{open.Edition.Name}' is no print edition and has no pages");
                return ExitCode.Usage;
            }

            return parsed.GetValue(page) is { } number ? List(open, options, number) : Add(open, options, parsed.GetValue(add)!, wishes.Read(parsed));
        });
        return command;
    }

    private static int List(OneEdition open, BuildOptions options, string number)
    {
        if (open.Findings.Take(BookReader.Read(open.Workspace, options.Jobs)) is not { } book)
        {
            open.Failed();
            return ExitCode.BookErrors;
        }

        var context = new BuildContext(open.Workspace, book, new BlobStore("") { ReadOnly = true }, options, open.Findings, new StageClock((_, _, _) => { }));
        if (PrintEditions.With(context, open.Edition, (_, pages, _) => pages.Document, CancellationToken.None) is not { } document)
        {
            open.Failed();
            return ExitCode.BookErrors;
        }

        var found = PageBlocks.Find(document, number);
        if (found.IsEmpty)
        {
            Console.Error.WriteLine($"没有第 {number} 页：{document.Pages[0].Label.Text} 到 {document.Pages[^1].Label.Text} / there is no page {number}");
            return ExitCode.Usage;
        }

        var anchors = BlockAnchors.Of(book);
        foreach (var index in found)
        {
            Console.Out.Write(Page(document, index, anchors));
        }

        return ExitCode.Good;
    }

    /// <summary>A page's blocks as YAML.</summary>
    internal static string Page(PagedDocument document, int index, ImmutableArray<BlockAnchor> anchors)
    {
        var text = new System.Text.StringBuilder($"# 第 {document.Pages[index].Label.Text} 页 / page {document.Pages[index].Label.Text}\n");
        foreach (var (anchor, continued) in PageBlocks.On(document, index, anchors))
        {
            var keys = OverrideText.KeysOf(anchor);
            if (keys.Length > 0)
            {
                text.Append(OverrideText.Item(anchor, [], 2, $"{anchor.Kind}{(continued ? "，接上页 continued" : "")}；可用 {keys}"));
            }
        }

        return text.ToString();
    }

    private static int Add(OneEdition open, BuildOptions options, string at, ImmutableArray<string> asked)
    {
        if (open.Findings.Take(BookReader.Read(open.Workspace, options.Jobs)) is not { } book)
        {
            open.Failed();
            return ExitCode.BookErrors;
        }

        if (BlockAnchors.Of(book).FirstOrDefault(a => a.At == at || a.Place == at) is not { } anchor)
        {
            Console.Error.WriteLine($"没有“{at}”这一块；用 --page 看各块的名字 / there is no block '{at}'; --page lists them");
            return ExitCode.Usage;
        }

        if (asked.IsEmpty)
        {
            Console.Error.WriteLine($"没有写要做什么；这一块可用 {OverrideText.KeysOf(anchor)} / nothing is asked");
            return ExitCode.Usage;
        }

        return OverrideWriter.Write(open, book, [(anchor, asked)]);
    }
}
