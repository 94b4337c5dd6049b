using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Overrides;

/// <summary>
/// Finds the block that an override means. A label is believed, and its text must be unchanged; a place is believed when the text
/// there is unchanged, else the text is looked for: first in its file, then in the book, and there must be one such text only.
/// </summary>
internal sealed class AnchorFinder(Book book, ImmutableArray<BlockAnchor> blocks, DiagnosticSink sink)
{
    private readonly ImmutableDictionary<string, BlockAnchor> _byPlace = blocks.ToImmutableDictionary(b => b.Place, StringComparer.Ordinal);
    private readonly ILookup<string, BlockAnchor> _byHash = blocks.ToLookup(b => b.Hash, StringComparer.Ordinal);

    /// <summary>The block, or null with a finding.</summary>
    public BlockAnchor? Find(OverrideEntry entry)
    {
        var label = entry.At.IndexOf('#', StringComparison.Ordinal) < 0;
        var named = label ? blocks.FirstOrDefault(b => b.Block.Label == entry.At) : _byPlace.GetValueOrDefault(entry.At);
        if (named is null && !CanExist(entry, label))
        {
            return null;
        }

        if (entry.Hash is not { } hash)
        {
            var found = Catalogue.MissingKey.At(entry.AtSpan, "overrides.hash");
            sink.Add(named is null ? found : Renew(found, named, entry));
            return null;
        }

        if (named is not null && (label || Alone(hash, FileOf(named))) && named.Hash == hash)
        {
            return named;
        }

        return label && named is not null ? Changed(entry, named) : Moved(entry, hash, named);
    }

    private BlockAnchor? Moved(OverrideEntry entry, string hash, BlockAnchor? named)
    {
        var file = entry.At.Split('#')[0];
        var near = _byHash[hash].Where(b => FileOf(b) == file).ToList();
        var all = near.Count > 0 ? near : [.. _byHash[hash]];
        switch (all.Count)
        {
            case 1:
                return all[0];
            case > 1:
                sink.Add(Stale(
                    entry,
                    $"“{all[0].Start}”这段文字有 {all.Count} 处，分不清是哪一处",
                    string.Create(CultureInfo.InvariantCulture, $"its text stands in {all.Count} places"))
                    .WithHint("给要调整的那一处一个标签，如 {#par:x}，at 写标签", "give the place that is meant a label such as {#par:x} and write the label after at", all[0].Block.Span));
                return null;
            default:
                return named is not null ? Changed(entry, named) : Gone(entry);
        }
    }

    private BlockAnchor? Changed(OverrideEntry entry, BlockAnchor now)
    {
        // somebody may have moved the block and edited it: then its beginning still tells
        var start = entry.Text?.TrimEnd('…').Trim();
        var like = start is { Length: > 2 } ? blocks.Where(b => b.Text.StartsWith(start, StringComparison.Ordinal)).ToList() : [];
        if (like.Count == 1 && like[0] != now)
        {
            sink.Add(Renew(Stale(entry, $"“{entry.Text}”移到了 {like[0].At}，而且改过", $"its text moved to {like[0].At} and was changed"), like[0], entry));
            return null;
        }

        var same = like.Contains(now);
        var found = same
            ? Stale(entry, $"“{now.Start}”这一段后面的文字改了", "the text changed after its first characters")
            : Stale(entry, $"{entry.At} 现在是“{now.Start}”" + (entry.Text is null ? "" : $"，不是“{entry.Text}”"), "another text stands there now");
        sink.Add(Renew(found, now, entry));
        return null;
    }

    private BlockAnchor? Gone(OverrideEntry entry)
    {
        var start = entry.Text?.TrimEnd('…').Trim();
        var like = start is { Length: > 2 } ? blocks.Where(b => b.Text.StartsWith(start, StringComparison.Ordinal)).ToList() : [];
        var found = Stale(entry, $"找不到 {entry.At}，书里也没有这段文字", $"there is no {entry.At}, and its text stands nowhere in the book");
        sink.Add(like.Count == 1 ? Renew(found, like[0], entry) : found.WithHint("删掉这一条", "delete it"));
        return null;
    }

    private static Diagnostic Stale(OverrideEntry entry, string chinese, string english) => Catalogue.StaleOverride.At(entry.AtSpan, chinese, english);

    private static Diagnostic Renew(Diagnostic found, BlockAnchor now, OverrideEntry entry)
    {
        var at = now.At == entry.At || now.Place == entry.At ? "" : $"at: {now.At}, ";
        return found.WithHint(
            $"看过这一段，仍要调整，就写 {at}hash: {now.Hash}, text: {now.Start}",
            $"if it is still wanted after a look at the block, write {at}hash: {now.Hash}",
            now.Block.Span);
    }

    /// <summary>Could the anchor have named a block once? Reports one that never can.</summary>
    private bool CanExist(OverrideEntry entry, bool label)
    {
        var at = entry.At;
        if (label)
        {
            var colon = at.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && at[..colon] is "par" or "fig" or "tbl" or "sec")
            {
                return true;
            }

            sink.Add(Catalogue.OverrideTarget.At(entry.AtSpan, at));
            return false;
        }

        var parts = at.Split('#');
        var files = book.Pieces.Select(p => p.Chapter).OfType<Chapter>().Select(BlockAnchors.Name).Distinct(StringComparer.Ordinal).ToList();
        if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && files.Contains(parts[0]))
        {
            return true;
        }

        var found = Catalogue.OverrideTarget.At(entry.AtSpan, at);
        var near = files.Contains(parts[0]) ? null : Nearest.Of(parts[0], files);
        sink.Add(near is null ? found : found.WithHint($"最接近的文件是 {near}", $"the nearest file is {near}"));
        return false;
    }

    private static string FileOf(BlockAnchor anchor) => anchor.Place.Split('#')[0];

    private bool Alone(string hash, string file) => _byHash[hash].Count(b => FileOf(b) == file) == 1;
}
