using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Voices;

/// <content>Where the head of a phrase is, and whether the phrase points back to what was named before.</content>
static partial class SourcePhrase
{
    /// <summary>
    /// Token of the head of a phrase that is not empty: <see cref="Read(TokenList, TokenRange, int)"/> takes ten times as long to tell it.
    /// </summary>
    public static int HeadOf(TokenList tokens, TokenRange phrase) =>
        IsOfThem(tokens, phrase) ? phrase.End - 1 : FindHead(tokens, phrase.Start, phrase.End, out _);

    /// <summary><i>one of them</i> is said of those who were named before, as <i>they</i> is.</summary>
    static bool IsOfThem(TokenList tokens, TokenRange phrase)
    {
        var (start, end) = phrase;
        return (end - start == 3 && tokens[start + 1].Is(GrammarClass.Of) && tokens[end - 1].Is(GrammarClass.PersonPronoun))
            || (end - start == 1 && tokens[start].Is(WordClass.OneOfGroup))
            || ((tokens[end - 1].PhraseClasses & WordClass.OneOfGroup) != 0 && end - start == tokens[end - 1].PhraseLength);
    }

    /// <summary>
    /// The last noun before the first preposition, comma or bracket; <paramref name="owner"/> is after the last possessive before it.
    /// </summary>
    static int FindHead(TokenList tokens, int start, int end, out int owner)
    {
        // "one of his lawyers", "some of the officials": the head stands after "of".
        for (int of = start + 1; of < Math.Min(end - 1, start + 4); of++)
            if (
                tokens[of].Is(GrammarClass.Of)
                && (
                    (tokens[of - 1].Tag is Tag.Number or Tag.Determiner or Tag.Pronoun)
                    || (tokens[of - 1].Is(WordClass.Collective) && IsOfPersons(tokens, of + 1, end))
                )
            )
                return FindHead(tokens, of + 1, end, out owner);
        owner = start;
        int head = start;
        for (int i = start; i < end; i++)
        {
            var tag = tokens[i].Tag;
            // "Tarn Harbour Agency (THA) Director Ada Pell"
            if (tag == Tag.Open && i > start && CloseBeforeNoun(tokens, i, end) is var close and > 0)
            {
                i = close;
                continue;
            }
            if ((tag is Tag.Preposition or Tag.Relative or Tag.Open) && i > start)
                break;
            if (tag == Tag.Comma && i > start)
                break;
            // "the song “Low Water”": what it is called is not what it is.
            if (tag == Tag.Quote && i > start && tokens[i - 1].Tag == Tag.Nominal)
                break;
            if (
                (tag is Tag.Participle or Tag.Verb)
                && i > start
                && tokens[i - 1].IsNominal
                && i + 1 < end
                // "the expert leading the trial": the expert.
                && (tokens[i + 1].Tag == Tag.Preposition || (tag == Tag.Participle && (tokens[i + 1].Tag is Tag.Determiner or Tag.Name)))
            )
                break;
            // "Geologists and aides said": two voices stand equal, and the first counts.
            if (
                tag == Tag.Coordinator
                && i > start
                && tokens[i - 1].IsOrEnds(RolesOfPersons)
                // "an official and another person", but "the minister and party leader"
                && (IsPluralNoun(tokens, i - 1) || (tokens[i - 1].Tag == Tag.Nominal && i + 1 < end && tokens[i + 1].Tag == Tag.Determiner))
            )
                break;
            // "Dr Pell and her colleagues", "Ada Pell and two aides": he whose name is told.
            if (tag == Tag.Coordinator && i > start && tokens[i - 1].Tag == Tag.Name && IsUnnamedCompany(tokens, i + 1, end))
                break;
            if (tag == Tag.Possessive && i + 1 < end)
                owner = i + 1;
            else if ((tag is Tag.Nominal or Tag.Name or Tag.Number) && tokens[i].Key != 0)
                head = i;
        }
        // "an officer privy to the case"
        bool isBehindPerson =
            head > start
            && head + 1 < end
            && tokens[head + 1].Tag == Tag.Preposition
            && tokens[head] is { Tag: Tag.Nominal, Capital: false, Classes: WordClass.None }
            && !IsOfEntry(tokens, head, end)
            && tokens[head - 1].Tag == Tag.Nominal
            && tokens[head - 1].IsOrEnds(NounPhrase.Callings);
        return isBehindPerson ? head - 1 : head;
    }

