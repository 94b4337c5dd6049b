using Publisher.Core.Model;

namespace Publisher.Manuscript;

/// <summary>How an override names a block: by its label, else by file and number; and the digest of its text.</summary>
/// <param name="At">What to write after <c>at:</c>: <c>fig:map-3</c>, or <c>03.md#12</c>.</param>
/// <param name="Place">File and number, also when there is a label.</param>
/// <param name="Hash">Eight hexadecimal digits of the SHA-256 of its text. Words of references are taken by label, so that a new number elsewhere changes nothing.</param>
/// <param name="Text">Its text on one line, for people.</param>
/// <param name="Kind">What it is, Chinese.</param>
/// <param name="KindEnglish">What it is, English.</param>
/// <param name="ParagraphStyle">Name of the paragraph style that its text has.</param>
/// <param name="Target">The block that carries the lever: the left figure, for a pair and for both of its figures.</param>
/// <param name="Block">The block.</param>
public sealed record BlockAnchor(
    string At, string Place, string Hash, string Text, string Kind, string KindEnglish, string ParagraphStyle, Block Target, Block Block)
{
    /// <summary>The first characters of the text, to write after <c>text:</c>.</summary>
    public string Start
    {
        get
        {
            var length = Math.Min(Text.Length, 12);
            length -= length > 0 && char.IsHighSurrogate(Text[length - 1]) ? 1 : 0;
            return length < Text.Length ? Text[..length] + "…" : Text;
        }
    }
}
