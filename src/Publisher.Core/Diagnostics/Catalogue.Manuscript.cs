namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>the chapter has no title</summary>
    public static readonly CatalogueEntry NoTitle = new("MS001", Severity.Error,
        "这一章没有标题", "the chapter has no title",
        "在第一行写“# 标题”", "write '# title' on the first line",
        "一个文件就是一章，第一块必须是唯一的“# 标题”。章的序号自动生成，不要打。" + "\n\n" + "One file is one chapter; its first block is its only '# title'. The chapter's number is generated.");

    /// <summary>two '# title' in one chapter</summary>
    public static readonly CatalogueEntry TwoTitles = new("MS002", Severity.Error,
        "一章里有两个“# 标题”", "two '# title' in one chapter",
        "节用“##”；另一章另起一个文件", "use '##' for sections; another chapter is another file",
        "“#”只用于章名，节用“##”，小节用“###”，再下一级用“####”。" + "\n\n" + "'#' is for the chapter's name only; sections are '##', then '###', then '####'.");

    /// <summary>a heading level is skipped: '{0}' where '{1}' is the deepest allowed</summary>
    public static readonly CatalogueEntry SkippedLevel = new("MS003", Severity.Error,
        "标题跳级：这里用了“{0}”，最多只能用“{1}”", "a heading level is skipped: '{0}' where '{1}' is the deepest allowed",
        "改成“{1}”，或补上中间一级", "use '{1}', or add the level between",
        "标题只能逐级加深：# → ## → ### → ####。跳级会让目录、书签和朗读软件的层次断开。" + "\n\n" + "Headings go deeper one level at a time; a gap breaks contents, bookmarks and screen readers.");

    /// <summary>heading too deep: '{0}'</summary>
    public static readonly CatalogueEntry HeadingTooDeep = new("MS004", Severity.Error,
        "标题太深：“{0}”", "heading too deep: '{0}'",
        "最多用到“####”", "'####' is the deepest",
        "书里只有章、节、小节、三级节四级标题。" + "\n\n" + "A book has four levels: chapter and three levels of sections.");

    /// <summary>the chapter is empty</summary>
    public static readonly CatalogueEntry EmptyChapter = new("MS005", Severity.Error,
        "这一章没有内容", "the chapter is empty",
        "写上正文，或从 book.yaml 里去掉", "write its text, or take it out of book.yaml",
        "只有标题、没有文字的一章多半是占位，不该印出来。" + "\n\n" + "A chapter of a title alone is a placeholder and should not be printed.");

    /// <summary>the heading is empty</summary>
    public static readonly CatalogueEntry EmptyHeading = new("MS006", Severity.Error,
        "标题是空的", "the heading is empty",
        "写上标题文字", "write its text",
        "空标题会在目录里留下空行。" + "\n\n" + "An empty heading leaves a blank line in the contents.");

    /// <summary>no HTML in a manuscript: {0}</summary>
    public static readonly CatalogueEntry RawHtml = new("MS007", Severity.Error,
        "手稿里不能用 HTML：{0}", "no HTML in a manuscript: {0}",
        "用手稿写法代替；见 写作说明", "use the manuscript language instead",
        "手稿要排成印刷版和电子书两种，HTML 标签只对网页有意义。注释 <!-- … --> 可以用，不会印出。要打出尖括号，写 \\<。" + "\n\n" + "A manuscript becomes print and e-book; HTML tags mean something on web pages only. Comments <!-- … --> are allowed and never printed. Write \\< for a bracket.");

    /// <summary>the comment is not closed</summary>
    public static readonly CatalogueEntry UnclosedComment = new("MS008", Severity.Error,
        "注释没有结束", "the comment is not closed",
        "在注释末尾写上“-->”", "end it with '-->'",
        "没有“-->”，从这里到文件末尾的文字都会消失。" + "\n\n" + "Without '-->' all text from here to the file's end would vanish.");

    /// <summary>text behind a comment on its line would be lost</summary>
    public static readonly CatalogueEntry TextAfterComment = new("MS009", Severity.Error,
        "注释后面同一行的文字会丢失", "text behind a comment on its line would be lost",
        "把这段文字另起一行", "put this text on a line of its own",
        "以 <!-- 开头的行到行末都算注释块（CommonMark 4.6）。" + "\n\n" + "A line that begins with <!-- is a comment block up to the line's end (CommonMark 4.6).");

    /// <summary>the block that begins with '{0}' is not closed</summary>
    public static readonly CatalogueEntry UnclosedFence = new("MS010", Severity.Error,
        "“{0}”开始的一块没有结束", "the block that begins with '{0}' is not closed",
        "在它的末尾单独一行写“{0}”", "write '{0}' on a line of its own at its end",
        "没有结束标记，后面直到文件末尾的内容都被算进这一块。容器套容器时，外层的冒号要比里层多（:::: 里面放 :::），否则里层的结束标记会先关掉外层。" + "\n\n" + "Without the closing line everything up to the file's end belongs to this block. A container inside another needs fewer colons than the outer one (:::: around :::).");

    /// <summary>the front matter is not closed</summary>
    public static readonly CatalogueEntry UnclosedFrontMatter = new("MS011", Severity.Error,
        "开头的“---”信息块没有结束", "the front matter is not closed",
        "删掉它：书的信息写在 book.yaml 里", "remove it: facts belong in book.yaml",
        "有些编辑器在文件开头写一段“---”之间的信息。手稿不用它，没有结束时后面的正文会被误当成信息。" + "\n\n" + "Some editors write facts between '---' lines. Manuscripts do not use them, and an unclosed one could swallow text.");

    /// <summary>there is no {2} '{1}'</summary>
    public static readonly CatalogueEntry DanglingReference = new("MS012", Severity.Error,
        "找不到{0}“{1}”", "there is no {2} '{1}'",
        "核对标签，或给目标加上 {{#{1}}}", "check the label, or give the target {{#{1}}}",
        "“@标签”要指向书中某处定义的标签，如 {#fig:map}。引用的字样（图1-2、第三章）由标签生成，所以标签不存在就无从生成。" + "\n\n" + "'@label' refers to a label defined in the book, such as {#fig:map}. The words shown are made from it.");

    /// <summary>label '{0}' is used twice</summary>
    public static readonly CatalogueEntry DuplicateLabel = new("MS013", Severity.Error,
        "标签“{0}”用了两次", "label '{0}' is used twice",
        "给其中一个换个名字", "rename one of them",
        "标签在全书里不能重复，否则引用不知道指哪一个。" + "\n\n" + "Labels are unique in the whole book.");

    /// <summary>label '{0}' is wrong; '{1}:name' is needed here</summary>
    public static readonly CatalogueEntry BadLabel = new("MS014", Severity.Error,
        "标签“{0}”不对，这里要用“{1}:名字”", "label '{0}' is wrong; '{1}:name' is needed here",
        "名字只用小写字母、数字和连字符，如 {1}:map-1", "the name has lower-case letters, digits and hyphens only: {1}:map-1",
        "标签的前半是种类：ch 章、sec 节、fig 图、tbl 表、par 段落；后半是名字。" + "\n\n" + "A label is a kind (ch, sec, fig, tbl, par) and a name.");

    /// <summary>unknown container '{0}'</summary>
    public static readonly CatalogueEntry UnknownContainer = new("MS015", Severity.Error,
        "不认识的容器“{0}”", "unknown container '{0}'",
        "可用：abstract 摘要、letter 书信、poem 诗、notice 框注、table 表、figure 图、pair 并排", "known: abstract, letter, poem, notice, table, figure, pair",
        "“::: 名字”开始一个容器，名字决定它怎么排。" + "\n\n" + "'::: name' begins a container; its name says how it is set.");

    /// <summary>unknown attribute '{0}'</summary>
    public static readonly CatalogueEntry UnknownAttribute = new("MS016", Severity.Error,
        "不认识的属性“{0}”", "unknown attribute '{0}'",
        "", "",
        "花括号里可以写标签 #、类 . 和 键=值；每种东西只认几个，写错的不会被悄悄忽略。" + "\n\n" + "Braces hold a label #, classes . and key=value; each thing knows a few, and others are not silently ignored.");

    /// <summary>attribute {0} has a wrong value '{1}'; use {2}</summary>
    public static readonly CatalogueEntry BadAttribute = new("MS017", Severity.Error,
        "属性 {0} 的值“{1}”不对，可用：{2}", "attribute {0} has a wrong value '{1}'; use {2}",
        "改成可用的值", "use one of the values",
        "这个属性只接受消息里列出的值。" + "\n\n" + "This attribute takes only the values listed in the message.");

    /// <summary>these attributes belong to nothing</summary>
    public static readonly CatalogueEntry StrayAttributes = new("MS018", Severity.Error,
        "这里的属性不属于任何东西", "these attributes belong to nothing",
        "紧跟在图片、[文字] 之后，或放在段落、标题的末尾", "put them right behind a picture or [text], or at the end of a paragraph or heading",
        "属性只能用在四处：段落末尾、标题末尾、图片之后、[文字] 之后；容器的写在“::: 名字”后面。" + "\n\n" + "Attributes stand at the end of a paragraph or heading, behind a picture or [text], or on a container's first line.");

    /// <summary>note '{0}' has no text</summary>
    public static readonly CatalogueEntry UndefinedNote = new("MS019", Severity.Error,
        "脚注“{0}”没有注文", "note '{0}' has no text",
        "在文件里写“[^{0}]: 注文。”", "write '[^{0}]: text.' in the file",
        "每个 [^名] 都要在同一个文件里有一条“[^名]: 注文”。" + "\n\n" + "Every [^key] has its '[^key]: text' in the same file.");

    /// <summary>note '{0}' is never used</summary>
    public static readonly CatalogueEntry UnusedNote = new("MS020", Severity.Error,
        "脚注“{0}”在正文里没有用到", "note '{0}' is never used",
        "在正文里写上 [^{0}]，或删掉这条注", "write [^{0}] in the text, or remove the note",
        "没有标记的注不会印出来，它的文字就丢了。" + "\n\n" + "A note without a mark is not printed: its text would be lost.");

    /// <summary>note '{0}' is empty</summary>
    public static readonly CatalogueEntry EmptyNote = new("MS021", Severity.Error,
        "脚注“{0}”没有文字", "note '{0}' is empty",
        "写上注文", "write its text",
        "空的脚注会在页脚留下一个光秃的序号。" + "\n\n" + "An empty note leaves a bare number at the foot of the page.");

    /// <summary>note '{0}' is defined twice</summary>
    public static readonly CatalogueEntry DuplicateNote = new("MS022", Severity.Error,
        "脚注“{0}”定义了两次", "note '{0}' is defined twice",
        "换一个名字", "use another key",
        "同一个文件里脚注的名字不能重复。" + "\n\n" + "A note's key is unique in its file.");

    /// <summary>no note inside a note</summary>
    public static readonly CatalogueEntry NoteInNote = new("MS023", Severity.Error,
        "脚注里不能再有脚注", "no note inside a note",
        "把内容并进这条注", "put its content into this note",
        "注中之注在页脚上没有位置。" + "\n\n" + "There is no place at the foot of the page for a note to a note.");

    /// <summary>note '{0}' is marked twice</summary>
    public static readonly CatalogueEntry NoteMarkedTwice = new("MS024", Severity.Error,
        "脚注“{0}”标了两次", "note '{0}' is marked twice",
        "第二处改用 @note:{0} 提到它", "refer to it with @note:{0} the second time",
        "一条脚注在它的标记所在的那一页排出，所以只能有一个标记。" + "\n\n" + "A note is set on the page of its mark, so it has one mark.");

    /// <summary>a picture inside running text</summary>
    public static readonly CatalogueEntry ImageInText = new("MS025", Severity.Error,
        "图片夹在文字中间", "a picture inside running text",
        "让图片独占一段，前后空一行", "give it a paragraph of its own, blank lines around",
        "图要有编号、图题，并移到页面上合适的位置，所以必须独占一段。" + "\n\n" + "A figure is numbered, captioned and moved to a good place on the page, so it is a paragraph by itself.");

    /// <summary>picture path '{0}' leaves the book's folder</summary>
    public static readonly CatalogueEntry FigureEscapes = new("MS026", Severity.Error,
        "图片路径“{0}”超出了书的文件夹", "picture path '{0}' leaves the book's folder",
        "把图片放进 images/，写 ../images/文件名", "put the picture into images/ and write ../images/name",
        "一本书只由它自己文件夹里的文件做成；绝对路径和指向外面的符号链接都不行。" + "\n\n" + "A book is made of files in its own folder; absolute paths and links to the outside are refused.");

    /// <summary>picture '{0}' is missing</summary>
    public static readonly CatalogueEntry FigureMissing = new("MS027", Severity.Error,
        "找不到图片“{0}”", "picture '{0}' is missing",
        "核对文件名和大小写", "check the name and its case",
        "路径从本章文件所在的文件夹算起，通常写作 ../images/文件名。" + "\n\n" + "The path starts at the chapter's own folder: ../images/name.");

    /// <summary>a picture cannot be an address: {0}</summary>
    public static readonly CatalogueEntry RemoteFigure = new("MS028", Severity.Error,
        "图片不能引用网址：{0}", "a picture cannot be an address: {0}",
        "下载到 images/ 再引用", "download it into images/",
        "网上的图片会变、会消失，印刷也取不到。" + "\n\n" + "A picture on the web changes or vanishes, and print cannot fetch it.");

    /// <summary>the picture has no alternative text</summary>
    public static readonly CatalogueEntry NoAltText = new("MS029", Severity.Warning,
        "图片没有替代文本", "the picture has no alternative text",
        "在方括号里说出图中有什么：![替代文本](…)", "say in the brackets what it shows: ![text](…)",
        "看不见图的读者靠替代文本知道图里有什么；无障碍要求（EPUB Accessibility）也要有。" + "\n\n" + "Readers who cannot see the picture depend on it; EPUB Accessibility requires it.");

    /// <summary>this row has {0} cells, the table {1} columns</summary>
    public static readonly CatalogueEntry TableShape = new("MS030", Severity.Error,
        "这一行有 {0} 格，表有 {1} 列", "this row has {0} cells, the table {1} columns",
        "补齐或去掉格子；空格子也要写出竖线", "add or remove cells; an empty cell has its bar too",
        "每一行的格数必须等于分隔行（|---|---|）的列数。格子里的竖线写成 \\|。" + "\n\n" + "Every row has as many cells as the row of dashes. Write a bar inside a cell as \\|.");

    /// <summary>'{0}' has no cell to merge with</summary>
    public static readonly CatalogueEntry BadMerge = new("MS031", Severity.Error,
        "“{0}”没有可以并入的格子", "'{0}' has no cell to merge with",
        "“<”不能在第一列，“^”不能在第一行", "'<' cannot stand in the first column, '^' not in the first row",
        "只写“<”的格子并入左边一格，只写“^”的并入上面一格。" + "\n\n" + "A cell of '<' alone merges with its left neighbour, '^' with the cell above.");

    /// <summary>merged cells form no rectangle, or cross the head</summary>
    public static readonly CatalogueEntry CrookedMerge = new("MS032", Severity.Error,
        "合并的格子不成矩形，或跨过了表头", "merged cells form no rectangle, or cross the head",
        "调整“<”和“^”", "arrange '<' and '^' anew",
        "合并后的格子必须是矩形，而且不能一半在表头、一半在表身：表跨页时表头要重复。" + "\n\n" + "A merged cell is a rectangle, wholly in the head or the body: the head is repeated on the next page.");

    /// <summary>no table inside '::: table'</summary>
    public static readonly CatalogueEntry NoTable = new("MS033", Severity.Error,
        "“::: table”里没有表格", "no table inside '::: table'",
        "写上竖线表格", "write a pipe table",
        "容器里依次是：一段表题、一个竖线表格、若干段表注。" + "\n\n" + "The container holds a caption, one pipe table, and notes.");

    /// <summary>this does not belong inside '::: table'</summary>
    public static readonly CatalogueEntry TableContent = new("MS034", Severity.Error,
        "“::: table”里不能有这个", "this does not belong inside '::: table'",
        "只留一段表题、一个表格和表注", "keep one caption, one table, and notes",
        "表题只有一段，在表格之前；表格之后的段落是表注。第二个表格另用一个容器。" + "\n\n" + "One caption before the table; paragraphs after it are notes. A second table takes its own container.");

    /// <summary>the table has {0} columns, at most {1}</summary>
    public static readonly CatalogueEntry TableTooWide = new("MS035", Severity.Error,
        "表有 {0} 列，最多 {1} 列", "the table has {0} columns, at most {1}",
        "拆成几个表", "split it",
        "这样多的列在任何书页上都排不下。" + "\n\n" + "No page can hold so many columns.");

    /// <summary>no picture inside '::: figure'</summary>
    public static readonly CatalogueEntry NoFigure = new("MS036", Severity.Error,
        "“::: figure”里没有图片", "no picture inside '::: figure'",
        "第一段写 ![替代文本](../images/文件名)", "begin with ![text](../images/name)",
        "容器里先是独占一段的图片，再是一段图注。" + "\n\n" + "The container holds a picture as a paragraph of its own, then a caption.");

    /// <summary>this does not belong in a figure's container</summary>
    public static readonly CatalogueEntry FigureContent = new("MS037", Severity.Error,
        "图的容器里不能有这个", "this does not belong in a figure's container",
        "只留图片和一段图注", "keep the picture and one caption",
        "“::: figure”里是一张图和一段图注；“::: pair”里是两张图，图注写在引号里。" + "\n\n" + "'::: figure' holds a picture and a caption; '::: pair' two pictures with captions in quotes.");

    /// <summary>'::: pair' holds {0} pictures; two are needed</summary>
    public static readonly CatalogueEntry PairCount = new("MS038", Severity.Error,
        "“::: pair”里有 {0} 张图，要正好两张", "'::: pair' holds {0} pictures; two are needed",
        "两张图各占一段", "two pictures, a paragraph each",
        "并排的是左右两张图，顶端对齐。" + "\n\n" + "A pair is two figures side by side, heads aligned.");

    /// <summary>a poem holds verse lines only</summary>
    public static readonly CatalogueEntry PoemContent = new("MS039", Severity.Error,
        "诗里只能有诗行", "a poem holds verse lines only",
        "一行一句，空行分节", "one verse a line, a blank line between stanzas",
        "诗按行排，别的东西放在容器外面。" + "\n\n" + "A poem is set line by line; other things go outside.");

    /// <summary>nested too deep (over {0} levels)</summary>
    public static readonly CatalogueEntry TooDeep = new("MS040", Severity.Error,
        "嵌套太深（超过 {0} 层）", "nested too deep (over {0} levels)",
        "减少引用、列表或括号的层数", "use fewer levels of quotations, lists or brackets",
        "没有读者跟得上这么多层；多半是打错了一串符号。" + "\n\n" + "No reader could follow; most likely a run of marks was mistyped.");

    /// <summary>'{0}.' was taken for a list number</summary>
    public static readonly CatalogueEntry YearList = new("MS041", Severity.Warning,
        "“{0}.”被当成了列表的序号", "'{0}.' was taken for a list number",
        "年份后写“年”，或写成 {0}\\.", "write 年 behind the year, or {0}\\.",
        "Markdown 把行首的“数字加点加空格”当作编号列表。" + "\n\n" + "Markdown takes a number, a dot and a blank at a line's start for a numbered list.");

    /// <summary>link '{0}' leads nowhere in a book</summary>
    public static readonly CatalogueEntry BadLink = new("MS042", Severity.Error,
        "链接“{0}”在书里打不开", "link '{0}' leads nowhere in a book",
        "网址写全（https://…）；书内用 @标签", "write a full address (https://…); use @label inside the book",
        "书里的链接只能是完整的网址。指向书中别处用交叉引用，它在印刷版里也有意义。" + "\n\n" + "A link is a full address. Inside the book use a cross-reference: it means something in print too.");

    /// <summary>ruby is wrong: {0} characters with {1} readings</summary>
    public static readonly CatalogueEntry BadRuby = new("MS043", Severity.Error,
        "注音不对：{0} 个字配了 {1} 个读音", "ruby is wrong: {0} characters with {1} readings",
        "一个读音注整体，或每字一个读音", "one reading for the group, or one for each character",
        "{北京|Běijīng} 注整体；{北京|běi|jīng} 每字一注，字数与读音数必须相等。" + "\n\n" + "{base|reading} is for the group; with several readings there must be one for each character.");

    /// <summary>what '@{0}' refers to has no number</summary>
    public static readonly CatalogueEntry NoNumber = new("MS044", Severity.Error,
        "“@{0}”所指的东西没有编号", "what '@{0}' refers to has no number",
        "用 @page:{0} 指出页码", "use @page:{0} for its page",
        "段落、没有表题的表没有编号，只能按页码引用。" + "\n\n" + "Paragraphs and tables without caption have no number; refer to their page.");

    /// <summary>several files have a note '{0}'</summary>
    public static readonly CatalogueEntry AmbiguousNote = new("MS045", Severity.Error,
        "有几个文件里都有脚注“{0}”", "several files have a note '{0}'",
        "给要引用的脚注换一个全书唯一的名字", "give that note a key that is unique in the book",
        "脚注的名字只要求在文件内不重复；从别的文件引用时才必须全书唯一。" + "\n\n" + "A note's key is unique in its file; to be referred to from another it must be unique in the book.");

    /// <summary>an abstract stands right after the title, once</summary>
    public static readonly CatalogueEntry AbstractPlace = new("MS046", Severity.Error,
        "摘要要放在章名之后，只能有一个", "an abstract stands right after the title, once",
        "移到章名下面", "move it below the title",
        "章首摘要印在章首页和目录里，所以位置固定。" + "\n\n" + "It is printed on the opener and in the contents, so its place is fixed.");

    /// <summary>an abstract holds plain paragraphs only</summary>
    public static readonly CatalogueEntry AbstractContent = new("MS047", Severity.Error,
        "摘要里只能有普通段落", "an abstract holds plain paragraphs only",
        "去掉列表、图、标题等", "remove lists, figures, headings",
        "摘要在目录里再印一次，那里放不下别的东西。" + "\n\n" + "It is printed again in the contents, where nothing else has room.");

    /// <summary>ideographic spaces at a paragraph's start</summary>
    public static readonly CatalogueEntry TypedIndent = new("MS048", Severity.Warning,
        "段首打了全角空格", "ideographic spaces at a paragraph's start",
        "删掉：首行缩进由样式决定", "remove them: the style indents",
        "打出来的空格会和样式的缩进叠加成四格，电子书里也去不掉。" + "\n\n" + "Typed spaces add to the style's indent and cannot be removed in the e-book.");

    /// <summary>{1} cannot stand here</summary>
    public static readonly CatalogueEntry NotHere = new("MS049", Severity.Error,
        "{0}不能放在这里", "{1} cannot stand here",
        "移到正文各段之间", "move it between the paragraphs of the chapter",
        "图、表、标题和框注要能自己占行或移动，放在引文、列表、脚注里排不开。" + "\n\n" + "Figures, tables, headings and notices need room of their own; quotations, lists and notes have none.");

    /// <summary>a line of '---' or '===' under text makes it a heading</summary>
    public static readonly CatalogueEntry UnderlinedHeading = new("MS050", Severity.Warning,
        "文字下面的一行“---”或“===”把它变成了标题", "a line of '---' or '===' under text makes it a heading",
        "分隔线之前空一行；标题用“##”", "put a blank line before a scene break; write headings with '##'",
        "这是 Markdown 的老式标题写法，常常是忘了空行。" + "\n\n" + "Markdown's old form of headings; most often a blank line was forgotten.");

    /// <summary>text indented by four blanks was taken for code</summary>
    public static readonly CatalogueEntry IndentedCode = new("MS051", Severity.Warning,
        "缩进四格的文字被当成了代码", "text indented by four blanks was taken for code",
        "去掉行首的空格", "remove the blanks",
        "Markdown 把缩进四格以上的行当作代码块，用等宽字体原样排出。" + "\n\n" + "Markdown sets lines indented by four blanks or more as code, verbatim.");

    /// <summary>the front matter was left out</summary>
    public static readonly CatalogueEntry FrontMatter = new("MS052", Severity.Warning,
        "开头的“---”信息块被略去", "the front matter was left out",
        "书的信息写在 book.yaml 里", "facts belong in book.yaml",
        "有些编辑器在文件开头写一段信息。书名、作者等只在 book.yaml 里写一次。" + "\n\n" + "Some editors write facts there. Title and author stand once, in book.yaml.");

    /// <summary>something stands before the chapter's title</summary>
    public static readonly CatalogueEntry TextBeforeTitle = new("MS053", Severity.Error,
        "章名之前有内容", "something stands before the chapter's title",
        "把“# 标题”移到最前", "move '# title' to the top",
        "章名必须是文件的第一块，前面只能有注释。" + "\n\n" + "The title is the file's first block; only comments may stand before it.");

    /// <summary>extra text on a container's first line</summary>
    public static readonly CatalogueEntry ContainerLine = new("MS054", Severity.Error,
        "容器开头这一行有多余的文字", "extra text on a container's first line",
        "名字和 {{属性}} 之外的文字移到下一行", "move text other than name and {{attributes}} to the next line",
        "“::: 名字 {属性}”之后不能再有文字，它不会被印出来。" + "\n\n" + "Nothing may follow '::: name {attributes}': it would not be printed.");

    /// <summary>unusable character U+{0}</summary>
    public static readonly CatalogueEntry BadCharacter = new("MS055", Severity.Error,
        "不能用的字符 U+{0}", "unusable character U+{0}",
        "删掉它；若是乱码，请找回原字", "remove it; if it is damage, restore the character",
        "控制字符、残缺的代理对、替换字符（U+FFFD）没有字形，也不能进 EPUB；多半来自复制或转码。" + "\n\n" + "Controls, broken surrogates and U+FFFD have no glyph and may not enter an EPUB; they come from copying or conversion.");

    /// <summary>index entry '{0}' is not in index.yaml</summary>
    public static readonly CatalogueEntry UnknownIndexTerm = new("MS056", Severity.Error,
        "索引条目“{0}”不在 index.yaml 里", "index entry '{0}' is not in index.yaml",
        "在 index.yaml 里加上它和它的拼音", "add it with its pinyin to index.yaml",
        "索引按拼音排序，拼音只能由人给出：同一个字在人名里常有别的读音。" + "\n\n" + "The index is sorted by pinyin, which only a person can give: readings differ in names.");

    /// <summary>index entry '{0}' occurs nowhere</summary>
    public static readonly CatalogueEntry IndexTermUnused = new("MS057", Severity.Warning,
        "索引条目“{0}”在书中没有出现", "index entry '{0}' occurs nowhere",
        "核对写法，用 also: 补上正文里的写法，或删掉", "check it, add the text's spelling under also:, or remove it",
        "没有页码的条目不印。" + "\n\n" + "An entry without a page is not printed.");

    /// <summary>this block has {0} characters, at most {1}</summary>
    public static readonly CatalogueEntry BlockTooLong = new("MS058", Severity.Error,
        "这一段有 {0} 个字符，最多 {1}", "this block has {0} characters, at most {1}",
        "用空行分段；成批的数据不该放在手稿里", "part it with blank lines; bulk data does not belong in a manuscript",
        "一段（中间没有空行的若干行）最长五万字符，比任何真正的段落都长得多。多半是粘贴了别的东西。" + "\n\n" + "A block (lines without a blank line between) has at most fifty thousand characters, far more than any paragraph. Most likely something else was pasted.");
}
