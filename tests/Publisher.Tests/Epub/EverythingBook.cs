using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Epub;

namespace Publisher.Tests.Epub;

/// <summary>A book made by hand that uses every construct the model knows, nested ones included.</summary>
internal static class EverythingBook
{
    public static readonly FileId First = new("manuscript/01.md");

    public static EpubRequest Request(bool pages = true) => new(Book(), Style(), Images(), EpubProfile.Standard)
    {
        Pages = pages ? PageMap() : null,
        PageFacts = pages ? new PageFacts(24, 1500, 26_136, 20_400) : null,
        ExtraCss = [new SourceFile(new FileId("manuscript/styles/extra.css"), "/* direction of the house: url( */\n.chapter h1 { letter-spacing: 0.05em; flex-direction: row }\n")],
        Parallelism = 2,
    };

    public static ImmutableArray<Inline> T(string text) => [new TextInline(text)];

    public static Paragraph P(string id, params Inline[] inlines) => new([.. inlines], ParagraphRole.Body) { Id = id };

    public static Paragraph P(string id, string text, ParagraphRole role = ParagraphRole.Body) => new(T(text), role) { Id = id };

    private static TextInline Words(string text) => new(text);

    public static ImageSet Images()
    {
        ImageAsset[] assets = [Pictures.Jpeg("images/chart.jpg"), Pictures.Png("images/地图.png", 360, 240), Pictures.Png("images/Chart.png", 240, 320), Pictures.Png("images/large.png", 600, 900)];
        return new ImageSet(assets.ToImmutableDictionary(a => a.Image));
    }

    public static Book Book() => new(
        Facts(),
        [
            new Piece(PieceKind.TitlePage, Zone.Front, "titlepage", "扉页", null),
            new Piece(PieceKind.Imprint, Zone.Front, "imprint", "版权页", null),
            new Piece(PieceKind.Preface, Zone.Front, "preface", "前言", Preface()),
            new Piece(PieceKind.Contents, Zone.Front, "contents", "目录", null),
            new Piece(PieceKind.Part, Zone.Body, "part1", "第一部　开端", null) { PartNumber = 1 },
            new Piece(PieceKind.Chapter, Zone.Body, "c01", "第一章　版面：一切从格子开始", ChapterOne()),
            new Piece(PieceKind.Part, Zone.Body, "part2", "第二部　继续", null) { PartNumber = 2 },
            new Piece(PieceKind.Chapter, Zone.Body, "c02", "第二章　图与表", ChapterTwo()),
            new Piece(PieceKind.Chronology, Zone.Back, "chronology", "大事年表", Chronology()),
            new Piece(PieceKind.Appendix, Zone.Back, "appendix", "附录", Small("appendix", "附录", P("appendix-p1", "附录的文字。"))),
            new Piece(PieceKind.Index, Zone.Back, "index", "人名索引", null),
            new Piece(PieceKind.Afterword, Zone.Back, "afterword", "后记", Small("afterword", "后记", P("afterword-p1", "后记的文字。"), P("afterword-p2", "作者谨识", ParagraphRole.Signature))),
        ],
        new BookIndex("人名索引",
        [
            new IndexEntry("蔡伦", "cai lun", "C", null, ["ix-1"]),
            new IndexEntry("谷腾堡", "gu teng bao", "G", "Johannes Gutenberg", ["ix-2", "ix-3"]),
        ]),
        [
            new LabelTarget("ch:one", "c01", "c01", "第一章", SourceSpan.None),
            new LabelTarget("fig:chart", "fig-chart", "c02", "图2-1", SourceSpan.None),
            new LabelTarget("sec:lines", "sec-lines", "c01", "“行与字”一节", SourceSpan.None),
        ],
        []);

    private static BookFacts Facts() => new()
    {
        Slug = "everything",
        Title = "从铅字到屏幕：一本样书",
        Subtitle = "包含一切结构",
        ShortTitle = "铅字与屏幕",
        TitleFileAs = "Cong Qian Zi Dao Ping Mu",
        Series = "样书丛刊",
        Creators = [new("张三", "aut", "著", "Zhang San"), new("李四", "trl", "译", "Li Si")],
        House = new("示例出版社", "北京", "示例路1号", "100000", "https://example.org/", null),
        IsbnPrint = "978-7-5506-1736-0",
        IsbnEbook = "978-7-00-000000-1",
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
        Price = "68.00元",
        Description = "用来检验电子书的每一种结构。",
        Subjects = ["印刷史", "排版"],
        Rights = "CC BY 4.0",
        Cip = new() { Titles = ["从…"], Names = ["张…"], Subjects = ["印刷史—世界", "排版—研究"], Classes = ["TS8"], Number = "中国国家版本馆CIP数据核字（2026）第000000号" },
        Record = [new("责任编辑", "王五"), new("装帧设计", "赵六")],
        Impression = "2026年10月第1版　2026年10月第1次印刷",
        ImprintNotice = "（本页数据为示例，并非真实出版信息）",
        Sheet = new(700, 1000, 16),
    };

