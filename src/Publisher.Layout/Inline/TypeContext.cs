using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>Faces by role, with everything remembered about them. One instance a chapter and thread: it is not thread-safe.</summary>
internal sealed class TypeContext
{
    private readonly Func<string, TypeFace?> _find;
    private readonly FontStyle _fonts;
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>A context over any source of faces.</summary>
    public TypeContext(Func<string, TypeFace?> find, FontStyle fonts)
    {
        _find = find;
        _fonts = fonts;
    }

    /// <summary>What was found so far: missing characters.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <summary>The face of this name, or null.</summary>
    internal TypeFace? Face(string name) => _find(name);

    internal TypeFace? First(string role)
    {
        if (!_fonts.Roles.TryGetValue(role, out var r))
        {
            r = _fonts.Roles["body"];
        }

        return r.Han.Select(_find).FirstOrDefault(f => f is not null);
    }
}
