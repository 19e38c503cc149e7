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

    public static void Write(SentenceReader sentence, in SentenceReading reading, SentenceKind kind, FeatureList features)
    {
        var tokens = sentence.Tokens;
        uint cue = (uint)reading.Main.Kind;
        bool hasSource = reading.Source.Shape != SourceShape.None;
        uint cueClass = CueClass(reading.CueClasses);
        features.Add(FeatureGroup.Cue, 1, cue);
        features.Add(FeatureGroup.Cue, 2, cue, cueClass);
        features.Add(FeatureGroup.Cue, 3, cue, Flags(reading));
        features.Add(FeatureGroup.Cue, 5, (uint)reading.Before, (reading.VerbBefore ? 1u : 0) | (reading.Main.IsTrailing ? 2u : 0));
        features.Add(FeatureGroup.Cue, 6, cue, (uint)reading.Before * 2 + (reading.VerbBefore ? 1u : 0));
        if (hasSource)
        {
            // Rare and weighty, so said in several ways: an attribution in another clause than the main one leaves the sentence to the
            // article.
            uint buried = reading.Main.Clause is ClausePlace.Second or ClausePlace.Subordinate or ClausePlace.Relative ? 1u : 0;
            uint verbBefore = reading.VerbBefore ? 1u : 0;
            features.Add(FeatureGroup.Cue, 7, buried);
            features.Add(FeatureGroup.Cue, 8, buried, verbBefore);
            features.Add(FeatureGroup.Cue, 9, buried, cue);
            features.Add(FeatureGroup.Cue, 10, (uint)reading.Main.Clause, verbBefore);
            features.Add(FeatureGroup.Cue, 11, (uint)reading.Main.Clause, reading.Main.IsNextToQuotation ? 1u : 0);
        }
        if (reading.CueWord != 0)
            features.Add(FeatureGroup.Cue, 4, reading.CueWord);

        uint share = (uint)reading.QuotedShare;
        features.Add(FeatureGroup.Quotation, 1, share, hasSource ? 1u : 0);
        features.Add(FeatureGroup.Quotation, 2, share, cue);
        features.Add(
            FeatureGroup.Quotation,
            3,
            (reading.Quotation.OpenAtStart ? 1u : 0) | (reading.Quotation.OpenAtEnd ? 2u : 0),
            hasSource ? 1u : 0
        );

        WriteForm(tokens, reading, kind, hasSource, features);
        WriteContent(tokens, reading.Quotation.QuotedTokens > 0, hasSource, features);
        for (int i = 1; i < sentence.Cues.Length && i < 4; i++)
        {
            ref readonly var other = ref sentence.Cues[i];
            var source = sentence.ReadSource(other);
            features.Add(FeatureGroup.OtherCue, 1, (uint)other.Kind, (uint)source.Kind);
            features.Add(FeatureGroup.OtherCue, 2, (uint)source.Kind, (uint)reading.Source.Kind);
        }
    }

    public static uint CueClass(WordClass classes) =>
        (uint)((ulong)(classes & (WordClass.CueSay | WordClass.CueThink | WordClass.CueFind | WordClass.CueAct)) / (ulong)WordClass.CueSay)
        | ((classes & WordClass.Act) != 0 ? 16u : 0);

    static uint Flags(in SentenceReading reading) =>
        (reading.Main.IsTrailing ? 1u : 0)
        | (reading.Main.IsEmbedded ? 2u : 0)
        | (reading.Main.IsNegated ? 4u : 0)
        | (reading.Main.IsModal ? 8u : 0)
        | (reading.Main.IsNextToQuotation ? 16u : 0);

    static void WriteForm(TokenList tokens, in SentenceReading reading, SentenceKind kind, bool hasSource, FeatureList features)
    {
        features.Add(FeatureGroup.Form, 1, (uint)kind);
        uint words = (uint)reading.Words;
        uint length =
            words < 4 ? 0
            : words < 8 ? 1
            : words < 14 ? 2
            : words < 22 ? 3
            : words < 32 ? 4
            : 5u;
        features.Add(FeatureGroup.Form, 2, length, hasSource ? 1u : 0);
        if (tokens.Count == 0)
            return;
        var last = tokens[tokens.Count - 1];
        if (last.Kind == TokenKind.Quote && tokens.Count > 1)
            last = tokens[tokens.Count - 2];
        features.Add(FeatureGroup.Form, 3, (uint)last.Kind, hasSource ? 1u : 0);
        features.Add(FeatureGroup.Form, 4, (uint)tokens[0].Tag, hasSource ? 1u : 0);
        bool firstPerson = false;
        for (int i = 0; (tokens.Grammar & GrammarClass.OtherPronoun) != 0 && i < tokens.Count; i++)
            firstPerson |= tokens[i].Is(GrammarClass.OtherPronoun) && tokens[i].Length <= 2;
        if (firstPerson)
            features.Add(FeatureGroup.Form, 5, hasSource ? 1u : 0, (uint)reading.QuotedShare);
    }

    static void WriteContent(TokenList tokens, bool hasQuoted, bool hasSource, FeatureList features)
    {
        WordClass outside = hasQuoted ? WordClass.None : tokens.Classes & Telling,
            inside = WordClass.None;
        for (int i = 0; hasQuoted && i < tokens.Count; i++)
        {
            if (tokens[i].Key == 0)
                continue;
            var classes = (tokens[i].Classes | tokens[i].PhraseClasses) & Telling;
            if (tokens[i].InQuotation)
                inside |= classes;
            else
                outside |= classes;
        }
        for (ulong rest = (ulong)outside; rest != 0; rest &= rest - 1)
            features.Add(FeatureGroup.Content, hasSource ? 1u : 2u, (uint)ulong.TrailingZeroCount(rest));
        for (ulong rest = (ulong)inside; rest != 0; rest &= rest - 1)
            features.Add(FeatureGroup.Content, 3, (uint)ulong.TrailingZeroCount(rest));
    }
}
