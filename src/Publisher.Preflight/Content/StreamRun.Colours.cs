using System.Collections.Immutable;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Content;

internal sealed partial class PageInterpreter
{
    private sealed partial class StreamRun
    {
        private bool Colour(Operation o)
        {
            switch (o.Name)
            {
                case "g":
                    Fill(new(Device("DeviceGray"), Numbers(o)));
                    return true;
                case "G":
                    Stroke(new(Device("DeviceGray"), Numbers(o)));
                    return true;
                case "rg":
                    Fill(new(Device("DeviceRGB"), Numbers(o)));
                    return true;
                case "RG":
                    Stroke(new(Device("DeviceRGB"), Numbers(o)));
                    return true;
                case "k":
                    Fill(new(Device("DeviceCMYK"), Numbers(o)));
                    return true;
                case "K":
                    Stroke(new(Device("DeviceCMYK"), Numbers(o)));
                    return true;
                case "cs":
                    Fill(Of(o.NameAt(0)));
                    return true;
                case "CS":
                    Stroke(Of(o.NameAt(0)));
                    return true;
                case "sc" or "scn":
                    Fill(With(_state.Fill.Space, o));
                    return true;
                case "SC" or "SCN":
                    Stroke(With(_state.Stroke.Space, o));
                    return true;
                default:
                    return false;
            }
        }

        private void Fill(Paint paint) => _state.Fill = _uncoloured ? _state.Fill : paint;

        private void Stroke(Paint paint) => _state.Stroke = _uncoloured ? _state.Stroke : paint;

        private ColorSpace Device(string name) => page.File.Spaces.Read(NameToken.Create(name), resources);

        private Paint Of(string name)
        {
            var space = Device(name);
            Understood(space);
            return new(space, space.Initial);
        }

        private static Paint With(ColorSpace space, Operation o)
        {
            var values = Numbers(o);
            var pattern = o.NameAt(o.Operands.Count - 1);
            return new(space, values.Length == 0 && pattern.Length == 0 ? ImmutableArray<double>.Empty : values)
            {
                Pattern = pattern.Length > 0 && space.Kind == ColorKind.Pattern ? pattern : null,
            };
        }
    }
}
