using Publisher.Core.Diagnostics;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

internal sealed partial class PageInterpreter
{
    private sealed partial class StreamRun
    {
        // The path so far, on the page; control points count too: the box is never too small.
        private Box _path = Box.None;
        private int _rectangles;
        private int _others;
        private bool _clipping;

        private bool Path(Operation o)
        {
            switch (o.Name)
            {
                case "m" or "l":
                    Reach(o.Number(0), o.Number(1));
                    _others++;
                    return true;
                case "c":
                    Reach(o.Number(0), o.Number(1));
                    Reach(o.Number(2), o.Number(3));
                    Reach(o.Number(4), o.Number(5));
                    _others++;
                    return true;
                case "v" or "y":
                    Reach(o.Number(0), o.Number(1));
                    Reach(o.Number(2), o.Number(3));
                    _others++;
                    return true;
                case "re":
                    Reach(o.Number(0), o.Number(1));
                    Reach(o.Number(0) + o.Number(2), o.Number(1) + o.Number(3));
                    Reach(o.Number(0) + o.Number(2), o.Number(1));
                    Reach(o.Number(0), o.Number(1) + o.Number(3));
                    _rectangles++;
                    return true;
                case "h":
                    return true;
                case "W" or "W*":
                    _clipping = true;
                    return true;
                case "n" or "f" or "F" or "f*" or "S" or "s" or "B" or "B*" or "b" or "b*":
                    Draw(o.Name);
                    return true;
                case "sh":
                    Shade(o.NameAt(0));
                    return true;
                default:
                    return false;
            }
        }

        private void Reach(double x, double y)
        {
            var (px, py) = _state.Ctm.Map(x, y);
            _path = _path.With(px, py);
        }

        private void Draw(string operation)
        {
            if (!_path.IsEmpty)
            {
                var shape = _rectangles == 1 && _others == 0;
                if (operation is "f" or "F" or "f*" or "B" or "B*" or "b" or "b*")
                {
                    Painted(_state.Fill);
                    Add(new Mark(MarkKind.Fill, _path.Common(_state.Clip), owner, _state.Fill)
                    {
                        Overprint = _state.OverprintFill,
                        Mode1 = _state.Mode1,
                        Rectangle = shape,
                    });
                }

                if (operation is "S" or "s" or "B" or "B*" or "b" or "b*")
                {
                    Stroked();
                }

                if (_clipping)
                {
                    _state.Clip = _state.Clip.Common(_path);
                }
            }

            (_path, _rectangles, _others, _clipping) = (Box.None, 0, 0, false);
        }

        private void Stroked()
        {
            Painted(_state.Stroke);
            var width = _state.LineWidth * (_state.Ctm.Scale > 0 ? _state.Ctm.Scale : Math.Max(_state.Ctm.Across, _state.Ctm.Down));
            Add(new Mark(MarkKind.Stroke, _path.Grown(width / 2).Common(_state.Clip), owner, _state.Stroke)
            {
                Overprint = _state.OverprintStroke,
                Mode1 = _state.Mode1,
                Size = width,
            });
        }

        private void Shade(string name)
        {
            var token = PdfSource.Get(Source.Dict(resources, "Shading"), name);
            if (Source.Dict(token) is not { } shading)
            {
                Missing("Shading", name);
                return;
            }

            Add(new Mark(MarkKind.Shading, _state.Clip, $"{name} ({PdfSource.Name(token, owner)})", ShadingPaint(shading))
            {
                Overprint = _state.OverprintFill,
                Mode1 = _state.Mode1,
            });
        }

        private Paint ShadingPaint(DictionaryToken shading)
        {
            var space = page.File.Spaces.Read(PdfSource.Get(shading, "ColorSpace"), resources);
            Understood(space);
            return new Paint(space, Ramp.Strongest(Source, shading, space));
        }

        private void Understood(ColorSpace space)
        {
            if (space.Root.Kind == ColorKind.Unknown)
            {
                Content.Understood = false;
                Content.Say(Catalogue.PF057, owner, null, space.Label);
            }
        }

        // What a pattern is made of is judged where it is used.
        private void Painted(Paint paint)
        {
            if (paint.Pattern is not { } name)
            {
                return;
            }

            var token = PdfSource.Get(Source.Dict(resources, "Pattern"), name);
            if (Source.Dict(token) is not { } pattern)
            {
                Missing("Pattern", name);
                return;
            }

            var label = PdfSource.Name(token, $"{owner} {name}");
            if (Source.Number(pattern, "PatternType") == 2)
            {
                if (page._cells.Add(label) && Source.Dict(pattern, "Shading") is { } shading)
                {
                    Add(new Mark(MarkKind.Shading, _path.Common(_state.Clip), label, ShadingPaint(shading)));
                }
            }
            else if (Source.Resolve(token) is StreamToken cell)
            {
                var inner = new GraphicsState { Ctm = (Matrix.Of(Source.Numbers(pattern, "Matrix")) ?? Matrix.Identity).Then(_first.Ctm) };
                var uncoloured = Source.Number(pattern, "PaintType") == 2;
                if (uncoloured && paint.Space.Base is { } under)
                {
                    inner.Fill = inner.Stroke = new Paint(under, paint.Values);
                }

                page.Cell(cell, Source.Dict(pattern, "Resources") ?? resources, inner, label);
            }
        }

        private void Add(Mark mark) => page.Add(mark);
    }
}