    /// <summary><i>people <b>familiar</b> with the matter</i>: an entry of several words goes over it.</summary>
    static bool IsOfEntry(TokenList tokens, int i, int end)
    {
        for (int last = i + 1; last < end; last++)
            if (tokens[last].PhraseClasses != WordClass.None && tokens[last].PhraseLength > last - i)
                return true;
        return false;
    }

    /// <summary>
    /// Nothing new is told: <i>the <b>46-page</b> report</i>, <i>the <b>two</b> services</i>, <i>the <b>same</b> officials</i>.
    /// </summary>
    static bool IsCountOrSame(TokenList tokens, int i) =>
        tokens.WordAt(i).EndsWith("-page", StringComparison.Ordinal)
        || tokens[i].Key == Same
        || (tokens[i].Tag is Tag.Number or Tag.Determiner && tokens[i].Is(GrammarClass.NumberWord));

    static readonly ulong Same = WordKey.Of("same");

    /// <summary>Tokens of the longest aside inside a phrase, with its brackets: <i>(Disaster Management)</i>.</summary>
    const int LongestAside = 5;

    /// <summary>The bracket that closes an aside behind which the phrase goes on; 0 if it does not.</summary>
    static int CloseBeforeNoun(TokenList tokens, int open, int end)
    {
        int close = open + 1;
        while (close < end && close < open + LongestAside && tokens[close].Tag != Tag.Close)
            close++;
        return close + 1 < end && tokens[close].Tag == Tag.Close && tokens[close + 1].IsNominal && tokens[close + 1].Capital ? close : 0;
    }

    /// <summary><i>a panel of <b>senior engineers</b></i></summary>
    static bool IsOfPersons(TokenList tokens, int first, int end)
    {
        int last = first;
        while (last + 1 < end && tokens[last + 1].IsNominal)
            last++;
        return tokens[last].IsOrEnds(RolesOfPersons) && IsPluralNoun(tokens, last);
    }

    /// <summary>Ada Pell and <i><b>her colleagues</b></i>, <i><b>two others</b></i>.</summary>
    static bool IsUnnamedCompany(TokenList tokens, int first, int end)
    {
        if (first >= end || (!tokens[first].Is(GrammarClass.PossessivePronoun) && tokens[first].Tag is not (Tag.Number or Tag.Nominal)))
            return false;
        for (int i = first; i < end; i++)
            if (tokens[i].Tag == Tag.Name || tokens[i].Capital)
                return false;
        return true;
    }

    /// <summary><i><b>the</b> officials</i>, <i><b>one of the</b> officials</i></summary>
    static bool IsDefiniteOrPart(TokenList tokens, int start, int head) =>
        start == head - 1 || (start == head - 3 && tokens[start + 1].Is(GrammarClass.Of));

    /// <summary>
    /// <i>Both</i>, <i>both men</i>, <i>the pair</i>, <i>the two women</i>; <i>two men</i>, <i>a pair</i> are new, <i>both firms</i> are no
    /// persons.
    /// </summary>
    static bool IsPair(TokenList tokens, int start, int head, int end)
    {
        bool definite = tokens[start].Is(GrammarClass.Definite);
        int first = definite ? start + 1 : start;
        if (first == end || end - first > 2 || !tokens[first].Is(GrammarClass.Pair))
            return false;
        return first == head
            ? end - first == 1
            : tokens[head].IsOrEnds(RolesOfPersons | WordClass.IntelligenceRole) && (definite || tokens[first].Tag == Tag.Determiner);
    }
}
