using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Publisher.Core.Model;

namespace Publisher.Pdf.Metadata;

/// <summary>Identifiers and instant of a file; all from content, none from clock or chance (W2, W8, W11).</summary>
/// <param name="Id">The trailer's ID.</param>
/// <param name="Document">Names the book, whatever its state.</param>
/// <param name="Instance">Names this very content.</param>
/// <param name="Instant">When it was made, as the book says; null when the book's date cannot be used.</param>
internal sealed record DocumentIdentity(byte[] Id, string Document, string Instance, DateTime? Instant)
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>From the book's facts and the hash of everything drawn.</summary>
    /// <param name="facts">The book's facts.</param>
    /// <param name="variant">What sets the file apart from the book's master; null for the master.</param>
    /// <param name="content">Hash of everything drawn.</param>
    public static DocumentIdentity Of(BookFacts facts, string? variant, ReadOnlySpan<byte> content)
    {
        var book = Hash($"{facts.Slug}\n{facts.IsbnPrint}{(variant is null ? "" : "\n" + variant)}", []);
        var instance = Hash(
            string.Join('\n', [facts.Slug, facts.Title, facts.Modified, facts.Language, .. facts.Creators.Select(c => c.Name)]),
            content);
        return new(instance[..16], Uuid(book), Uuid(instance), InstantOf(facts));
    }

    /// <summary>The instant of the facts, or null when it is not in the right form.</summary>
    public static DateTime? InstantOf(BookFacts facts) =>
        DateTime.TryParseExact(facts.Modified, Form, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;

    private static byte[] Hash(string text, ReadOnlySpan<byte> content) => SHA256.HashData([.. Encoding.UTF8.GetBytes(text), .. content]);

    // RFC 9562 version 8: bits of our own choice, marked as such.
    private static string Uuid(byte[] hash)
    {
        var bytes = hash.AsSpan(0, 16).ToArray();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        var hex = Convert.ToHexStringLower(bytes);
        return $"uuid:{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}";
    }
}
