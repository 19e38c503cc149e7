using System.Text;

namespace NewsAttribution.Lexicon;

/// <summary>
/// <c>gave no {further|} details</c> stands for <i>gave no further details</i> and <i>gave no details</i>: one line for a product of
/// words. Groups multiply, are not nested, and hold any number of words; one alternative may be empty.
/// </summary>
static class ListPattern
{
    /// <summary>More is a slip, or a list that nobody can survey.</summary>
    public const int MostEntries = 2_000;

    /// <summary>The entries of a pattern, the last group changing fastest.</summary>
    /// <exception cref="WordListFormatException">A group is not closed, not opened or nested, or there are too many entries.</exception>
    public static string[] Expand(string pattern, LinePlace place)
    {
        string[] entries = [""];
        for (int at = 0; at < pattern.Length; )
        {
            int open = pattern.IndexOfAny(['{', '}'], at);
            string before = open < 0 ? pattern[at..] : pattern[at..open];
            if (open < 0)
            {
                entries = [.. entries.Select(entry => entry + before)];
                break;
            }
            var alternatives = Alternatives(pattern, open, place, out at);
            if ((long)entries.Length * alternatives.Length > MostEntries)
                throw place.Error(
                    open,
                    $"{(long)entries.Length * alternatives.Length:D} entries in one line",
                    $"{MostEntries:D} at the most. Write two lines."
                );
            entries = [.. entries.SelectMany(entry => alternatives.Select(words => entry + before + words))];
        }
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = CollapseSpaces(entries[i]);
            if (entries[i].Length == 0)
                throw place.Error(0, "a pattern that leaves nothing", "at least one word in each of its entries.");
        }
        return entries;
    }

    static string[] Alternatives(string pattern, int open, LinePlace place, out int next)
    {
        if (pattern[open] == '}')
            throw place.Error(open, "'}' without '{'", "a group such as {any|further}.");
        int end = pattern.IndexOfAny(['{', '}'], open + 1);
        if (end < 0)
            throw place.Error(open, "'{' without '}'", "a group such as {any|further}.");
        if (pattern[end] == '{')
            throw place.Error(end, "'{' in a group", "groups that stand side by side, not one in the other.");
        next = end + 1;
        return pattern[(open + 1)..end].Split('|');
    }

    static string CollapseSpaces(string entry)
    {
        var text = new StringBuilder(entry.Length);
        foreach (char unit in entry)
            if (unit is not (' ' or '\t'))
                text.Append(unit);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        return text.ToString().TrimEnd(' ');
    }
}
