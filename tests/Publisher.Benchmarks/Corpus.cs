using System.Globalization;
using System.Text;

namespace Publisher.Benchmarks;

/// <summary>A generated book of any length: the same characters on every machine, with the marks, digits and Latin words of real prose.</summary>
internal static class Corpus
{
    private const string Common =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";

    /// <summary>Writes a book folder of a number of characters and returns it.</summary>
    public static string Write(int characters)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "corpus-" + characters.ToString(CultureInfo.InvariantCulture));
        var manuscript = Directory.CreateDirectory(Path.Combine(folder, "manuscript"));
        var seed = 20_260_101u;
        var chapters = Math.Max(1, characters / 12_000);
        var body = new StringBuilder();
        for (var c = 1; c <= chapters; c++)
        {
            var name = $"{c:D2}.md";
            File.WriteAllText(Path.Combine(manuscript.FullName, name), Chapter(c, characters / chapters, ref seed));
            body.Append("    - ").Append(name).Append('\n');
        }

        File.WriteAllText(Path.Combine(manuscript.FullName, "book.yaml"), $$"""
            slug: corpus
            title: 基准
            language: zh-Hans
            date: 2026-01
            publisher: { name: 示例, place: 北京 }
            editions:
              print: { format: pdf, style: "builtin:trade", profile: draft }
            contents:
              body:
            {{body}}
            """);
        return folder;
    }

    private static string Chapter(int number, int characters, ref uint seed)
    {
        var text = new StringBuilder($"# 第{number}题\n\n");
        while (text.Length < characters)
        {
            if (Next(ref seed) % 12 == 0)
            {
                text.Append("## ").Append(Words(8, ref seed)).Append("\n\n");
            }

            var sentences = 2 + (int)(Next(ref seed) % 8);
            for (var s = 0; s < sentences; s++)
            {
                Sentence(text, ref seed);
            }

            text.Append("\n\n");
        }

        return text.ToString();
    }

    private static void Sentence(StringBuilder text, ref uint seed)
    {
        text.Append(Words(4 + (int)(Next(ref seed) % 14), ref seed)).Append('，');
        text.Append((Next(ref seed) % 8) switch
        {
            0 => $"“{Words(6, ref seed)}。”",
            1 => $"{1900 + (Next(ref seed) % 99)}年{1 + (Next(ref seed) % 12)}月{Words(5, ref seed)}。",
            2 => $"《{Words(4, ref seed)}》、《{Words(3, ref seed)}》。",
            3 => $"{Words(5, ref seed)}——Typography{Words(3, ref seed)}！",
            _ => $"{Words(9, ref seed)}。",
        });
    }

    private static string Words(int length, ref uint seed)
    {
        var word = new char[length];
        for (var i = 0; i < length; i++)
        {
            word[i] = Common[(int)(Next(ref seed) % (uint)Common.Length)];
        }

        return new string(word);
    }

    private static uint Next(ref uint seed)
    {
        seed = (seed * 1_664_525u) + 1_013_904_223u;
        return seed >> 8;
    }
}
