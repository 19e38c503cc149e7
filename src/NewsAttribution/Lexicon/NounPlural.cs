namespace NewsAttribution.Lexicon;

/// <summary>The regular plural of the entries after <c>## plural</c>.</summary>
static class NounPlural
{
    static readonly string[] Prepositions = [" of ", " for ", " at ", " in ", " to "];

    public static string Of(string entry)
    {
        // "members of parliament", "directors for research": the first noun has the plural.
        foreach (string preposition in Prepositions)
            if (entry.IndexOf(preposition, StringComparison.Ordinal) is > 0 and var end)
                return Of(entry[..end]) + entry[end..];
        if (
            entry.EndsWith("man", StringComparison.Ordinal)
            && !entry.EndsWith("human", StringComparison.Ordinal)
            && !entry.EndsWith("german", StringComparison.Ordinal)
        )
            return entry[..^3] + "men";
        if (entry.EndsWith('y') && entry.Length > 1 && !"aeiou".Contains(entry[^2]))
            return entry[..^1] + "ies";
        if (
            entry.EndsWith('s')
            || entry.EndsWith('x')
            || entry.EndsWith('z')
            || entry.EndsWith("ch", StringComparison.Ordinal)
            || entry.EndsWith("sh", StringComparison.Ordinal)
        )
            return entry + "es";
        return entry + "s";
    }
}
