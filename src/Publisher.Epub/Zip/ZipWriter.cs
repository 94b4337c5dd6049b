using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Publisher.Epub.Zip;

/// <summary>
/// Writes an OCF container: entries in the order given, a fixed time, no extra fields, no data descriptors, no comments, the same
/// header bytes on every system. Own code because <see cref="ZipArchive"/> writes the operating system into every entry.
/// </summary>
internal static class ZipWriter
{
    private const int LocalSize = 30;
    private const int CentralSize = 46;
    private const int EndSize = 22;
    private const ushort Deflated = 8;
    private const ushort Utf8Names = 0x0800;

    /// <summary>1980-01-01, the earliest day a ZIP knows.</summary>
    private const ushort FixedDate = 0x0021;

    private sealed record Entry(byte[] Name, ReadOnlyMemory<byte> Body, uint Crc, int Size, ushort Method)
    {
        public ushort Version => Method == Deflated ? (ushort)20 : (ushort)10;

        public ushort Flags => Name.All(b => b < 0x80) ? (ushort)0 : Utf8Names;
    }

    /// <summary>The finished archive.</summary>
    public static byte[] Write(IReadOnlyList<PackageFile> files, int parallelism, CancellationToken ct)
    {
        var crc = new Crc32();
        var entries = new Entry[files.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism), CancellationToken = ct };
        Parallel.For(0, files.Count, options, i => entries[i] = Pack(files[i], crc));

        // Exactly as long as the archive: a book of pictures is not copied again and again while it grows.
        var archive = new byte[entries.Sum(e => LocalSize + CentralSize + (2L * e.Name.Length) + e.Body.Length) + EndSize];
        using var output = new MemoryStream(archive);
        var offsets = new uint[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            offsets[i] = checked((uint)output.Position);
            WriteLocal(output, entries[i]);
        }

        var start = checked((uint)output.Position);
        for (var i = 0; i < entries.Length; i++)
        {
            WriteCentral(output, entries[i], offsets[i]);
        }

        WriteEnd(output, checked((ushort)entries.Length), start);
        return archive;
    }

    private static Entry Pack(PackageFile file, Crc32 crc)
    {
        var name = Encoding.UTF8.GetBytes(file.Name);
        var sum = crc.Of(file.Content.Span);
        if (!file.Stored)
        {
            using var packed = new MemoryStream();
            using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                deflate.Write(file.Content.Span);
            }

            if (packed.Length < file.Content.Length)
            {
                return new Entry(name, packed.ToArray(), sum, file.Content.Length, Deflated);
            }
        }

        return new Entry(name, file.Content, sum, file.Content.Length, 0);
    }

    private static void WriteLocal(MemoryStream output, Entry entry)
    {
        Span<byte> head = stackalloc byte[LocalSize];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034B50);
        WriteCommon(head[4..], entry);
        output.Write(head);
        output.Write(entry.Name);
        output.Write(entry.Body.Span);
    }

    private static void WriteCentral(MemoryStream output, Entry entry, uint offset)
    {
        Span<byte> head = stackalloc byte[CentralSize];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 20);
        WriteCommon(head[6..], entry);
        BinaryPrimitives.WriteUInt32LittleEndian(head[42..], offset);
        output.Write(head);
        output.Write(entry.Name);
    }

    /// <summary>The fields that both headers share: version needed to extra length (APPNOTE 4.3.7, 4.3.12).</summary>
    private static void WriteCommon(Span<byte> head, Entry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(head, entry.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], entry.Method);
        BinaryPrimitives.WriteUInt16LittleEndian(head[8..], FixedDate);
        BinaryPrimitives.WriteUInt32LittleEndian(head[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(head[14..], checked((uint)entry.Body.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(head[18..], checked((uint)entry.Size));
        BinaryPrimitives.WriteUInt16LittleEndian(head[22..], checked((ushort)entry.Name.Length));
    }

    private static void WriteEnd(MemoryStream output, ushort count, uint start)
    {
        Span<byte> end = stackalloc byte[EndSize];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)output.Position - start));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        output.Write(end);
    }
}
