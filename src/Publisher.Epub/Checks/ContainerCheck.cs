using System.Buffers.Binary;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Epub.Checks;

/// <summary>Reads the bytes of a finished container and tests what OCF demands (epub.md O1–O5, O7). Trusts no ZIP library, nor our own writer.</summary>
internal static class ContainerCheck
{
    private const string Mimetype = "application/epub+zip";

    /// <summary>A finding for every broken rule. Never reads outside the bytes.</summary>
    public static IEnumerable<Diagnostic> Check(ReadOnlyMemory<byte> archive)
    {
        var findings = new List<Diagnostic>();
        CheckStart(archive.Span, findings);
        CheckDirectory(archive.Span, findings);
        return findings;
    }

    private static void Report(List<Diagnostic> findings, string chinese, string english) =>
        findings.Add(Catalogue.ContainerWrong.At(SourceSpan.None, chinese, english));

    private static void CheckStart(ReadOnlySpan<byte> zip, List<Diagnostic> findings)
    {
        if (zip.Length < 58 || !zip[..4].SequenceEqual("PK\u0003\u0004"u8))
        {
            Report(findings, "不是 ZIP 文件", "not a ZIP file");
            return;
        }

        if (zip[6] != 0 || zip[7] != 0)
        {
            Report(findings, "mimetype 条目带有标志位", "the mimetype entry has flags set");
        }

        if (zip[8] != 0 || zip[9] != 0)
        {
            Report(findings, "mimetype 被压缩了", "mimetype is compressed");
        }

        if (zip[26] != 8 || zip[27] != 0 || !zip.Slice(30, 8).SequenceEqual("mimetype"u8))
        {
            Report(findings, "第一个条目不是 mimetype", "the first entry is not mimetype");
        }

        if (zip[28] != 0 || zip[29] != 0)
        {
            Report(findings, "mimetype 条目带有附加字段", "the mimetype entry has an extra field");
        }

        var size = BinaryPrimitives.ReadUInt32LittleEndian(zip[22..]);
        if (size != Mimetype.Length || !zip.Slice(38, Mimetype.Length).SequenceEqual(Encoding.ASCII.GetBytes(Mimetype)))
        {
            Report(findings, "mimetype 的内容不对", "mimetype has the wrong content");
        }
    }

    private static void CheckDirectory(ReadOnlySpan<byte> zip, List<Diagnostic> findings)
    {
        var end = zip.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + 22 > zip.Length)
        {
            Report(findings, "没有中央目录", "no central directory");
            return;
        }

        int count = BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 10)..]);
        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            if (at + 46 > end || !zip.Slice((int)at, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                Report(findings, "中央目录残缺", "the central directory is damaged");
                return;
            }

            var head = zip[(int)at..];
            int length = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
            int extra = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
            int comment = BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
            if (46 + length > head.Length)
            {
                Report(findings, "中央目录残缺", "the central directory is damaged");
                return;
            }

            CheckEntry(head, Encoding.UTF8.GetString(head.Slice(46, length)), extra, names, findings);
            at += 46 + length + extra + comment;
        }
    }

    private static void CheckEntry(ReadOnlySpan<byte> head, string name, int extra, HashSet<string> names, List<Diagnostic> findings)
    {
        int flags = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]);
        int method = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]);
        int version = BinaryPrimitives.ReadUInt16LittleEndian(head[6..]);
        if (method is not (0 or 8) || version is not (10 or 20 or 45))
        {
            Report(findings, $"{name} 的压缩方法或版本不合规", $"{name} has a forbidden method or version");
        }

        if ((flags & ~0x0800) != 0)
        {
            Report(findings, $"{name} 加了密或带数据描述符", $"{name} is encrypted or has a data descriptor");
        }

        if (extra != 0)
        {
            Report(findings, $"{name} 带有附加字段", $"{name} has an extra field");
        }

        if (!FileNames.IsLegal(name))
        {
            Report(findings, $"文件名不合法：{name}", $"illegal file name: {name}");
        }

        if (!names.Add(FileNames.Fold(name)))
        {
            Report(findings, $"文件名重复（不分大小写）：{name}", $"file name repeats (without regard to case): {name}");
        }
    }
}