    private static Chapter Preface() => Small(
        "preface", "前言",
        P("preface-p1", Words("前言引一句网址："), new ExternalLink("https://example.org/说明?a=1&b=2", [Words("说明"), new NoteRef("n-pre"), new CrossRef("ch:one", CrossRefKind.Number, "c01", "第一章")]), Words("。")),
        new Notice(T("关于图片"), [P("preface-p2", "图片的权利属于作者。"), new ListBlock(false, 1, [[P("preface-p3", "甲")], [P("preface-p4", "乙")]]) { Id = "preface-l1" }]) { Id = "preface-n1" })
        with
    { Notes = [new Footnote("n-pre", "pre", 1, [P("n-pre-p1", "链接里的注，注号移到链接之后。")], SourceSpan.None)] };

    private static Chapter Small(string id, string title, params Block[] blocks) =>
        new(new FileId($"manuscript/{id}.md"), id, null, null, T(title), [], [.. blocks], [], SourceSpan.None);

    private static Chapter ChapterOne() => new(
        First, "c01", "ch:one", 1,
        [Words("版面："), new Emphasis(T("一切")), Words("从格子开始")],
        [P("c01-a1", Words("摘要一段，提到"), new CrossRef("fig:chart", CrossRefKind.Number, "fig-chart", "图2-1"), Words("，也有注"), new NoteRef("n-1"), Words("。"))],
        [
            P("c01-p1", Words("章首的引子。")),
            new Heading(1, [Words("行与字"), new NoteRef("n-2")]) { Id = "sec-lines", Label = "sec:lines" },
            Inlines(),
            new Heading(2, T("标点 & <挤压>")) { Id = "sec-marks" },
            P("c01-p3", Words("汉字😀与𠮷野家，葛󠄀城。后面还有字。")),
            new Heading(3, T("三级标题")) { Id = "sec-deep" },
            P("c01-p4", "深处的段落。", ParagraphRole.Flush),
            new Heading(1, T("各种块")) { Id = "sec-blocks" },
            Quote(), LetterBlock(), PoemBlock(), Lists(),
            new SceneBreak { Id = "c01-s1" },
            new CodeBlock("let x = 1 < 2;\n  print(x)") { Id = "c01-code1" },
            P("c01-p9", "最后一段。"),
        ],
        [
            new Footnote("n-1", "one", 1, [P("n-1-p1", "摘要里的注。")], SourceSpan.None),
            new Footnote("n-2", "two", 2, [P("n-2-p1", "标题里的注，又引到", ParagraphRole.Body) with { Children = [Words("标题里的注，又引一注"), new NoteRef("n-4"), Words("。")] }], SourceSpan.None),
            new Footnote("n-3", "three", 3, [P("n-3-p1", "正文的注，两段。"), P("n-3-p2", "第二段。"), new ListBlock(true, 1, [[P("n-3-p3", "一")]]) { Id = "n-3-l1" }], SourceSpan.None),
            new Footnote("n-4", "four", 51, [new ListBlock(false, 1, [[P("n-4-p1", "只有列表的注")]]) { Id = "n-4-l1" }], SourceSpan.None),
        ],
        new SourceSpan(First, 0, 5));

    private static Paragraph Inlines() => P(
        "c01-p2",
        Words("开头"), new Emphasis([Words("着重 some Latin 文字"), new Emphasis(T("inner"))]), new Strong(T("黑体")), new Emphasis(T("Latin only")),
        new MarkedSpan([Words("某人"), new IndexMark("ix-1")], SpanMarks.ProperName | SpanMarks.Kai, null),
        new MarkedSpan(T("书名"), SpanMarks.WavyTitle, null),
        new MarkedSpan(T("着重A字"), SpanMarks.Dots | SpanMarks.ProperName, null),
        new MarkedSpan([new Emphasis(T("Fall Blau"))], SpanMarks.None, "de"),
        new MarkedSpan(T("楷体"), SpanMarks.Kai, null),
        new Ruby([new("汉", "hàn"), new("字", "zì")]), new Ruby([new("邯郸", "hándān")]),
        new CodeInline("a < b && c"), new NoteRef("n-3"), new HardBreak(),
        Words("换行后再引"), new CrossRef("sec:lines", CrossRefKind.Number, "sec-lines", "“行与字”一节"), Words("，见"),
        new CrossRef("fig:chart", CrossRefKind.Page, "fig-chart", ""), Words("，同一注又一次"), new NoteRef("n-3"),
        new CrossRef("ch:none", CrossRefKind.Number, "", "未知"), new IndexMark("ix-2"), Words("。"));

