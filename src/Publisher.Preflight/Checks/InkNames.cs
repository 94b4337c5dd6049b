using Publisher.Preflight.Content;

namespace Publisher.Preflight.Checks;

/// <summary>Names of the inks that a page uses.</summary>
internal static class InkNames
{
    internal static void Add(SortedSet<string> names, PageContent content)
    {
        foreach (var mark in content.Marks.Where(m => m.Seen && m.Paint.Pattern is null))
        {
            if (mark.Image is { Mask: false } || mark.Kind == MarkKind.Shading)
            {
                Space(names, mark.Paint.Space.Root);
                continue;
            }

            var inks = mark.Paint.Inks;
            Take(names, "RGB", inks is { Screen: true, ScreenWhite: false });
            Take(names, "C", inks.Cyan > 0);
            Take(names, "M", inks.Magenta > 0);
            Take(names, "Y", inks.Yellow > 0);
            Take(names, "K", inks.Black > 0);
            foreach (var (name, tint) in inks.Spots)
            {
                Take(names, name, tint > 0);
            }
        }
    }

    private static void Space(SortedSet<string> names, ColorSpace space)
    {
        Take(names, "RGB", space.IsScreen);
        Take(names, "K", space.IsCmyk || space.Kind is ColorKind.Gray or ColorKind.CalGray || space is { Kind: ColorKind.Icc, Components: 1 });
        foreach (var plate in space.IsCmyk ? ["C", "M", "Y"] : space.Names.Where(n => n is not ("None" or "All")))
        {
            Take(names, plate switch { "Cyan" => "C", "Magenta" => "M", "Yellow" => "Y", "Black" => "K", _ => plate }, true);
        }
    }

    private static void Take(SortedSet<string> names, string name, bool used)
    {
        if (used)
        {
            names.Add(name);
        }
    }
}
