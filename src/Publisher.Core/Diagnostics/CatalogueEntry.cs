using System.Globalization;
using Publisher.Core.Text;

namespace Publisher.Core.Diagnostics;

/// <summary>What is known of one diagnostic code: its gravity, wording, fix and long explanation.</summary>
/// <param name="Code">Two letters and three digits; never reused.</param>
/// <param name="Severity">Default gravity.</param>
/// <param name="Chinese">Message with <c>{0}</c>… places.</param>
/// <param name="English">The same in English, same places.</param>
/// <param name="FixChinese">How to mend it, same places.</param>
/// <param name="FixEnglish">The same in English.</param>
/// <param name="Explain">Text of <c>publisher explain</c>: the rule, why it exists, an example. Chinese, then English after a blank line.</param>
public sealed record CatalogueEntry(
    string Code,
    Severity Severity,
    string Chinese,
    string English,
    string FixChinese,
    string FixEnglish,
    string Explain)
{
    /// <summary>A diagnostic of this kind at a place; <paramref name="args"/> fill the places of message and fix.</summary>
    public Diagnostic At(SourceSpan span, params ReadOnlySpan<object?> args) =>
        new(
            Code,
            Severity,
            string.Format(CultureInfo.InvariantCulture, Chinese, args),
            string.Format(CultureInfo.InvariantCulture, English, args),
            span,
            FixChinese.Length == 0
                ? []
                : [new Hint(string.Format(CultureInfo.InvariantCulture, FixChinese, args), string.Format(CultureInfo.InvariantCulture, FixEnglish, args))]);
}
