using System.Security.Cryptography;
using System.Text;

namespace Publisher.Core.Build;

/// <summary>Hashes that name content. Same parts, same key, on any machine.</summary>
public static class ContentKey
{
    /// <summary>SHA-256 of the parts, each preceded by its length, in lower-case hexadecimal.</summary>
    public static string Of(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(BitConverter.GetBytes((long)part.Length));
            hash.AppendData(part.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of strings, as UTF-8.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var bytes = new ReadOnlyMemory<byte>[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            bytes[i] = Encoding.UTF8.GetBytes(parts[i]);
        }

        return Of(bytes);
    }
}
