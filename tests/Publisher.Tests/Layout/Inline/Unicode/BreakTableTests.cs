using System.Globalization;
using System.Text;
using Publisher.Layout.Inline.Unicode;
using Publisher.Tests.Repository;

namespace Publisher.Tests.Layout.Inline.Unicode;

/// <summary>The committed table is what Debian's <c>unicode-data</c> says. <c>UPDATE_GOLDEN=1</c> writes it anew from that package.</summary>
public sealed class BreakTableTests
{
    private const string Data = "/usr/share/unicode";
    private const string Version = "15.0.0";
    private const string Committed = "src/Publisher.Layout/Inline/Unicode/BreakTable.Data.cs";

    [Fact]
    public void The_table_agrees_with_the_installed_database()
    {
        Assert.SkipUnless(
            File.Exists(Data + "/LineBreak.txt") && File.ReadLines(Data + "/LineBreak.txt").First().Contains(Version, StringComparison.Ordinal),
            $"unicode-data {Version} is not installed");
        var expected = Render(Read());
        var path = Path.Combine(SourceTree.Root, Committed);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Theory]
    [InlineData('，', "CL")]
    [InlineData('：', "NS")]
    [InlineData('！', "EX")]
    [InlineData('—', "B2")]
    [InlineData('…', "IN")]
    [InlineData('·', "AI")]
    [InlineData('（', "OW")]
    [InlineData('(', "OP")]
    [InlineData('々', "NS")]
    [InlineData(0x20AC, "PR")]
    [InlineData(0x20CF, "PR")]
    [InlineData(0x0E01, "SA")]
    [InlineData(0x0E31, "CM")]
    [InlineData(0x1F46A, "EB")]
    [InlineData(0x1F3FB, "EM")]
    [InlineData(0x1F1E6, "RI")]
    [InlineData(0x2FFFD, "ID")]
    [InlineData(0x10FFFF, "XX")]
    public void Classes_are_found(int codePoint, string name) => Assert.Equal(name, BreakTable.Of(codePoint).ToString());

    private static BreakClass[] Read()
    {
        var all = new BreakClass[0x110000];
        foreach (var (from, to, c) in (ReadOnlySpan<(int, int, BreakClass)>)[
            (0x3400, 0x4DBF, BreakClass.ID), (0x4E00, 0x9FFF, BreakClass.ID), (0xF900, 0xFAFF, BreakClass.ID), (0x20000, 0x2FFFD, BreakClass.ID),
            (0x30000, 0x3FFFD, BreakClass.ID), (0x1F000, 0x1FAFF, BreakClass.ID), (0x1FC00, 0x1FFFD, BreakClass.ID), (0x20A0, 0x20CF, BreakClass.PR)])
        {
            all.AsSpan(from..(to + 1)).Fill(c);
        }

        foreach (var (from, to, value) in Ranges("LineBreak.txt"))
        {
            all.AsSpan(from..(to + 1)).Fill(Enum.Parse<BreakClass>(value));
        }

        foreach (var (from, to, value) in Ranges("EastAsianWidth.txt").Where(r => r.Value is "F" or "W" or "H"))
        {
            Change(all, from, to, c => c == BreakClass.OP ? BreakClass.OW : c == BreakClass.CP ? BreakClass.CW : c);
        }

        var unassigned = new bool[0x110000];
        foreach (var (from, to, value) in Ranges("extracted/DerivedGeneralCategory.txt"))
        {
            if (value is "Mn" or "Mc")
            {
                Change(all, from, to, c => c == BreakClass.SA ? BreakClass.CM : c);
            }
            else if (value == "Cn")
            {
                unassigned.AsSpan(from..(to + 1)).Fill(true);
            }
        }

        foreach (var (from, to, _) in Ranges("emoji/emoji-data.txt").Where(r => r.Value == "Extended_Pictographic"))
        {
            for (var i = from; i <= to; i++)
            {
                all[i] = unassigned[i] ? BreakClass.PX : all[i];
            }
        }

        return all;
    }

    private static void Change(BreakClass[] all, int from, int to, Func<BreakClass, BreakClass> change)
    {
        for (var i = from; i <= to; i++)
        {
            all[i] = change(all[i]);
        }
    }

    private static IEnumerable<(int From, int To, string Value)> Ranges(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Data, file)))
        {
            var parts = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (parts.Length == 2)
            {
                var ends = parts[0].Split("..");
                yield return (Hex(ends[0]), Hex(ends[^1]), parts[1]);
            }
        }
    }

    private static int Hex(string s) => int.Parse(s, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Render(BreakClass[] all)
    {
        var text = new StringBuilder("namespace Publisher.Layout.Inline.Unicode;\n\n");
        text.Append("// Written by BreakTableTests from LineBreak, EastAsianWidth, DerivedGeneralCategory and emoji-data of Unicode ").Append(Version).Append(".\n");
        text.Append("// © 2022 Unicode, Inc.; terms in THIRD-PARTY-NOTICES.md.\n");
        text.Append("internal static partial class BreakTable\n{\n    private const string Runs = \"\"\"\n       ");
        var column = 7;
        for (var at = 0; at < all.Length;)
        {
            var end = at;
            while (end < all.Length && all[end] == all[at])
            {
                end++;
            }

            var run = $" {all[at]}:{end - at}";
            if (column + run.Length > 150)
            {
                text.Append("\n       ");
                column = 7;
            }

            text.Append(run);
            column += run.Length;
            at = end;
        }

        return text.Append("\n        \"\"\";\n}\n").ToString();
    }
}
