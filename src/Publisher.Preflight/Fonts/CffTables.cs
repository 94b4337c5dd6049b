using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Publisher.Preflight.Fonts;

/// <summary>An INDEX of a CFF file (Adobe 5176, 5).</summary>
/// <param name="Items">Its objects.</param>
/// <param name="End">First byte after it.</param>
internal sealed record CffIndex(ImmutableArray<ReadOnlyMemory<byte>> Items, int End)
{
    internal static CffIndex Read(BigEndian file, int at)
    {
        var count = file.U16(at);
        if (count == 0)
        {
            return new([], at + 2);
        }

        var size = file.U8(at + 2) is var s and >= 1 and <= 4 ? s : throw new InvalidDataException("INDEX");
        var data = at + 2 + ((count + 1) * size);
        var items = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(count);
        var from = file.Offset(at + 3, size);
        for (var i = 1; i <= count; i++)
        {
            var to = file.Offset(at + 3 + (i * size), size);
            items.Add(file.Slice(data + from, to - from));
            from = to;
        }

        return new(items.MoveToImmutable(), data + from);
    }
}

/// <summary>A DICT of a CFF file: operators (escaped ones as 1200 + n) with their numbers.</summary>
internal static class CffDict
{
    private const string Nibbles = "0123456789.EE -";

    internal static SortedDictionary<int, ImmutableArray<double>> Read(ReadOnlyMemory<byte> bytes)
    {
        var dict = new SortedDictionary<int, ImmutableArray<double>>();
        var file = new BigEndian(bytes);
        var numbers = ImmutableArray.CreateBuilder<double>();
        for (var at = 0; at < file.Length;)
        {
            var b = file.U8(at);
            if (b <= 21)
            {
                var key = b == 12 ? 1200 + file.U8(at + 1) : b;
                at += b == 12 ? 2 : 1;
                dict[key] = numbers.ToImmutable();
                numbers.Clear();
            }
            else
            {
                numbers.Add(Number(file, ref at));
            }
        }

        return dict;
    }

    private static double Number(BigEndian file, ref int at)
    {
        var b = file.U8(at++);
        switch (b)
        {
            case 28:
                at += 2;
                return file.I16(at - 2);
            case 29:
                at += 4;
                return (int)file.U32(at - 4);
            case 30:
                return Real(file, ref at);
            case >= 32 and <= 246:
                return b - 139;
            case >= 247 and <= 250:
                return ((b - 247) * 256) + file.U8(at++) + 108;
            case >= 251 and <= 254:
                return (-(b - 251) * 256) - file.U8(at++) - 108;
            default:
                throw new InvalidDataException("DICT");
        }
    }

    private static double Real(BigEndian file, ref int at)
    {
        var text = new StringBuilder();
        while (true)
        {
            var b = file.U8(at++);
            foreach (var nibble in new[] { b >> 4, b & 15 })
            {
                if (nibble == 15)
                {
                    return double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw new InvalidDataException("real");
                }

                text.Append(nibble == 12 ? "E-" : Nibbles[nibble].ToString());
            }
        }
    }
}
