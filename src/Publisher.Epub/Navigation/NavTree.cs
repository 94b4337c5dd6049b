using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Epub.Package;

namespace Publisher.Epub.Navigation;

/// <summary>An entry of the contents.</summary>
/// <param name="Label">Its words, never empty.</param>
/// <param name="Href">Where it leads, from the text folder.</param>
/// <param name="Children">Entries below it.</param>
internal sealed record NavEntry(string Label, string Href, ImmutableArray<NavEntry> Children)
{
    /// <summary>Levels from this entry down, at least 1.</summary>
    public int Depth => 1 + Children.Select(c => c.Depth).DefaultIfEmpty(0).Max();
}

/// <summary>The contents in full depth: parts hold chapters, chapters hold their sections of every level.</summary>
internal static class NavTree
{
    private sealed class Node(string label, string href, int level)
    {
        public int Level => level;

        public List<Node> Children { get; } = [];

        public NavEntry Freeze() => new(label, href, [.. Children.Select(c => c.Freeze())]);
    }

    /// <summary>All entries in reading order. The cover, the title page and the contents page have none: they are landmarks.</summary>
    public static ImmutableArray<NavEntry> Of(PublicationPlan plan)
    {
        // Levels: 0 part (and the root at −1), 1 piece, 2 and more sections. A node goes under the last node of a lower level.
        var root = new Node("", "", -1);
        var path = new Stack<Node>([root]);
        foreach (var file in plan.Files)
        {
            if (file.Piece.Kind is PieceKind.Cover or PieceKind.TitlePage or PieceKind.Contents)
            {
                continue;
            }

            if (file.Part == 0)
            {
                var inPart = file.Piece.Kind != PieceKind.Part && file.Piece.Zone == Zone.Body;
                Add(path, new Node(Label(plan, file.Piece), file.Name, inPart ? 1 : 0));
            }

            foreach (var heading in file.Blocks.OfType<Heading>())
            {
                var label = plan.Flatten(heading.Children).Trim();
                if (label.Length > 0 && heading.Id.Length > 0)
                {
                    Add(path, new Node(label, $"{file.Name}#{heading.Id}", heading.Level + 1));
                }
            }
        }

        return [.. root.Children.Select(c => c.Freeze())];
    }

    private static string Label(PublicationPlan plan, Piece piece)
    {
        var label = piece.Kind == PieceKind.Index && plan.Book.Index is { Title.Length: > 0 } index ? index.Title : piece.Title;
        return label.Trim().Length > 0 ? label : piece.Id;
    }

    private static void Add(Stack<Node> path, Node node)
    {
        while (path.Peek().Level >= node.Level)
        {
            path.Pop();
        }

        path.Peek().Children.Add(node);
        path.Push(node);
    }
}
