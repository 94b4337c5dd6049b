using System.Collections.Immutable;

namespace Publisher.Preflight.Fonts;

/// <summary>The width in a Type 2 charstring: the number too many before the first operator that clears the stack (Adobe 5177, 3.1).</summary>
/// <param name="Known">Could it be told?</param>
/// <param name="Difference">Difference from the nominal width; null means the default width.</param>
internal readonly record struct Type2Width(bool Known, double? Difference)
{
    private const int MostStack = 192;
    private const int MostDepth = 10;

    private static readonly Type2Width Unknown = new(false, null);

    internal static Type2Width Of(ReadOnlyMemory<byte> outline, ImmutableArray<ReadOnlyMemory<byte>> globals, ImmutableArray<ReadOnlyMemory<byte>> locals)
    {
        var stack = new List<double>();
        return Run(outline, stack, new Subroutines(globals, locals), 0) ?? Unknown;
    }

    private static Type2Width? Run(ReadOnlyMemory<byte> code, List<double> stack, Subroutines subroutines, int depth)
    {
        var file = new BigEndian(code);
        for (var at = 0; at < file.Length && stack.Count < MostStack;)
        {
            var b = file.U8(at);
            if (b is 28 or >= 32)
            {
                stack.Add(Number(file, ref at));
                continue;
            }

            at++;
            if (b is 10 or 29)
            {
                var called = subroutines.Called(b == 29, stack);
                if (called is null || depth > MostDepth)
                {
                    return Unknown;
                }

                if (Run(called.Value, stack, subroutines, depth + 1) is { } found)
                {
                    return found;
                }
            }
            else
            {
                return b == 11 ? null : Width(b, stack);
            }
        }

        return null;
    }

    private static Type2Width Width(byte op, List<double> stack)
    {
        var extra = op switch
        {
            1 or 3 or 18 or 23 or 19 or 20 => stack.Count % 2 == 1,
            21 => stack.Count > 2,
            4 or 22 => stack.Count > 1,
            14 => stack.Count is 1 or 5,
            _ => (bool?)null,
        };
        return extra is null ? Unknown : new(true, extra.Value ? stack[0] : null);
    }

    private static double Number(BigEndian file, ref int at)
    {
        var b = file.U8(at++);
        switch (b)
        {
            case 28:
                at += 2;
                return file.I16(at - 2);
            case 255:
                at += 4;
                return (int)file.U32(at - 4) / 65536.0;
            case <= 246:
                return b - 139;
            case <= 250:
                return ((b - 247) * 256) + file.U8(at++) + 108;
            default:
                return (-(b - 251) * 256) - file.U8(at++) - 108;
        }
    }

    private sealed record Subroutines(ImmutableArray<ReadOnlyMemory<byte>> Globals, ImmutableArray<ReadOnlyMemory<byte>> Locals)
    {
        internal ReadOnlyMemory<byte>? Called(bool global, List<double> stack)
        {
            var all = global ? Globals : Locals;
            if (stack.Count == 0)
            {
                return null;
            }

            var bias = all.Length < 1240 ? 107 : all.Length < 33900 ? 1131 : 32768;
            var index = (int)stack[^1] + bias;
            stack.RemoveAt(stack.Count - 1);
            return index >= 0 && index < all.Length ? (ReadOnlyMemory<byte>?)all[index] : null;
        }
    }
}
