namespace NewsAttribution.Training.Comparing;

/// <summary>Compares two phrases of the same sentence.</summary>
static class PhraseChange
{
    /// <summary>How the phrase has changed; <see langword="null"/> if it has not.</summary>
    public static ChangeKind? Of(string? before, string? after) =>
        (before, after) switch
        {
            _ when before == after => null,
            (null, _) => ChangeKind.Found,
            (_, null) => ChangeKind.Lost,
            _ when IndexIn(after, before) >= 0 => ChangeKind.Longer,
            _ when IndexIn(before, after) >= 0 => ChangeKind.Shorter,
            _ => ChangeKind.Other,
        };

    /// <summary>
    /// Where a phrase stands in a text in whole words, in UTF-16 units: <i>he</i> is no part of <i>the mayor</i>. −1 if it does not.
    /// </summary>
    public static int IndexIn(string text, string phrase)
    {
        if (phrase.Length == 0)
            return -1;
        for (int at = 0; (at = text.IndexOf(phrase, at, StringComparison.Ordinal)) >= 0; at++)
            if (!IsInsideWord(text, at) && !IsInsideWord(text, at + phrase.Length))
                return at;
        return -1;
    }

    static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);
}
