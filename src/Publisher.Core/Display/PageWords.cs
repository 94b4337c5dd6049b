namespace Publisher.Core.Display;

/// <summary>Words made of page labels. The setter and the e-book use the same words, so that offsets into a paragraph agree.</summary>
public static class PageWords
{
    /// <summary>What a reference to a page shows: <c>第12页</c> for the label <c>012</c>, <c>第iv页</c> for <c>iv</c>. Padding zeros are dropped: they belong to the folio's look, not to the number.</summary>
    public static string Reference(string label)
    {
        var digits = label.TrimStart('0');
        return "第" + (digits.Length == 0 ? label : digits) + "页";
    }
}
