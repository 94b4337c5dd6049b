using Publisher.Core.Style;

namespace Publisher.Layout.Binding;

/// <summary>How many blank pages fill the last signature (book-formats §3).</summary>
internal static class Blanks
{
    /// <summary>Blank pages for a book of so many pages.</summary>
    /// <param name="pages">Pages, blanks at the end not counted.</param>
    /// <param name="target">Pages to make up to, if that takes only a few blanks; 0 for the nearest signature.</param>
    /// <param name="style">The taste.</param>
    public static int Of(int pages, int target, BookStyle style) =>
        target - pages is >= 0 and var missing && missing <= style.MakeUp.MostBlanks ? missing : Padding(pages, style);

    /// <summary>A multiple of the preferred signature, else of its half and so on, if that costs few blanks; else the least multiple. Never an odd page: a leaf has two.</summary>
    private static int Padding(int pages, BookStyle style)
    {
        var least = Math.Max(2, style.PageMultiple);
        for (var multiple = style.MakeUp.PreferredMultiple; multiple > least; multiple /= 2)
        {
            if (multiple % least == 0 && Missing(pages, multiple) <= style.MakeUp.MostBlanks)
            {
                return Missing(pages, multiple);
            }
        }

        return Missing(pages, least % 2 == 0 ? least : least * 2);
    }

    private static int Missing(int pages, int multiple) => (multiple - (pages % multiple)) % multiple;
}
