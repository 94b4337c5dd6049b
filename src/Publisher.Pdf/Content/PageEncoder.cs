using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>Turns a page's items into content streams. Knows no object numbers, so pages can be encoded in any order.</summary>
internal static class PageEncoder
{
    /// <summary>The page with one stream for each of its parts, so that they can be cached apart.</summary>
    /// <param name="page">The page.</param>
    /// <param name="marks">What stands outside its bleed.</param>
    /// <param name="setting">What all pages share.</param>
    public static EncodedPage Encode(Page page, ImmutableArray<DisplayItem> marks, PageSetting setting)
    {
        var (frame, names) = (new PageFrame(page, setting), new UsedNames());
        var streams = ImmutableArray.CreateBuilder<StreamData>();
        foreach (var (items, checks) in new[] { (page.Body, frame.Checks), (page.Furniture, frame.Checks), (marks, null) })
        {
            var content = new ContentSyntax();
            new StreamEncoder(frame, content, names, checks).Write(items);
            if (!content.IsEmpty)
            {
                streams.Add(StreamData.Readable(content.Written, setting.Pretty));
            }
        }

        return frame.Finish(streams.ToImmutable(), names);
    }

    /// <summary>The page with all of its parts in one stream.</summary>
    public static EncodedPage EncodeWhole(Page page, PageSetting setting)
    {
        var (frame, names, content) = (new PageFrame(page, setting), new UsedNames(), new ContentSyntax());
        new StreamEncoder(frame, content, names, frame.Checks).Write(page.Body);
        new StreamEncoder(frame, content, names, frame.Checks).Write(page.Furniture);
        return frame.Finish([StreamData.Readable(content.Written, setting.Pretty)], names);
    }
}

/// <summary>A page while it is being encoded.</summary>
internal sealed class PageFrame(Page page, PageSetting setting)
{
    public PageSetting Setting { get; } = setting;

    public PageSpace Space { get; } = PageSpace.Of(page, setting.Slug);

    public PageChecks Checks { get; } = new(page, setting);

    /// <summary>Forms made so far, inner ones first.</summary>
    public List<EncodedForm> Forms { get; } = [];

    public EncodedPage Finish(ImmutableArray<StreamData> streams, UsedNames names) => new(streams, names, [.. Forms], [.. Checks.Facts]);
}
