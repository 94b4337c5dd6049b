using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Loading;

/// <summary>Reads book.yaml's facts. What is wrong is reported and left at its default, so that one run tells everything.</summary>
internal sealed class FactsReader(MapReader root, string? sourceDateEpoch)
{
    private readonly DiagnosticSink _sink = root.Sink;
    private readonly ImmutableDictionary<string, SourceSpan>.Builder _places = ImmutableDictionary.CreateBuilder<string, SourceSpan>(StringComparer.Ordinal);

    public BookFacts Read()
    {
        Remember(root);
        var date = Date();
        var isbn = root.Child("isbn");
        var imprint = new ImprintReader(root);
        var barcode = root.Child("barcode");
        var facts = new BookFacts
        {
            Slug = Slug(),
            Title = root.Required("title") ?? "",
            Subtitle = root.Text("subtitle"),
            ShortTitle = root.Text("short-title"),
            TitleFileAs = root.Text("title-file-as"),
            Blurbs = root.Texts("blurbs"),
            ParallelTitle = root.Text("parallel-title"),
            Volume = root.Text("volume"),
            Series = root.Text("series"),
            SeriesNumber = root.Text("series-number"),
            Creators = Creators(),
            House = House(),
            Language = root.Text("language") ?? "zh-Hans",
            IsbnPrint = Isbn13(isbn, "print"),
            IsbnEbook = Isbn13(isbn, "ebook"),
            Date = date,
            Modified = Modified(date),
            Price = root.Text("price"),
            Description = root.Text("description"),
            Subjects = root.Texts("subjects"),
            Rights = root.Text("rights"),
            Cip = imprint.Cip(),
            Record = imprint.Record(),
            Copyright = imprint.Copyright(),
            Edition = imprint.Edition(),
            Printing = imprint.Printing(),
            Inserts = root.Text("inserts"),
            Choices = imprint.Choices(),
            Impression = root.Text("impression"),
            PrintRun = root.Text("print-run"),
            ImprintNotice = root.Text("imprint-notice"),
            Sheet = SheetReader.Read(root),
            Stock = StockReader.Read(root),
            AddOn = barcode is null ? null : BarcodeWords.AddOn(barcode),
            BarcodeMagnification = barcode is null ? null : BarcodeWords.Magnification(barcode),
            CoverImage = Cover(),
            Delivery = DeliveryReader.Read(root),
            Editions = new EditionsReader(root).Read(),
        };
        isbn?.Done();
        barcode?.Done();
        return facts with { Places = _places.ToImmutable() };
    }

    /// <summary>Notes the place of every single value, by dotted path.</summary>
    private void Remember(MapReader map)
    {
        foreach (var pair in map.Map.Pairs)
        {
            _places[map.PathOf(pair.Key)] = pair.Value.Span;
            if (pair.Value is YamlMap child)
            {
                Remember(new MapReader(child, map.PathOf(pair.Key), _sink));
            }
        }
    }

    private string Slug()
    {
        var slug = root.Required("slug");
        if (slug is null || (slug.Length <= 60 && slug.Length > 0 && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && slug[0] != '-'))
        {
            return slug ?? "book";
        }

        _sink.Add(Catalogue.BadValue.At(root.SpanOf("slug"), "slug", slug, "只能用小写字母、数字和连字符，最多 60 个", "only lower-case letters, digits and hyphens, at most 60"));
        return "book";
    }

