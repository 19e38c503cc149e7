namespace NewsAttribution.Training.Measuring;

/// <summary>Compares a source phrase that was found with the one that is marked.</summary>
static class SourceMatch
{
    public static bool IsExact(string? found, string gold) => found is not null && Trim(found).Equals(Trim(gold), StringComparison.Ordinal);

    /// <summary>Whether the two share at least half of the tokens of the longer one; a token that occurs twice counts twice.</summary>
    public static bool Overlaps(string? found, string gold)
    {
        if (found is null)
            return false;
        var left = Tokens(found);
        var right = Tokens(gold);
        int longer = Math.Max(left.Count, right.Count),
            shared = 0;
        foreach (string token in left)
            if (right.Remove(token))
                shared++;
        return longer > 0 && 2 * shared >= longer;
    }

    static ReadOnlySpan<char> Trim(string text)
    {
        int start = 0,
            end = text.Length;
        while (start < end && IsBetween(text[start]))
            start++;
        while (end > start && IsBetween(text[end - 1]))
            end--;
        return text.AsSpan(start, end - start);
    }

    static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBetween(text[i]))
                continue;
            if (i > start)
                tokens.Add(text[start..i].ToLowerInvariant());
            start = i + 1;
        }
        return tokens;
    }

    static bool IsBetween(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c);
}
