namespace Publisher.Core.Diagnostics;

public static partial class Catalogue
{
    /// <summary>A table's columns do not fit the measure in the smallest type.</summary>
    public static readonly CatalogueEntry TableTooNarrow = new(
        "LY052",
        Severity.Warning,
        "表太宽：列数对版心太多，只好排成{0}点字",
        "the table has too many columns for the measure: it is set in {0} pt type",
        "减少列数，把表行列对调或拆成两张，缩短不能折行的数字和外文",
        "use fewer columns, swap rows and columns, split the table, or shorten numbers and words that cannot break",
        """
        表先按样式里的字号排；放不下时依次减小格内留空，再减小字号。到六号（7.5点）还放不下，就说明列数对这个版心太多：
        每一列至少要容下它最长的数字或外文单词，汉字每行至少两个。这时继续缩小，最小到4.5点；再不够，各列按比例压窄，字会互相碰到。
        改法：把年份一类的列改成行；拆成两张表；长的说明移到表注里。

        A table is set in its style's type first; when it is too wide the cells' padding and then the type are made smaller. If
        7.5 pt is not small enough there are too many columns for this measure: each must hold its longest number or word, Han
        text two characters a line. The type goes on shrinking to 4.5 pt; after that the columns are pressed in proportion and
        type may touch. Turn columns such as years into rows, split the table, or move long remarks into its notes.
        """);

    /// <summary>A row of a table is deeper than a page.</summary>
    public static readonly CatalogueEntry RowTooDeep = new(
        "LY053",
        Severity.Warning,
        "表的第{0}行有{1}行高，一页只有{2}行",
        "row {0} of the table is {1} lines deep, a page has {2}",
        "把这一行的内容拆成几行，或者把最宽的列加宽、减少列数",
        "split the row, or use fewer columns so that the long one becomes wider",
        """
        表可以在行与行之间跨页，但一行不能拆开。这一行（连同重复的表头）比一页还高，排出来会伸出版心。多半是窄栏里放了很长的格子。

        A table may go on over pages between its rows, but a row is never split. This one, with the repeated head above it, is
        deeper than a page and sticks out at the foot. Mostly a long cell stands in a column too narrow for it.
        """);

    /// <summary>A paragraph asks for a drop initial but begins with a mark or a digit.</summary>
    public static readonly CatalogueEntry NoInitial = new(
        "LY054",
        Severity.Info,
        "这一段的首字不能下沉：它以标点、数字、注音或注的标记开头",
        "no drop initial here: the paragraph begins with a mark, a digit, a reading or a note",
        "改写开头，或去掉属性 .drop",
        "begin the paragraph with a letter, or take the attribute .drop away",
        """
        首字下沉用于以汉字或字母开头的段落。以引号、书名号、数字或带注音的字开头的段落照普通段落排。

        A drop initial is a Han character or a letter. A paragraph that begins with a quotation mark, a digit or an annotated
        character is set as an ordinary one.
        """);
}
