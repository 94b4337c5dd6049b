using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Manuscript.Overrides;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript;

/// <summary>Reads what an edition's typesetter asks of single blocks (<c>overrides/*.yaml</c>), and finds those blocks.</summary>
public static class OverrideReader
{
    /// <summary>
    /// The levers of an edition. An override whose text has changed is reported (LY060) and left out; so is one that cannot mean
    /// anything. Findings: CF003–CF010, CF033, CF035–CF039, LY060.
    /// </summary>
    /// <param name="workspace">What the loader read.</param>
    /// <param name="book">The book.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="style">Its style: rules of composition for one block are laid over those of its paragraph style.</param>
    public static Outcome<Levers> Read(Workspace workspace, Book book, Edition edition, BookStyle style)
    {
        if (edition.Overrides.IsEmpty)
        {
            return new Outcome<Levers>(Levers.None, []);
        }

        var sink = new DiagnosticSink();
        var blocks = BlockAnchors.Of(book);
        var finder = new AnchorFinder(book, blocks, sink);
        var levers = new LeverBuilder(style, sink);
        foreach (var file in OverrideFiles.Of(workspace, edition))
        {
            if (YamlTree.Read(file, sink) is not { } node || MapReader.Of(node, "", sink) is not { } root)
            {
                continue;
            }

            var (editions, entries) = OverrideFile.Read(root);
            if (!editions.Contains(edition.Name, StringComparer.Ordinal))
            {
                var span = root.Map.Find("edition")?.Value.Span ?? root.Map.Find("editions")?.Value.Span ?? file.Span(0, 0);
                sink.Add(Catalogue.OverridesElsewhere.At(span, file.Id.Path, edition.Name));
                continue;
            }

            foreach (var entry in entries)
            {
                if (finder.Find(entry) is { } anchor)
                {
                    levers.Add(entry, anchor);
                }
            }
        }

        return new Outcome<Levers>(levers.Build(blocks), sink.ToImmutable());
    }
}
