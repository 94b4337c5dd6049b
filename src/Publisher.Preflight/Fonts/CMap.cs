using System.Collections.Immutable;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Fonts;

/// <summary>Codes from one number to another, and what they stand for: a CID, or characters.</summary>
internal readonly record struct CMapRange(int Low, int High, int Cid, string? Text);

/// <summary>A CMap: how a string falls into codes, and what codes mean (ISO 32000-1 9.7.5, 9.10.3).</summary>
internal sealed class CMap
{
    private const int MostEntries = 300_000;

    private readonly List<(int Low, int High, int Length)> _spaces = [];
    private readonly List<CMapRange> _ranges = [];
    private ImmutableArray<CMapRange> _sorted;

    /// <summary>What each code stands for, by code.</summary>
    internal ImmutableArray<CMapRange> Ranges => _sorted;

    /// <summary>Longest code in bytes; 0 when none is declared.</summary>
    internal int Longest => _spaces.Count == 0 ? 0 : _spaces.Max(s => s.Length);

    internal bool Vertical { get; private set; }

    /// <summary>Reads a CMap; null when it is none.</summary>
    internal static CMap? Read(ReadOnlyMemory<byte> bytes, Budget budget)
    {
        var map = new CMap();
        try
        {
            map.Fill(bytes, budget);
        }
        catch (Exception e) when (e is not (LimitException or OperationCanceledException or OutOfMemoryException))
        {
            return null;
        }

        map._sorted = [.. map._ranges.OrderBy(r => r.Low)];
        return map._spaces.Count == 0 && map._sorted.IsEmpty ? null : map;
    }

    /// <summary>The entry of a code, or null.</summary>
    internal CMapRange? Find(int code)
    {
        var (low, high) = (0, _sorted.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = _sorted[middle];
            if (code < range.Low)
            {
                high = middle - 1;
            }
            else if (code > range.High)
            {
                low = middle + 1;
            }
            else
            {
                return range;
            }
        }

        return null;
    }

    /// <summary>Length of the code at the start of a string.</summary>
    internal int LengthAt(ReadOnlySpan<byte> text)
    {
        var code = 0;
        for (var length = 1; length <= Math.Min(4, text.Length); length++)
        {
            code = (code << 8) | text[length - 1];
            foreach (var space in _spaces)
            {
                if (space.Length == length && code >= space.Low && code <= space.High)
                {
                    return length;
                }
            }
        }

        return Math.Clamp(_spaces.Count == 0 ? 1 : _spaces.Min(s => s.Length), 1, Math.Max(1, text.Length));
    }

    private void Fill(ReadOnlyMemory<byte> bytes, Budget budget)
    {
        var scanner = new CoreTokenScanner(new MemoryInputBytes(bytes), false, new StackDepthGuard(50), useLenientParsing: true);
        var operands = new List<IToken>();
        while (scanner.MoveNext())
        {
            budget.Operator();
            switch (scanner.CurrentToken)
            {
                case OperatorToken word:
                    Take(word.Data, operands);
                    operands.Clear();
                    break;
                case { } token:
                    operands.Add(token);
                    break;
            }
        }
    }

    private void Take(string word, List<IToken> operands)
    {
        if (_ranges.Count + operands.Count > MostEntries)
        {
            throw new LimitException("CMap");
        }

        switch (word)
        {
            case "endcodespacerange":
                for (var i = 0; i + 1 < operands.Count; i += 2)
                {
                    _spaces.Add((Code(operands[i]), Code(operands[i + 1]), Tokens.Bytes(operands[i]).Length));
                }

                break;
            case "endbfchar":
                for (var i = 0; i + 1 < operands.Count; i += 2)
                {
                    _ranges.Add(new(Code(operands[i]), Code(operands[i]), 0, Text(operands[i + 1])));
                }

                break;
            case "endbfrange":
                for (var i = 0; i + 2 < operands.Count; i += 3)
                {
                    Range(Code(operands[i]), Code(operands[i + 1]), operands[i + 2]);
                }

                break;
            case "endcidchar":
                for (var i = 0; i + 1 < operands.Count; i += 2)
                {
                    _ranges.Add(new(Code(operands[i]), Code(operands[i]), Number(operands[i + 1]), null));
                }

                break;
            case "endcidrange":
                for (var i = 0; i + 2 < operands.Count; i += 3)
                {
                    _ranges.Add(new(Code(operands[i]), Code(operands[i + 1]), Number(operands[i + 2]), null));
                }

                break;
            case "def" when operands is [.., NameToken { Data: "WMode" }, NumericToken { Int: 1 }]:
                Vertical = true;
                break;
        }
    }

    private void Range(int low, int high, IToken target)
    {
        if (target is ArrayToken each)
        {
            for (var i = 0; i < each.Length && low + i <= high; i++)
            {
                _ranges.Add(new(low + i, low + i, 0, Text(each[i])));
            }
        }
        else
        {
            _ranges.Add(new(low, high, 0, Text(target)));
        }
    }

    private static int Number(IToken token) => token is NumericToken number ? number.Int : 0;

    private static int Code(IToken token) => Tokens.Bytes(token).Take(4).Aggregate(0, (code, b) => (code << 8) | b);

    // Unit by unit: a decoder would hide half a surrogate pair.
    private static string Text(IToken token)
    {
        var bytes = Tokens.Bytes(token);
        return string.Create(bytes.Length / 2, bytes, (units, from) =>
        {
            for (var i = 0; i < units.Length; i++)
            {
                units[i] = (char)((from[2 * i] << 8) | from[(2 * i) + 1]);
            }
        });
    }
}
