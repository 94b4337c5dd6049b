using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Publisher.Core.Build;
using Publisher.Core.Model;
using Publisher.Layout.MakeUp;
using Publisher.Manuscript;
using Publisher.Session;

namespace Publisher.Commands;

/// <summary><c>publisher make-up [EDITION] [BOOK] [--write]</c>: which paragraphs give the lines that make the book up to its sheets.</summary>
internal static class MakeUpCommand
{
    internal static Command Create()
    {
        var edition = new Argument<string?>("EDITION") { Description = "版本名，默认第一个印刷版 / edition; the first print edition by default", Arity = ArgumentArity.ZeroOrOne };
        var common = new BookOptions();
        var write = new Option<bool>("--write") { Description = "把建议的几段写进微调文件 / write the suggested ones into the overrides" };
        var command = new Command("make-up", "凑印张：哪几段增减一行 / make up to whole sheets: which paragraphs give a line") { edition, common.Book, write, common.Fonts, common.Jobs };
        command.SetAction(parsed => Run(common.Read(parsed) with { Publish = false }, parsed.GetValue(edition), parsed.GetValue(write)));
        return command;
    }

    private static int Run(BuildOptions options, string? name, bool write)
    {
        if (OneEdition.Open(options, name) is not { } open)
        {
            return ExitCode.BookErrors;
        }

        if (open.Findings.Take(BookReader.Read(open.Workspace, options.Jobs)) is not { } book)
        {
            open.Failed();
            return ExitCode.BookErrors;
        }

        var context = new BuildContext(open.Workspace, book, new BlobStore("") { ReadOnly = true }, options, open.Findings, new StageClock((_, _, _) => { }));
        if (PrintEditions.With(context, open.Edition, (_, pages, _) => pages, CancellationToken.None) is not { } set)
        {
            open.Failed();
            return ExitCode.BookErrors;
        }

        if (set.MakeUp is not { } report)
        {
            Console.Error.WriteLine("样式里没有目标印张（make-up.sheets），或 book.yaml 里没有 sheet / the style names no sheets, or book.yaml has no sheet");
            return ExitCode.Usage;
        }

        return Tell(open, book, report, write);
    }

    private static int Tell(OneEdition open, Book book, MakeUpReport report, bool write)
    {
        var anchors = BlockAnchors.Of(book).ToDictionary(a => a.Block.Id, StringComparer.Ordinal);
        var wanted = report.Offers.Where(o => o.Suggested && anchors.ContainsKey(o.BlockId)).ToImmutableArray();
        if (write && report.Reached && !wanted.IsEmpty)
        {
            return OverrideWriter.Write(open, book, [.. wanted.Select(o => (anchors[o.BlockId], ImmutableArray.Create(Lines(o))))]);
        }

        Console.Out.Write(Text(report, anchors));
        return report.Reached ? ExitCode.Good : ExitCode.BookErrors;
    }

    /// <summary>The report as YAML to paste: the suggested paragraphs, and the others that would give a line as comments.</summary>
    internal static string Text(MakeUpReport report, IReadOnlyDictionary<string, BlockAnchor> anchors)
    {
        var (chinese, english) = report switch
        {
            { Offers.IsEmpty: true, Reached: true } => ("不用调整", "nothing has to change"),
            { Reached: true } => ("下面几段各增减一行即可", "these paragraphs, a line longer or shorter, will do"),
            _ => ("下面各段都用上也不够", "all of these together are not enough"),
        };
        var text = new System.Text.StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# 全书 {report.Pages} 页，目标 {report.Target} 页：{chinese} / {report.Pages} pages, {report.Target} aimed at: {english}\n");
        foreach (var offer in report.Offers.OrderByDescending(o => o.Suggested))
        {
            if (!anchors.TryGetValue(offer.BlockId, out var anchor))
            {
                continue;
            }

            var comment = string.Create(CultureInfo.InvariantCulture, $"第 {offer.Page} 页，末行 {offer.LastLine.Millimetres:0.#} 毫米");
            var item = OverrideText.Item(anchor, [Lines(offer)], 2, comment);
            text.Append(offer.Suggested ? item : "#" + item.TrimEnd('\n').Replace("\n", "\n#", StringComparison.Ordinal) + "\n");
        }

        return text.ToString();
    }

    private static string Lines(MakeUpOffer offer) => string.Create(CultureInfo.InvariantCulture, $"lines: {offer.Lines}");
}
