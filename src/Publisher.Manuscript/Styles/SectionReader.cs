using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Styles;

/// <summary>Reads the sections of a merged style into a <see cref="BookStyle"/>.</summary>
internal sealed class SectionReader(MapReader root)
{
    public BookStyle Read()
    {
        var (page, multiple) = Page();
        var fonts = Fonts();
        var composition = CompositionReader.Read(StyleMap.Of(root, "composition"), new CompositionStyle());
        return new BookStyle
        {
            Page = page,
            PageMultiple = multiple,
            Fonts = fonts,
            Composition = composition,
            Paragraphs = new ParagraphReader(root, fonts, page, composition).Read(),
            Folios = Folios(page),
            Heads = Heads(page),
            Openers = Openers(page),
            Drops = Drops(fonts),
            Notes = Notes(page),
            Figures = Figures(page),
            Tables = Tables(page),
            Images = Images(),
            Press = PressReader.Read(root, page.GridSize),
            Ebook = Ebook(),
            Checks = CheckReader.Read(StyleMap.Of(root, "checks").Map),
            MakeUp = MakeUp(),
        };
    }

    private MakeUpStyle MakeUp()
    {
        var map = StyleMap.Of(root, "make-up");
        var blanks = StyleMap.Of(map.Map, "blanks");
        var normal = new MakeUpStyle();
        var style = new MakeUpStyle
        {
            Sheets = map.Sheets("sheets", 0),
            MostBlanks = blanks.Int("most", normal.MostBlanks, 0, 62),
            PreferredMultiple = blanks.Int("prefer", normal.PreferredMultiple, 2, 64),
            BlanksAt = blanks.Choice("place", normal.BlanksAt, "end", "afterword"),
        };
        blanks.Map.Done();
        map.Map.Done();
        return style;
    }

    private (PageStyle Page, int Multiple) Page()
    {
        var map = StyleMap.Of(root, "page");
        var grid = StyleMap.Of(map.Map, "grid");
        var normal = new PageStyle();
        var size = grid.Positive("font", normal.GridSize, normal.GridSize);
        var (width, height) = Trim(map, normal, size);
        var page = new PageStyle
        {
            TrimWidth = width,
            TrimHeight = height,
            Bleed = map.Positive("bleed", normal.Bleed, size),
            Head = map.Positive("head", normal.Head, size),
            Gutter = map.Positive("gutter", normal.Gutter, size),
            GridSize = size,
            Characters = grid.Int("chars", normal.Characters, 5, 200),
            Lines = grid.Int("lines", normal.Lines, 5, 200),
            Leading = grid.Positive("leading", normal.Leading, size),
            Vertical = map.Flag("vertical", normal.Vertical),
        };
        var multiple = map.Int("multiple", 4, 1, 64);
        grid.Map.Done();
        map.Map.Done();
        if (size == Length.Zero || page.Leading < size || page.ForeEdge <= Length.Zero || page.Foot <= Length.Zero)
        {
            var fault = size == Length.Zero || page.Leading < size
                ? ("行距小于字号", "the leading is less than the size")
                : ($"版心 {page.AreaWidth.Millimetres:0.##} × {page.AreaHeight.Millimetres:0.##} 毫米加上边距放不进 {page.TrimWidth.Millimetres:0.##} × {page.TrimHeight.Millimetres:0.##} 毫米的页面",
                    $"a type area of {page.AreaWidth.Millimetres:0.##} × {page.AreaHeight.Millimetres:0.##} mm and its margins do not fit a page of {page.TrimWidth.Millimetres:0.##} × {page.TrimHeight.Millimetres:0.##} mm");
            root.Sink.Add(Catalogue.BadPage.At(root.SpanOf("page"), fault.Item1, fault.Item2));
            page = normal;
        }

        return (page, multiple);
    }

