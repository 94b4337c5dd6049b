using System.Collections.Immutable;
using Publisher.Core.Style;

namespace Publisher.Layout.Drawings;

/// <summary>Finds the font role of the book's style that stands for a family of a drawing.</summary>
internal sealed class Families(FontStyle fonts)
{
    private const int Bold = 600;

    private static readonly ImmutableArray<(string Word, int Weight)> Weights =
        [("Thin", 100), ("Light", 300), ("Medium", 500), ("SemiBold", 600), ("ExtraBold", 800), ("Bold", 700), ("Black", 900), ("Heavy", 900)];

    /// <summary>The role; and the family that was asked for in vain, or null.</summary>
    /// <param name="list">Families as CSS lists them.</param>
    /// <param name="weight">CSS weight.</param>
    public (string Role, string? Unknown) Of(string list, int weight)
    {
        string? unknown = null;
        foreach (var name in list.Split(',').Select(n => n.Trim().Trim('"', '\'').Trim()).Where(n => n.Length > 0))
        {
            if ((Role(name) ?? Face(name, weight) ?? Kind(name, weight)) is { } role)
            {
                // a general word at the end of a list is no loss, a named family passed over is
                return (role, unknown);
            }

            unknown ??= name;
        }

        return (Sans(weight, "heading"), unknown);
    }

    private string? Role(string name) => fonts.Roles.Keys.FirstOrDefault(r => string.Equals(r, name, StringComparison.OrdinalIgnoreCase));

    // Faces are named by family and style: Noto Serif SC Bold.
    private string? Face(string family, int weight)
    {
        var found =
            from role in fonts.Roles
            where role.Key is not ("ruby" or "italic")
            from face in role.Value.Han.Concat(role.Value.Latin).Concat(role.Value.Other)
            where face.Equals(family, StringComparison.OrdinalIgnoreCase) || face.StartsWith(family + " ", StringComparison.OrdinalIgnoreCase)
            orderby Math.Abs(WeightOf(face) - weight)
            select role.Key;
        return found.FirstOrDefault();
    }

    private string? Kind(string name, int weight) => KnownFamilies.KindOf(name.ToLowerInvariant()) switch
    {
        "serif" => Known(weight >= Bold ? "title" : "body"),
        "sans" => Sans(weight, "sans"),
        "mono" => Known("mono"),
        "kai" => Known("kai"),
        _ => null,
    };

    private string Sans(int weight, string regular) => Known(weight >= Bold ? "strong" : regular);

    private string Known(string role) => fonts.Roles.ContainsKey(role) ? role : fonts.Roles.ContainsKey("heading") ? "heading" : "body";

    private static int WeightOf(string face)
    {
        foreach (var (word, weight) in Weights)
        {
            if (face.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase))
            {
                return weight;
            }
        }

        return 400;
    }
}
