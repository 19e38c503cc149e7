namespace NewsAttribution.Cli.Input.Archives;

/// <summary>
/// Whether an article is English. Its small words decide where they say enough, for pages declare what their template declares; else what
/// is declared.
/// </summary>
static class EnglishTest
{
    /// <summary>In English news one word in three is one of these; in other languages hardly one in twenty.</summary>
    const double Most = 0.2,
        Least = 0.1;

    /// <summary>Fewer words say nothing.</summary>
    const int FewestWords = 20;

    /// <summary>The beginning tells.</summary>
    const int Length = 4000;

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = new HashSet<string>(
        (
            "the of and to in that is for on was with as it by he at from be his have are this has had not they but said were which who will "
            + "or an their would after she her been its there when about"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="declared">Its language as it is declared, such as <c>en-GB</c>; <see langword="null"/> if it is not.</param>
    /// <param name="text">Its text.</param>
    public static bool IsEnglish(string? declared, ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Length)];
        int words = 0,
            small = 0;
        for (int at = 0; at < text.Length; )
        {
            int start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at == start)
            {
                at++;
                continue;
            }
            words++;
            small += Small.Contains(text[start..at]) ? 1 : 0;
        }
        if (words >= FewestWords && small >= words * Most)
            return true;
        if (words >= FewestWords && small < words * Least)
            return false;
        return declared is null || declared.StartsWith("en", StringComparison.OrdinalIgnoreCase);
    }
}
