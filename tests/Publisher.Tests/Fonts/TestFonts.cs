using Publisher.Fonts;

namespace Publisher.Tests.Fonts;

/// <summary>The tiny fonts of tests/fixtures/fonts.</summary>
internal static class TestFonts
{
    public const string Serif = "Noto Serif SC Regular";
    public const string SansBold = "Noto Sans SC Bold";
    public const string Cid = "Noto Serif CJK SC Regular";
    public const string NameKeyed = "EB Garamond 12 Regular";
    public const string Latin = "Source Serif 4 Regular";

    public static FontLibrary Library()
    {
        var outcome = FontLibrary.Load([Source(Serif), Source(SansBold), Source(Cid), Source(NameKeyed), Source(Latin)]);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }

    /// <summary>Faces for columns: the same serif with corner brackets and their vertical forms.</summary>
    public static FontLibrary ColumnLibrary()
    {
        var outcome = FontLibrary.Load([new FontSource(Serif, Path.Combine(Folder(), "NotoSerifSC-Columns.ttf")), Source(Latin)]);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }

    public static FontSource Source(string name) => new(name, Path.Combine(Folder(), name switch
    {
        Serif => "NotoSerifSC-Tiny.ttf",
        SansBold => "NotoSansSCBold-Tiny.ttf",
        Cid => "NotoSerifCJKsc-Tiny.otf",
        NameKeyed => "EBGaramond12-Tiny.otf",
        _ => "SourceSerif4-Tiny.ttf",
    }));

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Publisher.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "tests", "fixtures", "fonts");
    }
}