    private static (Length Width, Length Height) Trim(StyleMap map, PageStyle normal, Length em)
    {
        if (map.Map.Text("trim") is not { } text)
        {
            return (normal.TrimWidth, normal.TrimHeight);
        }

        var parts = text.Replace('×', 'x').Split('x');
        if (parts.Length == 2 && Units.Parse(parts[1], em) is { } height && height > Length.Zero
            && (Units.Parse(parts[0], em) ?? Units.Parse(parts[0].Trim() + "mm", em)) is { } width && width > Length.Zero)
        {
            return (width, height);
        }

        map.Map.Sink.Add(Catalogue.BadValue.At(map.Map.SpanOf("trim"), "page.trim", text, "写成 170mm x 240mm", "write 170mm x 240mm"));
        return (normal.TrimWidth, normal.TrimHeight);
    }

    /// <summary>The faces by role.</summary>
    public FontStyle Fonts()
    {
        var map = StyleMap.Of(root, "fonts");
        var fallback = map.Map.Texts("fallback");
        var system = map.Flag("system", false);
        var roles = ImmutableSortedDictionary.CreateBuilder<string, FontRole>(StringComparer.Ordinal);
        foreach (var pair in map.Map.Entries())
        {
            if (pair.Key is "fallback" or "system")
            {
                continue;
            }

            roles[pair.Key] = pair.Value is YamlMap ? ByScript(map.Map, pair.Key) : Same(map.Map.Texts(pair.Key));
        }

        if (!roles.ContainsKey("body"))
        {
            root.Sink.Add(Catalogue.MissingKey.At(root.SpanOf("fonts"), "fonts.body"));
            roles["body"] = Same(fallback);
        }

        return new FontStyle { Roles = roles.ToImmutable(), Fallback = fallback, System = system };
    }

    private static FontRole Same(ImmutableArray<string> names) => new(names, names, names);

    private static FontRole ByScript(MapReader fonts, string key)
    {
        var role = fonts.Child(key)!;
        var result = new FontRole(role.Texts("han"), role.Texts("latin"), role.Texts("other"));
        role.Done();
        return result;
    }

    private FolioStyle Folios(PageStyle page)
    {
        var map = StyleMap.Of(root, "folios");
        var normal = new FolioStyle();
        var style = new FolioStyle
        {
            Digits = map.Int("digits", normal.Digits, 0, 6),
            Front = map.Choice("front", normal.Front, "roman", "arabic", "none"),
            Body = map.Choice("body", normal.Body, "continue", "restart"),
            Drop = map.Positive("drop", normal.Drop, page.GridSize),
        };
        map.Map.Done();
        return style;
    }

    private HeadStyle Heads(PageStyle page)
    {
        var map = StyleMap.Of(root, "heads");
        var normal = new HeadStyle();
        var style = new HeadStyle
        {
            Rise = map.Positive("rise", normal.Rise, page.GridSize),
            Rule = map.Positive("rule", normal.Rule, page.GridSize),
            Verso = map.Choice("verso", normal.Verso, "book", "chapter", "section"),
            Recto = map.Choice("recto", normal.Recto, "book", "chapter", "section"),
        };
        map.Map.Done();
        return style;
    }

    private OpenerStyle Openers(PageStyle page)
    {
        var map = StyleMap.Of(root, "openers");
        var normal = new OpenerStyle();
        var style = new OpenerStyle
        {
            Chapter = map.Choice("chapter", normal.Chapter, "next", "recto"),
            Part = map.Choice("part", normal.Part, "next", "recto"),
            Matter = map.Choice("matter", normal.Matter, "next", "recto"),
            OwnPage = map.Flag("own-page", normal.OwnPage),
            Sink = map.Int("sink", normal.Sink, 0, page.Lines - 1),
        };
        map.Map.Done();
        return style;
    }

    private DropStyle Drops(FontStyle fonts)
    {
        var map = StyleMap.Of(root, "drops");
        var normal = new DropStyle();
        var font = map.Map.Text("font") ?? normal.Font;
        if (map.Map.Text("font") is not null && !fonts.Roles.ContainsKey(font))
        {
            var roles = string.Join(", ", fonts.Roles.Keys);
            map.Map.Sink.Add(Catalogue.BadValue.At(map.Map.SpanOf("font"), "drops.font", font, "fonts 里没有这一项，可用：" + roles, "not one of the fonts: " + roles));
            font = normal.Font;
        }

        var style = new DropStyle
        {
            Lines = map.Int("lines", normal.Lines, 2, 3),
            Font = font,
            First = map.Choice("first", normal.First, "none", "chapter", "section"),
        };
        map.Map.Done();
        return style;
    }

