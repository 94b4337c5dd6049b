using System.Globalization;
using System.Text;

namespace Publisher.Conformance.Field;

/// <summary>Says sentences that are hard to set: marks beside marks, names with dots, numbers with units, Latin words, dashes.</summary>
internal sealed class FieldSentences(FieldDice dice)
{
    /// <summary>The dice that choose.</summary>
    public FieldDice Dice => dice;

    /// <summary>A chapter's title.</summary>
    public string Title(int number) => FieldWords.Headings[number % FieldWords.Headings.Length] is var title && title.Length < 4 ? title + "的故事" : title;

    /// <summary>A heading.</summary>
    public string Heading() => dice.Of(FieldWords.Headings);

    /// <summary>A clause of Han characters.</summary>
    public string Clause() => dice.Of(FieldWords.Subjects) + (dice.Below(3) == 0 ? "" : dice.Of(FieldWords.Adverbs)) + dice.Of(FieldWords.Deeds);

    /// <summary>A whole paragraph of a few words.</summary>
    public string Short() => dice.Below(9) switch
    {
        0 => "没有人回答。",
        1 => "“走！”",
        2 => "——完——",
        3 => "（他笑了。）",
        4 => "雨停了。",
        5 => "“谁？”“我。”",
        6 => "《夜航》？没读过。",
        7 => "……",
        _ => $"{dice.Of(FieldWords.People)}走了。",
    };

    /// <summary>A first sentence that begins with a mark.</summary>
    public string Opening() => dice.Below(8) switch
    {
        0 => $"《{Work()}》、《{Work()}》和《{Work()}》三种书，{Clause()}。",
        1 => $"（{Clause()}，{Clause()}。）",
        2 => $"——{Clause()}，{dice.Of(FieldWords.People)}这样说。",
        3 => $"“{Clause()}！”{dice.Of(FieldWords.People)}说。",
        4 => $"“‘{Clause()}’，这话是{dice.Of(FieldWords.Foreigners)}说的。”",
        5 => $"〔按〕{Clause()}。",
        6 => $"《〈{Work()}〉{dice.Of(FieldWords.Parts)}》里写着：“{Clause()}。”",
        _ => $"……{Clause()}。",
    };

    /// <summary>A paragraph of speech.</summary>
    public string Speech()
    {
        var text = new StringBuilder($"{dice.Of(FieldWords.People)}{dice.Of(["说", "问", "答道", "喊", "低声说", "反问"])}：");
        for (var turns = 1 + dice.Below(4); turns > 0; turns--)
        {
            text.Append(Quoted());
            if (turns > 1 && dice.Below(2) == 0)
            {
                text.Append(dice.Of(FieldWords.People)).Append(dice.Of(["说", "没有作声", "摇摇头", "接着说"])).Append(dice.Of(["：", "，", "。"]));
            }
        }

        return text.ToString();
    }

    /// <summary>A sentence.</summary>
    public string Sentence() => dice.Below(18) switch
    {
        0 => $"{dice.Of(FieldWords.People)}问道：“{Clause()}？”{dice.Of(FieldWords.Foreigners)}只回答了一句：“{Clause()}。”",
        1 => $"“{Clause()}！”{dice.Of(FieldWords.People)}喊道，“{Clause()}……难道你忘了《{Work()}》里的话？”",
        2 => $"{dice.Of(FieldWords.Foreigners)}在信里写道：“{dice.Of(FieldWords.People)}告诉我：‘{Clause()}。’我想，这句话——也许只是半句话——值得记下来。”",
        3 => $"{Clause()}（{Clause()}），{Clause()}。",
        4 => $"《{Work()}》《{Work()}》和《〈{Work()}〉{dice.Of(FieldWords.Parts)}》都提到了“{dice.Of(FieldWords.Things)}”“{dice.Of(FieldWords.Things)}”和‘{dice.Of(FieldWords.Things)}’。",
        5 => $"{Year()}，{dice.Of(FieldWords.Places)}到{dice.Of(FieldWords.Places)}全长{Number()}km，坡度{1 + dice.Below(40)}‰，气温{dice.Below(30)}℃，误差不到{dice.Below(9)}.{dice.Below(90)}%。",
        6 => $"{Clause()}——{Clause()}——{Clause()}！",
        7 => $"{dice.Of(FieldWords.Things)}、{dice.Of(FieldWords.Things)}、{dice.Of(FieldWords.Things)}（共{Number()}{dice.Of(FieldWords.Units)}）、{dice.Of(FieldWords.Things)}，一样也没有少。",
        8 => $"他把{dice.Of(FieldWords.Latin)}当作{dice.Of(FieldWords.Latin)}，{Clause()}；{Clause()}。",
        9 => $"{dice.Of(FieldWords.Foreigners)}（{dice.Of(FieldWords.Latin)}，{1850 + dice.Below(60)}—{1911 + dice.Below(60)}）是{dice.Of(FieldWords.Places)}人，著有《{Work()}》（{dice.Of(FieldWords.Latin)}）。",
        10 => $"{Clause()}？！{Clause()}！！{Clause()}……",
        11 => $"据《{Work()}·{dice.Of(FieldWords.Parts)}》（第{1 + dice.Below(40)}卷，第{Number()}页），{Clause()}：“{Clause()}（原文如此）。”",
        12 => $"{1 + dice.Below(9)}～{10 + dice.Below(90)}万人、{dice.Below(99)}.{dice.Below(9)}%的房屋、¥{Number()}的损失：{Clause()}。",
        13 => $"有人说“{Clause()}”，有人说“{Clause()}”；{dice.Of(FieldWords.Foreigners)}、{dice.Of(FieldWords.Foreigners)}则说：“‘{Clause()}？’谁信！”",
        14 => $"{dice.Of(FieldWords.Places)}—{dice.Of(FieldWords.Places)}线上，每{1 + dice.Below(9)}/{10 + dice.Below(9)}的车票写着“{dice.Of(FieldWords.Latin)}”。",
        _ => Plain(),
    };

