namespace Publisher.Conformance.Field;

/// <summary>Builds the test book with our program, in a folder of its own.</summary>
internal static class FieldBuild
{
    /// <summary>Where the test book and what is measured of it are kept.</summary>
    public static string Folder => Path.Combine(Machine.Root, "artifacts", "field");

    /// <summary>Builds a book and returns the PDF.</summary>
    /// <param name="book">The book.</param>
    /// <param name="folder">Where; emptied of an earlier manuscript.</param>
    /// <param name="style">What differs from the built-in trade style.</param>
    public static string Pdf(FieldBook book, string folder, string style = "")
    {
        if (Directory.Exists(Path.Combine(folder, "manuscript")))
        {
            Directory.Delete(Path.Combine(folder, "manuscript"), recursive: true);
        }

        FieldFolder.Write(book, folder, style);
        var ran = Machine.RunIn(folder, SampleBook.Program, [], "build", ".", "--edition", "print", "--draft", "--fonts", SampleBook.Fonts);
        Assert.True(ran.Code == 0, ran.All);
        return Path.Combine(folder, "artifacts", "books", "field", "print.pdf");
    }
}
