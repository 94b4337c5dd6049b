using Publisher.Core.Diagnostics;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

internal sealed partial class PageInterpreter
{
    /// <summary>One stream being interpreted.</summary>
    private sealed partial class StreamRun(PageInterpreter page, DictionaryToken? resources, GraphicsState state, string owner)
    {
        // ISO 32000-1 annex C.
        private const int MostNesting = 28;

        private readonly GraphicsState _first = state.Copy();
        private readonly Stack<GraphicsState> _saved = new();
        private GraphicsState _state = state;
        private bool _uncoloured;

        private PageContent Content => page.Content;

        private PdfSource Source => page.File.Source;

        internal void Run(ReadOnlyMemory<byte> bytes)
        {
            var compatible = 0;
            foreach (var operation in ContentReader.Read(bytes, page.File.Budget))
            {
                compatible += operation.Name switch { "BX" => 1, "EX" => -1, _ => 0 };
                if (!(Graphics(operation) || Path(operation) || Colour(operation) || Text(operation) || Object(operation)) && compatible <= 0)
                {
                    Content.Say(Catalogue.PF120, owner, null, Printable(operation.Name));
                }
            }

            if (_saved.Count > 0)
            {
                Content.Say(Catalogue.PF119, owner, null, "q 多于 Q", "more q than Q");
            }
        }

        private static string Printable(string word) =>
            new([.. word.Take(20).Select(c => char.IsControl(c) || c > 126 ? '?' : c)]);

        private bool Graphics(Operation o)
        {
            switch (o.Name)
            {
                case "q":
                    _saved.Push(_state.Copy());
                    if (_saved.Count == MostNesting + 1)
                    {
                        Content.Say(Catalogue.PF119, owner, null, "q 嵌套超过 28 层", "q nested more than 28 deep");
                    }

                    return _saved.Count < 10_000 ? true : throw new LimitException("q");
                case "Q":
                    if (_saved.TryPop(out var saved))
                    {
                        _state = saved;
                    }
                    else
                    {
                        Content.Say(Catalogue.PF119, owner, null, "Q 多于 q", "more Q than q");
                    }

                    return true;
                case "cm":
                    _state.Ctm = (Matrix.Of(Numbers(o)) ?? Matrix.Identity).Then(_state.Ctm);
                    return true;
                case "w":
                    _state.LineWidth = Math.Abs(o.Number(0));
                    return true;
                case "ri":
                    Intent(o.NameAt(0));
                    return true;
                case "gs":
                    State(o.NameAt(0));
                    return true;
                case "J" or "j" or "M" or "d" or "i" or "BX" or "EX" or "MP" or "DP" or "BMC" or "BDC" or "EMC" or "d0":
                    return true;
                case "d1":
                    // A glyph that is only a shape: colours inside it do not count (ISO 32000-1 9.6.5).
                    _uncoloured = true;
                    return true;
                default:
                    return false;
            }
        }

        private void Intent(string name)
        {
            if (name is not ("RelativeColorimetric" or "AbsoluteColorimetric" or "Perceptual" or "Saturation"))
            {
                Content.Say(Catalogue.PF117, owner, null, name);
            }
        }

        private void State(string name)
        {
            var token = PdfSource.Get(Source.Dict(resources, "ExtGState"), name);
            if (Source.Dict(token) is not { } dictionary)
            {
                Missing("ExtGState", name);
                return;
            }

            var label = $"{name} ({PdfSource.Name(token, owner)})";
            _state.LineWidth = Source.Number(dictionary, "LW") ?? _state.LineWidth;
            Overprint(dictionary);
            if (Source.Array(dictionary, "Font") is { Length: > 1 } font && Source.Resolve(font[1]) is NumericToken size)
            {
                _state.Font = page.File.Fonts.Read(font[0], owner, name);
                _state.FontSize = size.Double;
            }

            if (Source.NameOf(dictionary, "RI") is { } intent)
            {
                Intent(intent);
            }

            See(dictionary, label);
            Transfer(dictionary, label);
        }

        // OP alone sets both (ISO 32000-1 table 58).
        private void Overprint(DictionaryToken dictionary)
        {
            var stroke = Source.Flag(dictionary, "OP");
            _state.OverprintStroke = stroke ?? _state.OverprintStroke;
            _state.OverprintFill = Source.Flag(dictionary, "op") ?? stroke ?? _state.OverprintFill;
            _state.Mode1 = Source.Number(dictionary, "OPM") is { } mode ? mode == 1 : _state.Mode1;
        }

        private void See(DictionaryToken dictionary, string label)
        {
            if (Source.Number(dictionary, "CA") is < 1 || Source.Number(dictionary, "ca") is < 1)
            {
                Content.Transparent("半透明", "constant alpha", label);
            }

            if (Source.Dict(dictionary, "SMask") is { } mask)
            {
                Content.Transparent("软蒙版", "soft mask", label);
                if (Source.Stream(mask, "G") is { } group)
                {
                    page.Cell(group, Source.Dict(group.StreamDictionary, "Resources"), new GraphicsState { Ctm = _state.Ctm, Clip = Box.Everything }, $"SMask {label}");
                }
            }

            var modes = Source.Resolve(PdfSource.Get(dictionary, "BM")) switch
            {
                NameToken one => [one.Data],
                ArrayToken several => several.Data.Select(t => Source.Resolve(t)).OfType<NameToken>().Select(n => n.Data).ToArray(),
                _ => [],
            };
            if (modes.Length > 0 && !modes.Any(m => m is "Normal" or "Compatible"))
            {
                Content.Transparent("混合模式 " + modes[0], "blend mode " + modes[0], label);
            }

            if (modes.Length > 0 && !modes.Any(BlendModes.Known))
            {
                Content.Say(Catalogue.PF063, label, null, modes[0]);
            }
        }

        private void Transfer(DictionaryToken dictionary, string label)
        {
            // TR is ignored where TR2 stands (ISO 32000-1 table 58); PDF/X-4 6.13 lets pass Identity and Default.
            if (Source.Has(dictionary, "TR") && Source.NameOf(dictionary, "TR") != "Identity")
            {
                Content.Say(Catalogue.PF112, label, null, "TR");
            }

            if (Source.Has(dictionary, "TR2") && Source.NameOf(dictionary, "TR2") != "Default")
            {
                Content.Say(Catalogue.PF112, label, null, "TR2");
            }

            if (Source.Has(dictionary, "HTP"))
            {
                Content.Say(Catalogue.PF113, label, null, "HTP");
            }

            if (Source.Dict(dictionary, "HT") is { } halftone && (Source.Number(halftone, "HalftoneType") is not (1 or 5) || Source.Has(halftone, "HalftoneName")))
            {
                Content.Say(Catalogue.PF113, label, null, "HT");
            }
        }

        private void Missing(string kind, string name)
        {
            Content.Understood = false;
            Content.Say(Catalogue.PF121, owner, null, kind, name);
        }
    }

    private FileContext File => file;

    private PageContent Content => content;

    private int Number => page;
}

/// <summary>The blend modes of ISO 32000-1 table 136 and 137.</summary>
internal static class BlendModes
{
    internal static bool Known(string mode) => mode is "Normal" or "Compatible" or "Multiply" or "Screen" or "Overlay" or "Darken" or "Lighten" or "ColorDodge" or "ColorBurn"
        or "HardLight" or "SoftLight" or "Difference" or "Exclusion" or "Hue" or "Saturation" or "Color" or "Luminosity";
}
