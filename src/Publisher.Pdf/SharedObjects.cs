using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Pdf.Content;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf;

/// <summary>Objects that pages share: fonts, pictures, graphics states, colour spaces. Each has one name in the whole file.</summary>
internal sealed class SharedObjects
{
    private const int Opaque = 1000;

    private readonly PdfFile _file;
    private readonly DocumentParts _parts;
    private readonly ImmutableSortedDictionary<string, PdfRef> _named;
    private readonly ImmutableArray<string> _states;

    public SharedObjects(PdfFile file, DocumentParts parts)
    {
        (_file, _parts) = (file, parts);
        _states = [.. parts.Pages.SelectMany(p => p.Forms.Select(f => f.Names).Append(p.Names)).SelectMany(n => n.States).Distinct().Order(StringComparer.Ordinal)];
        _named = parts.Fonts.Where(f => f.Use.Lines).Select(f => f.Use.Resource)
            .Concat(parts.Fonts.Where(f => f.Use.Columns).Select(f => f.Use.ColumnResource))
            .Concat(parts.Pictures.Select(p => p.Resource))
            .Concat(_states)
            .Concat(parts.Spots.Select(s => s.Resource))
            .ToImmutableSortedDictionary(n => n, _ => file.Allocate(), StringComparer.Ordinal);
    }

    /// <summary>Writes them all.</summary>
    public void Write()
    {
        foreach (var font in _parts.Fonts)
        {
            FontObjects.Write(
                _file,
                font.Use.Lines ? _named[font.Use.Resource] : null,
                font.Use.Columns ? _named[font.Use.ColumnResource] : null,
                font);
        }

        foreach (var picture in _parts.Pictures)
        {
            PictureObjects.Write(_file, _named[picture.Resource], picture);
        }

        foreach (var state in _states)
        {
            WriteState(state);
        }

        foreach (var spot in _parts.Spots)
        {
            spot.Write(_file, _named[spot.Resource]);
        }
    }

    /// <summary>Writes the resource dictionary of a page or form.</summary>
    /// <param name="owner">Its dictionary.</param>
    /// <param name="names">Names that it uses.</param>
    /// <param name="forms">The forms of its page.</param>
    public void WriteResources(DictScope owner, UsedNames names, IReadOnlyDictionary<string, PdfRef> forms)
    {
        using var resources = owner.Dict("Resources");
        WriteNames(resources, "ColorSpace", names.Spaces, _named);
        WriteNames(resources, "ExtGState", names.States, _named);
        WriteNames(resources, "Font", names.Fonts, _named);
        if (names.Pictures.Count + names.Forms.Count > 0)
        {
            using var objects = resources.Dict("XObject");
            AddNames(objects, names.Pictures, _named);
            AddNames(objects, names.Forms, forms);
        }
    }

    /// <summary>Writes a page's forms; gives their numbers.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">Width of the area in which the page draws.</param>
    /// <param name="height">Its height.</param>
    public IReadOnlyDictionary<string, PdfRef> WriteForms(EncodedPage page, Length width, Length height)
    {
        var forms = page.Forms.ToImmutableSortedDictionary(f => f.Name, _ => _file.Allocate(), StringComparer.Ordinal);
        foreach (var form in page.Forms)
        {
            using var stream = _file.Stream(forms[form.Name], form.Stream);
            WriteFormHead(stream.Entries, width, height);
            if (form.Group)
            {
                using var group = stream.Entries.Dict("Group");
                group.Name("S", "Transparency");
            }

            WriteResources(stream.Entries, form.Names, forms);
        }

        return forms;
    }

    /// <summary>Writes what every form says of itself.</summary>
    public static void WriteFormHead(DictScope form, Length width, Length height)
    {
        form.Name("Type", "XObject");
        form.Name("Subtype", "Form");
        form.Numbers("BBox", 0, 0, width, height);
    }

    private static void WriteNames(DictScope resources, string kind, SortedSet<string> names, IReadOnlyDictionary<string, PdfRef> numbers)
    {
        if (names.Count > 0)
        {
            using var dict = resources.Dict(kind);
            AddNames(dict, names, numbers);
        }
    }

    private static void AddNames(DictScope dict, SortedSet<string> names, IReadOnlyDictionary<string, PdfRef> numbers)
    {
        foreach (var name in names)
        {
            dict.Ref(name, numbers[name]);
        }
    }

    // Spec §4: black text and thin rules overprint; paper, tints and pictures never do.
    private void WriteState(string name)
    {
        using var state = _file.Dict(_named[name]);
        state.Entries.Name("Type", "ExtGState");
        if (Resources.OpacityOf(name) is { } opacity)
        {
            var alpha = new PdfNumber(opacity * (PdfNumber.One / Opaque));
            state.Entries.Number("CA", alpha);
            state.Entries.Number("ca", alpha);
            return;
        }

        var overprint = name == Resources.Overprint;
        state.Entries.Flag("OP", overprint);
        state.Entries.Flag("op", overprint);
        state.Entries.Number("OPM", overprint ? 1 : 0);
    }
}
