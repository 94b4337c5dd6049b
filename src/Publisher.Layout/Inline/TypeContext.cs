using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Fonts;

namespace Publisher.Layout.Inline;

/// <summary>Faces by role, with everything remembered about them. One instance a chapter and thread: it is not thread-safe.</summary>
internal sealed class TypeContext(Func<string, TypeFace?> find, FontStyle fonts)
{
    private readonly Dictionary<string, TypeFace?> _faces = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Face, string Script, string Language), ShapeCache> _shapes = [];
    private readonly Dictionary<(string Role, FontScript Script, string Language), ShapeCache[]> _chains = [];
    private readonly HashSet<(SourceSpan Span, int CodePoint)> _missing = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>A context over the book's font library.</summary>
    public TypeContext(FontLibrary library, FontStyle fonts)
        : this(name => LibraryFaces.Find(library, name), fonts)
    {
    }

    /// <summary>What was found so far, in the order it was met: missing characters (FT010).</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <summary>Room for one paragraph, used again by the next.</summary>
    internal Workbench Bench { get; } = new();

    /// <summary>Places for hyphens in the words met so far.</summary>
    internal Hyphenation.HyphenMemory Hyphens { get; } = new();

    /// <summary>The face of this name, or null.</summary>
    public TypeFace? Face(string name)
    {
        if (!_faces.TryGetValue(name, out var face))
        {
            face = find(name);
            _faces.Add(name, face);
        }

        return face;
    }

    /// <summary>The faces to try for a script, best first: the role's own list, its other lists, the body's, the style's fallback.</summary>
    internal ShapeCache[] Chain(string role, FontScript script, string language)
    {
        if (!_chains.TryGetValue((role, script, language), out var chain))
        {
            var names = new List<string>();
            foreach (var r in new[] { role, "body" })
            {
                if (fonts.Roles.TryGetValue(r, out var lists))
                {
                    AddLists(names, lists, script);
                }
            }

            names.AddRange(fonts.Fallback);
            chain = [.. names.Distinct(StringComparer.Ordinal).Where(n => Face(n) is not null).Select(n => Shapes(n, script, language))];
            _chains.Add((role, script, language), chain);
        }

        return chain;
    }

    /// <summary>The memory of one face for a script and language.</summary>
    internal ShapeCache Shapes(string name, FontScript script, string language)
    {
        var key = (name, FontScripts.Tag(script), language);
        if (!_shapes.TryGetValue(key, out var shapes))
        {
            shapes = new ShapeCache(Face(name)!, key.Item2, language);
            _shapes.Add(key, shapes);
        }

        return shapes;
    }

    /// <summary>Reports a character that no face of the chain has, once a place.</summary>
    internal void Missing(int codePoint, SourceSpan span, ShapeCache[] chain)
    {
        if (_missing.Add((span, codePoint)))
        {
            var shown = codePoint is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(codePoint);
            var tried = string.Join(", ", chain.Select(c => c.Face.Name));
            _diagnostics.Add(Catalogue.CharacterMissing.At(span, shown, "U+" + codePoint.ToString("X4"), tried));
        }
    }

    private static void AddLists(List<string> names, FontRole lists, FontScript script)
    {
        var order = script switch
        {
            FontScript.Han => new[] { lists.Han, lists.Other, lists.Latin },
            FontScript.Latin => [lists.Latin, lists.Other, lists.Han],
            _ => [lists.Other, lists.Latin, lists.Han],
        };
        foreach (var list in order)
        {
            if (!list.IsDefault)
            {
                names.AddRange(list);
            }
        }
    }
}
