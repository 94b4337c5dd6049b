using System.Collections.Immutable;
using System.CommandLine;
using Publisher.Manuscript;

namespace Publisher.Commands;

/// <summary>What <c>publisher override --add</c> can ask for, as options named like the keys.</summary>
internal sealed class WishOptions
{
    private readonly Option<int?> _lines = new("--lines") { Description = "这一段多排或少排几行 / lines longer or shorter", HelpName = "N" };

    private readonly Option<string?> _break = new("--break")
    {
        Description = "另起一页；或从这几个字起另页 / begin a page, or at these characters",
        HelpName = "TEXT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _keepNext = new("--keep-next") { Description = "与下一块同页 / stay with the next block" };
    private readonly Option<string?> _position = new("--position") { Description = "top, bottom, here, page", HelpName = "WHERE" };
    private readonly Option<int?> _pageLines = new("--page-lines") { Description = "这一页多或少几行 / lines of its page", HelpName = "N" };
    private readonly Option<bool> _noHead = new("--no-head") { Description = "这一页不排书眉 / no running head on its page" };
    private readonly Option<bool> _noFolio = new("--no-folio") { Description = "这一页不排页码 / no folio on its page" };

    internal void AddTo(Command command)
    {
        foreach (var option in (Option[])[_lines, _break, _keepNext, _position, _pageLines, _noHead, _noFolio])
        {
            command.Add(option);
        }
    }

    /// <summary>Lines of YAML.</summary>
    internal ImmutableArray<string> Read(ParseResult parsed)
    {
        var asked = ImmutableArray.CreateBuilder<string>();
        if (parsed.GetValue(_lines) is { } lines)
        {
            asked.Add(FormattableString.Invariant($"lines: {lines}"));
        }

        if (parsed.GetResult(_break) is not null)
        {
            asked.Add("break: " + (parsed.GetValue(_break) is { } words ? OverrideText.Scalar(words) : "true"));
        }

        if (parsed.GetValue(_keepNext))
        {
            asked.Add("keep-next: true");
        }

        if (parsed.GetValue(_position) is { } position)
        {
            asked.Add("position: " + OverrideText.Scalar(position));
        }

        var page = new List<string>();
        if (parsed.GetValue(_pageLines) is { } depth)
        {
            page.Add(FormattableString.Invariant($"lines: {depth}"));
        }

        if (parsed.GetValue(_noHead))
        {
            page.Add("head: false");
        }

        if (parsed.GetValue(_noFolio))
        {
            page.Add("folio: false");
        }

        if (page.Count > 0)
        {
            asked.Add("page: { " + string.Join(", ", page) + " }");
        }

        return asked.ToImmutable();
    }
}
