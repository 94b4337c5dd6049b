using System.Text;
using System.Xml;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Imaging.Drawings;

/// <summary>A vector drawing as a book's picture: its text, and the shape that its root names. It is never drawn here.</summary>
internal sealed record DrawingFile(ImageInfo Info, SourceFile Source)
{
    private const long MostBytes = 16L << 20;

    // Only the shape counts, so the sizes are in thousandths of a CSS pixel.
    private const int PerPixel = 1000;

    /// <summary>Is the file an SVG, by its content or, when that begins with a long preamble, by its name?</summary>
    internal static bool Is(string path, FileId file)
    {
        Span<byte> start = stackalloc byte[512];
        try
        {
            using var stream = File.OpenRead(path);
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        var kind = FileKind.Guess(start);
        return kind == FileKind.Drawing || (kind == FileKind.Unknown && start.Length > 0 && file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads and checks a file. Gives IM002, IM008, IM017.</summary>
    internal static Outcome<DrawingFile> Read(string path, FileId file, SourceSpan span)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                return new(null, [Catalogue.IM008.At(span, file.Path, new FileInfo(path).Length >> 20, MostBytes >> 20)]);
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [Catalogue.IM002.At(span, file.Path)]);
        }

        if (Decode(bytes) is not { } text)
        {
            return new(null, [Catalogue.IM017.At(span, file.Path, "UTF-8?")]);
        }

        var source = new SourceFile(file, text);
        return Check(source, span);
    }

    private static Outcome<DrawingFile> Check(SourceFile source, SourceSpan span)
    {
        try
        {
            using var reader = SvgXml.Open(source.Text);
            reader.MoveToContent();
            if (reader.LocalName != "svg")
            {
                return Bad(source, span, 1, 1, "<" + reader.LocalName + ">");
            }

            var size = DrawingSize.Of(reader.GetAttribute("width"), reader.GetAttribute("height"), reader.GetAttribute("viewBox"));
            var (line, column) = (((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
            while (reader.Read())
            {
                // to the end, so that a file that breaks off is found now
            }

            return size is { } s
                ? new(new DrawingFile(new ImageInfo(source.Id, Math.Max(1, (int)(s.Width * PerPixel)), Math.Max(1, (int)(s.Height * PerPixel))), source), [])
                : Bad(source, span, line, column, "width, height, viewBox");
        }
        catch (XmlException e)
        {
            return Bad(source, span, e.LineNumber, e.LinePosition, e.Message);
        }
    }

    private static Outcome<DrawingFile> Bad(SourceFile source, SourceSpan span, int line, int column, string what)
    {
        var place = source.Span(source.Lines.Offset(line, column), 1);
        return new(null, [Catalogue.IM017.At(span, source.Id.Path, what).WithHint($"出错在第 {line} 行第 {column} 列", $"at line {line}, column {column}", place)]);
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, false, true).GetString(bytes.AsSpan(2)),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, false, true).GetString(bytes.AsSpan(2)),
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, true).GetString(bytes.AsSpan(3)),
                _ => new UTF8Encoding(false, true).GetString(bytes),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
