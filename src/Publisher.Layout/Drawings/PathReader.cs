namespace Publisher.Layout.Drawings;

/// <summary>Reads the data of a path (SVG 1.1 8.3): all commands, absolute and relative.</summary>
internal static class PathReader
{
    /// <summary>The path, drawn up to the first error; and where that is in the data, or −1.</summary>
    public static (Outline Outline, int Error) Read(string data)
    {
        var outline = new Outline();
        var scanner = new Scanner(data);
        var state = new State(outline);
        var command = '\0';
        while (!scanner.Ended)
        {
            var at = scanner.At;
            if (char.IsAsciiLetter(scanner.Next))
            {
                command = scanner.Next;
                scanner.Take(command);
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                return (outline, at);
            }
            else
            {
                scanner.Comma();
            }

            if ((outline.Steps.Count == 0 && command is not ('M' or 'm')) || !state.Draw(ref scanner, command))
            {
                return (outline, Math.Min(scanner.At, data.Length));
            }

            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }

        return (outline, -1);
    }

    private sealed class State(Outline outline)
    {
        private char _last;
        private Place _control;

        public bool Draw(ref Scanner scanner, char command)
        {
            var kind = char.ToUpperInvariant(command);
            var origin = command == kind ? default : outline.Here;
            var drawn = kind switch
            {
                'M' => One(ref scanner, origin, outline.Move),
                'L' => One(ref scanner, origin, outline.Line),
                'H' => scanner.Number() is { } x && Line(new Place(origin.X + x, outline.Here.Y)),
                'V' => scanner.Number() is { } y && Line(new Place(outline.Here.X, origin.Y + y)),
                'C' => Cubic(ref scanner, origin, smooth: false),
                'S' => Cubic(ref scanner, origin, smooth: true),
                'Q' => Quadratic(ref scanner, origin, smooth: false),
                'T' => Quadratic(ref scanner, origin, smooth: true),
                'A' => Arc(ref scanner, origin),
                'Z' => Close(),
                _ => false,
            };
            _last = kind;
            return drawn;
        }

        private static Place? Point(ref Scanner scanner, Place origin)
        {
            scanner.Comma();
            if (scanner.Number() is not { } x)
            {
                return null;
            }

            scanner.Comma();
            return scanner.Number() is { } y ? origin + new Place(x, y) : null;
        }

        private static bool One(ref Scanner scanner, Place origin, Action<Place> draw)
        {
            if (Point(ref scanner, origin) is not { } to)
            {
                return false;
            }

            draw(to);
            return true;
        }

        private bool Line(Place to)
        {
            outline.Line(to);
            return true;
        }

        private bool Close()
        {
            outline.Close();
            return true;
        }

        // A smooth curve goes on in the direction of the curve before it, if that was of its kind.
        private Place Mirrored(char one, char other) => _last == one || _last == other ? (outline.Here * 2) - _control : outline.Here;

        private bool Cubic(ref Scanner scanner, Place origin, bool smooth)
        {
            var first = smooth ? Mirrored('C', 'S') : Point(ref scanner, origin);
            if (first is not { } a || Point(ref scanner, origin) is not { } b || Point(ref scanner, origin) is not { } to)
            {
                return false;
            }

            outline.Curve(a, b, to);
            _control = b;
            return true;
        }

        private bool Quadratic(ref Scanner scanner, Place origin, bool smooth)
        {
            var control = smooth ? Mirrored('Q', 'T') : Point(ref scanner, origin);
            if (control is not { } c || Point(ref scanner, origin) is not { } to)
            {
                return false;
            }

            outline.Quadratic(c, to);
            _control = c;
            return true;
        }

        private bool Arc(ref Scanner scanner, Place origin)
        {
            if (Point(ref scanner, default) is not { } radii)
            {
                return false;
            }

            scanner.Comma();
            if (scanner.Number() is not { } degrees)
            {
                return false;
            }

            scanner.Comma();
            var large = scanner.Flag();
            scanner.Comma();
            var sweep = scanner.Flag();
            if (large is null || sweep is null || Point(ref scanner, origin) is not { } to)
            {
                return false;
            }

            Drawings.Arc.Draw(outline, radii, degrees, (large.Value, sweep.Value), to);
            return true;
        }
    }
}
