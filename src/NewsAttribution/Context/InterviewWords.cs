using NewsAttribution.Tokens;

namespace NewsAttribution.Context;

/// <summary>What the list says of the words of an interview.</summary>
static class InterviewWords
{
    static readonly PrintedWords Words = new("interviews", typeof(InterviewWord));

    /// <summary>The word, whatever its capitals, belongs to one of the sections.</summary>
    public static bool Is(ReadOnlySpan<char> word, InterviewWord any) => ((InterviewWord)Words.FindInAnyCase(word) & any) != 0;

    /// <summary>One of the words of a sentence does.</summary>
    public static bool Has(ReadOnlySpan<char> sentence, InterviewWord any)
    {
        foreach (var range in sentence.Split(' '))
            if (sentence[range].Trim(Marks) is { Length: > 0 } word && Is(word, any))
                return true;
        return false;
    }

    /// <summary>The first word does, behind a dash perhaps.</summary>
    public static bool Opens(ReadOnlySpan<char> sentence, InterviewWord any)
    {
        var text = sentence.TrimStart(" -–—―*_");
        int space = text.IndexOf(' ');
        return Is((space < 0 ? text : text[..space]).Trim(Marks), any);
    }

    public const string Marks = ".,;:!?()[]*_\"“”‘’'—–";
}
