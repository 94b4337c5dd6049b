namespace Publisher.Fonts.OpenType;

/// <summary>What the head of a CFF table tells: is it CID-keyed, and which CID has each glyph.</summary>
/// <param name="CidKeyed">True when the Top DICT has a ROS operator.</param>
/// <param name="Cids">CID of each glyph; empty when glyph and CID are the same number or the font is name-keyed.</param>
internal sealed record CffHeader(bool CidKeyed, ushort[] Cids)
{
    private const int CharsetOperator = 15;
    private const int RosOperator = 0x0C1E;

    /// <summary>Reads the head of a <c>CFF </c> table (Adobe Technical Note 5176 §§4–13).</summary>
    public static CffHeader Read(ReadOnlySpan<byte> table, int glyphCount)
    {
        var reader = new TableReader(table);
        var topDictIndex = IndexEnd(reader, reader.U8(2));
        var (start, end) = FirstObject(reader, topDictIndex);
        var charset = 0;
        var cidKeyed = false;
        foreach (var (op, operand) in Operators(table, start, end))
        {
            cidKeyed |= op == RosOperator;
            charset = op == CharsetOperator ? operand : charset;
        }

        return cidKeyed && charset > 2 ? new(true, ReadCharset(reader, charset, glyphCount)) : new(cidKeyed, []);
    }

    private static ushort[] ReadCharset(TableReader reader, int at, int glyphCount)
    {
        var cids = new ushort[glyphCount];
        var format = reader.U8(at++);
        for (var gid = 1; gid < glyphCount;)
        {
            if (at >= reader.Length)
            {
                return [];
            }

            var first = reader.U16(at);
            var left = format switch { 0 => 0, 1 => reader.U8(at + 2), _ => reader.U16(at + 2) };
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
            for (var i = 0; i <= left && gid < glyphCount; i++)
            {
                cids[gid++] = (ushort)(first + i);
            }
        }

        return cids;
    }

    private static List<(int Operator, int LastOperand)> Operators(ReadOnlySpan<byte> table, int at, int end)
    {
        var found = new List<(int, int)>();
        var operand = 0;
        var reader = new TableReader(table);
        while (at < end)
        {
            var b = reader.U8(at++);
            switch (b)
            {
                case 12:
                    found.Add((0x0C00 | reader.U8(at++), operand));
                    break;
                case <= 21:
                    found.Add((b, operand));
                    break;
                case 28:
                    operand = reader.I16(at);
                    at += 2;
                    break;
                case 29:
                    operand = reader.I32(at);
                    at += 4;
                    break;
                case 30: // a real number; its value never matters here
                    while (at < end && (reader.U8(at) & 0xF) != 0xF && (reader.U8(at) >> 4) != 0xF)
                    {
                        at++;
                    }

                    at++;
                    break;
                case >= 32 and <= 246:
                    operand = b - 139;
                    break;
                case >= 247 and <= 250:
                    operand = ((b - 247) * 256) + reader.U8(at++) + 108;
                    break;
                case >= 251 and <= 254:
                    operand = (-(b - 251) * 256) - reader.U8(at++) - 108;
                    break;
            }
        }

        return found;
    }

    private static (int Start, int End) FirstObject(TableReader reader, int index)
    {
        var count = reader.U16(index);
        if (count == 0)
        {
            return (0, 0);
        }

        var size = reader.U8(index + 2);
        var data = index + 2 + ((count + 1) * size);
        return (data + Offset(reader, index + 3, size), Math.Min(reader.Length, data + Offset(reader, index + 3 + size, size)));
    }

    private static int IndexEnd(TableReader reader, int index)
    {
        var count = reader.U16(index);
        if (count == 0)
        {
            return index + 2;
        }

        var size = reader.U8(index + 2);
        return index + 2 + ((count + 1) * size) + Offset(reader, index + 3 + (count * size), size);
    }

    private static int Offset(TableReader reader, int at, int size)
    {
        var value = 0;
        for (var i = 0; i < size; i++)
        {
            value = (value << 8) | reader.U8(at + i);
        }

        return value;
    }
}
