using System.Security.Cryptography;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;

namespace Publisher.Epub.Package;

/// <summary>The package's identifiers.</summary>
/// <param name="Unique">The unique identifier: the e-book's ISBN, else a name-based UUID.</param>
/// <param name="HasIsbn">Is it an ISBN?</param>
/// <param name="Print">The print ISBN as a URN, or null.</param>
internal sealed record Identifiers(string Unique, bool HasIsbn, string? Print)
{
    /// <summary>RFC 9562: the namespace for names that are URLs.</summary>
    private static readonly Guid UrlNamespace = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    public static Identifiers Of(BookFacts facts, List<Diagnostic> findings)
    {
        var print = Urn(facts.IsbnPrint, facts.Places.GetValueOrDefault("isbn.print"), findings);
        var own = Urn(facts.IsbnEbook, facts.Places.GetValueOrDefault("isbn.ebook"), findings);
        return new Identifiers(own ?? "urn:uuid:" + NameBased($"urn:publisher:{facts.House.Name}/{facts.Slug}"), own is not null, print);
    }

    /// <summary>Are these 13 digits with a right check digit? (ISO 2108)</summary>
    public static bool IsIsbn(string digits)
    {
        if (digits.Length != 13 || !digits.All(char.IsAsciiDigit) || !(digits.StartsWith("978", StringComparison.Ordinal) || digits.StartsWith("979", StringComparison.Ordinal)))
        {
            return false;
        }

        var sum = digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return sum % 10 == 0;
    }

    private static string? Urn(string? isbn, SourceSpan span, List<Diagnostic> findings)
    {
        if (isbn is null)
        {
            return null;
        }

        var digits = isbn.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (IsIsbn(digits))
        {
            return "urn:isbn:" + digits;
        }

        findings.Add(Catalogue.IdentifierWrong.At(span, isbn));
        return null;
    }

    /// <summary>A UUID of version 5: the same book has the same identifier in every build. SHA-1 is the version's definition, not a protection.</summary>
    private static string NameBased(string name)
    {
#pragma warning disable CA5350
        var hash = SHA1.HashData([.. UrlNamespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("D");
    }
}
