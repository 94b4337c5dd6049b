namespace Publisher.Layout.Inline;

/// <summary>
/// Total fit over a paragraph: the cheapest of all ways to break it (after Knuth and Plass, with Chinese costs). Ways that already cost
/// more than the first fit are dropped, so the time is linear in the paragraph and the result is never worse than the first fit.
/// </summary>
internal sealed class OptimumFit(LineRuler ruler)
{
    /// <summary>The lever for a line more or less opens gaps to this at most, thousandths of an em.</summary>
    private const long LeverLimit = 500;

    private readonly Workbench _bench = ruler.Bench;
    private readonly BreakNodes _nodes = ruler.Bench.Nodes;
    private int _start;
    private int _end;
    private int _orphans;
    private int _hint;
    private long _bound;
    private bool _lever;
    private int _stable;
    private int _spread;
    private int _first;

    /// <summary>Lines of the cells [start, end), the first of which is line <paramref name="line"/>; <paramref name="delta"/> more than the best if possible.</summary>
    public void Run(int start, int end, int line, int delta)
    {
        var lines = _bench.Lines;
        var first = lines.Count;
        FirstFit.Run(ruler, start, end, line, lines);
        _bound = FirstFit.Cost(ruler, start, end, line, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines)[first..]);
        if (lines.Count - first == 1 && delta == 0)
        {
            return;
        }

        _start = start;
        _end = end;
        _orphans = ruler.Rules.OrphanFix ? Orphans.From(ruler, start, end) : end;
        _stable = Stable(line, 2 * (lines.Count - first));
        var best = Search(start, line, null);
        if (delta != 0)
        {
            if (best >= 0)
            {
                Collect(best, first);
                best = -1;
            }

            var target = line + lines.Count - first + delta;
            (_lever, _first, _spread) = (true, first, Math.Abs(delta) + 1);
            _bound = LineCost.Emergency - 1;
            var levered = Search(start, line, target);
            _lever = false;
            best = levered;
        }

        if (best >= 0)
        {
            Collect(best, first);
        }
    }

    private int Search(int start, int line, int? target)
    {
        _nodes.Clear(start, _end, _lever ? int.MaxValue : _stable);
        _nodes.Offer(start, new BreakNode { Line = line, Previous = -1 });
        _hint = start;
        var usual = 0;
        for (var at = start; at < _end; at++)
        {
            while (_lever && _first + usual < _bench.Lines.Count && _bench.Lines[_first + usual].End <= at)
            {
                usual++;
            }

            for (var node = _nodes.Head(at); node >= 0; node = _nodes[node].Next)
            {
                if (_nodes[node].Cost <= _bound && (target is null || Math.Abs(_nodes[node].Line - line - usual) <= _spread))
                {
                    Extend(node, at);
                }
            }
        }

        var best = -1;
        for (var node = _nodes.Head(_end); node >= 0; node = _nodes[node].Next)
        {
            if ((target is null || _nodes[node].Line == target) && (best < 0 || _nodes[node].Cost < _nodes[best].Cost))
            {
                best = node;
            }
        }

        return best;
    }

    /// <summary>First line from which on all lines are alike, as far as this paragraph can reach.</summary>
    private int Stable(int line, int count)
    {
        var last = line + count;
        var measure = ruler.Measure(last);
        while (last > line && ruler.Measure(last - 1) == measure)
        {
            last--;
        }

        return last;
    }

    private void Extend(int node, int at)
    {
        var (line, soFar) = (_nodes[node].Line, _nodes[node].Cost);
        var measure = ruler.Measure(line);
        var most = Furthest(at, measure);
        var found = false;
        for (var end = _bench.LegalBefore[most]; end > at; end = _bench.LegalBefore[end - 1])
        {
            found = true;
            ruler.Line(at, end, out var sum);
            var last = end == _end;
            if (!last && (soFar + LineCost.AtLeast(ruler, sum, measure) > _bound || (_lever && LineCost.PerGap(ruler, sum, measure - sum.Natural) > LeverLimit)))
            {
                break;
            }

            var cost = LineCost.Of(ruler, sum, measure, last);
            cost += last ? (at != _start && at >= _orphans ? LineCost.Orphan : 0) : _bench.Joints[end].Penalty + LineChoice.Ladder(_bench, at, end);
            Offer(end, line, node, soFar + cost, false);
        }

        if (most < _end && _bench.LegalBefore[most + 1] == most + 1 && LineChoice.Hangs(ruler, at, most + 1, measure))
        {
            found = true;
            OfferWhole(new LineEnd(at, most + 1, true, most + 1 == _end), line, node, measure);
        }

        if (!found)
        {
            var next = most + 1;
            while (next < _end && _bench.LegalBefore[next] != next)
            {
                next++;
            }

            next = LineChoice.Forced(ruler, at, next, measure);
            OfferWhole(new LineEnd(at, next, false, next == _end), line, node, measure);
        }
    }

    private void OfferWhole(in LineEnd end, int line, int node, long measure) =>
        Offer(end.End, line, node, _nodes[node].Cost + LineChoice.Cost(ruler, end, measure, end.Start != _start && end.Start >= _orphans), end.Hangs);

    private void Offer(int end, int line, int node, long cost, bool hangs)
    {
        if (cost <= _bound)
        {
            _nodes.Offer(end, new BreakNode { Line = line + 1, Previous = node, Cost = cost, Hangs = hangs });
        }
    }

    /// <summary>Last place to which a line from here can be squeezed; <paramref name="at"/> itself if none. Places move on slowly, so the last answer is a good start.</summary>
    private int Furthest(int at, long measure)
    {
        var most = Math.Clamp(_hint, at + 1, _end);
        while (most > at && !Fits(at, most, measure))
        {
            most--;
        }

        while (most < _end)
        {
            // a part of a word with its hyphen can be wider than the part and the next
            var next = most + 1;
            while (next < _end && _bench.Cells[next - 1].Hyphen != 0 && !Fits(at, next, measure))
            {
                next++;
            }

            if (!Fits(at, next, measure))
            {
                break;
            }

            most = next;
        }

        _hint = most;
        return most;
    }

    private bool Fits(int at, int end, long measure)
    {
        ruler.Line(at, end, out var sum);
        return sum.Least <= measure;
    }

    private void Collect(int node, int first)
    {
        var lines = _bench.Lines;
        lines.RemoveRange(first, lines.Count - first);
        while (_nodes[node].Previous >= 0)
        {
            var previous = _nodes[node].Previous;
            lines.Add(new LineEnd(_nodes[previous].At, _nodes[node].At, _nodes[node].Hangs, _nodes[node].At == _end));
            node = previous;
        }

        lines.Reverse(first, lines.Count - first);
    }
}
