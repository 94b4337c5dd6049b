namespace Publisher.Manuscript.Yaml;

/// <summary>Says a YAML parser's message so that an editor understands it.</summary>
internal static class YamlWords
{
    private static readonly (string Part, string Chinese)[] Known =
    [
        ("block mapping", "缩进不齐，或者少了一个键"),
        ("block sequence", "列表各项的“-”没有对齐"),
        ("flow sequence", "方括号 [ ] 没有配对"),
        ("flow mapping", "花括号 { } 没有配对"),
        ("node content", "少了值，或者括号没有配对"),
        ("simple key", "键后面少了半角冒号和空格"),
        ("mapping values are not allowed", "一行里多出了冒号；含冒号的值要加引号"),
        ("quoted scalar", "引号没有配对"),
        ("cannot start any token", "值不能以这个符号开头，请加引号"),
        ("tab", "不能用制表符"),
        ("escape", "双引号里的反斜杠写法不对"),
    ];

    public static string Chinese(string message)
    {
        foreach (var (part, chinese) in Known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return chinese;
            }
        }

        return "这里不合 YAML 的写法";
    }

    /// <summary>The parser's own words, on one line and not too long.</summary>
    public static string English(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        return line.Length > 160 ? line[..160] : line;
    }
}
