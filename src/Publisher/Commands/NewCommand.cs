using System.CommandLine;
using System.Text;
using Publisher.Manuscript;

namespace Publisher.Commands;

/// <summary><c>publisher new NAME</c>: a small book that builds.</summary>
internal static class NewCommand
{
    private const string Prefix = "new/";

    internal static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "新文件夹的名字，也是书名 / name of the new folder, and the title" };
        var command = new Command("new", "新建一本能构建的小书 / make a small book that builds") { name };
        command.SetAction(parsed => Run(parsed.GetValue(name)!));
        return command;
    }

    private static int Run(string name)
    {
        var folder = Path.GetFullPath(name);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Console.Error.WriteLine($"“{name}”已经存在，没有改动 / '{name}' exists already and was left alone");
            return ExitCode.Usage;
        }

        var title = Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar));
        try
        {
            Fill(folder, title);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"写不了“{folder}”：{e.Message} / cannot write '{folder}'");
            return ExitCode.BookErrors;
        }

        Console.Out.WriteLine($"新建了 / made: {folder}");
        Console.Out.WriteLine($"构建 / build it: publisher build \"{name}\"");
        return ExitCode.Good;
    }

    /// <summary>Writes the small book.</summary>
    internal static void Fill(string folder, string title)
    {
        foreach (var resource in typeof(NewCommand).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            Write(resource, Path.Combine(folder, resource[Prefix.Length..]), title);
        }

        Schemas(folder);
    }

    /// <summary>The schemas that the files' first lines name: for the editor, and for nothing else.</summary>
    private static void Schemas(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, ".schemas"));
        foreach (var kind in SettingsSchema.Kinds)
        {
            File.WriteAllText(Path.Combine(folder, ".schemas", kind + ".schema.json"), SettingsSchema.Of(kind));
        }
    }

    private static void Write(string resource, string path, string title)
    {
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Path.GetExtension(path) != ".yaml")
        {
            File.WriteAllBytes(path, bytes.ToArray());
            return;
        }

        var text = Encoding.UTF8.GetString(bytes.ToArray())
            .Replace("@slug@", Slug(title), StringComparison.Ordinal)
            .Replace("@title@", Quoted(title), StringComparison.Ordinal);
        File.WriteAllText(path, text);
    }

    /// <summary>Lower-case letters, digits and hyphens of the title; <c>book</c> when it has none.</summary>
    internal static string Slug(string title)
    {
        var slug = string.Concat(title.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');
        return slug.Length == 0 ? "book" : slug[..Math.Min(slug.Length, 60)].TrimEnd('-');
    }

    // A YAML double-quoted scalar takes any title.
    private static string Quoted(string title) =>
        "\"" + title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
