using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Publisher.Core.Build;
using Publisher.Core.Text;
using Publisher.Epub.Zip;

namespace Publisher.Tests.Epub;

/// <summary>Small real pictures, as image preparation would deliver them.</summary>
internal static partial class Pictures
{
    public static ImageAsset Jpeg(string path) =>
        new(new FileId(path), "key", ImageEncoding.Jpeg, ImageColor.Rgb, 200, 132, Convert.FromBase64String(JpegBase64));

    /// <summary>A grey PNG with a diagonal gradient.</summary>
    public static ImageAsset Png(string path, int width, int height)
    {
        var rows = new byte[(width + 1) * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                rows[(y * (width + 1)) + 1 + x] = (byte)(60 + ((x + y) * 180 / (width + height)));
            }
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        Chunk(png, "IHDR", head);
        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return new(new FileId(path), "key", ImageEncoding.Png, ImageColor.Gray, width, height, png.ToArray());
    }

    private static void Chunk(MemoryStream png, string type, byte[] data)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, data.Length);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, new Crc32().Of(body));
        png.Write([.. size, .. body, .. sum]);
    }
}
