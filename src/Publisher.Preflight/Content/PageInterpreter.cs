using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Preflight.Fonts;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

/// <summary>What all pages of a file share.</summary>
/// <param name="Source">Its objects.</param>
/// <param name="Spaces">Its colour spaces.</param>
/// <param name="Fonts">Its fonts.</param>
/// <param name="Images">Its pictures.</param>
/// <param name="Budget">What it may cost.</param>
internal sealed record FileContext(PdfSource Source, ColorSpaceReader Spaces, FontReader Fonts, ImageReader Images, Budget Budget);

/// <summary>Interprets one page's streams, and those of all that they use.</summary>
internal sealed partial class PageInterpreter(FileContext file, int page, PageContent content)
{
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _cells = new(StringComparer.Ordinal);
    private bool _cell;

    /// <summary>Interprets a page, its appearances included.</summary>
    internal void Run(PageSource source)
    {
        var state = new GraphicsState { Clip = source.Sheet };
        Group(source.Dictionary, $"page {page}");
        if (Joined(source) is { } bytes)
        {
            Stream(bytes, source.Resources, state, source.Name);
        }

        foreach (var annotation in file.Source.Array(source.Dictionary, "Annots")?.Data ?? [])
        {
            Appearance(file.Source.Dict(annotation), PdfSource.Name(annotation, "Annot"), source);
        }
    }

    // Streams of a page are one text (ISO 32000-1 7.8.2).
    private ReadOnlyMemory<byte>? Joined(PageSource page)
    {
        var contents = PdfSource.Get(page.Dictionary, "Contents");
        switch (file.Source.Resolve(contents))
        {
            case null:
                if (contents is not null and not NullToken)
                {
                    NotRead(PdfSource.Name(contents, "Contents"), "Contents");
                }

                return null;
            case StreamToken one:
                return Decoded(one, PdfSource.Name(contents, "Contents"));
            case ArrayToken several:
                using (var all = new MemoryStream())
                {
                    foreach (var part in several.Data)
                    {
                        if (file.Source.Resolve(part) is StreamToken stream && Decoded(stream, PdfSource.Name(part, "Contents")) is { } bytes)
                        {
                            all.Write(bytes.Span);
                            all.WriteByte((byte)'\n');
                            file.Budget.Decoded(bytes.Length);
                        }
                        else
                        {
                            NotRead(PdfSource.Name(part, "Contents"), "Contents");
                        }
                    }

                    return all.ToArray();
                }

            default:
                NotRead(PdfSource.Name(contents, "Contents"), "Contents");
                return null;
        }
    }

    private ReadOnlyMemory<byte>? Decoded(StreamToken stream, string name)
    {
        var bytes = file.Source.Decode(stream, name);
        if (bytes is null)
        {
            NotRead(name, file.Source.Unread.GetValueOrDefault(name) ?? "?");
        }

        return bytes;
    }

    private void NotRead(string name, string reason)
    {
        content.Understood = false;
        content.Say(Catalogue.PF003, name, null, name, reason);
    }

    private void Stream(ReadOnlyMemory<byte> bytes, DictionaryToken? resources, GraphicsState state, string owner)
    {
        if (_open.Count >= Budget.MostDepth)
        {
            content.Understood = false;
            content.Say(Catalogue.PF004, owner, null, "嵌套太深", "nested too deeply");
            return;
        }

        if (_open.Contains(owner))
        {
            content.Understood = false;
            content.Say(Catalogue.PF003, owner, null, owner, "it contains itself");
            return;
        }

        file.Budget.Stream();
        _open.Push(owner);
        try
        {
            new StreamRun(this, resources, state, owner).Run(bytes);
        }
        catch (Exception e) when (e is not (LimitException or OperationCanceledException or OutOfMemoryException))
        {
            NotRead(owner, e.Message);
        }
        finally
        {
            _open.Pop();
        }
    }

    // A group is transparency, whatever it holds (ISO 32000-1 11.6.6).
    private void Group(DictionaryToken owner, string name)
    {
        if (file.Source.NameOf(file.Source.Dict(owner, "Group"), "S") == "Transparency")
        {
            content.Transparent("透明组", "transparency group", name);
        }
    }

    private void Form(StreamToken form, DictionaryToken? inherited, GraphicsState state, string name)
    {
        var dictionary = form.StreamDictionary;
        Group(dictionary, name);
        if (file.Source.Has(dictionary, "Ref"))
        {
            content.Say(Catalogue.PF109, name, null, name);
        }

        if (Decoded(form, name) is not { } bytes)
        {
            return;
        }

        var inner = state.Copy();
        inner.Ctm = (Matrix.Of(file.Source.Numbers(dictionary, "Matrix")) ?? Matrix.Identity).Then(state.Ctm);
        if (Box.Of(file.Source.Numbers(dictionary, "BBox")) is { } box)
        {
            inner.Clip = inner.Clip.Common(inner.Ctm.Map(box));
        }

        Stream(bytes, file.Source.Dict(dictionary, "Resources") ?? inherited, inner, name);
    }

    // Cells and glyphs are judged once: what they are made of, not where they lie.
    private void Cell(StreamToken stream, DictionaryToken? resources, GraphicsState state, string name)
    {
        if (!_cells.Add(name) || Decoded(stream, name) is not { } bytes)
        {
            return;
        }

        var before = _cell;
        _cell = true;
        Stream(bytes, resources, state, name);
        _cell = before;
    }

    private void Appearance(DictionaryToken? annotation, string name, PageSource page)
    {
        const int Hidden = 2;
        if (annotation is null || ((int)(file.Source.Number(annotation, "F") ?? 0) & Hidden) != 0 || Box.Of(file.Source.Numbers(annotation, "Rect")) is not { } place)
        {
            return;
        }

        var normal = file.Source.Resolve(PdfSource.Get(file.Source.Dict(annotation, "AP"), "N"));
        var shown = normal is DictionaryToken states && file.Source.NameOf(annotation, "AS") is { } selected ? file.Source.Resolve(PdfSource.Get(states, selected)) : normal;
        if (shown is not StreamToken stream || Box.Of(file.Source.Numbers(stream.StreamDictionary, "BBox")) is not { } box)
        {
            return;
        }

        // ISO 32000-1 12.5.5: the appearance's box is stretched over the annotation's rectangle.
        var own = (Matrix.Of(file.Source.Numbers(stream.StreamDictionary, "Matrix")) ?? Matrix.Identity).Map(box);
        var (across, up) = (own.Width == 0 ? 1 : place.Width / own.Width, own.Height == 0 ? 1 : place.Height / own.Height);
        var fit = new Matrix(across, 0, 0, up, place.X0 - (own.X0 * across), place.Y0 - (own.Y0 * up));
        Form(stream, page.Resources, new GraphicsState { Ctm = fit, Clip = page.Sheet }, name);
    }

    private void Add(Mark mark)
    {
        if (content.Marks.Count >= Budget.MostMarks)
        {
            throw new LimitException("marks");
        }

        content.Marks.Add(_cell ? mark with { Cell = true } : mark);
    }

    private static ImmutableArray<double> Numbers(Operation operation) => [.. operation.Operands.OfType<NumericToken>().Select(n => n.Double)];
}
