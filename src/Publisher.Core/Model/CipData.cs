using System.Collections.Immutable;

namespace Publisher.Core.Model;

/// <summary>CIP data as issued by the national centre; laid out, never invented (GB/T 12451-2023).</summary>
public sealed record CipData
{
    /// <summary>Ⅰ title access points (<c>苏…</c>).</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Ⅱ access points by responsibility.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Ⅲ subject terms.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Ⅳ class marks of the 中图法.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>The description as issued, or null: then it is put together from the book's facts.</summary>
    public string? Description { get; init; }

    /// <summary>载体形态项 (<c>224页 ; 24cm</c>), or null.</summary>
    public string? Physical { get; init; }

    /// <summary>附注项, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Full line: 中国国家版本馆CIP数据核字（2026）第012345号.</summary>
    public string Number { get; init; } = "";
}
