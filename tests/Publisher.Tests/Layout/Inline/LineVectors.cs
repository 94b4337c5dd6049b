using Publisher.Core.Style;

namespace Publisher.Tests.Layout.Inline;

/// <summary>One line vector of the rules (§13.2).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Input">The paragraph.</param>
/// <param name="Ems">Measure.</param>
/// <param name="Options">Switches that differ from the defaults.</param>
/// <param name="Lines">Expected lines, separated by ⏎.</param>
/// <param name="Widths">Natural widths in ems.</param>
/// <param name="Adjusted">What brings each line to the measure: s word spaces, g Han–Latin gaps, o other gaps, b blanks of marks, e the mark at the line's end.</param>
public sealed record LineVector(string Id, string Input, decimal Ems, string Options, string Lines, string Widths, string Adjusted)
{
    public override string ToString() => Id;

    internal CompositionStyle Rules => Options.Split(' ').Aggregate(new CompositionStyle(), (r, o) => o switch
    {
        "noEndTrim" => r with { LineEndTrim = false },
        "noOrphanFix" => r with { OrphanFix = false },
        "noFirstTrim" => r with { FirstLineTrim = false },
        "strict" => r with { Level = KinsokuLevel.Strict },
        "basic" => r with { Level = KinsokuLevel.Basic },
        "hanging" => r with { Hanging = true },
        _ => r,
    });

    internal int Indent => Options.Contains("indent", StringComparison.Ordinal) ? 2 : 0;

    internal bool Vertical => Options.Contains("vertical", StringComparison.Ordinal);
}

