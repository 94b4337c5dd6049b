namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>file '{0}' is missing</summary>
    public static readonly CatalogueEntry FileMissing = new("CF001", Severity.Error,
        "找不到文件“{0}”", "file '{0}' is missing",
        "核对文件名，或把文件放到书的文件夹里", "check the name, or put the file into the book's folder",
        "book.yaml、它列出的各章、样式文件和 index.yaml 都必须在书的文件夹里。路径相对 manuscript/ 书写，区分大小写。" + "\n\n" + "book.yaml, the chapters it lists, style files and index.yaml must be in the book's folder. Paths are relative to manuscript/ and case matters.");

    /// <summary>'{0}' is not UTF-8 text (from line {1})</summary>
    public static readonly CatalogueEntry NotUtf8 = new("CF002", Severity.Error,
        "“{0}”不是 UTF-8 文本（第 {1} 行起）", "'{0}' is not UTF-8 text (from line {1})",
        "用编辑器把文件另存为 UTF-8", "save the file as UTF-8 in your editor",
        "手稿只用 UTF-8。GBK（“ANSI”）等编码会让字变成乱码，而且看不出来，所以一个坏字节也不放过。" + "\n\n" + "Manuscripts are UTF-8. Other encodings would turn characters into others without a sign, so not one bad byte is let pass.");

    /// <summary>unknown key '{0}'</summary>
    public static readonly CatalogueEntry UnknownKey = new("CF003", Severity.Error,
        "不认识的键“{0}”", "unknown key '{0}'",
        "", "",
        "写错的键如果被忽略，书就会少掉一项事实或一条样式而无人察觉，所以不认识的键都是错误。" + "\n\n" + "A misspelt key that is ignored loses a fact or a style unnoticed; so every unknown key is an error.");

    /// <summary>key '{0}' is written twice</summary>
    public static readonly CatalogueEntry DuplicateKey = new("CF004", Severity.Error,
        "键“{0}”写了两次", "key '{0}' is written twice",
        "留下一个", "keep one of them",
        "同一组里一个键只能出现一次，否则不知道以哪个为准。" + "\n\n" + "A key may stand once in a group; otherwise nobody knows which one counts.");

    /// <summary>'{2}' should be {3}</summary>
    public static readonly CatalogueEntry WrongType = new("CF005", Severity.Error,
        "“{0}”应当是{1}", "'{2}' should be {3}",
        "", "",
        "YAML 里有三种东西：单个值（title: 书名）、列表（每项一行，以“- ”开头）和一组键值（下一层缩进）。这里用错了一种。" + "\n\n" + "YAML has single values, lists (one item a line, beginning with '- ') and sets of keys (indented). The wrong one stands here.");

    /// <summary>YAML error: {1}</summary>
    public static readonly CatalogueEntry YamlSyntax = new("CF006", Severity.Error,
        "YAML 写法有误：{0}", "YAML error: {1}",
        "查这一行和上一行的缩进、冒号和引号", "check indentation, colons and quotes on this line and the one before",
        "冒号后面要有一个空格；含有冒号、#、引号、方括号的值要放在双引号里；同一层的键对齐。" + "\n\n" + "A colon is followed by a blank; values with colons, #, quotes or brackets go in double quotes; keys of one level are aligned.");

    /// <summary>a tab in the indentation</summary>
    public static readonly CatalogueEntry YamlTab = new("CF007", Severity.Error,
        "缩进里有制表符（Tab）", "a tab in the indentation",
        "改成空格，每层两个", "use blanks, two a level",
        "YAML 不许用制表符缩进，因为各人的编辑器里宽度不同。" + "\n\n" + "YAML allows no tabs in indentation: their width differs from editor to editor.");

    /// <summary>a full-width colon after key '{0}'</summary>
    public static readonly CatalogueEntry YamlColon = new("CF008", Severity.Error,
        "键“{0}”后面是全角冒号", "a full-width colon after key '{0}'",
        "改成半角冒号加一个空格：“{0}: ”", "write an ASCII colon and a blank: '{0}: '",
        "YAML 只认半角冒号加空格。中文输入法容易打成全角冒号，整行就成了一段文字。" + "\n\n" + "YAML knows only the ASCII colon with a blank. With a full-width one the whole line is plain text.");

    /// <summary>anchors, aliases and tags are not allowed here: {0}</summary>
    public static readonly CatalogueEntry YamlAnchor = new("CF009", Severity.Error,
        "这里不能用锚点、别名或标签：{0}", "anchors, aliases and tags are not allowed here: {0}",
        "把内容直接写出来；以 &、*、! 开头的值要加引号", "write the content itself; quote values that begin with &, * or !",
        "锚点（&名）、别名（*名）和标签（!名）会让一个小文件展开成极大的数据，这里也用不着。" + "\n\n" + "Anchors (&name), aliases (*name) and tags (!name) let a small file grow without bound, and are not needed here.");

    /// <summary>YAML too deep or too large: at most {0} levels and {1} items</summary>
    public static readonly CatalogueEntry YamlTooDeep = new("CF010", Severity.Error,
        "YAML 太深或太大：最多 {0} 层、{1} 项", "YAML too deep or too large: at most {0} levels and {1} items",
        "检查缩进；这样大的数据不该在这里", "check the indentation; data of this size does not belong here",
        "限度远高于任何真书所需，用来挡住损坏或恶意的文件。" + "\n\n" + "The limits are far above what any book needs; they stop damaged or hostile files.");

    /// <summary>'{0}' begins with a byte order mark; it was left out</summary>
    public static readonly CatalogueEntry ByteOrderMark = new("CF011", Severity.Info,
        "“{0}”开头有字节顺序标记（BOM），已略去", "'{0}' begins with a byte order mark; it was left out",
        "保存时选“UTF-8（无 BOM）”", "save as 'UTF-8 without BOM'",
        "BOM 是看不见的字符，有些 Windows 程序会加在文件开头。它不碍事，读入时去掉。" + "\n\n" + "An invisible character that some Windows programs put first. It does no harm and is dropped on reading.");

    /// <summary>'{0}' is missing</summary>
    public static readonly CatalogueEntry MissingKey = new("CF012", Severity.Error,
        "缺少“{0}”", "'{0}' is missing",
        "补上这一项", "add it",
        "没有这一项就做不出书：slug、title、house.name、house.place、date、contents 和 editions 是必需的。" + "\n\n" + "No book can be made without it: slug, title, house.name, house.place, date, contents and editions are required.");

    /// <summary>'{0}' has a wrong value '{1}': {3}</summary>
    public static readonly CatalogueEntry BadValue = new("CF013", Severity.Error,
        "“{0}”的值“{1}”不对：{2}", "'{0}' has a wrong value '{1}': {3}",
        "", "",
        "这一项只接受特定的写法，消息里说明了是哪一种。" + "\n\n" + "This item takes values of one form only; the message says which.");

    /// <summary>ISBN {0} has check digit {1}; its first 12 digits call for {2}</summary>
    public static readonly CatalogueEntry IsbnCheck = new("CF014", Severity.Error,
        "ISBN {0} 的校验码 {1} 不对，按前 12 位应为 {2}", "ISBN {0} has check digit {1}; its first 12 digits call for {2}",
        "对照书号通知单逐位核对", "compare it digit by digit with the notice that issued it",
        "书号最后一位由前 12 位算出（GB/T 5795-2006）：依次乘 1、3、1、3……求和，用 10 减去和的个位。不对说明某一位抄错了；只改校验码会得到别人的书号。" + "\n\n" + "The last digit follows from the first 12 (GB/T 5795-2006). A wrong one means that some digit was miscopied; changing only the check digit gives another book's number.");

    /// <summary>'{0}' is not a 13-digit ISBN</summary>
    public static readonly CatalogueEntry IsbnForm = new("CF015", Severity.Error,
        "“{0}”不是 13 位 ISBN", "'{0}' is not a 13-digit ISBN",
        "写成 978-7-…，共 13 位数字", "write 978-7-… with 13 digits",
        "书号是 978 或 979 开头的 13 位数字，可带连字符。" + "\n\n" + "An ISBN is 13 digits beginning with 978 or 979, hyphens allowed.");

    /// <summary>ISBN {0} is hyphenated wrongly; it should be {1}</summary>
    public static readonly CatalogueEntry IsbnHyphens = new("CF016", Severity.Error,
        "ISBN {0} 的连字符位置不对，应为 {1}", "ISBN {0} is hyphenated wrongly; it should be {1}",
        "改成 {1}", "write {1}",
        "中国组区（978-7）的出版者号长度由它的头几位决定（GB/T 5795-2006），连字符的位置因此是固定的。书中按正确的位置印，但书号单和别处的写法也要改，所以算错误。" + "\n\n" + "In group 978-7 the length of the publisher's number follows from its first digits, so hyphens have fixed places. The correct form is printed, but the wrong one likely stands elsewhere too, so it is an error.");

    /// <summary>'{0}' is listed twice</summary>
    public static readonly CatalogueEntry ListedTwice = new("CF017", Severity.Error,
        "“{0}”在目录里列了两次", "'{0}' is listed twice",
        "删掉一处", "remove one",
        "一个文件或一个自动生成的部分在书里只能出现一次。" + "\n\n" + "A file or a generated piece stands in the book once.");

    /// <summary>path '{0}' leaves the book's folder</summary>
    public static readonly CatalogueEntry PathEscapes = new("CF018", Severity.Error,
        "路径“{0}”超出了书的文件夹", "path '{0}' leaves the book's folder",
        "把文件放进书的文件夹，用相对路径", "put the file into the book's folder and use a relative path",
        "一本书只由它自己文件夹里的文件做成，这样换一台机器也做得出来。绝对路径、过多的 .. 以及指向外面的符号链接都不行。" + "\n\n" + "A book is made of files in its own folder only, so that it can be made on any machine. Absolute paths, too many '..' and symbolic links to the outside are refused.");

    /// <summary>'{0}' in manuscript/ is not listed in the book</summary>
    public static readonly CatalogueEntry NotListed = new("CF019", Severity.Warning,
        "manuscript/ 里的“{0}”没有列入书中", "'{0}' in manuscript/ is not listed in the book",
        "列入 contents；不属于书的文件列入 contents.aside", "list it in contents, or in contents.aside when it is no part of the book",
        "多半是忘了把新的一章写进 book.yaml。" + "\n\n" + "Most likely a new chapter was forgotten in book.yaml.");

    /// <summary>there is no built-in style '{0}'</summary>
    public static readonly CatalogueEntry UnknownBase = new("CF020", Severity.Error,
        "没有内置样式“{0}”", "there is no built-in style '{0}'",
        "内置样式有 builtin:trade 和 builtin:ebook", "the built-in styles are builtin:trade and builtin:ebook",
        "样式文件用 extends: 继承另一个文件或内置样式。" + "\n\n" + "A style file extends another file or a built-in style.");

    /// <summary>styles extend each other in a circle: '{0}'</summary>
    public static readonly CatalogueEntry StyleCycle = new("CF021", Severity.Error,
        "样式互相继承成了圈：“{0}”", "styles extend each other in a circle: '{0}'",
        "断开其中一处 extends", "break one of the extends",
        "每条继承链必须终止于内置样式。" + "\n\n" + "Every chain must end at a built-in style.");

    /// <summary>there is no pdf edition named '{0}'</summary>
    public static readonly CatalogueEntry UnknownEdition = new("CF022", Severity.Error,
        "没有名为“{0}”的 pdf 版本", "there is no pdf edition named '{0}'",
        "pages-from 要写 editions 里一个 pdf 版本的名字", "pages-from names a pdf edition of editions",
        "电子书可以列出印刷版的页码，pages-from 指出是哪个印刷版。" + "\n\n" + "An e-book can list the pages of a print edition; pages-from says of which.");

    /// <summary>unknown piece '{0}'</summary>
    public static readonly CatalogueEntry UnknownPiece = new("CF023", Severity.Error,
        "不认识的内容“{0}”", "unknown piece '{0}'",
        "写 .md 文件名，或 cover、title-page、imprint、contents、index 之一", "write an .md file, or one of cover, title-page, imprint, contents, index",
        "contents 的每一行是一个文件，或者一个自动生成的部分：封面、扉页、版权页、目录、索引。" + "\n\n" + "A line of contents is a file or a generated piece: cover, title page, imprint, contents, index.");

    /// <summary>the page cannot hold its type area: {1}</summary>
    public static readonly CatalogueEntry BadPage = new("CF024", Severity.Error,
        "版面放不下：{0}", "the page cannot hold its type area: {1}",
        "减少字数、行数或边距", "use fewer characters or lines, or smaller margins",
        "订口 + 每行字数 × 字号必须小于成品宽，天头 +（行数 − 1）× 行距 + 字号必须小于成品高；行距不小于字号。" + "\n\n" + "Gutter + characters × size must be less than the trimmed width; head + (lines − 1) × leading + size less than the height; leading at least the size.");

    /// <summary>'{0}' has a wrong length '{1}'</summary>
    public static readonly CatalogueEntry BadLength = new("CF025", Severity.Error,
        "“{0}”的长度“{1}”不对", "'{0}' has a wrong length '{1}'",
        "写成 10.5pt、3mm、15Q、2em 或 五号", "write 10.5pt, 3mm, 15Q, 2em or 五号",
        "长度由数字加单位组成：pt（点）、mm、cm、Q（级，0.25 毫米）、em（本段字号），或者字号名 初号到八号。尺寸和行距不能为负。" + "\n\n" + "A length is a number with pt, mm, cm, Q (0.25 mm) or em (the paragraph's own size), or a 号 name. Sizes and leading are not negative.");

    /// <summary>'{0}' belongs to two index entries</summary>
    public static readonly CatalogueEntry IndexTwice = new("CF026", Severity.Error,
        "索引里“{0}”属于两个条目", "'{0}' belongs to two index entries",
        "只留在一个条目下", "keep it under one entry",
        "同一种写法如果归两个条目，正文里找到它时就不知道该记在哪一条下面。" + "\n\n" + "A spelling that belongs to two entries could not be attributed when it is found in the text.");

    /// <summary>the body has no chapter</summary>
    public static readonly CatalogueEntry EmptyBody = new("CF027", Severity.Error,
        "正文里没有一章", "the body has no chapter",
        "在 contents.body 下列出各章的文件", "list the chapters' files under contents.body",
        "书至少要有一章正文。" + "\n\n" + "A book has at least one chapter.");

    /// <summary>'{0}' is larger than {1} MB</summary>
    public static readonly CatalogueEntry FileTooLarge = new("CF028", Severity.Error,
        "“{0}”超过 {1} MB", "'{0}' is larger than {1} MB",
        "这不像一个文本文件；一章一个文件", "this is hardly a text; one file a chapter",
        "最长的长篇小说全文也不到 16 MB。" + "\n\n" + "The longest of novels has less than 16 MB.");

    /// <summary>cannot read '{0}': {2}</summary>
    public static readonly CatalogueEntry FileUnreadable = new("CF029", Severity.Error,
        "读不了“{0}”：{1}", "cannot read '{0}': {2}",
        "检查文件名和权限", "check its name and permissions",
        "名字对得上，但那是一个文件夹，或者系统不让读。" + "\n\n" + "The name is there, but it is a folder or the system does not let it be read.");

    /// <summary>'{0}' is too long for a settings file</summary>
    public static readonly CatalogueEntry YamlTooLarge = new("CF030", Severity.Error,
        "“{0}”太长，不像一份设置", "'{0}' is too long for a settings file",
        "检查是不是放错了文件", "check whether it is the right file",
        "设置文件最长一百万字符。" + "\n\n" + "A settings file has at most a million characters.");

    /// <summary>there is no code '{0}'</summary>
    public static readonly CatalogueEntry UnknownCheck = new("CF031", Severity.Error,
        "没有代码“{0}”", "there is no code '{0}'",
        "publisher explain 列出全部代码", "publisher explain lists all codes",
        "样式的 checks 按代码给出级别，如 LY011: error。写错的代码如果被忽略，要管的事就没有人管。" + "\n\n" + "A style's checks give levels by code (LY011: error). A misspelt code that is ignored would leave unwatched what was to be watched.");

    /// <summary>{0} is an error and stays one</summary>
    public static readonly CatalogueEntry FixedCheck = new("CF032", Severity.Error,
        "{0} 本来就是错误，级别不能改", "{0} is an error by itself and stays one",
        "从 checks 里删掉这一行；只想先看样稿时用 --draft", "remove the line from checks; to see a proof all the same use --draft",
        "checks 可以把警告和说明改成任何级别，包括 off。代码本来就是错误的（设置或书稿读不懂、图片缺失、印刷文件不合规格等），做出来的书必然有错或不全，所以不能降低，也不用升高。" + "\n\n" + "Checks may give warnings and notes any level, off included. What is an error by itself (settings or texts that cannot be understood, missing pictures, a press file out of specification) makes a wrong or incomplete book, so it can be neither lowered nor, of course, raised.");

    /// <summary>'{0}' is not for edition '{1}'</summary>
    public static readonly CatalogueEntry OverridesElsewhere = new("CF033", Severity.Error,
        "“{0}”没有写明用于版本“{1}”", "'{0}' does not say that it is for edition '{1}'",
        "在文件开头写 edition: {1}，或 editions: [..., {1}]", "begin the file with edition: {1}, or editions: [..., {1}]",
        "微调只对一种版面有意义：换一个开本，行全变了。所以文件里要写明用于哪个版本，book.yaml 里也要写，两处一致才用。" + "\n\n" + "Overrides fit one layout only: with another trim size every line is another. So the file names its editions and book.yaml names the file, and both must agree.");

    /// <summary>edition '{0}' has no pages to override</summary>
    public static readonly CatalogueEntry OverridesWithoutPages = new("CF034", Severity.Error,
        "版本“{0}”是电子书，没有版面可以微调", "edition '{0}' is an e-book: it has no pages to adjust",
        "删掉 overrides", "remove overrides",
        "电子书的行和页由读者的设备决定。微调只用于 format: pdf 的版本。" + "\n\n" + "Lines and pages of an e-book are made by the reader's device. Overrides are for editions with format: pdf.");

    /// <summary>'{0}' cannot be asked of {2}</summary>
    public static readonly CatalogueEntry OverrideKind = new("CF035", Severity.Error,
        "“{0}”不能用于{1}", "'{0}' cannot be asked of {2}",
        "可以用的：{3}", "what can be asked of it: {4}",
        "各种块能做的调整不同：增减行（lines）和断字规则（composition）只对段落；position 只对图、表；另页（break）、与下段同页（keep-next）、本页的调整（page）见排版说明。引文、书信、列表里的行数，要写在其中的段落上。" + "\n\n" + "Blocks differ in what they can do: lines and composition are for paragraphs, position for figures and tables; for break, keep-next and page see the typesetters' guide. Inside a quotation, letter or list, lines are asked of its paragraphs.");

    /// <summary>two overrides of one block contradict each other: '{0}'</summary>
    public static readonly CatalogueEntry OverrideConflict = new("CF036", Severity.Error,
        "两条微调互相矛盾：“{0}”", "two overrides contradict each other: '{0}'",
        "留下一条", "keep one of them",
        "同一块文字的同一个调整有两个不同的值；或者前一块要与下一块同页，下一块却要另起一页。" + "\n\n" + "One block is asked two different things by the same key; or a block is to stay with the next one, which is to begin a new page.");

    /// <summary>the override asks for nothing</summary>
    public static readonly CatalogueEntry OverrideEmpty = new("CF037", Severity.Error,
        "这条微调什么也没有要求", "this override asks for nothing",
        "写 lines、break、keep-next、position、page、composition 之一，或删掉它", "write one of lines, break, keep-next, position, page, composition, or remove it",
        "只写了 at 和 hash，没有写要做什么；lines: 0 和 break: false 也等于什么都没有要求。" + "\n\n" + "There are at and hash but nothing to do; lines: 0 and break: false ask for nothing either.");

    /// <summary>'{0}' stands {1} times in the paragraph</summary>
    public static readonly CatalogueEntry OverrideBreak = new("CF038", Severity.Error,
        "另页处的文字“{0}”在这一段里出现 {1} 次", "the characters of break, '{0}', stand {1} times in the paragraph",
        "写出新页开头的几个字，多写几个，使它在这一段里只出现一次", "write the characters with which the new page begins, enough of them to stand in the paragraph once",
        "break 后面可以写 true（整段另起一页），或写新页开头的几个字：含有第一个字的那一行排到新页的开头。" + "\n\n" + "After break stands true (the block begins a page) or the characters with which the new page begins: the line that holds the first of them heads the page.");

    /// <summary>'{0}' names nothing that can be overridden</summary>
    public static readonly CatalogueEntry OverrideTarget = new("CF039", Severity.Error,
        "“{0}”不是可以微调的位置", "'{0}' names nothing that can be adjusted",
        "写“文件#第几块”，如 03-莫斯科.md#12，或一个标签，如 fig:map-3；publisher override 版本 --page 页码 列出某一页的块", "write file#number (03.md#12) or a label (fig:map-3); publisher override EDITION --page PAGE lists the blocks of a page",
        "微调写在段落、标题、图、表、引文等块上。章（ch:）、脚注（note:）和分隔线不是；整章的样子由样式决定。" + "\n\n" + "Overrides are for blocks: paragraphs, headings, figures, tables, quotations. Chapters (ch:), footnotes (note:) and scene breaks are none; the look of chapters belongs into the style.");
}
