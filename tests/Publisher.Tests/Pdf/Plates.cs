using System.Buffers.Binary;
using System.Globalization;

namespace Publisher.Tests.Pdf;

/// <summary>The plates of a page, as Ghostscript separates it.</summary>
internal sealed class Plates : IDisposable
{
    private const int Resolution = 72;

    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-plates").FullName;
    private readonly Dictionary<string, (int Width, byte[] Samples)> _read = new(StringComparer.Ordinal);

    /// <summary>Separates the first page at one pixel a point.</summary>
    public static async Task<Plates> Of(byte[] pdf)
    {
        var plates = new Plates();
        var path = Path.Combine(plates._folder, "in.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        string[] arguments = ["-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", "-sCompression=none", $"-r{Resolution}", "-dLastPage=1", "-o", Path.Combine(plates._folder, "out.tif"), path];
        var (exit, output) = await Tools.Run("gs", arguments);
        Assert.True(exit == 0 && output.Trim().Length == 0, output);
        return plates;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Names of the plates.</summary>
    public string[] Names => [.. Directory.GetFiles(_folder, "out(*).tif").Select(f => Path.GetFileName(f)[4..^5]).Order(StringComparer.Ordinal)];

    /// <summary>Ink in percent at a point of the page, from the top left of the media box.</summary>
    public int Ink(string plate, int x, int y)
    {
        var (width, samples) = Read(plate);
        return ((255 - samples[(y * width) + x]) * 100 / 255);
    }

    /// <summary>Most ink anywhere on a plate, percent.</summary>
    public int Most(string plate) => (255 - Read(plate).Samples.Min()) * 100 / 255;

    private (int Width, byte[] Samples) Read(string plate) =>
        _read.TryGetValue(plate, out var known) ? known : _read[plate] = Load(plate);

    // Uncompressed grey TIFF, little endian, in strips (TIFF 6.0 §2).
    private (int Width, byte[] Samples) Load(string plate)
    {
        var file = File.ReadAllBytes(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"out({plate}).tif")));
        var at = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        var fields = new Dictionary<int, (int Count, int Type, int At)>();
        for (var i = 0; i < BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at)); i++)
        {
            var entry = at + 2 + (12 * i);
            fields[BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(entry))] =
                (BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(entry + 4)), BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(entry + 2)), entry + 8);
        }

        int[] Values(int tag)
        {
            var (count, type, place) = fields[tag];
            var size = type == 3 ? 2 : 4;
            var start = count * size <= 4 ? place : BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(place));
            return [.. Enumerable.Range(0, count).Select(i => size == 2
                ? BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(start + (2 * i)))
                : BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(start + (4 * i))))];
        }

        var samples = Values(273).Zip(Values(279)).SelectMany(s => file.AsSpan(s.First, s.Second).ToArray()).ToArray();
        return (Values(256)[0], samples);
    }
}
