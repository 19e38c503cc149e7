namespace NewsAttribution.Text;

/// <summary>Hashes of words and of sequences of words (FNV-1a, 64 bits): equal on every machine, so they may stand in files.</summary>
static class WordKey
{
    public const ulong Seed = 14695981039346656037;
    const ulong Prime = 1099511628211;

    /// <summary>Takes one more UTF-16 unit into a hash.</summary>
    public static ulong Add(ulong key, char unit) => (key ^ unit) * Prime;

    /// <summary>The key of a sequence that <paramref name="next"/> continues.</summary>
    public static ulong Join(ulong sequence, ulong next) => (ulong.RotateLeft(sequence, 23) ^ next) * Prime;

    /// <summary>The key of a word in lower case, with straight apostrophes and without full stops.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong key = Seed;
        foreach (char unit in word)
            if (unit != '.')
                key = Add(key, Lower(unit));
        return key;
    }

    /// <summary>The key of a word without the s at its end, if it has one: <i>officials</i> and <i>official</i> share it.</summary>
    public static ulong OfStem(ReadOnlySpan<char> word) => Of(word.Length > 3 && word[^1] is 's' or 'S' ? word[..^1] : word);

    /// <summary>The key of a word as it is spelled. Differs from every lower-case key of the same word.</summary>
    public static ulong OfSpelling(ReadOnlySpan<char> word)
    {
        ulong key = ~Seed;
        foreach (char unit in word)
            if (unit != '.')
                key = Add(key, unit == '’' ? '\'' : unit);
        return key;
    }

    public static char Lower(char unit) => unit switch
    {
        < 'A' => unit,
        <= 'Z' => (char)(unit | 0x20),
        < '\u0080' => unit,
        '’' => '\'',
        _ => char.ToLowerInvariant(unit),
    };
}
