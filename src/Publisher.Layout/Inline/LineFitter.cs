namespace Publisher.Layout.Inline;

/// <summary>Brings a chosen line to its measure: step by step, every instance of a step by the same amount (§6).</summary>
internal sealed class LineFitter(LineRuler ruler)
{
    private readonly Workbench _bench = ruler.Bench;
    private readonly List<(int Slot, long Room)> _step = [];
    private long _taken;
    private int _touched;

    /// <summary>Fills <see cref="Workbench.Widths"/> of the line's joints; its width and how it fits.</summary>
    public (long Width, LineFit Fit) Fit(in LineEnd line, long measure)
    {
        var end = line.Hangs ? line.End - 1 : line.End;
        Natural(line.Start, line.End);
        ruler.Line(line.Start, end, out var sum);
        (_taken, _touched) = (0, 0);
        if (sum.Natural == measure || (sum.Natural < measure && (line.Last || !ruler.Justify)))
        {
            return (sum.Natural, default);
        }

        return sum.Natural < measure
            ? Open(line.Start, end, sum, measure)
            : Squeeze(line, sum, measure);
    }

    private (long Width, LineFit Fit) Squeeze(in LineEnd line, in LineSum sum, long measure)
    {
        var need = sum.Natural - measure;
        if (sum.End > 0)
        {
            need -= sum.End;
            _bench.Widths[3 * line.End] = 0;
            if (need <= 0)
            {
                var rest = sum;
                rest.Natural -= sum.End;
                return need == 0 || line.Last ? (rest.Natural, default) : Open(line.Start, line.End, rest, measure);
            }
        }

        for (var step = ClreqJustify.SpaceStep; step < ClreqJustify.Steps && need > 0; step++)
        {
            if (sum.Step(step) > 0)
            {
                CollectGiving(line.Start, line.End, step);
                need -= Share(need, -1);
            }
        }

        var perGap = _touched == 0 ? 0 : (int)(-_taken * 1000 / (ruler.Em * _touched));
        return (measure + need, new LineFit(perGap, new(need), default));
    }

    private (long Width, LineFit Fit) Open(int start, int end, in LineSum sum, long measure)
    {
        var room = measure - sum.Natural;
        foreach (var kind in (ReadOnlySpan<GapKind>)[GapKind.Space, GapKind.HanLatin])
        {
            if (room > 0)
            {
                CollectTaking(start, end, kind);
                room -= Share(room, 1);
            }
        }

        if (room == 0)
        {
            return (measure, default);
        }

        _step.Clear();
        for (var i = start + 1; i < end; i++)
        {
            if (_bench.Joints[i].Stretches)
            {
                _step.Add(((3 * i) + 2, long.MaxValue / 2));
            }
        }

        if (_step.Count == 0)
        {
            return (measure - room, new LineFit(0, default, new(room)));
        }

        var perGap = (int)Math.Min(int.MaxValue, room * 1000 / (ruler.Em * _step.Count));
        Share(room, 1);
        return (measure, new LineFit(perGap, default, default) { Loose = perGap > ruler.Rules.LooseLimit });
    }

    /// <summary>Gives or takes an amount over the instances of a step: equal shares, nobody over his room. What was shared.</summary>
    private long Share(long amount, int sign)
    {
        long shared = 0;
        var left = _step.Count;
        while (left > 0 && amount > 0)
        {
            var each = amount / left;
            var extra = amount % left;
            var small = false;
            for (var i = 0; i < left; i++)
            {
                if (_step[i].Room <= each)
                {
                    shared += Move(i, _step[i].Room, sign);
                    amount -= _step[i].Room;
                    _step[i--] = _step[--left];
                    small = true;
                }
            }

            if (small)
            {
                continue;
            }

            // ends in the order of the line, so that the odd units always fall in the same places
            _step.Sort(0, left, SlotOrder);
            for (var i = 0; i < left; i++)
            {
                shared += Move(i, each + (i < extra ? 1 : 0), sign);
            }

            break;
        }

        return shared;
    }

    private static readonly Comparer<(int Slot, long Room)> SlotOrder = Comparer<(int Slot, long Room)>.Create((a, b) => a.Slot.CompareTo(b.Slot));

    private long Move(int index, long amount, int sign)
    {
        _bench.Widths[_step[index].Slot] += sign * amount;
        if (amount > 0)
        {
            _taken += amount;
            _touched++;
        }

        return amount;
    }

    private void CollectGiving(int start, int end, int step)
    {
        _step.Clear();
        Edge(step, ruler.Bench.Cells[start].Class, (3 * start) + 1);
        for (var i = start + 1; i < end; i++)
        {
            ref var joint = ref _bench.Joints[i];
            if (joint.BeforeStep == step && joint.Before > 0)
            {
                _step.Add((3 * i, joint.Before));
            }

            if (joint.AfterStep == step && joint.After > 0)
            {
                _step.Add(((3 * i) + 1, joint.After));
            }

            var gap = (joint.Kind == GapKind.Space && step == ClreqJustify.SpaceStep) || (joint.Kind == GapKind.HanLatin && step == ClreqJustify.GapStep);
            if (gap && joint.Gap > ruler.Floor(joint))
            {
                _step.Add(((3 * i) + 2, joint.Gap - ruler.Floor(joint)));
            }
        }

        Edge(step, ruler.Bench.Cells[end - 1].Class, 3 * end);
    }

    private void Edge(int step, MarkClass c, int slot)
    {
        if (_bench.Widths[slot] > 0 && ClreqJustify.StepOf(c, ruler.Rules) == step)
        {
            _step.Add((slot, _bench.Widths[slot]));
        }
    }

    private void CollectTaking(int start, int end, GapKind kind)
    {
        _step.Clear();
        for (var i = start + 1; i < end; i++)
        {
            ref var joint = ref _bench.Joints[i];
            if (joint.Kind == kind && ruler.Ceiling(joint) > joint.Gap)
            {
                _step.Add(((3 * i) + 2, ruler.Ceiling(joint) - joint.Gap));
            }
        }
    }

    private void Natural(int start, int end)
    {
        var widths = _bench.Widths;
        for (var i = start + 1; i < end; i++)
        {
            ref var joint = ref _bench.Joints[i];
            widths[3 * i] = joint.Before;
            widths[(3 * i) + 1] = joint.After;
            widths[(3 * i) + 2] = joint.Gap + joint.Extra;
        }

        widths[(3 * start) + 1] = ruler.StartBlank(start);
        widths[3 * end] = ruler.EndBlank(end - 1);

        // a reading wider than its base keeps both flush at the line's edge; the base's other side takes the room
        if (end - start > 1)
        {
            widths[(3 * (start + 1)) + 2] += Math.Max(0, _bench.Cells[start].Excess / 2);
            widths[(3 * (end - 1)) + 2] += Math.Max(0, _bench.Cells[end - 1].Excess / 2);
        }
    }
}
