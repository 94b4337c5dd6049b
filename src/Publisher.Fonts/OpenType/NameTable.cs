using System.Collections.Immutable;
using System.Text;

namespace Publisher.Fonts.OpenType;

/// <summary>The names a face gives itself.</summary>
/// <param name="FullNames">All names by which the face may be asked for, the English one first.</param>
/// <param name="PostScriptName">ASCII name without blanks, or empty.</param>
internal sealed record NameTable(ImmutableArray<string> FullNames, string PostScriptName)
{
    private const int English = 0x409;

    /// <summary>Reads a <c>name</c> table (OpenType 1.9, “name”); unreadable records are skipped.</summary>
    public static NameTable Read(ReadOnlySpan<byte> table)
    {
        var reader = new TableReader(table);
        var strings = reader.U16(4);
        var records = new List<(int Id, bool English, string Text)>();
        for (var i = 0; i < reader.U16(2); i++)
        {
            var at = 6 + (12 * i);
            var text = Decode(reader.U16(at), reader.Slice(strings + reader.U16(at + 10), reader.U16(at + 8)));
            if (text.Length > 0)
            {
                records.Add((reader.U16(at + 6), reader.U16(at) != 3 || reader.U16(at + 4) == English, text));
            }
        }

        return new(FullNamesOf(records), Ascii(First(records, 6)));
    }

    private static ImmutableArray<string> FullNamesOf(List<(int Id, bool English, string Text)> records)
    {
        var names = new List<string>();
        var family = First(records, 16) ?? First(records, 1);
        var style = First(records, 17) ?? First(records, 2);
        if (family is not null && style is not null)
        {
            names.Add($"{family} {style}");
        }

        foreach (var (_, _, text) in records.Where(r => r.Id == 4).OrderByDescending(r => r.English))
        {
            names.Add(text);
        }

        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string? First(List<(int Id, bool English, string Text)> records, int id) =>
        records.Where(r => r.Id == id).OrderByDescending(r => r.English).Select(r => r.Text).FirstOrDefault();

    // Platform 0 and 3 are UTF-16BE; platform 1 is read only as far as it is ASCII.
    private static string Decode(int platform, ReadOnlySpan<byte> bytes) => platform switch
    {
        0 or 3 => Encoding.BigEndianUnicode.GetString(bytes),
        1 => Ascii(Encoding.Latin1.GetString(bytes)),
        _ => "",
    };

    private static string Ascii(string? text) =>
        text is not null && text.All(c => c is > ' ' and < (char)0x7F or ' ') ? text : "";
}