    /// <summary>The words of a note.</summary>
    public string Note() => dice.Below(4) switch
    {
        0 => $"见《{Work()}》第{Number()}页；又见{dice.Of(FieldWords.Foreigners)}：《{Work()}》，{dice.Of(FieldWords.Places)}，{1900 + dice.Below(90)}年版，第{Number()}—{1000 + dice.Below(200)}页。",
        1 => $"{Plain()}{dice.Of(FieldWords.Foreigners)}后来写道：“{Clause()}。”（见{dice.Of(FieldWords.Latin)}，{Year()}。）",
        2 => $"“{dice.Of(FieldWords.Things)}”，当地叫‘{dice.Of(FieldWords.Things)}’。",
        _ => Plain() + Plain(),
    };

    /// <summary>Han characters of a given number, with a comma inside and a full stop at their end: so many ems and marks.</summary>
    public string Exactly(int ems)
    {
        var text = new StringBuilder();
        while (text.Length < ems)
        {
            text.Append(dice.Of(FieldWords.Adverbs)).Append(dice.Of(FieldWords.Deeds));
        }

        text.Length = Math.Max(1, ems);
        if (text.Length > 12)
        {
            text[text.Length - 8] = '，';
        }

        return text.Append('。').ToString();
    }

    /// <summary>A text's natural width in half ems, pairs of marks closed up; Latin letters count one.</summary>
    public static int HalfWidths(string text)
    {
        var width = 0;
        for (var i = 0; i < text.Length; i++)
        {
            width += text[i] < 0x100 || text[i] == '·' ? 1 : text[i] == FieldBook.NoteMark ? 1 : 2;
            width -= i > 0 && FieldMarks.IsPair(text[i - 1], text[i]) ? 1 : 0;
        }

        return width;
    }

    private string Plain() => dice.Below(3) switch
    {
        0 => $"{Clause()}，{Clause()}。",
        1 => $"{Clause()}，{Clause()}，{Clause()}。",
        _ => $"{Clause()}；{Clause()}。",
    };

    private string Quoted() => dice.Below(7) switch
    {
        0 => $"“{Clause()}。”",
        1 => $"“{Clause()}！”",
        2 => $"“{Clause()}？”",
        3 => $"“……{Clause()}……”",
        4 => $"“你读过《{Work()}》吗？《{Work()}》呢？”",
        5 => $"“{dice.Of(FieldWords.Foreigners)}说过：‘{Clause()}！’”",
        _ => $"“我——我{Clause()}——”",
    };

    private string Work() => dice.Of(FieldWords.Works);

    private string Year() => string.Create(CultureInfo.InvariantCulture, $"{1901 + dice.Below(60)}年{1 + dice.Below(12)}月{1 + dice.Below(28)}日");

    private string Number() => dice.Below(3) switch
    {
        0 => (1 + dice.Below(99)).ToString(CultureInfo.InvariantCulture),
        1 => (100 + dice.Below(900)).ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{1 + dice.Below(99)},{100 + dice.Below(900)}"),
    };
}