    private string Date()
    {
        var date = root.Required("date");
        string[] forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        if (date is null || DateTime.TryParseExact(date, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return date ?? "2000-01";
        }

        _sink.Add(Catalogue.BadValue.At(root.SpanOf("date"), "date", date, "写成 2026-10 或 2026-10-01", "write 2026-10 or 2026-10-01"));
        return "2000-01";
    }

    private string Modified(string date)
    {
        const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";
        if (root.Text("modified") is { } written)
        {
            if (DateTime.TryParseExact(written, Form, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out _))
            {
                return written;
            }

            _sink.Add(Catalogue.BadValue.At(root.SpanOf("modified"), "modified", written, "写成 2026-10-01T00:00:00Z", "write 2026-10-01T00:00:00Z"));
        }

        if (!string.IsNullOrEmpty(sourceDateEpoch))
        {
            // the last second of the year 9999 is the calendar's end
            if (long.TryParse(sourceDateEpoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253_402_300_799)
            {
                return DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);
            }

            _sink.Add(Catalogue.BadValue.At(SourceSpan.None, "SOURCE_DATE_EPOCH", sourceDateEpoch, "要自 1970 年起的秒数", "seconds since 1970 are needed"));
        }

        return date.Length switch { 4 => date + "-01-01", 7 => date + "-01", _ => date } + "T00:00:00Z";
    }

    private ImmutableArray<Creator> Creators()
    {
        var creators = ImmutableArray.CreateBuilder<Creator>();
        foreach (var node in root.Items("creators"))
        {
            if (MapReader.Of(node, "creators", _sink) is not { } map)
            {
                continue;
            }

            var name = map.Required("name");
            var role = map.Text("role") ?? "aut";
            if (role.Length != 3 || !role.All(char.IsAsciiLetterLower))
            {
                _sink.Add(Catalogue.BadValue.At(map.SpanOf("role"), "creators.role", role, "要三个小写字母的 MARC 代码，如 aut、trl、edt、ill", "a MARC relator of three letters is needed: aut, trl, edt, ill"));
                role = "aut";
            }

            var creator = new Creator(name ?? "", role, map.Text("role-text") ?? RoleText(role), map.Text("file-as"));
            map.Done();
            if (name is not null)
            {
                creators.Add(creator);
            }
        }

        return creators.ToImmutable();
    }

    private static string RoleText(string role) =>
        role switch { "trl" => "译", "edt" => "主编", "ill" => "绘", "com" => "编", _ => "著" };

    private PublishingHouse House()
    {
        if (root.Child("house") is not { } map)
        {
            if (root.Map.Find("house") is null or { Value: YamlScalar { IsNull: true } })
            {
                _sink.Add(Catalogue.MissingKey.At(root.SpanOf("house"), "house"));
            }

            return new PublishingHouse("", "", null, null, null, null);
        }

        var house = new PublishingHouse(
            map.Required("name") ?? "",
            map.Required("place") ?? "",
            map.Text("address"),
            map.Text("postcode"),
            map.Text("website"),
            map.Text("phone"));
        map.Done();
        return house;
    }

    private string? Isbn13(MapReader? map, string key)
    {
        if (map?.Text(key) is not { } written)
        {
            return null;
        }

        if (Isbn.Digits(written) is not { } digits)
        {
            _sink.Add(Catalogue.IsbnForm.At(map.SpanOf(key), written));
            return null;
        }

        if (Isbn.CheckDigit(digits) is var check && check != digits[12])
        {
            _sink.Add(Catalogue.IsbnCheck.At(map.SpanOf(key), written, digits[12], check));
            return null;
        }

        // outside 978-7 only the issuing agency knows the ranges: the book's own hyphens stand
        var hyphenated = Isbn.Hyphenate(digits) ?? Isbn.AsWritten(written, digits);
        if (written.Contains('-') && Isbn.Hyphenate(digits) is not null && !written.EndsWith(hyphenated, StringComparison.Ordinal))
        {
            _sink.Add(Catalogue.IsbnHyphens.At(map.SpanOf(key), written, hyphenated));
        }

        return hyphenated;
    }

    private FileId? Cover()
    {
        if (root.Text("cover") is not { } written)
        {
            return null;
        }

        if (BookPath.Resolve("manuscript", written) is { } path)
        {
            return new FileId(path);
        }

        _sink.Add(Catalogue.PathEscapes.At(root.SpanOf("cover"), written));
        return null;
    }
}
