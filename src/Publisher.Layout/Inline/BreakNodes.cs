namespace Publisher.Layout.Inline;

/// <summary>A way to reach a place.</summary>
internal struct BreakNode
{
    /// <summary>Lines so far, counted from the paragraph's start.</summary>
    public int Line;

    /// <summary>The way's last line begins at this node.</summary>
    public int Previous;

    /// <summary>Next node at the same place.</summary>
    public int Next;

    /// <summary>Place: a cell.</summary>
    public int At;

    /// <summary>Does the last line's end hang?</summary>
    public bool Hangs;

    /// <summary>Cost of all lines so far.</summary>
    public long Cost;
}

/// <summary>Room for the nodes of one paragraph.</summary>
internal sealed class BreakNodes
{
    private BreakNode[] _nodes = new BreakNode[256];
    private int[] _heads = new int[256];
    private int _start;
    private int _stable;

    /// <summary>How many nodes.</summary>
    public int Count { get; private set; }

    /// <summary>A node.</summary>
    public ref BreakNode this[int index] => ref _nodes[index];

    /// <summary>First node at a place, or −1.</summary>
    public int Head(int at) => _heads[at - _start];

    /// <summary>Empties it for the cells [start, end]. From line <paramref name="stable"/> on, all lines are alike and ways are told apart by place only.</summary>
    public void Clear(int start, int end, int stable)
    {
        _start = start;
        _stable = stable;
        Count = 0;
        if (_heads.Length <= end - start)
        {
            _heads = new int[Math.Max(end - start + 1, _heads.Length * 2)];
        }

        _heads.AsSpan(0, end - start + 1).Fill(-1);
    }

    /// <summary>Offers a way to a place; kept if it is the first or the cheapest with as many lines.</summary>
    public void Offer(int at, in BreakNode offer)
    {
        ref var head = ref _heads[at - _start];
        for (var i = head; i >= 0; i = _nodes[i].Next)
        {
            if (Math.Min(_nodes[i].Line, _stable) == Math.Min(offer.Line, _stable))
            {
                if (offer.Cost < _nodes[i].Cost)
                {
                    var next = _nodes[i].Next;
                    _nodes[i] = offer with { Next = next, At = at };
                }

                return;
            }
        }

        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes[Count] = offer with { Next = head, At = at };
        head = Count++;
    }
}