    private NoteStyle Notes(PageStyle page)
    {
        var map = StyleMap.Of(root, "notes");
        var normal = new NoteStyle();
        var style = new NoteStyle
        {
            Restart = map.Choice("restart", normal.Restart, "page", "chapter", "book"),
            RuleLength = map.Share("rule-length", normal.RuleLength, 1000),
            Rule = map.Positive("rule", normal.Rule, page.GridSize),
        };
        map.Map.Done();
        return style;
    }

    private FigureStyle Figures(PageStyle page)
    {
        var map = StyleMap.Of(root, "figures");
        var normal = new FigureStyle();
        var style = new FigureStyle
        {
            CaptionGap = map.Positive("caption-gap", normal.CaptionGap, page.GridSize),
            Gap = map.Positive("gap", normal.Gap, page.GridSize),
            MaxDepth = map.Share("max-depth", normal.MaxDepth, 100),
        };
        map.Map.Done();
        return style;
    }

    private TableStyle Tables(PageStyle page)
    {
        var map = StyleMap.Of(root, "tables");
        var normal = new TableStyle();
        var style = new TableStyle
        {
            OuterRule = map.Positive("outer-rule", normal.OuterRule, page.GridSize),
            HeadRule = map.Positive("head-rule", normal.HeadRule, page.GridSize),
            CellPadding = map.Positive("cell-padding", normal.CellPadding, page.GridSize),
        };
        map.Map.Done();
        return style;
    }

    /// <summary>Pictures for press.</summary>
    public ImageStyle Images()
    {
        var map = StyleMap.Of(root, "images");
        var normal = new ImageStyle();
        var most = map.Int("max-ppi", normal.MaxPpi, 36, 2400);
        var style = new ImageStyle
        {
            Color = map.Choice("color", normal.Color, "gray", "cmyk"),
            MaxPpi = most,

            // unsaid, it is in proportion to the other: 450 at 350
            KeepPpi = Math.Max(most, map.Int("keep-ppi", most * normal.KeepPpi / normal.MaxPpi, 36, 3600)),
            MinPpi = map.Int("min-ppi", normal.MinPpi, 0, 2400),
            LeastPpi = map.Int("least-ppi", normal.LeastPpi, 0, 2400),
            LineArtMaxPpi = map.Int("line-art-max-ppi", normal.LineArtMaxPpi, 300, 4800),
            LineArtMinPpi = map.Int("line-art-min-ppi", normal.LineArtMinPpi, 0, 4800),
            LineArtLeastPpi = map.Int("line-art-least-ppi", normal.LineArtLeastPpi, 0, 4800),
            InkLimit = map.Percent("ink-limit", 150, 400) ?? normal.InkLimit,
            PhotoIntent = map.Choice("photo-intent", normal.PhotoIntent, "relative", "perceptual"),
            Separated = map.Choice("separated", normal.Separated, "limit", "keep"),
            Quality = map.Int("quality", normal.Quality, 1, 100),
            Profile = map.Map.Text("profile") ?? normal.Profile,
        };
        map.Map.Done();
        return style;
    }

    private EbookStyle Ebook()
    {
        var map = StyleMap.Of(root, "ebook");
        var normal = new EbookStyle();
        var color = map.Map.Text("heading-color");
        if (color is not null && !(color.Length == 7 && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit)))
        {
            map.Map.Sink.Add(Catalogue.BadValue.At(map.Map.SpanOf("heading-color"), "ebook.heading-color", color, "写成 \"#1a2b3c\"，带引号", "write \"#1a2b3c\", with quotes"));
            color = null;
        }

        var style = new EbookStyle
        {
            MaxPixels = map.Int("max-pixels", normal.MaxPixels, 100, 20_000),
            Quality = map.Int("quality", normal.Quality, 1, 100),
            HeadingColor = color,
            ExtraCss = map.Map.Text("extra-css"),
        };
        map.Map.Done();
        return style;
    }
}
