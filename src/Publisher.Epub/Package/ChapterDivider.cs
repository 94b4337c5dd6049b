using System.Collections.Immutable;
using Publisher.Core.Model;

namespace Publisher.Epub.Package;

/// <summary>Divides a long chapter at its sections, so that slow readers open it quickly. A section is never divided.</summary>
internal static class ChapterDivider
{
    /// <summary>A Han character is three bytes; tags and ids add about a tenth.</summary>
    private const int BytesPerHundredCharacters = 330;
    private const int BytesPerBlock = 90;

    /// <summary>Groups of blocks, each under the limit where sections allow it; one group when the chapter is short.</summary>
    public static ImmutableArray<ImmutableArray<Block>> Divide(Chapter chapter, int limit)
    {
        var notes = chapter.Notes.Sum(n => Estimate(n.Blocks));
        if (Estimate(chapter.Blocks) + notes <= limit)
        {
            return [chapter.Blocks];
        }

        var groups = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        var group = ImmutableArray.CreateBuilder<Block>();
        var size = 0;
        foreach (var section in Sections(chapter.Blocks))
        {
            var more = Estimate(section);
            if (group.Count > 0 && size + more > limit)
            {
                groups.Add(group.ToImmutable());
                group.Clear();
                size = 0;
            }

            group.AddRange(section);
            size += more;
        }

        groups.Add(group.ToImmutable());
        return groups.ToImmutable();
    }

    private static IEnumerable<ImmutableArray<Block>> Sections(ImmutableArray<Block> blocks)
    {
        var start = 0;
        for (var i = 1; i < blocks.Length; i++)
        {
            if (blocks[i] is Heading { Level: 1 })
            {
                yield return blocks[start..i];
                start = i;
            }
        }

        yield return blocks[start..];
    }

    private static int Estimate(ImmutableArray<Block> blocks) =>
        BookWalk.Deep(blocks).Sum(b => BytesPerBlock + (BookWalk.Runs(b).Sum(r => InlineText.Flatten(r).Length) * BytesPerHundredCharacters / 100)
            + (b is CodeBlock c ? c.Text.Length : 0));
}
