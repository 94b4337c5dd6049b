using Publisher.Core.Diagnostics;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

internal sealed partial class PageInterpreter
{
    private sealed partial class StreamRun
    {
        private bool Object(Operation o)
        {
            switch (o.Name)
            {
                case "Do":
                    External(o.NameAt(0));
                    return true;
                case "EI":
                    Inline(o);
                    return true;
                default:
                    return false;
            }
        }

        private void External(string name)
        {
            var token = PdfSource.Get(Source.Dict(resources, "XObject"), name);
            var label = PdfSource.Name(token, $"{owner} {name}");
            if (Source.Resolve(token) is not StreamToken stream)
            {
                Missing("XObject", name);
                return;
            }

            var dictionary = stream.StreamDictionary;
            if (Source.Has(dictionary, "OPI"))
            {
                Content.Say(Catalogue.PF107, label, null, label);
            }

            var subtype = Source.NameOf(dictionary, "Subtype");
            if (subtype == "PS" || Source.NameOf(dictionary, "Subtype2") == "PS")
            {
                Content.Say(Catalogue.PF108, label, null, label);
            }
            else if (subtype == "Form")
            {
                page.Form(stream, resources, _state, label);
            }
            else if (subtype == "Image")
            {
                Picture(stream, $"{name} ({label})", label);
            }
            else
            {
                Content.Understood = false;
                Content.Say(Catalogue.PF003, label, null, label, "Subtype");
            }
        }

        private void Picture(StreamToken stream, string words, string label)
        {
            var dictionary = stream.StreamDictionary;
            var facts = page.File.Images.Read(stream, resources, label) with { Name = words };
            if (Source.Has(dictionary, "SMask") || Source.Number(dictionary, "SMaskInData") is > 0)
            {
                Content.Transparent("图的软蒙版", "soft mask of a picture", words);
            }

            if (Source.Has(dictionary, "Alternates"))
            {
                Content.Say(Catalogue.PF116, words, null, words);
            }

            if (Source.NameOf(dictionary, "Intent") is { } intent)
            {
                Intent(intent);
            }

            var coding = Source.Filters(dictionary).FirstOrDefault(f => f is "JBIG2Decode" or "JPXDecode");
            if (coding is not null || facts.Bits == 16)
            {
                Content.Say(Catalogue.PF118, words, null, words, coding ?? "16 bit");
            }

            Place(facts, coding == "JPXDecode");
        }

        private void Inline(Operation o)
        {
            var entries = new Dictionary<NameToken, IToken>();
            for (var i = 0; i + 1 < o.Operands.Count; i += 2)
            {
                if (o.Operands[i] is NameToken key)
                {
                    entries[key] = o.Operands[i + 1];
                }
            }

            var dictionary = new DictionaryToken(entries);
            if (Source.Filters(dictionary).Any(f => f is "LZW" or "LZWDecode"))
            {
                Content.Say(Catalogue.PF100, owner, null, $"{owner} BI");
            }

            Place(page.File.Images.Facts(dictionary, resources, $"{owner} BI"), ownSpace: false);
        }

        private void Place(ImageFacts facts, bool ownSpace)
        {
            if (facts.Space is { } space)
            {
                Understood(space);
            }
            else if (!facts.Mask && !ownSpace)
            {
                Content.Understood = false;
                Content.Say(Catalogue.PF057, facts.Name, null, facts.Name);
            }

            var box = _state.Ctm.Map(new Box(0, 0, 1, 1));
            var ppi = facts is { Width: > 0, Height: > 0 } && _state.Ctm is { Across: > 0, Down: > 0 }
                ? Math.Min(facts.Width * 72 / _state.Ctm.Across, facts.Height * 72 / _state.Ctm.Down)
                : 0;
            if (facts.Mask)
            {
                (_path, var kept) = (box, _path);
                Painted(_state.Fill);
                _path = kept;
            }

            Add(new Mark(MarkKind.Image, box.Common(_state.Clip), facts.Name, facts.Mask ? _state.Fill : new Paint(facts.Space ?? new ColorSpace(ColorKind.Unknown, 0, "JPXDecode"), []))
            {
                Image = facts,
                Ppi = ppi,
                Overprint = _state.OverprintFill,
                Mode1 = _state.Mode1,
            });
        }
    }
}
