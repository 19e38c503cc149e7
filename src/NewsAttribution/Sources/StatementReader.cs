using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>Finds the sentences that rest on a source.</summary>
static class StatementReader
{
    /// <summary>
    /// From this probability on that a sentence rests on nobody, a phrase of officials, experts or states in it only acts: <i>Norland
    /// <b>blames</b> its neighbour</i>. Half of them did on annotated articles.
    /// </summary>
    const float SurelyNarrative = 0.5f;

    /// <summary>The statements of an article, in the order of its sentences.</summary>
    public static Statement[] Read(ClassifiedSentence[] sentences, ReadArticle article)
    {
        var statements = new List<Statement>(sentences.Length);
        for (int i = 0; i < sentences.Length; i++)
        {
            ref readonly var sentence = ref sentences[i];
            if (sentence.Kind == SentenceKind.Furniture)
                continue;
            var phrase = sentence.Attribution?.Source;
            if (phrase is null && sentence.Voice is null)
                continue;
            var statement = new Statement
            {
                Sentence = i,
                Voice = sentence.Voice ?? -1,
                Introduced = sentence.SpeakerSentence ?? i,
                Phrase = phrase ?? default,
            };
            if (phrase is not null)
                PhraseReader.OfThisThread.Read(article.Sentences[i].Text.Span, sentence.Attribution?.Cue, article.Lexicon, statement);
            if (MaySpeak(statement, sentence, article, i))
                statements.Add(statement);
        }
        return [.. statements];
    }

    /// <summary>Can what the phrase names say something, and does the sentence rest on it?</summary>
    static bool MaySpeak(Statement statement, in ClassifiedSentence sentence, ReadArticle article, int index)
    {
        bool narrative = sentence.Label == SentenceLabel.Narrative;
        if (!statement.HasPhrase)
            return !narrative || sentence.Attribution?.Quotation is not null;
        if (statement.IsPronoun)
            return statement.Profile.Shape == SourceShape.OtherPronoun
                ? !narrative || (statement.Profile.Head & WordClass.VagueSource) != 0
                : statement.Voice >= 0 && (!narrative || sentence.SpeakerSentence is not null);
        return statement.Profile.Kind switch
        {
            SourceKind.None or SourceKind.Unknown => !narrative || IsSaid(sentence.Attribution?.Cue, article, index),
            SourceKind.Document or SourceKind.ResearchDocument => !narrative,
            SourceKind.UnknownName or SourceKind.Media or SourceKind.Private or SourceKind.Vague or SourceKind.Organisation => true,
            _ => sentence.Probabilities.Narrative < SurelyNarrative || IsSaid(sentence.Attribution?.Cue, article, index),
        };
    }

    /// <summary>The cue is a verb that somebody must speak for: <i>a guard <b>said</b></i>, not <i>the war <b>continues</b></i>.</summary>
    static bool IsSaid(TextSpan? cue, ReadArticle article, int index)
    {
        if (cue is not { } span)
            return false;
        var verb = span.Slice(article.Sentences[index].Text.Span);
        ref readonly var word = ref article.Lexicon.Find(WordKey.Of(verb.IndexOf(' ') is var space and > 0 ? verb[..space] : verb));
        return (word.Classes & WordClass.CueSay) != 0 && (word.Grammar & GrammarClass.Quotative) == 0;
    }
}