public static class LineVectors
{
    public static readonly LineVector[] All =
    [
        new("SL1", "今天我们去公园散步，天气很好。", 9, "", "今天我们去公园散⏎步，天气很好。", "8; 6.5", "o+0.143×7; "),
        new("SL2", "春天来了！夏天也快要来到了。", 4, "", "春天来⏎了！夏天⏎也快要来⏎到了。", "3; 4; 4; 2.5", "o+0.5×2; ; ; "),
        new("SL3", "请看第三章《春》、第四章《秋》。", 5, "", "请看第三章⏎《春》、第四⏎章《秋》。", "5; 5; 4", "; ; "),
        new("EL1", "老师对我们大声喊“快点跑”。", 9, "", "老师对我们大声喊⏎“快点跑”。", "8; 4.5", "o+0.143×7; "),
        new("EL2", "我最喜欢读的书是《红楼梦》。", 9, "", "我最喜欢读的书是⏎《红楼梦》。", "8; 4.5", "o+0.143×7; "),
        new("EL3", "老师对我们说：“明天放假。”", 8, "", "老师对我们说：“明⏎天放假。”", "8.5; 4", "b-0.5; "),
        new("ES1", "今天我们去公园散步。", 9.5m, "", "今天我们去公园散步。", "9.5", ""),
        new("ES2", "今天我们去公园散步。", 9.5m, "noEndTrim noOrphanFix", "今天我们去公园散步。", "10", "e-0.5"),
        new("VT1", "他对大家说：今天放假", 6, "", "他对大家说：⏎今天放假", "5.5; 4", "o+0.1×5; "),
        new("VT2", "他对大家说：今天放假", 6, "vertical", "他对大家说：⏎今天放假", "6; 4", "; "),
        new("SS1", "大家读过鲁迅的小说，“阿Q正传”。", 10, "", "大家读过鲁迅的小说，⏎“阿Q正传”。", "9.5; 5.5", "o+0.056×9; "),
        new("SS2", "“你好吗？”他问。", 6, "indent", "“你好⏎吗？”他问。", "2.5; 5", "o+0.75×2; "),
        new("SS3", "“你好吗？”他问。", 6, "indent noFirstTrim", "“你好⏎吗？”他问。", "3; 5", "o+0.5×2; "),
        new("SQ1", "晚饭后，老人坐在门前，看孩子玩。", 10, "", "晚饭后，老人坐在门前，⏎看孩子玩。", "10.5; 4.5", "b-0.5; "),
        new("SQ2", "他来自北京、上海、天津和重庆。", 8, "", "他来自北京、上海、⏎天津和重庆。", "8.5; 5.5", "b-0.5; "),
        new("SQ3", "他买了《红楼梦》和《西游记》两本书", 8, "", "他买了《红楼梦》和⏎《西游记》两本书", "9; 7.5", "b-0.5×2; "),
        new("SQ4", "甲、乙、丙、丁四人同行去了北京", 8, "", "甲、乙、丙、丁四⏎人同行去了北京", "8; 7", "; "),
        new("SQ5", "我们在用Unicode编码写字", 9.75m, "", "我们在用Unicode编码⏎写字", "10; 2", "g-0.125×2; "),
        new("SQ6", "老人说，看《春》好书不错", 9.5m, "", "老人说，看《春》好书⏎不错", "10; 2", "b-0.25×2; "),
        new("SQ7", "来了！快走。大家都很高兴啊哈", 11.5m, "", "来了！快走。大家都很高兴⏎啊哈", "12; 2", "b-0.25×2; "),
        new("UB1", "他沉默了很久——终于开口。", 7, "", "他沉默了很久⏎——终于开口。", "6; 6.5", "o+0.2×5; "),
        new("UB2", "他沉默了很久——终于开口。", 8, "", "他沉默了很久——⏎终于开口。", "8; 4.5", "; "),
        new("UB3", "他想了很久……还是说了实话。", 6, "", "他想了很久⏎……还是说了⏎实话。", "5; 6; 2.5", "o+0.25×4; ; "),
        new("UB4", "他想了很久……还是说了实话。", 6, "strict", "他想了很⏎久……还是说⏎了实话。", "4; 6; 3.5", "o+0.667×3; ; "),
        new("UN1", "全年增长了12.5%左右，形势好。", 6, "", "全年增长了⏎12.5%左右，⏎形势好。", "5; 5.25; 3.5", "o+0.25×4; g+0.417 o+0.167×2; "),
        new("UN2", "利润下降了37%以上还在下滑", 6, "", "利润下降了⏎37%以上还在⏎下滑", "5; 5.75; 2", "o+0.25×4; g+0.25; "),
        new("UN3", "这本书共有1234页左右的样子", 6, "", "这本书共有⏎1234页左右⏎的样子", "5; 5.25; 3", "o+0.25×4; g+0.417 o+0.167×2; "),
        new("UN4", "全套共售价¥128元", 6, "", "全套共售价⏎¥128元", "5; 3.25", "o+0.25×4; "),
        new("MW1", "我在学习Unicode编码知识。", 8, "", "我在学习Unicode⏎编码知识。", "7.75; 4.5", "g+0.25; "),
        new("MW2", "我们使用Word软件排版文稿", 7, "", "我们使用Word⏎软件排版文稿", "6.25; 6", "o+0.125×3 g+0.375; "),
        new("MW3", "今天学CSS，明天学HTML。", 12, "", "今天学CSS，明天学HTML。", "11.5", ""),
        new("MW4", "我和Tom and Jerry一起玩", 9, "", "我和Tom and Jerry⏎一起玩", "8.25; 3", "g+0.25 s+0.25×2; "),
        new("MW6", "他说“Hello”就走了吗", 8, "", "他说“Hello”就走⏎了吗", "8.5; 2", "b-0.25×2; "),
        new("IN1", "天下大势，分久必合，合久必分。", 8, "indent", "天下大势，分⏎久必合，合久必分。", "6; 8.5", "; b-0.5"),
        new("OR1", "天色已经很晚了我们回家吧。", 11, "noOrphanFix", "天色已经很晚了我们回家⏎吧。", "11; 1.5", "; "),
        new("OR2", "天色已经很晚了我们回家吧。", 11, "", "天色已经很晚了我们回⏎家吧。", "10; 2.5", "o+0.111×9; "),
        new("OR3", "他读《春》和《秋》两本书吧。", 12, "", "他读《春》和《秋》两本书吧。", "13.5", "b-0.375×4"),
        new("HG1", "今天我们去公园散步，天气很好。", 9, "hanging", "今天我们去公园散步，⏎天气很好。", "9; 4.5", "; "),
        new("HG2", "他说：“今天去公园。”她笑了。", 9, "hanging", "他说：“今天去公园。”⏎她笑了。", "9.5; 3.5", "b-0.5; "),
        new("CN1", "京沪高铁北京—上海全程四小时", 7, "", "京沪高铁北京—⏎上海全程四小时", "7; 7", "; "),
        new("CN2", "尼古拉·奥斯特洛夫斯基是作家", 4, "", "尼古拉·⏎奥斯特洛⏎夫斯基是⏎作家", "3.5; 4; 4; 2", "o+0.167×3; ; ; "),
        new("CN3", "全书共12～15页之间", 6, "", "全书共12～⏎15页之间", "5.25; 4.25", "o+0.167×2 g+0.417; "),
        new("SO1", "请选择上午/下午场次", 6, "", "请选择上⏎午/下午场次", "4; 5.5", "o+0.667×3; "),
        new("SO2", "请选择上午/下午场次", 6, "basic", "请选择上午/⏎下午场次", "5.5; 4", "o+0.125×4; "),
        new("NT1", "这个说法最早见于史记①后来", 10, "", "这个说法最早见于史⏎记①后来", "9; 4", "o+0.125×8; "),
        new("NT2", "这个说法最早见于史记①后来", 11, "", "这个说法最早见于史记①⏎后来", "11; 2", "; "),
    ];
}
