using System.Globalization;
using System.Net;
using System.Text;

namespace Publisher.Conformance.Field;

/// <summary>Writes the test book for other typesetters, asked for the same page: Typst, XeLaTeX with ctex, HTML for print CSS.</summary>
internal static class FieldPeers
{
    /// <summary>Writes <c>field.typ</c>, <c>field.tex</c> and <c>field.html</c> into a folder.</summary>
    public static void Write(FieldBook book, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "field.typ"), Typst(book));
        File.WriteAllText(Path.Combine(folder, "field.tex"), Latex(book));
        File.WriteAllText(Path.Combine(folder, "field.html"), Html(book));
    }

    private static string Typst(FieldBook book) => """
        #set page(width: 170mm, height: 240mm, margin: (top: 24mm, inside: 25mm, outside: 170mm - 25mm - 346.5pt, bottom: 240mm - 24mm - 554.5pt))
        #set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em, overhang: false, cjk-latin-spacing: auto)
        #set par(justify: true, leading: 6.5pt, spacing: 6.5pt, first-line-indent: (amount: 2em, all: true))
        #set footnote.entry(gap: 4pt)
        #show footnote.entry: set text(size: 9pt)
        #show heading: set par(first-line-indent: 0pt, justify: false)
        #show heading.where(level: 1): it => { pagebreak(weak: true); block(height: 95.5pt, below: 6.5pt, align(center + horizon, text(size: 22pt, it.body))) }
        #show heading.where(level: 2): it => block(height: 61.5pt, above: 6.5pt, below: 6.5pt, sticky: true, align(center + horizon, text(size: 16pt, it.body)))
        #show heading.where(level: 3): it => block(height: 44.5pt, above: 6.5pt, below: 6.5pt, sticky: true, align(left + horizon, text(size: 14pt, h(21pt) + it.body)))
        #show heading.where(level: 4): it => block(height: 27.5pt, above: 6.5pt, below: 6.5pt, sticky: true, align(left + horizon, text(size: 12pt, h(21pt) + it.body)))


        """ + Blocks(book, b => b.Kind == FieldKind.Body ? "" : new string('=', b.Kind - FieldKind.Chapter + 1) + " ", TypstText, n => "#footnote[" + n + "]", "\n\n");

    private static string Latex(FieldBook book) => """
        \documentclass[UTF8,fontset=none,zihao=5,linespread=1,openany,twoside]{ctexbook}
        \usepackage[paperwidth=170mm,paperheight=240mm,top=24mm,inner=25mm,textwidth=346.5bp,textheight=554.5bp,headsep=7mm]{geometry}
        \setCJKmainfont{NotoSerifSC-Regular.ttf}[Path=./]
        \setmainfont{NotoSerifSC-Regular.ttf}[Path=./]
        \ctexset{autoindent=2, chapter/format=\centering\fontsize{22bp}{34bp}\selectfont, section/format=\centering\fontsize{16bp}{34bp}\selectfont,
          subsection/format=\fontsize{14bp}{17bp}\selectfont, subsubsection/format=\fontsize{12bp}{17bp}\selectfont}
        \setlength{\parskip}{0pt}
        \AtBeginDocument{\fontsize{10.5bp}{17bp}\selectfont}
        \renewcommand{\footnotesize}{\fontsize{9bp}{13bp}\selectfont}
        \raggedbottom
        \pagestyle{empty}
        \begin{document}


        """ + Blocks(book, LatexHead, LatexText, n => "\\footnote{" + n + "}", "\n\n", b => b.Kind == FieldKind.Body ? "" : "}") + "\\end{document}\n";

    private static string Html(FieldBook book) => """
        <!DOCTYPE html>
        <html lang="zh-Hans"><head><meta charset="utf-8"><title>field</title><style>
        @font-face { font-family: Body; src: url(NotoSerifSC-Regular.ttf) }
        @page { size: 170mm 240mm; margin: 24mm 25mm calc(240mm - 24mm - 554.5pt) calc(170mm - 25mm - 346.5pt) }
        @page :right { margin-left: 25mm; margin-right: calc(170mm - 25mm - 346.5pt) }
        @page { @footnote { padding-top: 5pt; margin-top: 8pt } }
        body { margin: 0; font: 10.5pt/17pt Body; text-align: justify; line-break: strict; widows: 2; orphans: 2; text-spacing-trim: trim-start; text-autospace: normal }
        p { margin: 0; text-indent: 2em }
        h1, h2, h3, h4 { margin: 0; font-weight: normal; break-after: avoid; text-align: left; text-indent: 0 }
        h1 { font-size: 22pt; line-height: 102pt; break-before: page; text-align: center } h2 { font-size: 16pt; line-height: 68pt; text-align: center }
        h3 { font-size: 14pt; line-height: 51pt } h4 { font-size: 12pt; line-height: 34pt }
        .note { float: footnote; font-size: 9pt; line-height: 13pt; text-indent: 0 }
        .note::footnote-call { font-size: 6pt; vertical-align: super; line-height: 0 }
        </style></head><body>

        """ + Blocks(book, b => "<" + Tag(b) + ">", t => WebUtility.HtmlEncode(t), n => "<span class=\"note\">" + n + "</span>", "\n", b => "</" + Tag(b) + ">") + "</body></html>\n";

    private static string Tag(FieldBlock block) =>
        block.Kind == FieldKind.Body ? "p" : string.Create(CultureInfo.InvariantCulture, $"h{block.Kind - FieldKind.Chapter + 1}");

    private static string LatexHead(FieldBlock block) => block.Kind switch
    {
        FieldKind.Chapter => "\\chapter{",
        FieldKind.Section => "\\section{",
        FieldKind.Subsection => "\\subsection{",
        FieldKind.Subsubsection => "\\subsubsection{",
        _ => "",
    };

    private static string Blocks(
        FieldBook book, Func<FieldBlock, string> open, Func<string, string> escape, Func<string, string> note, string end, Func<FieldBlock, string>? close = null)
    {
        var text = new StringBuilder();
        foreach (var block in book.Blocks)
        {
            text.Append(open(block));
            var parts = block.Text.Split(FieldBook.NoteMark);
            for (var i = 0; i < parts.Length; i++)
            {
                text.Append(escape(parts[i]));
                if (i + 1 < parts.Length)
                {
                    text.Append(note(escape(block.Notes[i])));
                }
            }

            text.Append(close?.Invoke(block)).Append(end);
        }

        return text.ToString();
    }

    private static string TypstText(string text) => Escape(text, "\\#$*_@`<>[]~=-+/", '\\');

    private static string LatexText(string text) => Escape(text, "%#$&_{}", '\\');

    private static string Escape(string text, string special, char mark)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append(mark);
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
