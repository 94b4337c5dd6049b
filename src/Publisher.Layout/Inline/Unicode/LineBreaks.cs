using static Publisher.Layout.Inline.Unicode.BreakClass;

namespace Publisher.Layout.Inline.Unicode;

/// <summary>
/// Where lines may break by Unicode's own rules (UAX #14, Unicode 15.0), untailored but for numbers, which stay whole as in
/// example 7 of its section 8.2, as Unicode's own test file has it. Thai, Lao, Khmer and Burmese (SA) would need dictionaries:
/// there is no break inside their words but at a zero-width space.
/// </summary>
internal static class LineBreaks
{
    /// <summary>Tells for each unit whether a line may (or must) break before it. Never before the first; not asked after the last.</summary>
    public static void Find(ReadOnlySpan<BreakClass> classes, Span<bool> breaks)
    {
        var state = default(State);
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == ID && state.AfterIdeograph)
            {
                // most of a Chinese paragraph: nothing to remember but what is known already
                breaks[i] = true;
                continue;
            }

            breaks[i] = classes[i] != Tail && state.Next(Resolve(classes[i]), classes[(i + 1)..]) && i > 0;
        }
    }

    /// <summary>LB1.</summary>
    private static BreakClass Resolve(BreakClass c) => c switch
    {
        AI or SA or SG or XX => AL,
        CJ => NS,
        _ => c,
    };

    /// <summary>First class that is no mark (LB9): whether it is a digit.</summary>
    private static bool DigitFollows(ReadOnlySpan<BreakClass> rest)
    {
        foreach (var c in rest)
        {
            if (c is not (CM or ZWJ or Tail))
            {
                return c == NU;
            }
        }

        return false;
    }

    /// <summary>What the rules remember of the text so far.</summary>
    private struct State
    {
        private BreakClass _last;
        private BreakClass _base;
        private BreakClass _before;
        private bool _spaces;
        private bool _begun;
        private bool _number;
        private bool _closed;
        private bool _oddFlag;

        /// <summary>Does the text so far end in an ideograph?</summary>
        public readonly bool AfterIdeograph => _last == ID && _base == ID;

        /// <summary>May the line break before this class? Takes it up.</summary>
        public bool Next(BreakClass c, ReadOnlySpan<BreakClass> rest)
        {
            // LB4, LB5
            var forced = _begun && (_last is BK or LF or NL || (_last == CR && c != LF));
            if (!_begun || forced)
            {
                this = default;
                _begun = true;
                Take(c is CM or ZWJ ? AL : c, c);
                return forced;
            }

            // LB6, LB7
            if (c is BK or CR or LF or NL or SP or ZW)
            {
                if (c == SP)
                {
                    _spaces = true;
                    (_number, _closed) = (false, false);
                    _last = SP;
                }
                else
                {
                    Take(c, c);
                }

                return false;
            }

            // LB8, LB8a
            if (_base == ZW)
            {
                Take(c is CM or ZWJ ? AL : c, c);
                return true;
            }

            var joined = _last == ZWJ;
            if (c is CM or ZWJ)
            {
                // LB9, LB10
                if (!_spaces && _base != SP)
                {
                    _last = c;
                    return false;
                }

                var free = !joined && Opens(AL, rest);
                Take(AL, c);
                return free;
            }

            var opens = !joined && Opens(c, rest);
            Take(c, c);
            return opens;
        }

        private void Take(BreakClass c, BreakClass raw)
        {
            (_number, _closed) = c switch
            {
                NU => (true, false),
                IS or SY => (_number, false),
                CL or CP or CW => (false, _number),
                _ => (false, false),
            };
            _oddFlag = c == RI && !(_base == RI && !_spaces && _oddFlag);
            _before = _spaces ? SP : _base;
            (_base, _last, _spaces) = (c, raw, c == SP);
        }

        private readonly bool Opens(BreakClass c, ReadOnlySpan<BreakClass> rest)
        {
            var b = _base;

            // LB11 to LB17: these hold over spaces
            if (c is WJ or CL or CP or CW or EX or IS or SY || b is OP or OW || (b == QU && c is OP or OW)
                || (b is CL or CP or CW && c == NS) || (b == B2 && c == B2))
            {
                return false;
            }

            if (_spaces)
            {
                // LB18
                return true;
            }

            // LB11 to LB12a, LB19
            if (b is WJ or GL or QU || c == QU || (c == GL && b is not (BA or HY)))
            {
                return false;
            }

            // LB20 to LB22
            if (c == CB || b == CB)
            {
                return true;
            }

            return !(c is BA or HY or NS or IN || b == BB || (b is HY or BA && _before == HL) || (b == SY && c == HL)
                || Words(b, c) || Numbers(b, c, rest) || Syllables(b, c) || Pairs(b, c));
        }

        /// <summary>LB23 to LB24, LB28 to LB30.</summary>
        private static bool Words(BreakClass b, BreakClass c) => b switch
        {
            AL or HL => c is NU or PR or PO or AL or HL or OP,
            NU => c is AL or HL or OP,
            PR => c is ID or EB or EM or PX or AL or HL,
            PO => c is AL or HL,
            ID or EB or EM or PX => c == PO,
            IS => c is AL or HL,
            CP => c is AL or HL or NU,
            _ => false,
        };

        /// <summary>LB25 with the whole number as one (example 7).</summary>
        private readonly bool Numbers(BreakClass b, BreakClass c, ReadOnlySpan<BreakClass> rest) => c switch
        {
            NU => b is PR or PO or HY or NU || (_number && b is SY or IS),
            PR or PO => _number || _closed,
            OP or OW => b is PR or PO && DigitFollows(rest),
            _ => false,
        };

        /// <summary>LB26, LB27.</summary>
        private static bool Syllables(BreakClass b, BreakClass c) => b switch
        {
            JL => c is JL or JV or H2 or H3 or PO,
            JV or H2 => c is JV or JT or PO,
            JT or H3 => c is JT or PO,
            PR => c is JL or JV or JT or H2 or H3,
            _ => false,
        };

        /// <summary>LB30a, LB30b.</summary>
        private readonly bool Pairs(BreakClass b, BreakClass c) => (b == RI && c == RI && _oddFlag) || (b is EB or PX && c == EM);
    }
}
