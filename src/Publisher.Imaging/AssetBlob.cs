using System.Buffers.Binary;
using Publisher.Core.Build;
using Publisher.Core.Text;

namespace Publisher.Imaging;

/// <summary>What findings need to know of the source of a prepared picture.</summary>
/// <param name="Width">Pixels across, upright.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Factor">How many times it was enlarged; 1 for all but screenshots.</param>
/// <param name="SeparatedInk">Most ink of a picture that came in press values, percent; 0 for all others.</param>
internal sealed record SourceFacts(int Width, int Height, int Factor = 1, int SeparatedInk = 0);

/// <summary>A prepared picture as it lies in the cache: a head of ten numbers, then the encoded bytes.</summary>
internal static class AssetBlob
{
    private const int Head = 10 * sizeof(int);

    internal static byte[] Write(ImageAsset asset, SourceFacts source)
    {
        var blob = new byte[Head + asset.Content.Length];
        ReadOnlySpan<int> head =
        [
            (int)asset.Encoding, (int)asset.Color, asset.Width, asset.Height, asset.Bits, asset.MostInk,
            source.Width, source.Height, source.Factor, source.SeparatedInk,
        ];
        for (var i = 0; i < head.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(i * sizeof(int)), head[i]);
        }

        asset.Content.Span.CopyTo(blob.AsSpan(Head));
        return blob;
    }

    /// <summary>Null when the blob is too short to be one.</summary>
    internal static (ImageAsset Asset, SourceFacts Source)? Read(FileId image, string key, byte[] blob)
    {
        if (blob.Length < Head)
        {
            return null;
        }

        int At(int index) => BinaryPrimitives.ReadInt32LittleEndian(blob.AsSpan(index * sizeof(int)));
        var asset = new ImageAsset(image, key, (ImageEncoding)At(0), (ImageColor)At(1), At(2), At(3), blob.AsMemory(Head)) { Bits = At(4), MostInk = At(5) };
        return (asset, new SourceFacts(At(6), At(7), At(8), At(9)));
    }
}
