using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Epub.Package;

/// <summary>Turns the book's facts into package metadata (epub.md §2).</summary>
internal static class MetadataBuilder
{
    private const string Relators = "marc:relators";
    private const string Onix5 = "onix:codelist5";
    private const string Isbn13 = "15";

    public static PackageMetadata Build(PublicationPlan plan, Identifiers identifiers, AccessibilityFacts accessibility, string? coverId, List<Diagnostic> findings)
    {
        var facts = plan.Book.Facts;
        var elements = ImmutableArray.CreateBuilder<DcElement>();
        elements.Add(new("identifier", identifiers.Unique, PackageDocument.IdentifierId, IsbnType(identifiers.HasIsbn, PackageDocument.IdentifierId)));
        AddTitles(elements, facts);
        Add(elements, "language", facts.Language);
        AddPeople(elements, facts);
        Add(elements, "publisher", facts.House.Name);
        AddDate(elements, facts, findings);
        Add(elements, "description", facts.Description);
        foreach (var subject in facts.Subjects)
        {
            Add(elements, "subject", subject);
        }

        foreach (var mark in facts.Cip?.Classes ?? [])
        {
            Add(elements, "subject", "中图分类号 " + mark);
        }

        Add(elements, "rights", facts.Rights);
        if (identifiers.Print is { } print)
        {
            var source = accessibility.Pages > 0 ? ImmutableArray.Create(new Meta("source-of", "pagination", "src")) : [];
            elements.Add(new("source", print, "src", [.. IsbnType(true, "src"), .. source]));
        }

        var metas = ImmutableArray.CreateBuilder<Meta>();
        metas.Add(new Meta("dcterms:modified", Modified(facts, findings)));
        if (facts.Series is { } series)
        {
            metas.Add(new Meta("belongs-to-collection", series, Id: "series"));
            metas.Add(new Meta("collection-type", "series", "series"));
        }

        metas.AddRange(AccessibilityMetadata.Of(accessibility, facts, identifiers));
        return new PackageMetadata(elements.ToImmutable(), metas.ToImmutable(), coverId);
    }

    private static void Add(ImmutableArray<DcElement>.Builder elements, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            elements.Add(new DcElement(name, value, null, []));
        }
    }

    private static ImmutableArray<Meta> IsbnType(bool isIsbn, string id) => isIsbn ? [new Meta("identifier-type", Isbn13, id, Onix5)] : [];

    private static void AddTitles(ImmutableArray<DcElement>.Builder elements, BookFacts facts)
    {
        var fileAs = facts.TitleFileAs is { } key ? ImmutableArray.Create(new Meta("file-as", key, "title")) : [];
        elements.Add(new("title", facts.Title, "title", [new Meta("title-type", "main", "title"), .. fileAs]));
        if (facts.Subtitle is { } subtitle)
        {
            elements.Add(new("title", subtitle, "subtitle", [new Meta("title-type", "subtitle", "subtitle")]));
        }
    }

    /// <summary>Authors are creators; when the book has none, whoever stands first is. The others contributed.</summary>
    private static void AddPeople(ImmutableArray<DcElement>.Builder elements, BookFacts facts)
    {
        var hasAuthor = facts.Creators.Any(c => c.Role == "aut");
        for (var i = 0; i < facts.Creators.Length; i++)
        {
            var person = facts.Creators[i];
            var id = "person-" + (i + 1).ToString(CultureInfo.InvariantCulture);
            var refinements = ImmutableArray.CreateBuilder<Meta>();
            refinements.Add(new Meta("role", person.Role, id, Relators));
            if (person.FileAs is { } key)
            {
                refinements.Add(new Meta("file-as", key, id));
            }

            refinements.Add(new Meta("display-seq", (i + 1).ToString(CultureInfo.InvariantCulture), id));
            var isCreator = person.Role == "aut" || (!hasAuthor && i == 0);
            elements.Add(new(isCreator ? "creator" : "contributor", person.Name, id, refinements.ToImmutable()));
        }
    }

    private static void AddDate(ImmutableArray<DcElement>.Builder elements, BookFacts facts, List<Diagnostic> findings)
    {
        string[] forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        if (DateTime.TryParseExact(facts.Date, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Add(elements, "date", facts.Date);
        }
        else
        {
            findings.Add(Catalogue.DateForm.At(facts.Places.GetValueOrDefault("date"), facts.Date, "2026-10-01"));
        }
    }

    private static string Modified(BookFacts facts, List<Diagnostic> findings)
    {
        const string form = "yyyy-MM-dd'T'HH:mm:ss'Z'";
        if (DateTime.TryParseExact(facts.Modified, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return facts.Modified;
        }

        findings.Add(Catalogue.DateForm.At(facts.Places.GetValueOrDefault("modified"), facts.Modified, "2026-10-01T00:00:00Z"));
        return "1980-01-01T00:00:00Z";
    }
}
