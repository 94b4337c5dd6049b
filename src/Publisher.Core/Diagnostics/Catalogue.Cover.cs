namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>A cover edition without papers.</summary>
    public static readonly CatalogueEntry CoverNoStock = new(
        "CV001",
        Severity.Error,
        "版本“{0}”要算书脊，但 book.yaml 没有写用纸（stock）",
        "edition '{0}' needs the width of the spine, and book.yaml has no stock",
        "在 book.yaml 里写 stock: {{ text: {{ grammage: 80, thickness: 0.100mm }} }}，或写假书样量出的 spine: 8mm",
        "add stock: {{ text: {{ grammage: 80, thickness: 0.100mm }} }} to book.yaml, or the spine measured on a dummy",
        """
        书脊宽 = 张数（页数的一半）× 一张纸的厚度（＋ 封面纸和胶）。页数来自印刷版，纸的厚度只有印厂知道，所以要写在 book.yaml 的 stock 里。
        最可靠的是请印厂用真纸做一本假书样，量出书脊，写成 stock: { spine: 8.2mm }，它优先于一切计算。

        The width of a spine is leaves (half the pages) × thickness of a sheet, plus cover and glue. Pages come from the print
        edition; the paper is the printing plant's knowledge and stands in book.yaml under stock. Best of all is a dummy made of the
        real paper: its measured width, stock: { spine: 8.2mm }, wins over every computation.
        """);

    /// <summary>A paper without any way to its thickness.</summary>
    public static readonly CatalogueEntry CoverNoThickness = new(
        "CV002",
        Severity.Error,
        "正文用纸没有写厚度，算不出书脊：{0}",
        "the text's paper does not tell its thickness, so the spine cannot be computed: {1}",
        "在 stock.text 里写 thickness（如 0.100mm），或 grammage 加 factor（如 1.346），或 grammage 加 kind（offset、super-calendered、bulky、gloss、matt）",
        "add to stock.text a thickness (0.100mm), or grammage and factor (1.346), or grammage and kind (offset, super-calendered, bulky, gloss, matt)",
        """
        同是 80 克的纸，超压胶版纸一张 0.100 毫米，普通胶版纸 0.114 毫米，轻型纸 0.12 毫米以上：300 页的书脊因此差两毫米。所以只写克重不够。
        依次采用：stock.spine（假书样量出的书脊）；stock.text.thickness（一张纸的厚度）；factor × grammage（每克的厚度，千分之一毫米，
        胶版纸平均 1.346）；kind 与 grammage（行业用表，胶版纸表里有 50—80 克，超压胶版纸 50—180 克）。

        Papers of 80 g differ from 0.100 mm to more than 0.12 mm a sheet: two millimetres of spine in 300 pages. So grammage alone is not
        enough. In this order are used: stock.spine (measured on a dummy); stock.text.thickness; factor × grammage (thousandths of a
        millimetre a gram, 1.346 on the average for offset paper); kind and grammage, by the trade's table (offset 50–80 g, super-calendered 50–180 g).
        """);

    /// <summary>A cover edition with nothing to be wrapped round.</summary>
    public static readonly CatalogueEntry CoverNoPages = new(
        "CV003",
        Severity.Error,
        "书封“{0}”没有可以包的书：book.yaml 里没有印刷版（format: pdf）",
        "cover '{0}' has nothing to be wrapped round: book.yaml has no print edition (format: pdf)",
        "加一个印刷版，或把 pages-from 写成一个印刷版的名字",
        "add a print edition, or name one in pages-from",
        """
        书封的尺寸和书脊来自一个印刷版的开本和页数。editions 里要有一个 format: pdf 的版本；有几个时用 pages-from 指明，不写就是第一个。

        Size and spine of a cover follow from the trim and the pages of a print edition. There must be an edition of format: pdf; of several,
        pages-from names one, the first by default.
        """);

    /// <summary>Braces with a name that means nothing.</summary>
    public static readonly CatalogueEntry CoverPlaceholder = new(
        "CV004",
        Severity.Error,
        "封面文字里的 {{{0}}} 不是可用的名字",
        "{{{0}}} in a text of the cover names nothing",
        "可用：{1}",
        "known: {1}",
        """
        封面文字里大括号中的名字由 book.yaml 的事实代替，书名、定价因此只写一次，处处一致。不认识的名字多半是写错了。

        Names in braces are replaced by the facts of book.yaml, so that title and price are written once and agree everywhere. One that is
        not known is most likely misspelt.
        """);

    /// <summary>Text that does not fit its box.</summary>
    public static readonly CatalogueEntry CoverTextTooLarge = new(
        "CV006",
        Severity.Warning,
        "封面文字“{0}”排不进它的位置",
        "text '{0}' of the cover does not fit its box",
        "缩短文字，放大 width、height，或写 least-size 让字号可以减小",
        "shorten the text, enlarge its width or height, or let the type shrink with least-size",
        """
        框的大小由 left、right、top、bottom、width、height 决定；没有写的一边留到切口或折线前 margin 那么远。文字先按 size 排，写了 least-size 就逐步减小
        （每次 0.25 点）；到最小还排不下就报告这一条，文字照排，会超出框外。加了字距（tracking）的行不折行，需要换行时在文字里直接换行。

        left, right, top, bottom, width and height make the box; a side that is not given ends at the margin before trim or fold. Text is set
        at its size first and then smaller, down to least-size, a quarter of a point at a time. What still does not fit is set all the same and
        sticks out. Lines with tracking do not break by themselves: break them in the text.
        """);

    /// <summary>Text near an edge.</summary>
    public static readonly CatalogueEntry CoverTextNearEdge = new(
        "CV007",
        Severity.Warning,
        "封面文字“{0}”离切口或折线只有 {1} 毫米，至少要 {2} 毫米",
        "text '{0}' of the cover is {1} mm from a trim edge or fold; {2} mm is the least",
        "把它移开，或在封面样式里改 margin",
        "move it, or change margin in the cover's style",
        """
        裁切和折叠都有一两毫米的误差。文字离切口、书脊折线、勒口折线至少留 3 到 5 毫米，才不会被裁到或折到另一面。负数表示跨过了边。

        Trimming and folding err by a millimetre or two. Text stays 3 to 5 mm from trim, spine and flap folds, so that none is cut or turned to
        the next panel. A negative distance lies across the edge.
        """);

    /// <summary>A spine too narrow for text.</summary>
    public static readonly CatalogueEntry CoverSpineNarrow = new(
        "CV008",
        Severity.Info,
        "书脊 {0} 毫米，窄于 {1} 毫米，书脊上不排字",
        "the spine is {0} mm, less than {1} mm: it carries no text",
        "要排字，就在封面样式里改 spine.text-from",
        "to have text all the same, change spine.text-from in the cover's style",
        """
        书脊太窄时，装订稍有偏差字就会转到封面或封底上去。界限默认 5 毫米，可以在封面样式的 spine: { text-from: 5mm } 里改。

        On a narrow spine a small error of binding turns the type onto the front or the back. The limit is 5 mm by default; spine:
        { text-from: 5mm } in the cover's style changes it.
        """);

    /// <summary>Type too large for the spine.</summary>
    public static readonly CatalogueEntry CoverSpineType = new(
        "CV009",
        Severity.Warning,
        "书脊文字“{0}”的字号 {1} 点对书脊太大，排成 {2} 点",
        "spine text '{0}' is too large at {1} pt: it is set at {2} pt",
        "把 size 写小一些，或写 least-size 表示可以减小",
        "give a smaller size, or allow it with least-size",
        """
        书脊上的字离两条折线各留 spine.clear（默认 1 毫米），放不下的字号自动减小。页数少了、纸薄了，书脊会变窄，所以书脊文字最好写明可以减小到多少（least-size）。

        Spine text keeps spine.clear, 1 mm by default, from both folds; type that is too large is made smaller. Fewer pages or thinner paper
        make the spine narrower, so say how small the type may become (least-size).
        """);

    /// <summary>No ISBN, no bar code.</summary>
    public static readonly CatalogueEntry CoverNoIsbn = new(
        "CV010",
        Severity.Warning,
        "没有印刷版书号（isbn.print），封面上没有条码",
        "there is no ISBN of the print edition (isbn.print): the cover has no bar code",
        "在 book.yaml 里写 isbn: {{ print: … }}；不公开发行的书在封面样式里写 barcode: {{ show: false }}",
        "give isbn: {{ print: … }} in book.yaml; for a book that is not sold, barcode: {{ show: false }} in the cover's style",
        """
        条码由印刷版的书号生成（EAN-13，GB/T 12906）。公开发行的图书封底必须有条码。

        The bar code is made from the ISBN of the print edition (EAN-13, GB/T 12906). A book that is sold must carry one on its back.
        """);

    /// <summary>The bar code is too near to an edge.</summary>
    public static readonly CatalogueEntry CoverBarcodePlace = new(
        "CV011",
        Severity.Error,
        "条码离封面的边只有 {0} 毫米，至少要 {1} 毫米",
        "the bar code is {0} mm from an edge of its panel; {1} mm is the least",
        "在封面样式的 barcode 里改 left、right、top、bottom，或减小 magnification、height",
        "change left, right, top or bottom of barcode in the cover's style, or its magnification or height",
        """
        条码（连同两侧静区）任何一边离切口、书脊都不得少于 15 毫米（GB/T 12906）；横线“—”表示它所在的部分没有宽度，或数字的字体找不到。

        No edge of the symbol, quiet zones included, comes nearer than 15 mm to trim or spine (GB/T 12906). A dash means that its panel has no
        width or that the face of its digits was not found.
        """);

    /// <summary>Text where the bar code stands.</summary>
    public static readonly CatalogueEntry CoverTextUnderBarcode = new(
        "CV012",
        Severity.Warning,
        "封面文字“{0}”在条码的白底下面，会被盖住",
        "text '{0}' of the cover lies under the bar code",
        "移开文字或条码",
        "move the text or the bar code",
        """
        条码有自己的白底，盖住它下面的一切。文字不能放在那里。

        The bar code has a box of paper white of its own that covers what is under it. Text cannot stand there.
        """);

    /// <summary>The cover differs from that of the build before.</summary>
    public static readonly CatalogueEntry CoverMoved = new(
        "CV014",
        Severity.Info,
        "书封与上一次不同：{0}",
        "the cover differs from the last build's: {1}",
        "重新出书封，通知印厂和设计者；定制的书脊图要跟着改",
        "deliver the cover again and tell the printing plant and the designer",
        """
        页数、用纸或样式一变，书脊宽、书封总宽和条码的位置都跟着变。这一条把本次与输出文件夹里上一次的报告（report.json）相比，列出旧值和新值，
        免得新的书芯配了旧的书封。

        When pages, paper or style change, so do the spine, the width of the cover and the place of the bar code. This note compares the build
        with the last report.json in the output folder, old values and new, so that no new block is bound in an old cover.
        """);
}
