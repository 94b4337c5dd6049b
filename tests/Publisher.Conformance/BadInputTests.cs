using System.Text;
using System.Text.Json;

namespace Publisher.Conformance;

/// <summary>Bad input is told, with code, place and fix, and never suffered: no crash, no hang, nothing published.</summary>
public sealed class BadInputTests
{
    private const string First = "manuscript/01-第一章.md";
    private const string Second = "manuscript/02-第二章.md";
    private const string Facts = "manuscript/book.yaml";
    private const string Print = "manuscript/styles/print.yaml";
    private const string Picture = "images/example.png";
    private const int MostSeconds = 60;

    /// <summary>What is wrong, and where the finding must point.</summary>
    public static TheoryData<string, string> Cases() => new()
    {
        { "missing figure", First }, { "figure that is no image", First }, { "truncated figure", First }, { "figure outside the book", First },
        { "unknown key", Print }, { "wrong type", Print }, { "duplicate key", Facts }, { "YAML bomb", Facts }, { "YAML that does not parse", Facts },
        { "unclosed container", Second }, { "dangling label", Second }, { "duplicate label", Second }, { "footnote without text", Second },
        { "skipped heading level", Second }, { "wrong ISBN", Facts }, { "character without a face", Second }, { "not UTF-8", Second }, { "empty chapter", Second },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_told_and_nothing_is_published(string fault, string place)
    {
        using var book = BookCopy.New();
        Damage(fault, book.Folder);
        using var process = Machine.Start(book.Folder, SampleBook.Program, [], "build", ".", "--fonts", SampleBook.Fonts, "--json");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(MostSeconds * 1000))
        {
            process.Kill();
            Assert.Fail("still running after a minute");
        }

        var text = output.GetAwaiter().GetResult();
        Assert.True(process.ExitCode == 1, $"exit {process.ExitCode}\n{text}{error.GetAwaiter().GetResult()}");
        Assert.Empty(book.Outputs("*.pdf").Concat(book.Outputs("*.epub")).Concat(book.Outputs("report.*")));
        using var json = JsonDocument.Parse(text);
        var errors = json.RootElement.GetProperty("diagnostics").EnumerateArray().Where(d => d.GetProperty("severity").GetString() == "error").ToArray();
        Assert.Contains(errors, e => e.TryGetProperty("file", out var file) && file.GetString() == place);
        Assert.All(errors, e => Assert.Matches("^[A-Z]{2}[0-9]{3}$", e.GetProperty("code").GetString()));
        Assert.All(errors, e => Assert.NotEmpty(e.GetProperty("hints").EnumerateArray()));
    }

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "explain", "IM001")]
    [InlineData(0, "fonts", "list")]
    [InlineData(1, "build", "no-such-folder")]
    [InlineData(2, "frobnicate")]
    [InlineData(2, "build", "--jobs", "none")]
    [InlineData(2, "explain", "ZZ999")]
    public void Exit_codes_are_those_of_the_README(int code, params string[] arguments)
    {
        var ran = Machine.Run(SampleBook.Program, arguments);
        Assert.True(ran.Code == code, $"exit {ran.Code}\n{ran.All}");
        Assert.DoesNotContain("   at ", ran.All, StringComparison.Ordinal);
    }

    private static void Damage(string fault, string book)
    {
        switch (fault)
        {
            case "missing figure":
                Replace(First, "example.png", "nowhere.png");
                break;
            case "figure that is no image":
                File.WriteAllText(At(Picture), "<html>not found</html>");
                break;
            case "truncated figure":
                File.WriteAllBytes(At(Picture), File.ReadAllBytes(At(Picture))[..2000]);
                break;
            case "figure outside the book":
                Replace(First, "../images/example.png", "../../../example.png");
                break;
            case "unknown key":
                Append(Print, "pages: { multiple: 4 }\n");
                break;
            case "wrong type":
                Append(Print, "page: { multiple: many }\n");
                break;
            case "duplicate key":
                Append(Facts, "title: 又一个书名\n");
                break;
            case "YAML bomb":
                Append(Facts, Bomb());
                break;
            case "YAML that does not parse":
                Append(Facts, "rights: \"没有合上的引号\n");
                break;
            case "unclosed container":
                Append(Second, "\n::: notice\n没有结束的框注。\n");
                break;
            case "dangling label":
                Append(Second, "\n见@fig:nowhere。\n");
                break;
            case "duplicate label":
                Append(Second, "\n## 又一节 {#sec:paragraphs}\n\n正文。\n");
                break;
            case "footnote without text":
                Append(Second, "\n这里有注。[^nothing]\n");
                break;
            case "skipped heading level":
                Append(Second, "\n#### 跳了一级\n\n正文。\n");
                break;
            case "wrong ISBN":
                Append(Facts, "isbn: { print: 978-7-999999-01-1 }\n");
                break;
            case "character without a face":
                Append(Second, "\n这个字𫝀没有字体。\n");
                break;
            case "not UTF-8":
                File.WriteAllBytes(At(Second), [.. Encoding.UTF8.GetBytes("# 章题\n\n正文"), 0xC4, 0xE3, 0xBA, 0xC3, (byte)'\n']);
                break;
            case "empty chapter":
                File.WriteAllText(At(Second), "");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, null);
        }

        string At(string file) => Path.Combine(book, file);

        void Append(string file, string text) => File.AppendAllText(At(file), text);

        void Replace(string file, string from, string to) =>
            File.WriteAllText(At(file), File.ReadAllText(At(file)).Replace(from, to, StringComparison.Ordinal));
    }

    // Ten levels of ten: 10^10 nodes when expanded.
    private static string Bomb()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i <= 9; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        return bomb.ToString();
    }
}
