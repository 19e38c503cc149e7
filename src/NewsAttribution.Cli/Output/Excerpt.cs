using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Cli.Output;

/// <summary>A sentence shortened around the words that matter, for a list.</summary>
static class Excerpt
{
    /// <summary>A line of a terminal, in UTF-16 units.</summary>
    const int Longest = 110;

    /// <param name="sentence">The sentence.</param>
    /// <param name="phrases">Phrases of it that should be seen; where there are none, its beginning is.</param>
    public static string Of(string sentence, params IEnumerable<string?> phrases)
    {
        var (first, end) = Bounds(sentence, phrases);
        int start = Math.Max(0, first - Math.Max(0, Longest - (end - first)) / 2),
            stop = Math.Min(sentence.Length, start + Longest);
        start = Math.Min(start, Math.Max(0, stop - Longest));
        // Whole words, unless one is as long as half the line.
        while (start > 0 && start < first && !char.IsWhiteSpace(sentence[start - 1]))
            start++;
        int least = Math.Max(end, start + Longest / 2);
        while (stop < sentence.Length && stop > least && !char.IsWhiteSpace(sentence[stop]))
            stop--;
        if (start > 0 && start < stop && char.IsLowSurrogate(sentence[start]))
            start++;
        if (stop < sentence.Length && stop > start && char.IsHighSurrogate(sentence[stop - 1]))
            stop--;
        string shown = TableRecordWriter.Printable(sentence[start..stop]).Trim();
        return $"{(start > 0 ? "… " : "")}{shown}{(stop < sentence.Length ? " …" : "")}";
    }

    /// <summary>From the first of the phrases to the end of the last.</summary>
    static (int First, int End) Bounds(string sentence, IEnumerable<string?> phrases)
    {
        int first = sentence.Length,
            end = 0;
        foreach (string phrase in phrases.OfType<string>())
            if (PhraseChange.IndexIn(sentence, phrase) is >= 0 and var at)
                (first, end) = (Math.Min(first, at), Math.Max(end, at + phrase.Length));
        return end == 0 ? (0, 0) : (first, end);
    }
}
