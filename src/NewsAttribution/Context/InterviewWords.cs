using NewsAttribution.Tokens;

namespace NewsAttribution.Context;

/// <summary>What the list says of the words of an interview.</summary>
static class InterviewWords
{
    static readonly PrintedWords Words = new("interviews", typeof(InterviewWord));

    /// <summary>The sections that the word belongs to, whatever its capitals.</summary>
    static InterviewWord Of(ReadOnlySpan<char> word) => (InterviewWord)Words.FindInAnyCase(word);

    /// <summary>The word belongs to one of the sections.</summary>
    public static bool Is(ReadOnlySpan<char> word, InterviewWord any) => (Of(word) & any) != 0;

    /// <summary>The sections that the words of a sentence belong to.</summary>
    public static InterviewWord In(ReadOnlySpan<char> sentence)
    {
        var sections = default(InterviewWord);
        foreach (var range in sentence.Split(' '))
            if (Bare(sentence[range]) is { Length: > 0 } word)
                sections |= Of(word);
        return sections;
    }

    /// <summary>One of the words of a sentence belongs to one of the sections.</summary>
    public static bool Has(ReadOnlySpan<char> sentence, InterviewWord any) => (In(sentence) & any) != 0;

    /// <summary>The first word does so, behind a dash perhaps.</summary>
    public static bool Opens(ReadOnlySpan<char> sentence, InterviewWord any)
    {
        var text = sentence is [>= 'A' and <= 'Z', ..] ? sentence : sentence.TrimStart(" -–—―*_");
        int space = text.IndexOf(' ');
        return Is(Bare(space < 0 ? text : text[..space]), any);
    }

    /// <summary>A word without the marks around it. Most have none, and each would be compared with every mark.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) =>
        word is [] || (char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(word[^1])) ? word : word.Trim(".,;:!?()[]*_\"“”‘’'—–");
}
