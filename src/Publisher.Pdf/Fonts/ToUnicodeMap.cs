using System.Text;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Fonts;

/// <summary>Writes a ToUnicode CMap (ISO 32000-1 9.10.3; Adobe Technical Note 5411): at most 100 entries a block.</summary>
internal static class ToUnicodeMap
{
    private const int BlockSize = 100;

    public static byte[] Write(FontUse use)
    {
        var sink = new ByteSink();
        sink.Write("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """u8);
        foreach (var block in use.Texts.Select(t => (Code: use.Face.Code(t.Key), Text: t.Value)).OrderBy(t => t.Code).Chunk(BlockSize))
        {
            sink.WriteInt(block.Length);
            sink.Write(" beginbfchar\n"u8);
            foreach (var (code, text) in block)
            {
                sink.Write((byte)'<');
                sink.WriteHex(code);
                sink.Write("> <"u8);
                foreach (var b in Encoding.BigEndianUnicode.GetBytes(text))
                {
                    sink.WriteHex(b);
                }

                sink.Write(">\n"u8);
            }

            sink.Write("endbfchar\n"u8);
        }

        sink.Write("""
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end

            """u8);
        return sink.ToArray();
    }
}
