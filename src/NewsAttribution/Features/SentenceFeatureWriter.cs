using NewsAttribution.Cues;
using NewsAttribution.Reading;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Features;

/// <summary>The features that the words of the sentence give by themselves.</summary>
static class SentenceFeatureWriter
{
    /// <summary>Classes that say something wherever they stand in a sentence.</summary>
    /// <remarks>Not the classes of sources: that a sentence is about spies or professors does not make it their word.</remarks>
    const WordClass Telling =
        WordClass.NoStatement
        | WordClass.Hedge
        | WordClass.Estimative
        | WordClass.Furniture
        | WordClass.CueSay
        | WordClass.CueThink
        | WordClass.CueFind
        | WordClass.CueAct
        | WordClass.CueNoun;

    /// <summary>Cues beside the main one that give features; the third says nothing new any more.</summary>
    const int MostOtherCues = 3;

    public static void Write(SentenceReader sentence, in SentenceReading reading, SentenceKind kind, FeatureList features)
    {
        var tokens = sentence.Tokens;
        var cue = reading.Main.Kind;
        var lists = ListsOf(reading.CueClasses);
        bool hasSource = reading.Source.Shape != SourceShape.None;
        features.Add(FeatureTable.Cue.Id(cue));
        features.Add(FeatureTable.CueAndLists.Id(cue, lists));
        features.Add(FeatureTable.CueAndManner.Id(cue, MannerOf(reading)));
        features.Add(FeatureTable.BeforeAttribution.Id(reading.Before, reading.VerbBefore, reading.Main.IsTrailing));
        features.Add(FeatureTable.CueAndBefore.Id(cue, reading.Before, reading.VerbBefore));
        if (cue is CueKind.Verb or CueKind.Inverted or CueKind.Passive or CueKind.Participle)
        {
            var content = reading.Main.Content;
            features.Add(FeatureTable.ContentAndLists.Id(content, lists));
            features.Add(FeatureTable.ContentAndClause.Id(content, reading.Main.Clause, reading.VerbBefore));
            features.Add(FeatureTable.ContentAndAspect.Id(content, reading.Main.Aspect));
        }
        if (hasSource)
        {
            // Rare and weighty, so said in several ways: an attribution in another clause than the main one leaves the sentence to the
            // article.
            bool buried = reading.Main.Clause is ClausePlace.Second or ClausePlace.Subordinate or ClausePlace.Relative;
            features.Add(FeatureTable.Buried.Id(buried));
            features.Add(FeatureTable.BuriedAndVerbBefore.Id(buried, reading.VerbBefore));
            features.Add(FeatureTable.BuriedAndCue.Id(buried, cue));
            features.Add(FeatureTable.ClauseAndVerbBefore.Id(reading.Main.Clause, reading.VerbBefore));
            features.Add(FeatureTable.ClauseAndQuotation.Id(reading.Main.Clause, reading.Main.IsNextToQuotation));
        }
        if (reading.CueLemma != 0)
            features.Add(FeatureTable.CueVerb.Id(reading.CueLemma));
        if (reading.CueWord != 0)
            features.Add(FeatureTable.CueWord.Id(reading.CueWord));

        var share = (QuotedShare)reading.QuotedShare;
        features.Add(FeatureTable.Quoted.Id(share, hasSource));
        features.Add(FeatureTable.QuotedAndCue.Id(share, cue));
        features.Add(FeatureTable.QuotationEdges.Id(reading.Quotation.OpenAtStart, reading.Quotation.OpenAtEnd, hasSource));

        WriteForm(tokens, reading, kind, hasSource, features);
        WriteContent(tokens, reading.Quotation.QuotedTokens > 0, hasSource, features);
        for (int i = 1; i < sentence.Cues.Length && i <= MostOtherCues; i++)
        {
            ref readonly var other = ref sentence.Cues[i];
            sentence.ReadSource(other, out var source);
            features.AddOnce(FeatureTable.OtherCue.Id(other.Kind, source.Kind));
            features.AddOnce(FeatureTable.OtherSource.Id(source.Kind, reading.Source.Kind));
        }
    }

    public static CueLists ListsOf(WordClass classes) =>
        // The four bits of the cue verbs' classes stand side by side, in the order of the lists.
        (CueLists)(
            (ulong)(classes & (WordClass.CueSay | WordClass.CueThink | WordClass.CueFind | WordClass.CueAct)) / (ulong)WordClass.CueSay
        ) | ((classes & WordClass.Act) != 0 ? CueLists.Act : 0);

    public static CueManner MannerOf(in SentenceReading reading) =>
        (reading.Main.IsTrailing ? CueManner.AfterItsContent : 0)
        | (reading.Main.IsEmbedded ? CueManner.InSubordinateClause : 0)
        | (reading.Main.IsNegated ? CueManner.Negated : 0)
        | (reading.Main.IsModal ? CueManner.WithModalVerb : 0)
        | (reading.Main.IsNextToQuotation ? CueManner.NextToQuotation : 0);

    static void WriteForm(TokenList tokens, in SentenceReading reading, SentenceKind kind, bool hasSource, FeatureList features)
    {
        features.Add(FeatureTable.KindOfSentence.Id(kind));
        int words = reading.Words;
        var length =
            words < 4 ? SentenceLength.Shortest
            : words < 8 ? SentenceLength.VeryShort
            : words < 14 ? SentenceLength.Short
            : words < 22 ? SentenceLength.Medium
            : words < 32 ? SentenceLength.Long
            : SentenceLength.Longest;
        features.Add(FeatureTable.Length.Id(length, hasSource));
        if (tokens.Count == 0)
            return;
        var last = tokens[tokens.Count - 1].Kind;
        if (last == TokenKind.Quote && tokens.Count > 1)
            last = tokens[tokens.Count - 2].Kind;
        features.Add(FeatureTable.End.Id(last, hasSource));
        features.Add(FeatureTable.Start.Id(tokens[0].Tag, hasSource));
        if ((tokens.Grammar & GrammarClass.OtherPronoun) != 0 && HasFirstPerson(tokens.All))
            features.Add(FeatureTable.FirstPerson.Id(hasSource, (QuotedShare)reading.QuotedShare));
    }

    /// <summary><i>I, we, us, my</i></summary>
    static bool HasFirstPerson(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
            if (token.Is(GrammarClass.OtherPronoun) && token.Length <= 2)
                return true;
        return false;
    }

    static void WriteContent(TokenList tokens, bool hasQuoted, bool hasSource, FeatureList features)
    {
        WordClass outside = hasQuoted ? WordClass.None : tokens.Classes & Telling,
            inside = WordClass.None;
        if (hasQuoted)
            foreach (ref readonly var token in tokens.All)
            {
                if (token.Key == 0)
                    continue;
                var classes = (token.Classes | token.PhraseClasses) & Telling;
                if (token.InQuotation)
                    inside |= classes;
                else
                    outside |= classes;
            }
        for (ulong rest = (ulong)outside; rest != 0; rest &= rest - 1)
            features.Add(FeatureTable.ListedWord.Id((byte)ulong.TrailingZeroCount(rest), hasSource));
        for (ulong rest = (ulong)inside; rest != 0; rest &= rest - 1)
            features.Add(FeatureTable.QuotedListedWord.Id((byte)ulong.TrailingZeroCount(rest)));
    }
}
