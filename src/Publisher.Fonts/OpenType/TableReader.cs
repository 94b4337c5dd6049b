using System.Buffers.Binary;

namespace Publisher.Fonts.OpenType;

/// <summary>Big-endian reads that never leave the table: what lies outside reads as zero, so a damaged font cannot crash us.</summary>
internal readonly ref struct TableReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;

    public int Length => _data.Length;

    public byte U8(int at) => Holds(at, 1) ? _data[at] : (byte)0;

    public ushort U16(int at) => Holds(at, 2) ? BinaryPrimitives.ReadUInt16BigEndian(_data[at..]) : (ushort)0;

    public short I16(int at) => (short)U16(at);

    public uint U32(int at) => Holds(at, 4) ? BinaryPrimitives.ReadUInt32BigEndian(_data[at..]) : 0;

    public int I32(int at) => (int)U32(at);

    /// <summary>The bytes from <paramref name="at"/>; empty when they do not all exist.</summary>
    public ReadOnlySpan<byte> Slice(int at, int length) => length >= 0 && Holds(at, length) ? _data.Slice(at, length) : [];

    private bool Holds(int at, int length) => at >= 0 && at <= _data.Length - length;
}
