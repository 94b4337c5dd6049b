namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>Which cell each place of a table belongs to.</summary>
internal sealed class MergeGrid
{
    private readonly int[,] _owner;
    private readonly int _rows;
    private readonly int _columns;

    public MergeGrid(int rows, int columns)
    {
        (_rows, _columns, _owner) = (rows, columns, new int[rows, columns]);
        for (var i = 0; i < rows * columns; i++)
        {
            _owner[i / columns, i % columns] = i;
        }
    }

    /// <summary>Joins a place to the one at its left, or above it; false when there is none.</summary>
    public bool Join(int row, int column, bool left)
    {
        if (left ? column == 0 : row == 0)
        {
            return false;
        }

        _owner[row, column] = left ? _owner[row, column - 1] : _owner[row - 1, column];
        return true;
    }

    /// <summary>Columns and rows of the cell that begins here; null when this place belongs to another.</summary>
    public (int Columns, int Rows)? Extent(int row, int column)
    {
        var id = (row * _columns) + column;
        if (_owner[row, column] != id)
        {
            return null;
        }

        var (columns, rows) = (1, 1);
        while (column + columns < _columns && _owner[row, column + columns] == id)
        {
            columns++;
        }

        while (row + rows < _rows && _owner[row + rows, column] == id)
        {
            rows++;
        }

        return (columns, rows);
    }

    /// <summary>Cells whose places make no rectangle, or that reach from the head into the body. They are split again.</summary>
    public List<(int Row, int Column)> Crooked(int headRows)
    {
        var found = new List<(int, int)>();
        var places = new int[_rows * _columns];
        foreach (var owner in _owner)
        {
            places[owner]++;
        }

        for (var id = 0; id < places.Length; id++)
        {
            var (row, column) = (id / _columns, id % _columns);
            if (places[id] == 0 || Extent(row, column) is not var (columns, rows)
                || (places[id] == columns * rows && Filled(id, columns, rows) && (row >= headRows || row + rows <= headRows)))
            {
                continue;
            }

            found.Add((row, column));
            Split(id);
        }

        return found;
    }

    private bool Filled(int id, int columns, int rows)
    {
        for (var i = 0; i < columns * rows; i++)
        {
            if (_owner[(id / _columns) + (i / columns), (id % _columns) + (i % columns)] != id)
            {
                return false;
            }
        }

        return true;
    }

    private void Split(int id)
    {
        for (var i = 0; i < _rows * _columns; i++)
        {
            if (_owner[i / _columns, i % _columns] == id)
            {
                _owner[i / _columns, i % _columns] = i;
            }
        }
    }
}