    private static Quotation Quote() => new(
        [P("c01-q1", "引文一段。"), new Quotation([P("c01-q2", "引文中的引文。")]) { Id = "c01-qq" }, P("c01-q3", "——某书", ParagraphRole.Attribution)])
    { Id = "c01-quote" };

    private static Letter LetterBlock() => new(
        [P("c01-le1", "某某先生：", ParagraphRole.Salutation), P("c01-le2", "见字如面。"), P("c01-le3", "某月某日", ParagraphRole.Signature)])
    { Id = "c01-letter" };

    private static Poem PoemBlock() => new(
        [[T("床前明月光，"), T("疑是地上霜。")], [T("举头望明月，"), [Words("低头思"), new Emphasis(T("故乡")), Words("。")]]], T("——李白《静夜思》"))
    { Id = "c01-poem" };

    private static ListBlock Lists() => new(
        true, 3,
        [
            [P("c01-li1", "第三项"), new ListBlock(false, 1, [[P("c01-li2", "子项"), new Quotation([P("c01-li3", "列表里的引文")]) { Id = "c01-li4" }]]) { Id = "c01-li5" }],
            [P("c01-li6", "第四项")],
        ])
    { Id = "c01-list" };

    private static Chapter ChapterTwo() => new(
        new FileId("manuscript/02.md"), "c02", "ch:two", 2, T("图与表"), [],
        [
            new Heading(1, T("图")) { Id = "sec-figures" },
            P("c02-p1", Words("如"), new CrossRef("fig:chart", CrossRefKind.Number, "fig-chart", "图2-1"), Words("所示。"), new IndexMark("ix-3")),
            Fig("fig-chart", "images/chart.jpg", "折线先升后降再升", [Words("折线"), new NoteRef("n-5"), Words("与框")], FigurePlacement.Full, "图2-1", "绘图：本书"),
            Fig("fig-map", "images/地图.png", "由暗到亮的斜向渐变", T("渐变"), FigurePlacement.Half, "图2-2", null),
            new FigurePair(
                Fig("fig-left", "images/Chart.png", "竖向渐变", T("左图"), FigurePlacement.Half, "图2-3", "绘图：本书"),
                Fig("fig-right", "images/地图.png", "横向渐变", T("右图的说明略长一些，看它怎样换行"), FigurePlacement.Half, "图2-4", null)) { Id = "c02-pair" },
            Fig("fig-page", "images/large.png", "整页的渐变", T("整页图"), FigurePlacement.Page, "图2-5", null),
            Fig("fig-narrow", "images/chart.jpg", "同一折线，缩窄", [], FigurePlacement.Full, "图2-6", null) with { WidthPercent = 60 },
            new Heading(1, T("表")) { Id = "sec-tables" },
            BigTable(), PlainTable(), WideTable(),
            P("c02-p2", "表后的段落。"),
        ],
        [
            new Footnote("n-5", "five", 1, [P("n-5-p1", "图注里的注。")], SourceSpan.None),
            new Footnote("n-6", "six", 2, [P("n-6-p1", "单元格里的注。")], SourceSpan.None),
        ],
        SourceSpan.None);

    private static Figure Fig(string id, string path, string alt, ImmutableArray<Inline> caption, FigurePlacement place, string number, string? credit) =>
        new(new FileId(path), SourceSpan.None, alt, caption, credit, place, 100, number) { Id = id };

    private static TableCell C(int column, string text, int columns = 1, int rows = 1) => new(column, columns, rows, text.Length == 0 ? [] : T(text));

    /// <summary>Two head rows with spans, a body with a spanning cell, a note.</summary>
    private static Table BigTable() => new(
        T("双方兵力对比"), [ColumnAlign.Auto, ColumnAlign.End, ColumnAlign.Auto], 2,
        [
            new([C(0, "项目", rows: 2), C(1, "兵力", columns: 2)]),
            new([C(1, "德方"), C(2, "苏方")]),
            new([C(0, "师"), C(1, "153"), new TableCell(2, 1, 1, [Words("170"), new NoteRef("n-6")])]),
            new([C(0, "坦克"), C(1, "3,350", rows: 2), C(2, "约11,000")]),
            new([C(0, "火炮"), C(2, "")]),
        ],
        [P("c02-tn1", "注：数字为约数。")], "表2-1")
    { Id = "tbl-forces" };

