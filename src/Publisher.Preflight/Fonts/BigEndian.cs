using System.Buffers.Binary;

namespace Publisher.Preflight.Fonts;

/// <summary>Numbers of a font file. Reading beyond its end throws <see cref="InvalidDataException"/>.</summary>
internal readonly struct BigEndian(ReadOnlyMemory<byte> bytes)
{
    internal int Length => bytes.Length;

    internal byte U8(int at) => Slice(at, 1).Span[0];

    internal ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Slice(at, 2).Span);

    internal short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Slice(at, 2).Span);

    internal uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Slice(at, 4).Span);

    /// <summary>An offset or number of one to four bytes.</summary>
    internal int Offset(int at, int size)
    {
        var value = 0L;
        for (var i = 0; i < size; i++)
        {
            value = (value << 8) | U8(at + i);
        }

        return value <= int.MaxValue ? (int)value : throw new InvalidDataException("offset");
    }

    internal ReadOnlyMemory<byte> Slice(int at, int length) =>
        at >= 0 && length >= 0 && at <= bytes.Length - length ? bytes.Slice(at, length) : throw new InvalidDataException("beyond the end");
}
