using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Imaging;

/// <summary>A printing condition: an ICC output profile for CMYK.</summary>
/// <param name="Name">Its pinned name, or its path in the book.</param>
/// <param name="Icc">The profile's bytes.</param>
public sealed record OutputProfile(string Name, ReadOnlyMemory<byte> Icc)
{
    /// <summary>Name of the profile that comes with the program: coated paper, ISO 12647-2.</summary>
    public const string Fogra39L = "FOGRA39L";

    private const int HeaderLength = 128;
    private const long MostBytes = 16 << 20;

    /// <summary>Finds a profile: the pinned name, or an ICC file in the book's <c>manuscript/</c>. Gives IM020, IM021.</summary>
    /// <param name="bookFolder">The book.</param>
    /// <param name="name">As written in the style (<c>FOGRA39L</c>, <c>icc/house.icc</c>).</param>
    /// <param name="span">Where it is written.</param>
    public static Outcome<OutputProfile> Load(string bookFolder, string name, SourceSpan span)
    {
        if (name == Fogra39L)
        {
            return new(Pinned(), []);
        }

        var file = new FileId("manuscript/" + name);
        var path = BookPath.Resolve(bookFolder, file);
        if (path is null || !File.Exists(path) || new FileInfo(path).Length > MostBytes)
        {
            return new(null, [Catalogue.IM020.At(span, name)]);
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [Catalogue.IM020.At(span, name)]);
        }

        return IsCmykOutput(bytes) ? new(new OutputProfile(name, bytes), []) : new(null, [Catalogue.IM021.At(span, name)]);
    }

    private static OutputProfile Pinned()
    {
        using var stream = typeof(OutputProfile).Assembly.GetManifestResourceStream(Fogra39L)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new OutputProfile(Fogra39L, bytes);
    }

    // ICC.1:2010 7.2: class at 12, colour space at 16, signature at 36.
    private static bool IsCmykOutput(ReadOnlySpan<byte> icc) =>
        icc.Length > HeaderLength
        && icc.Slice(36, 4).SequenceEqual("acsp"u8)
        && icc.Slice(12, 4).SequenceEqual("prtr"u8)
        && icc.Slice(16, 4).SequenceEqual("CMYK"u8);
}
