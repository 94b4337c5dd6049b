using Publisher.Core.Model;

namespace Publisher.Epub.Xhtml;

/// <summary>Writes the pages that come from the book's facts.</summary>
internal static class GeneratedPages
{
    /// <summary>扉页: title, subtitle, authors, house.</summary>
    public static void WriteTitlePage(FileContext page)
    {
        var facts = page.Plan.Book.Facts;
        var x = page.X;
        using (x.Open("section", ("class", "piece titlepage"), ("id", page.File.Piece.Id), ("epub:type", "titlepage")))
        {
            ChapterPage.WriteMarks(page, page.File.Piece);
            if (facts.Series is { } series)
            {
                page.Simple("p", facts.SeriesNumber is { } number ? series + "　" + number : series, ("class", "series"));
            }

            page.Simple("h1", facts.Title);
            foreach (var line in (ReadOnlySpan<string?>)[facts.Volume, facts.Subtitle, facts.ParallelTitle])
            {
                if (line is not null)
                {
                    page.Simple("p", line, ("class", "subtitle"));
                }
            }

            foreach (var creator in facts.Creators)
            {
                using (x.Open("p", ("class", "author")))
                {
                    page.Text(creator.Name);
                    x.Text("　");
                    x.Simple("span", creator.RoleText, ("class", "role"));
                }
            }

            page.Simple("p", facts.House.Name, ("class", "publisher"));
        }
    }

    /// <summary>版权页: CIP data, production record, notice.</summary>
    public static void WriteImprint(FileContext page)
    {
        var facts = page.Plan.Book.Facts;
        var imprint = Imprint.Of(facts, page.Plan.Request.PageFacts);
        var x = page.X;
        using (x.Open("section", ("class", "piece imprint"), ("id", page.File.Piece.Id), ("epub:type", "copyright-page")))
        using (page.Across())
        {
            ChapterPage.WriteMarks(page, page.File.Piece);
            x.Simple("h1", page.File.Piece.Title);
            if (imprint.Copyright is { } copyright)
            {
                x.Simple("p", copyright, ("class", "copyright"));
            }

            WriteCip(x, imprint.Cip);
            using (x.Open("dl", ("class", "record")))
            {
                foreach (var line in imprint.Record)
                {
                    WriteLine(x, line.Label, line.Value);
                }

                if (facts.IsbnEbook is { } isbn)
                {
                    WriteLine(x, ImprintWords.In(facts.Language, "电子书号"), "ISBN " + isbn);
                }
            }

            if (facts.Rights is { } rights)
            {
                x.Simple("p", rights, ("class", "rights"));
            }

            if (imprint.Notice is { } notice)
            {
                x.Simple("p", notice, ("class", "rights"));
            }
        }
    }

    /// <summary>The CIP block: a paragraph an area; the first hangs, the others are set in.</summary>
    private static void WriteCip(XhtmlWriter x, CipBlock? cip)
    {
        if (cip is null)
        {
            return;
        }

        x.Simple("h2", CipBlock.Heading);
        using (x.Open("div", ("class", "cip")))
        {
            for (var i = 0; i < cip.Areas.Length; i++)
            {
                x.Simple("p", cip.Areas[i], ("class", i == 0 ? "hang" : null));
            }

            if (cip.Access.Length > 0)
            {
                x.Simple("p", cip.Access, ("class", "apart"));
            }

            x.Simple("p", cip.Number, ("class", "apart"));
        }
    }

    private static void WriteLine(XhtmlWriter x, string label, string value)
    {
        x.Simple("dt", label);
        x.Simple("dd", value);
    }
}
