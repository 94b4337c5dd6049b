using System.Buffers.Binary;
using Publisher.Core.Build;
using Publisher.Core.Text;

namespace Publisher.Imaging;

/// <summary>A prepared picture as it lies in the cache: a 24-byte head, then the encoded bytes.</summary>
internal static class AssetBlob
{
    private const int Head = 24;

    internal static byte[] Write(ImageAsset asset, int sourceWidth, int sourceHeight)
    {
        var blob = new byte[Head + asset.Content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(blob, (int)asset.Encoding);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(4), (int)asset.Color);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(8), asset.Width);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(12), asset.Height);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(16), sourceWidth);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(20), sourceHeight);
        asset.Content.Span.CopyTo(blob.AsSpan(Head));
        return blob;
    }

    /// <summary>Null when the blob is too short to be one.</summary>
    internal static (ImageAsset Asset, int SourceWidth, int SourceHeight)? Read(FileId image, string key, byte[] blob)
    {
        if (blob.Length < Head)
        {
            return null;
        }

        int At(int offset) => BinaryPrimitives.ReadInt32LittleEndian(blob.AsSpan(offset));
        var asset = new ImageAsset(image, key, (ImageEncoding)At(0), (ImageColor)At(4), At(8), At(12), blob.AsMemory(Head));
        return (asset, At(16), At(20));
    }
}
