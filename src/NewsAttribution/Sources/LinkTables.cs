namespace NewsAttribution.Sources;

/// <summary>
/// Tables that every article fills and empties again: made anew they would be two fifths of what a source list allocates. One for each
/// thread; who takes a table has it until the next one does.
/// </summary>
sealed class LinkTables
{
    /// <summary>A thread must not hold on to the tables of a book.</summary>
    const int Kept = 1024;

    [ThreadStatic]
    static LinkTables? _ofThisThread;

    Dictionary<ulong, int> _names = [],
        _others = [];

    public static LinkTables OfThisThread => _ofThisThread ??= new();

    /// <summary>An empty table.</summary>
    public Dictionary<ulong, int> Names => Empty(ref _names);

    /// <summary>Another one, for whoever needs two at a time.</summary>
    public Dictionary<ulong, int> Others => Empty(ref _others);

    static Dictionary<ulong, int> Empty(ref Dictionary<ulong, int> table)
    {
        if (table.Count > Kept)
            table = [];
        else
            table.Clear();
        return table;
    }
}
