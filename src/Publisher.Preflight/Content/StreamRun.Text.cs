using Publisher.Preflight.Fonts;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

internal sealed partial class PageInterpreter
{
    private sealed partial class StreamRun
    {
        private Matrix _text = Matrix.Identity;
        private Matrix _line = Matrix.Identity;
        private Box _textClip = Box.None;

        private bool Text(Operation o)
        {
            switch (o.Name)
            {
                case "BT":
                    _text = _line = Matrix.Identity;
                    return true;
                case "ET":
                    if (!_textClip.IsEmpty)
                    {
                        _state.Clip = _state.Clip.Common(_textClip);
                        _textClip = Box.None;
                    }

                    return true;
                case "Tj" or "TJ" or "'" or "\"":
                    Show(o);
                    return true;
                case "Td" or "TD":
                    _state.Leading = o.Name == "TD" ? -o.Number(1) : _state.Leading;
                    Next(o.Number(0), o.Number(1));
                    return true;
                case "Tm":
                    _text = _line = Matrix.Of(Numbers(o)) ?? Matrix.Identity;
                    return true;
                case "T*":
                    Next(0, -_state.Leading);
                    return true;
                default:
                    return TextState(o);
            }
        }

        private bool TextState(Operation o)
        {
            switch (o.Name)
            {
                case "Tf":
                    _state.Font = page.File.Fonts.Find(resources, o.NameAt(0), owner);
                    _state.FontSize = o.Number(1);
                    if (_state.Font is null)
                    {
                        Missing("Font", o.NameAt(0));
                    }

                    return true;
                case "Tc":
                    _state.CharSpace = o.Number(0);
                    return true;
                case "Tw":
                    _state.WordSpace = o.Number(0);
                    return true;
                case "Tz":
                    _state.Stretch = o.Number(0) / 100;
                    return true;
                case "TL":
                    _state.Leading = o.Number(0);
                    return true;
                case "Tr":
                    _state.TextMode = (int)o.Number(0);
                    return true;
                case "Ts":
                    _state.Rise = o.Number(0);
                    return true;
                default:
                    return false;
            }
        }

        private void Next(double x, double y) => _text = _line = new Matrix(1, 0, 0, 1, x, y).Then(_line);

        private void Show(Operation o)
        {
            if (o.Name is "'" or "\"")
            {
                (_state.WordSpace, _state.CharSpace) = o.Name == "\"" ? (o.Number(0), o.Number(1)) : (_state.WordSpace, _state.CharSpace);
                Next(0, -_state.Leading);
            }

            if (_state.Font is not { } font)
            {
                Missing("Font", "Tf");
                return;
            }

            var operand = o.Operands.Count > 0 ? o.Operands[^1] : null;
            var box = Box.None;
            foreach (var part in operand is ArrayToken parts ? parts.Data : operand is null ? [] : [operand])
            {
                if (part is NumericToken gap)
                {
                    Move(font, -gap.Double / 1000 * _state.FontSize);
                }
                else
                {
                    box = box.With(Glyphs(font, Tokens.Bytes(part)));
                }
            }

            if (!box.IsEmpty)
            {
                Shown(font, box);
            }
        }

        private Box Glyphs(FontUse font, byte[] text)
        {
            var box = Box.None;
            foreach (var (code, length) in font.Split(text))
            {
                var advance = font.Advance(code);
                var ems = font.Vertical ? new Box(-0.5, advance, 0.5, 0) : new Box(0, font.Descent, Math.Max(advance, 0), font.Ascent);
                var size = new Matrix(_state.FontSize * _state.Stretch, 0, 0, _state.FontSize, 0, _state.Rise);
                var place = size.Then(_text).Then(_state.Ctm).Map(Box.None.With(ems.X0, ems.Y0).With(ems.X1, ems.Y1));
                font.Show(code, page.Number, place);
                if (font.IsType3)
                {
                    Glyph(font, code);
                }

                // A blank at a line's end may stand over the edge; it leaves no ink.
                if (length != 1 || code != 32)
                {
                    box = box.With(place);
                }

                var space = _state.CharSpace + (length == 1 && code == 32 ? _state.WordSpace : 0);
                Move(font, (advance * _state.FontSize) + space);
            }

            return box;
        }

        private void Move(FontUse font, double by) =>
            _text = (font.Vertical ? new Matrix(1, 0, 0, 1, 0, by) : new Matrix(1, 0, 0, 1, by * _state.Stretch, 0)).Then(_text);

        private void Shown(FontUse font, Box box)
        {
            const int Invisible = 3;
            const int ClipOnly = 7;
            var seen = _state.TextMode is not (Invisible or ClipOnly);
            var strokes = _state.TextMode is 1 or 2 or 5 or 6;
            if (_state.TextMode is >= 4 and <= 7)
            {
                _textClip = _textClip.With(box);
            }

            var paint = _state.TextMode is 1 or 5 ? _state.Stroke : _state.Fill;
            if (seen)
            {
                (_path, var kept) = (box, _path);
                Painted(paint);
                _path = kept;
            }

            var down = _text.Then(_state.Ctm).Down;
            Add(new Mark(MarkKind.Text, box.Common(_state.Clip), font.Name, paint)
            {
                Font = font,
                Size = Math.Abs(_state.FontSize) * down * (font.IsType3 ? Math.Abs(font.FontMatrix.D) * 1000 : 1),
                Overprint = strokes && _state.TextMode is 1 or 5 ? _state.OverprintStroke : _state.OverprintFill,
                Mode1 = _state.Mode1,
                Seen = seen,
            });
        }

        private void Glyph(FontUse font, int code)
        {
            var label = $"{font.Object} {code}";
            if (page._cells.Contains(label) || Type3.Glyph(Source, font, code) is not { } glyph)
            {
                return;
            }

            var size = new Matrix(_state.FontSize * _state.Stretch, 0, 0, _state.FontSize, 0, _state.Rise);
            var inner = _state.Copy();
            inner.Ctm = font.FontMatrix.Then(size).Then(_text).Then(_state.Ctm);
            inner.Clip = Box.Everything;
            page.Cell(glyph, Source.Dict(font.Dictionary, "Resources") ?? resources, inner, label);
        }
    }
}
