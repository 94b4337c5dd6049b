using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Loading;

/// <summary>Reads what only the imprint page tells: CIP data, record, edition, printing, copyright.</summary>
internal sealed class ImprintReader(MapReader root)
{
    public CipData? Cip()
    {
        if (root.Child("cip") is not { } map)
        {
            return null;
        }

        var cip = new CipData
        {
            Titles = map.Texts("title-access"),
            Names = map.Texts("name-access"),
            Subjects = map.Texts("subjects"),
            Classes = map.Texts("class"),
            Description = map.Text("description"),
            Physical = map.Text("physical"),
            Note = map.Text("note"),
            Number = map.Required("number") ?? "",
        };
        map.Done();
        return cip;
    }

    public ImmutableArray<RecordLine> Record() => root.Child("record") is not { } map
        ? []
        : [.. map.Entries().Select(p => new RecordLine(p.Key, map.Text(p.Key) ?? "")).Where(l => l.Value.Length > 0)];

    public CopyrightNotice? Copyright()
    {
        if (root.Child("copyright") is not { } map)
        {
            return null;
        }

        var (owner, year) = (map.Required("owner"), map.Int("year", 1900, 9999));
        map.Done();
        return owner is not null && year is { } y ? new CopyrightNotice(owner, y) : null;
    }

    public PublishedEdition? Edition()
    {
        if (root.Child("edition") is not { } map)
        {
            return null;
        }

        var (number, date, first) = (map.Int("number", 1, 999), Month(map, "date", true), Month(map, "first", false));
        map.Done();
        return date is null ? null : new PublishedEdition(number ?? 1, date, first);
    }

    public Printing? Printing()
    {
        if (root.Child("printing") is not { } map)
        {
            return null;
        }

        var date = Month(map, "date", true);
        var printing = new Printing(map.Int("number", 1, 9999) ?? 1, date ?? "", map.Int("copies", 0, 100_000_000) ?? 0, map.Int("from", 1, 1_000_000_000) ?? 1);
        map.Done();
        return date is null ? null : printing;
    }

    public ImprintChoices Choices()
    {
        if (root.Child("imprint") is not { } map)
        {
            return new ImprintChoices();
        }

        var choices = new ImprintChoices
        {
            WordCount = map.Choice("word-count", "page", "page-with-heads", "set") switch { "page-with-heads" => WordCount.PageWithHeads, "set" => WordCount.Set, _ => WordCount.Page },
            Size = map.Choice("size", "sheet", "trim", "both") switch { "trim" => SizeLine.Trim, "both" => SizeLine.Both, _ => SizeLine.Sheet },
        };
        map.Done();
        return choices;
    }

    private static string? Month(MapReader map, string key, bool required)
    {
        var written = required ? map.Required(key) : map.Text(key);
        if (written is null || DateTime.TryParseExact(written, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return written;
        }

        map.Sink.Add(Catalogue.BadValue.At(map.SpanOf(key), map.PathOf(key), written, "写成 2026-10", "write 2026-10"));
        return null;
    }
}
