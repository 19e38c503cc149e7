using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;

namespace NewsAttribution.Splitting;

/// <summary>What the lists say of the words at the edges of sentences.</summary>
static class EdgeWords
{
    static readonly PrintedWords Words = new("edges", typeof(EdgeWord));

    /// <summary>The word, with its capitals as printed, belongs to one of the sections.</summary>
    public static bool Is(ReadOnlySpan<char> word, EdgeWord any) => ((EdgeWord)Words.Find(word) & any) != 0;

    /// <summary>The same, whatever its capitals.</summary>
    public static bool IsInAnyCase(ReadOnlySpan<char> word, EdgeWord any) => ((EdgeWord)Words.FindInAnyCase(word) & any) != 0;

    /// <summary>Names the speaker of the question or cry before it: <i>"Is it over?" Ms Prentice <b>sighed</b></i>.</summary>
    public static bool IsSaying(ReadOnlySpan<char> word, WordLexicon lexicon)
    {
        if (Is(word, EdgeWord.Cry | EdgeWord.ClosingVerb))
            return true;
        ref readonly var verb = ref lexicon.Find(WordKey.Of(word));
        return (verb.Classes & (WordClass.CueSay | WordClass.CueThink)) != 0
            // "Police reports said": a noun of the same form.
            && (verb.Form == VerbForm.Past || (verb.Form == VerbForm.ThirdPerson && (verb.Grammar & GrammarClass.Noun) == 0));
    }
}
