namespace Publisher.Layout.Inline.Unicode;

/// <summary>
/// Line breaking classes of Unicode 15.0 (UAX #14, table 1), by their short names. Four are our own, so that one lookup tells
/// all the rules ask: <see cref="OW"/> and <see cref="CW"/> are OP and CP of East Asian width (LB30), <see cref="PX"/> is an
/// unassigned pictograph (LB30b), <see cref="Tail"/> is the second half of a surrogate pair.
/// </summary>
internal enum BreakClass : byte
{
    XX, AI, AL, B2, BA, BB, BK, CB, CJ, CL, CM, CP, CR, EB, EM, EX, GL, H2, H3, HL, HY, ID, IN, IS, JL, JT, JV, LF, NL, NS, NU,
    OP, PO, PR, QU, RI, SA, SG, SP, SY, WJ, ZW, ZWJ, OW, CW, PX, Tail,
}
