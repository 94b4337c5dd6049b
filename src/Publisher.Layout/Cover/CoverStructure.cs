using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Style;

namespace Publisher.Layout.Cover;

/// <summary>The logical structure of a cover: a section for each part, a paragraph for each text, a figure for each picture and for the bar code.</summary>
internal sealed class CoverStructure
{
    /// <summary>Name of the bar code on its panel; no name in a style file holds a space.</summary>
    public const string Barcode = "bar code";

    private readonly ImmutableArray<StructElement>.Builder _elements = ImmutableArray.CreateBuilder<StructElement>();
    private readonly SortedDictionary<string, StructId> _ids = new(StringComparer.Ordinal);

    public CoverStructure(CoverStyle style)
    {
        var root = Add("Document", StructId.Artifact, null);
        foreach (var (name, chinese, _) in CoverPanels.All)
        {
            var panel = style.Panel(name);
            var part = Add("Sect", root, null);
            foreach (var block in panel.Blocks)
            {
                _ids[name + "/" + block.Name] = Add("P", part, null);
            }

            foreach (var picture in panel.Pictures)
            {
                _ids.TryAdd(name + "/" + picture.Name, Add("Figure", part, chinese + "图"));
            }

            if (name == style.Barcode.Panel)
            {
                _ids[name + "/" + Barcode] = Add("Figure", part, "书号条码");
            }
        }
    }

    /// <summary>All elements.</summary>
    public ImmutableArray<StructElement> Elements => _elements.ToImmutable();

    /// <summary>The element of something on a panel.</summary>
    public StructId Of(string panel, string name) => _ids.GetValueOrDefault(panel + "/" + name, StructId.Artifact);

    private StructId Add(string role, StructId parent, string? alt)
    {
        _elements.Add(new StructElement(role, parent, null, alt));
        return new StructId(_elements.Count);
    }
}
