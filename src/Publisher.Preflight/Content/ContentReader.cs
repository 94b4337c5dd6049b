using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

/// <summary>An operator with what stands before it.</summary>
/// <param name="Name">The operator; <c>EI</c> for a whole inline picture.</param>
/// <param name="Operands">Its operands; of an inline picture, keys and values.</param>
internal readonly record struct Operation(string Name, List<IToken> Operands)
{
    internal double Number(int index) => index < Operands.Count && Operands[index] is NumericToken n && double.IsFinite(n.Double) ? n.Double : 0;

    internal string NameAt(int index) => index >= 0 && index < Operands.Count && Operands[index] is NameToken n ? n.Data : "";
}

/// <summary>Falls a content stream into operations.</summary>
internal static class ContentReader
{
    private const int MostOperands = 2048;

    /// <summary>The operations in order. The list of operands is used again for the next one.</summary>
    internal static IEnumerable<Operation> Read(ReadOnlyMemory<byte> bytes, Budget budget)
    {
        var scanner = new CoreTokenScanner(new MemoryInputBytes(bytes), false, new StackDepthGuard(50), useLenientParsing: true, isStream: true);
        var operands = new List<IToken>();
        var inline = false;
        while (scanner.MoveNext())
        {
            budget.Operator();
            switch (scanner.CurrentToken)
            {
                case OperatorToken { Data: "BI" }:
                    inline = true;
                    operands.Clear();
                    break;
                case InlineImageDataToken:
                    yield return new("EI", operands);
                    operands.Clear();
                    inline = false;
                    break;
                case OperatorToken { Data: "EI" or "ID" } when inline:
                    break;
                case OperatorToken word:
                    yield return new(word.Data, operands);
                    operands.Clear();
                    break;
                case CommentToken or EndOfLineToken:
                    break;
                case { } token when operands.Count < MostOperands:
                    operands.Add(token);
                    break;
            }
        }
    }
}
