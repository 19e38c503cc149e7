namespace NewsAttribution.Training.Measuring;

/// <summary>Measures who speaks against what people have annotated.</summary>
static class VoiceMeasurement
{
    /// <summary>Asks a classifier who speaks in the annotated articles.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="articles">The articles; those that are not annotated are passed over.</param>
    /// <param name="voices">Who speaks in them.</param>
    public static VoiceMetrics Of(SentenceClassifier classifier, IEnumerable<CorpusArticle> articles, AnnotatedVoices voices)
    {
        var annotated = voices.Articles.ToHashSet(StringComparer.Ordinal);
        var sum = new VoiceMetrics();
        foreach (var article in articles.Where(article => annotated.Contains(article.Id)))
        {
            var answers = classifier.ClassifySentences([
                .. article.Sentences.Select(s => new ArticleSentence(s.Text, s.Paragraph, s.Kind)),
            ]);
            sum = Add(sum, article, answers.Sentences, voices);
        }
        return sum;
    }

    /// <summary>Adds what one article shows.</summary>
    public static VoiceMetrics Add(
        VoiceMetrics sum,
        CorpusArticle article,
        IReadOnlyList<ClassifiedSentence> answers,
        AnnotatedVoices voices
    )
    {
        for (int i = 0; i < answers.Count; i++)
        {
            if (voices.In(article.Id, article.Sentences[i].Number) is not var (voice, alone))
                continue;
            if (!alone)
                sum = sum with
                {
                    InNeed = sum.InNeed + 1,
                    Linked = sum.Linked + (answers[i].SpeakerSentence is null ? 0 : 1),
                    Right = sum.Right + (IsRight(answers[i].SpeakerSentence, voice) ? 1 : 0),
                };
        }
        return AddPairs(sum, article, [.. answers.Select(answer => answer.Voice)], voices);

        bool IsRight(int? sentence, int voice) => sentence is { } named && voices.IsOf(article.Id, voice, article.Sentences[named].Number);
    }

    /// <summary>Adds the pairs of annotated sentences of an article.</summary>
    /// <param name="sum">What is added to.</param>
    /// <param name="article">The article.</param>
    /// <param name="found">The number that each of its sentences got; null for none.</param>
    /// <param name="voices">Who speaks in them.</param>
    public static VoiceMetrics AddPairs(VoiceMetrics sum, CorpusArticle article, int?[] found, AnnotatedVoices voices)
    {
        for (int i = 0; i < found.Length; i++)
        {
            if (voices.In(article.Id, article.Sentences[i].Number) is not var (voice, _))
                continue;
            for (int j = 0; j < i; j++)
                if (voices.In(article.Id, article.Sentences[j].Number) is var (other, _))
                    sum = AddPair(sum, voice == other, found[i] is { } number && number == found[j]);
        }
        return sum;
    }

    static VoiceMetrics AddPair(in VoiceMetrics sum, bool isOne, bool gotOne) =>
        (isOne, gotOne) switch
        {
            (true, true) => sum with { PairsRight = sum.PairsRight + 1 },
            (false, true) => sum with { PairsWrong = sum.PairsWrong + 1 },
            (true, false) => sum with { PairsMissed = sum.PairsMissed + 1 },
            _ => sum,
        };
}
