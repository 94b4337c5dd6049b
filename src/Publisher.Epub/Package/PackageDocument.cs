using System.Collections.Immutable;

namespace Publisher.Epub.Package;

/// <summary>A meta element that stands alone or refines another.</summary>
/// <param name="Property">Its property.</param>
/// <param name="Value">Its text.</param>
/// <param name="Refines">Id that it refines, or null.</param>
/// <param name="Scheme">Scheme of the value, or null.</param>
/// <param name="Id">Its own id, or null.</param>
/// <param name="Language">Language of the value, or null.</param>
internal sealed record Meta(string Property, string Value, string? Refines = null, string? Scheme = null, string? Id = null, string? Language = null);

/// <summary>A Dublin Core element with its refinements.</summary>
/// <param name="Name">Local name: title, creator, ….</param>
/// <param name="Value">Its text.</param>
/// <param name="Id">Its id, or null.</param>
/// <param name="Refinements">Metas that refine it.</param>
internal sealed record DcElement(string Name, string Value, string? Id, ImmutableArray<Meta> Refinements);

/// <summary>Metadata of the package.</summary>
/// <param name="Elements">Dublin Core elements in order.</param>
/// <param name="Metas">Metas that refine nothing in <paramref name="Elements"/>.</param>
/// <param name="CoverId">Manifest id of the raster cover, or null.</param>
internal sealed record PackageMetadata(ImmutableArray<DcElement> Elements, ImmutableArray<Meta> Metas, string? CoverId);

/// <summary>A resource of the package.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Href">Path from the package document.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Properties">Manifest properties, or null.</param>
internal sealed record ManifestItem(string Id, string Href, string MediaType, string? Properties = null);

/// <summary>A place in the reading order.</summary>
/// <param name="IdRef">Manifest id.</param>
internal sealed record SpineItemRef(string IdRef);

/// <summary>The package document (EPUB 3.3, 5).</summary>
/// <param name="Language">Language of its own text.</param>
/// <param name="Metadata">Metadata.</param>
/// <param name="Manifest">All resources.</param>
/// <param name="Spine">Reading order.</param>
/// <param name="Vertical">Read in columns, pages from right to left?</param>
internal sealed record PackageDocument(string Language, PackageMetadata Metadata, ImmutableArray<ManifestItem> Manifest, ImmutableArray<SpineItemRef> Spine, bool Vertical)
{
    /// <summary>Id of the unique identifier.</summary>
    public const string IdentifierId = "pub-id";

    /// <summary>Manifest id of the NCX.</summary>
    public const string NcxId = "ncx";
}
