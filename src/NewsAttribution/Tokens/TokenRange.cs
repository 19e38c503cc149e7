namespace NewsAttribution.Tokens;

/// <summary>Tokens that stand side by side: half open, by their places in the list.</summary>
readonly record struct TokenRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    /// <summary>The smallest range that holds both; an empty one adds nothing.</summary>
    public TokenRange With(TokenRange other) =>
        other.IsEmpty ? this
        : IsEmpty ? other
        : new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
