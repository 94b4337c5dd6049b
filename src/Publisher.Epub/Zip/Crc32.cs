using System.Buffers.Binary;

namespace Publisher.Epub.Zip;

/// <summary>The checksum of ZIP (ISO 3309), eight bytes a step. The BCL keeps its own private.</summary>
internal sealed class Crc32
{
    private const int Ways = 8;
    private readonly uint[] _table = new uint[Ways * 256];

    public Crc32()
    {
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
            }

            _table[i] = value;
        }

        for (var i = 256; i < _table.Length; i++)
        {
            var before = _table[i - 256];
            _table[i] = (before >> 8) ^ _table[before & 0xFF];
        }
    }

    public uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        while (bytes.Length >= Ways)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = At(7, low) ^ At(6, low >> 8) ^ At(5, low >> 16) ^ At(4, low >> 24)
                ^ At(3, high) ^ At(2, high >> 8) ^ At(1, high >> 16) ^ At(0, high >> 24);
            bytes = bytes[Ways..];
        }

        foreach (var b in bytes)
        {
            crc = (crc >> 8) ^ At(0, crc ^ b);
        }

        return ~crc;
    }

    private uint At(int way, uint value) => _table[(way * 256) + (int)(value & 0xFF)];
}
