namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>The CIP number is not of the issued form.</summary>
    public static readonly CatalogueEntry CipNumberForm = new(
        "BD030",
        Severity.Error,
        "“{0}”不是核字号的写法",
        "'{0}' is no CIP number",
        "照核发的抄：中国国家版本馆CIP数据核字（2026）第012345号",
        "copy it as issued: 中国国家版本馆CIP数据核字（2026）第012345号",
        """
        图书在版编目数据由国家版本馆核发，核字号是“中国国家版本馆CIP数据核字（年份）第五至七位数字号”（GB/T 12451-2023；2023年以前发的是“中国版本图书馆”）。程序只排这一行，从不编造。

        CIP data are issued by the national archive; the number has the form 中国国家版本馆CIP数据核字（year）第…号 with five to seven digits (中国版本图书馆 before 2023). The program lays it out and never invents it.
        """);

    /// <summary>CIP data from a year after publication.</summary>
    public static readonly CatalogueEntry CipYearLate = new(
        "BD031",
        Severity.Error,
        "核字号是{0}年的，书却在{1}年出版",
        "the CIP number is of {0}, the book of {1}",
        "核对核字号和出版年月",
        "compare the CIP number with the date of publication",
        """
        在版编目数据在出书以前申领，核字号的年份不会晚于出版年。晚了，不是核字号抄错，就是 date 或 edition.date 写错。

        CIP data are issued before a book is published, so their year is never later than the book's. Either the number was miscopied or date or edition.date is wrong.
        """);

    /// <summary>CIP data that are years old.</summary>
    public static readonly CatalogueEntry CipYearOld = new(
        "BD032",
        Severity.Warning,
        "核字号是{0}年的，书在{1}年出版，相隔太久",
        "the CIP number is of {0}, the book of {1}: long ago",
        "核对是不是旧版的核字号；新版要重新申领",
        "check that it is not an older edition's; a new edition needs new data",
        """
        核字号多半在出书前一年之内申领。相隔三年以上，常常是从旧版抄来的：修订再版要重新申领。

        CIP numbers are mostly issued within a year before publication. One more than three years old is often copied from an earlier edition; a revised edition needs data of its own.
        """);

    /// <summary>The former name of the issuing body in recent data.</summary>
    public static readonly CatalogueEntry CipOldIssuer = new(
        "BD033",
        Severity.Warning,
        "{0}年的核字号应由“中国国家版本馆”核发，这里写的是“中国版本图书馆”",
        "CIP numbers of {0} are issued by the national archive under its present name; this one has its former name",
        "对照核发的数据，改成现在的名称",
        "compare it with the data as issued and write the present name",
        """
        核发机构2022—2023年改称中国国家版本馆，此后的核字号都用新名称。旧名称多半是从别的书的版权页上抄来的。

        The issuing body was renamed in 2022–2023 and all later numbers carry its new name. The old one was most likely copied from another book.
        """);

    /// <summary>A class mark that the 中图法 does not have.</summary>
    public static readonly CatalogueEntry ClassMarkForm = new(
        "BD034",
        Severity.Error,
        "“{0}”不是中图法分类号",
        "'{0}' is no class mark of the Chinese Library Classification",
        "对照核发的数据：一个大写字母（T 类两个），再是数字和点，如 K152、TP311.1",
        "compare it with the data as issued: a capital letter, two for class T, then digits and points, such as K152 or TP311.1",
        """
        《中国图书馆分类法》有22个大类，用字母 A—K、N—V、X、Z 表示；L、M、W、Y 没有用。T 类再分一个字母。字母后面是数字，每三位加一点，可以带复分号（-、=、(、"等）。

        The Chinese Library Classification has 22 classes: A–K, N–V, X and Z; L, M, W and Y are unused. Class T takes a second letter. Digits follow with a point after each three, then signs of the auxiliary tables.
        """);

    /// <summary>A price of another form.</summary>
    public static readonly CatalogueEntry PriceForm = new(
        "BD035",
        Severity.Warning,
        "定价“{0}”不是“68.00元”的写法",
        "price '{0}' is not an amount with two decimals and the word for yuan",
        "写成两位小数加“元”；成套的书可写 168.00元（全2册）",
        "write two decimals and 元; a set may be 168.00元（全2册）",
        """
        版权页、封底的定价按行业习惯写两位小数加“元”。写法统一，封底的价格、条码的附加码和书目数据才能互相核对。

        Prices are printed with two decimals and 元. Written alike everywhere, the price on the back cover, the barcode's add-on and catalogue data can be compared.
        """);

    /// <summary>Dates of editions and printings that contradict each other.</summary>
    public static readonly CatalogueEntry EditionOrder = new(
        "BD036",
        Severity.Error,
        "版次、印次的年月前后不合：{0}",
        "dates of edition and printing contradict each other: {1}",
        "核对 edition 和 printing；写法如 {2}",
        "compare edition and printing; for example {2}",
        """
        版次要写出第1版、这一版和这次印刷的年月（GB/T 12450），先后不能颠倒：第1版不晚于这一版，这一版不晚于这次印刷。

        The imprint page states the months of the first edition, of this edition and of this printing (GB/T 12450), none of them before the one it follows.
        """);

    /// <summary>Required fields of the imprint page are missing.</summary>
    public static readonly CatalogueEntry ImprintIncomplete = new(
        "BD037",
        Severity.Warning,
        "版权页还缺{0}项：{1}",
        "the imprint page lacks {0} items: {2}",
        "在 book.yaml 里补上，写法见下面各条",
        "add them to book.yaml as shown below",
        """
        GB/T 12450《图书书名页》要求版权页列出这些项目。付印的版本缺了就提醒；样稿（profile: draft）不提醒。确实没有的，在 record 里写明，如“经销: 不经销”。

        GB/T 12450 wants these items on the imprint page. Editions for press are told when one is missing, drafts are not. Where there is none, say so in record.
        """);

    /// <summary>Two places that state a fact differently.</summary>
    public static readonly CatalogueEntry PlacesDiffer = new(
        "BD038",
        Severity.Error,
        "{0}两处不一致：{1}是“{2}”，{3}是“{4}”",
        "{5} differs: '{2}' in {6}, '{4}' in {7}",
        "改正写错的一处；书名、作者、书号、定价只在 book.yaml 里写一次，别处照它生成",
        "mend the wrong one; title, authors, ISBN and price are written once in book.yaml and taken from there",
        """
        所有版本做完以后，程序把扉页、版权页、书眉、封面、书脊、电子书的元数据和页面、PDF 的元数据、文件名上印出来的书名、作者、书号、定价、版次、印张、页数、尺寸都读回来，互相比较。任何两处不同都是错误：读者、书店和印厂会各信一处。

        When all editions are made, what title page, imprint, heads, cover, spine, e-book, PDF metadata and file names really show is read back and compared. Any two places that differ are an error: readers, shops and printers would each believe another one.
        """);

    /// <summary>A free text that states another fact than the book's.</summary>
    public static readonly CatalogueEntry TextContradicts = new(
        "BD039",
        Severity.Error,
        "{1}里写的{0}是“{2}”，全书的是“{3}”",
        "{5} states {4} '{2}', the book has '{3}'",
        "改正这一句，或改正 book.yaml 里的那一项",
        "mend this text, or the fact in book.yaml",
        """
        版权页另加的各行、声明、封面上的话都是照原样印的。里面若写了书号、定价、书名，就要与 book.yaml 里的相同。

        Lines added to the imprint page, notices and words of the cover are printed as written. An ISBN, a price or a title in them must be the book's own.
        """);

    /// <summary>Number of the first copy and number of the printing do not fit.</summary>
    public static readonly CatalogueEntry CopiesFrom = new(
        "BD040",
        Severity.Warning,
        "第{0}次印刷，印数却从{1}起",
        "printing {0}, but copies are counted from {1}",
        "印数按各次累计：第1次印刷从1起，以后接着上一次，如 from: 5001",
        "copies are counted over all printings: the first begins at 1, later ones go on, such as from: 5001",
        """
        印数一栏印的是累计的起讫：首印5000册是 1—5000册，再印3000册是 5001—8000册。

        The line of copies shows a running count: 1—5000 for a first printing of 5000, then 5001—8000 for 3000 more.
        """);

    /// <summary>A trimmed page larger than the leaf it is cut from.</summary>
    public static readonly CatalogueEntry TrimTooLarge = new(
        "LY080",
        Severity.Error,
        "成品 {0} 比 {1} 开成的纸（{2}）大",
        "trimmed page {0} is larger than the leaf of {1}, which is {2}",
        "核对 sheet 和 page.trim；这个版本用别的纸，就在它下面写 sheet",
        "compare sheet with page.trim; an edition on another paper takes a sheet of its own",
        """
        开数是一张全纸开成几张同样的纸：长边一再对折，得到未切的一张，切去天头、地脚和切口才是成品（GB/T 788-1999）。成品不可能比未切的大。700×1000 的 1/16 是 175×250 毫米。

        The fraction says how many equal leaves a sheet gives: its longer side is halved again and again, and head, foot and fore-edge are trimmed from what is left (GB/T 788-1999). A page cannot be larger than its leaf: 1/16 of 700×1000 is 175×250 mm.
        """);

    /// <summary>A trimmed page that a leaf of half the size would hold.</summary>
    public static readonly CatalogueEntry TrimTooSmall = new(
        "LY081",
        Severity.Warning,
        "成品 {0} 比 {1} 开成的纸（{2}）小得多，再对开一次也够",
        "trimmed page {0} is far smaller than the leaf of {1}, which is {2}: half of it would do",
        "多半是开数写错了：核对 sheet，或在这个版本下面另写 sheet",
        "most likely the fraction is wrong: check sheet, or give this edition a sheet of its own",
        """
        未切的一张对折以后还放得下成品，说明一张全纸能开出两倍的页数，印张也就算多了一倍。

        If half a leaf holds the trimmed page, a sheet gives twice as many pages as stated, and 印张 is counted twice too high.
        """);

    /// <summary>A page count that leaves a single leaf.</summary>
    public static readonly CatalogueEntry OddLeaf = new(
        "LY082",
        Severity.Warning,
        "全书 {0} 页，不是 4 的倍数：要单粘 {1} 页",
        "{0} pages are no multiple of 4: {1} have to be tipped in",
        "把 page.multiple 改成 4，或用 publisher make-up 增减几行",
        "set page.multiple to 4, or win or lose lines with publisher make-up",
        """
        书页成帖折成，一折至少四页。剩下的单页要一张张粘进去，费工而且容易脱落。

        Pages are folded in signatures of four at least. Single leaves have to be tipped in by hand, and fall out easily.
        """);

    /// <summary>Pages that do not fit the press sheet.</summary>
    public static readonly CatalogueEntry NoRoomOnSheet = new(
        "LY083",
        Severity.Error,
        "拼版放不下：每页连切口要 {0}，{1} 每页只有 {2}",
        "no room on the press sheet: a page needs {0} with its bleed, {1} gives {2}",
        "减小出血或成品，或换大一号的纸",
        "use less bleed, a smaller page, or a larger paper",
        """
        印张上相邻两页之间要留出两份出血（订口折缝除外），天头、地脚、切口都要切。放不下就不能拼成这样的帖。

        Between two pages on a press sheet there is room for the bleed of both, but for the fold at the spine; head, foot and fore-edge are trimmed. What does not fit cannot be imposed.
        """);

    /// <summary>A book that cannot be imposed for lack of a paper.</summary>
    public static readonly CatalogueEntry NoSheet = new(
        "LY084",
        Severity.Error,
        "没有可以对折的纸，拼不了版：{0}",
        "no paper that folds in halves, nothing to impose on: {1}",
        "在 book.yaml 写 sheet: 700×1000 1/16（开数是 2 的乘方）",
        "write sheet: 700×1000 1/16 in book.yaml, with a fraction that is a power of two",
        """
        折帖把纸一再对折，所以只有对开、四开、八开、十六开……这样的开数能按规则拼版。24 开一类由印厂自定裁法。

        Signatures are made by folding a sheet in halves, so only fractions that are powers of two can be imposed by rule; others such as 1/24 are cut as the printer sees fit.
        """);

    /// <summary>A bleed picture that reaches under the gripper.</summary>
    public static readonly CatalogueEntry UnderGripper = new(
        "LY085",
        Severity.Info,
        "{0}的咬口边只空出 {1} 毫米：第{2}页印到切口外",
        "{0} leaves {1} mm for the gripper: page {3} prints beyond its trim there",
        "告诉印厂，或换大一点的纸；一般机器要 8～10 毫米",
        "tell the printer, or take a larger paper; presses mostly need 8 to 10 mm",
        """
        印刷机咬住纸边的几毫米印不上。没有出血的页面到那里本来就是白的；出血的页面会少印一条，所以先说明。

        A press holds the sheet by a few millimetres of its edge, where nothing prints. Pages without bleed are white there anyway; a bleeding one loses a strip, so it is told.
        """);
}