    /// <summary>No caption, no head, and spans that reach too far.</summary>
    private static Table PlainTable() => new(
        [], [ColumnAlign.Start, ColumnAlign.Center], 0,
        [new([C(0, "一", columns: 5), C(1, "被盖住")]), new([C(1, "二", rows: 9)])], [], "")
    { Id = "c02-t2" };

    private static Table WideTable() => new(
        T("宽表"), [.. Enumerable.Repeat(ColumnAlign.Auto, 8)], 1,
        [new([.. Enumerable.Range(0, 8).Select(i => C(i, $"第{i + 1}列"))]), new([.. Enumerable.Range(0, 8).Select(i => C(i, i == 0 ? "行" : $"{i * 1234}"))])], [], "表2-2")
    { Id = "tbl-wide" };

    private static Chapter Chronology() => Small(
        "chronology", "大事年表",
        new DefinitionList(
        [
            new(T("105年"), [P("chronology-p1", Words("蔡伦改进造纸。")), P("chronology-p2", "又一段。")]),
            new([Words("1455年"), new IndexMark("ix-unused")], [P("chronology-p3", "四十二行圣经印成。")]),
        ])
        { Id = "chronology-dl" });

    /// <summary>Page starts in every kind of place, several where a character, a ruby or a link must not be parted.</summary>
    public static PageMap PageMap()
    {
        PageStart[] starts =
        [
            new("i", "titlepage", 0), new("ii", "imprint", 0), new("iii", "preface", 0), new("iv", "preface-p1", 9), new("v", "contents", 0), new("vi", "contents", 40),
            new("007", "part1", 0), new("009", "c01", 0), new("010", "sec-lines", 0), new("011", "c01-p2", 4), new("012", "c01-p2", 46),
            new("013", "c01-p3", 3), new("014", "c01-p3", 10), new("015", "c01-qq", 0), new("016", "c01-poem", 9), new("017", "c01-li5", 0), new("018", "c01-s1", 0), new("019", "c01-code1", 12),
            new("020", "c02", 0), new("021", "fig-chart", 0), new("022", "fig-map", 1), new("023", "fig-left", 0), new("024", "fig-right", 0), new("025", "tbl-forces", 13), new("026", "tbl-wide", 0),
            new("027", "chronology-dl", 5), new("028", "index", 0), new("029", "afterword-p2", 99),
        ];
        (string, string)[] places = [("ix-1", "011"), ("ix-2", "012"), ("ix-3", "020"), ("fig-chart", "021")];
        return new PageMap([.. starts], places.ToImmutableSortedDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal));
    }

    public static BookStyle Style()
    {
        ParagraphStyle Para(string name, decimal size, decimal indent = 0, string font = "body", TextAlign align = TextAlign.Justify, int occupies = 0) => new()
        {
            Name = name,
            Size = Length.Pt(size),
            Indent = Length.Pt(indent),
            Font = font,
            Align = align,
            Occupies = occupies,
        };
        ParagraphStyle[] all =
        [
            Para("body", 10.5m, 21m) with { Leading = Length.Pt(17) }, Para("abstract", 9.5m, 19m, "kai"), Para("chapter", 21m, 0, "heading", TextAlign.Center, 6),
            Para("section", 14m, 0, "heading", TextAlign.Center, 3), Para("subsection", 12m, 0, "heading", TextAlign.Start, 2), Para("quote", 10m, 20m, "kai") with { InsetEnd = Length.Pt(21) },
            Para("letter", 10.5m, 21m, "kai"), Para("poem", 10.5m, 0, "kai"), Para("caption", 9m, 0, "heading", TextAlign.Center), Para("note", 9m),
        ];
        return new BookStyle
        {
            Paragraphs = all.ToImmutableSortedDictionary(p => p.Name, p => p, StringComparer.Ordinal),
            Fonts = new FontStyle { Roles = ImmutableSortedDictionary.Create<string, FontRole>(StringComparer.Ordinal).Add("heading", new(["Noto Sans SC Bold"], [], [])).Add("kai", new(["LXGW WenKai Regular"], [], [])) },
            Ebook = new EbookStyle { HeadingColor = "#5b2a1e" },
        };
    }
}
