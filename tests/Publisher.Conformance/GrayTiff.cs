using System.Buffers.Binary;

namespace Publisher.Conformance;

/// <summary>Reads the grey, uncompressed TIFF files that Ghostscript's <c>tiffsep</c> writes for each plate; 255 is no ink.</summary>
internal static class GrayTiff
{
    internal static (int Width, byte[] Samples) Read(string path)
    {
        var data = File.ReadAllBytes(path);
        Assert.True(data[0] == (byte)'I', "little-endian");
        uint Whole(int at) => BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(at));
        ushort Half(int at) => BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(at));
        var directory = (int)Whole(4);
        var tags = new SortedDictionary<int, (int Type, int Count, int At)>();
        for (var i = 0; i < Half(directory); i++)
        {
            var entry = directory + 2 + (i * 12);
            tags[Half(entry)] = (Half(entry + 2), (int)Whole(entry + 4), entry + 8);
        }

        int Value(int tag, int index = 0)
        {
            var (type, count, at) = tags[tag];
            var size = type == 3 ? 2 : 4;
            var from = count * size <= 4 ? at : (int)Whole(at);
            return type == 3 ? Half(from + (index * 2)) : (int)Whole(from + (index * 4));
        }

        Assert.Equal(1, Value(259));
        var (width, height) = (Value(256), Value(257));
        var samples = new byte[width * height];
        var written = 0;
        for (var i = 0; i < tags[273].Count; i++)
        {
            var length = Value(279, i);
            data.AsSpan(Value(273, i), length).CopyTo(samples.AsSpan(written));
            written += length;
        }

        Assert.Equal(samples.Length, written);
        if (Value(262) == 0)
        {
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = (byte)(255 - samples[i]);
            }
        }

        return (width, samples);
    }
}
