using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Yaml;

/// <summary>Finds, before the parser does, what it would report at a wrong place or in riddles: tabs and full-width colons.</summary>
internal static class YamlLint
{
    /// <summary>What was found.</summary>
    /// <param name="Found">Something was.</param>
    /// <param name="Fatal">Parsing would only add noise.</param>
    public readonly record struct Result(bool Found, bool Fatal);

    public static Result Check(SourceFile file, DiagnosticSink sink)
    {
        var (found, fatal, position, block) = (false, false, 0, -1);
        foreach (var line in file.Text.Split('\n'))
        {
            var indent = line.Length - line.TrimStart(' ', '\t').Length;
            var body = line.AsSpan(indent).TrimEnd();
            if (body.Length > 0 && block >= 0 && indent <= block)
            {
                block = -1;
            }

            if (body.Length > 0 && block < 0 && body[0] != '#')
            {
                var tab = line.AsSpan(0, indent).IndexOf('\t');
                if (tab >= 0)
                {
                    sink.Add(Catalogue.YamlTab.At(file.Span(position + tab, 1)));
                    (found, fatal) = (true, true);
                }

                var colon = FullWidthColon(body);
                if (colon >= 0)
                {
                    sink.Add(Catalogue.YamlColon.At(file.Span(position + indent + colon, 1), body[..colon].ToString()));
                    (found, fatal) = (true, true);
                }

                // the lines of a literal or folded text belong to the text
                block = body[^1] is '|' or '>' || body.EndsWith("|-") || body.EndsWith(">-") ? indent : -1;
            }

            position += line.Length + 1;
        }

        return new Result(found, fatal);
    }

    /// <summary>Where a line that begins with a word and a full-width colon, and has no key of its own, holds that colon.</summary>
    private static int FullWidthColon(ReadOnlySpan<char> body)
    {
        var start = 0;
        while (body.Length - start > 2 && body[start] == '-' && body[start + 1] == ' ')
        {
            start += 2;
        }

        for (var i = start; i < body.Length; i++)
        {
            if (body[i] == '：')
            {
                return i > start && start == 0 ? i : -1;
            }

            if (!char.IsAsciiLetterOrDigit(body[i]) && body[i] is not ('-' or '_'))
            {
                return -1;
            }
        }

        return -1;
    }
}
