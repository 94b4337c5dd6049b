using System.Collections.Immutable;

namespace Publisher.Conformance.Field;

/// <summary>The words of the test book: people, places and things of a country that does not exist.</summary>
internal static class FieldWords
{
    public static readonly ImmutableArray<string> People =
        ["林远", "陈若愚", "老周", "沈校对", "阿芸", "顾站长", "孟师傅", "小何", "方编辑", "徐工", "白教员", "杜船长", "吴会计", "黎明", "谢三"];

    public static readonly ImmutableArray<string> Foreigners =
    [
        "尼古拉·奥斯特洛夫斯基", "安娜·谢尔盖耶夫娜·列文", "约翰·冯·林登", "玛丽·贝尔", "费奥多尔·米哈伊洛维奇", "列夫·托尔诺夫", "伊·彼·格罗莫夫",
        "卡尔·海因里希·魏斯", "让·雅克·杜瓦尔", "埃莉诺·M·哈特", "胡安·卡洛斯·德·拉·维加",
    ];

    public static readonly ImmutableArray<string> Places =
        ["青石城", "北渡口", "白桦岭", "河湾镇", "旧车站", "灯塔岛", "南关", "芦苇滩", "十二里铺", "新港", "铁桥东头", "盐井沟"];

    public static readonly ImmutableArray<string> Works =
    [
        "水文年鉴", "青石城志", "铅字与河流", "北方来信", "夜航", "渡口纪事", "论排字", "第七号站台", "春汛", "钢铁怎样冷却", "给编辑的一百封信", "桥",
    ];

    public static readonly ImmutableArray<string> Parts = ["春汛之前", "风雪夜", "补遗", "第三封信", "序", "论标点", "河的名字"];

    public static readonly ImmutableArray<string> Subjects =
    [
        "测绘队", "老排字工", "河口的灯塔", "夜班的校对员", "对岸的村子", "那台旧机器", "铁路局", "第三车间", "远道而来的客人", "城里的报馆", "他的父亲", "这封信",
        "站台上的人群", "新来的学徒", "整座城市", "雨", "谁也", "两岸的居民", "渡船上的马", "留在北边的人", "这本小册子", "县里派来的人",
    ];

    public static readonly ImmutableArray<string> Adverbs =
        ["终于", "却", "早已", "并没有", "忽然", "一再", "在天亮以前", "隔了许多年以后", "几乎", "第一次", "照例", "不声不响地", "又", "只", "从此", "当着众人的面"];

    public static readonly ImmutableArray<string> Deeds =
    [
        "记下了水位", "换掉了铅字", "找到了那张地图", "走到了路的尽头", "听见汽笛", "把门关上", "忘记了约定的时间", "写完最后一页", "越过封冻的河面",
        "数清了车厢", "改动一个标点", "等来了春天", "看懂了那行小字", "烧掉旧稿", "认出了他的笔迹", "不肯离开", "把灯点亮", "量出桥墩的高度", "回到起点", "停了下来",
        "把名单念了一遍", "学会使用新的仪器", "收起了雨伞", "提起往事",
    ];

    public static readonly ImmutableArray<string> Things =
        ["铅字", "罗盘", "煤油灯", "记录簿", "水准仪", "棉衣", "车票", "干粮", "图纸", "旧报纸", "铁锹", "望远镜", "算盘"];

    public static readonly ImmutableArray<string> Latin =
    [
        "Typography", "GPS", "ISO 216", "Unicode", "HTTP", "DNA", "Garamond", "N. Ostrov", "e-mail", "well-known", "WYSIWYG", "the Baseline Grid", "Nature", "OpenType", "IBM",
        "International Typographic Union", "A4", "CO2", "Times",
    ];

    public static readonly ImmutableArray<string> Units = ["千米", "公斤", "km", "毫米", "kg", "kW·h", "℃", "%", "‰", "年", "个月", "万元", "m", "人", "里"];

    public static readonly ImmutableArray<string> Headings =
    [
        "春汛", "谁的河", "一封没有寄出的信", "铁桥", "第七号站台的灯光", "关于标点的争论", "为什么是这一年？", "《水文年鉴》的来历", "“就在今夜！”", "北岸与南岸", "误差", "1931年的冬天",
        "渡口——一个地名的历史", "名单", "老周的账本", "从手稿到铅字", "等待", "尼古拉·奥斯特洛夫斯基来访", "再说标点", "河湾镇的四个早晨和三个夜晚",
    ];
}
