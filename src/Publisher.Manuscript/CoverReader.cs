using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript;

/// <summary>Reads the taste of a cover: its style file over the files it extends, down to <c>builtin:cover</c>.</summary>
public static class CoverReader
{
    /// <summary>The resolved style. Findings as those of <see cref="StyleReader"/>; a wrong value keeps the default.</summary>
    public static Outcome<CoverStyle> Read(Workspace workspace, Edition edition)
    {
        var sink = new DiagnosticSink();
        var root = new MapReader(StyleReader.Merged(workspace, edition, sink), "", sink);
        var style = new CoverStyleReader(root).Read();
        root.Done();
        return new Outcome<CoverStyle>(style, sink.ToImmutable());
    }
}
