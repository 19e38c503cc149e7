namespace NewsAttribution.Training.Measuring;

/// <summary>
/// Measures the source lists of articles against what people have annotated, in pairs of sentences that rest on one source, beside the
/// simplest guess: sentences whose source phrases end in one word.
/// </summary>
/// <param name="Sources">What the source lists say.</param>
/// <param name="F1Interval">How far their F1 would swing with other articles of the sort, in 95 of 100 draws.</param>
/// <param name="SameLastWord">What the simplest guess says.</param>
sealed record SourceMeasurement(VoiceMetrics Sources, Interval F1Interval, VoiceMetrics SameLastWord)
{
    /// <summary>Asks a classifier for the sources of the annotated articles.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="articles">The articles; those that are not annotated are passed over.</param>
    /// <param name="voices">Who speaks in them.</param>
    public static SourceMeasurement Of(SentenceClassifier classifier, IEnumerable<CorpusArticle> articles, AnnotatedVoices voices)
    {
        var annotated = voices.Articles.ToHashSet(StringComparer.Ordinal);
        var each = new List<VoiceMetrics>();
        var guessed = new VoiceMetrics();
        foreach (var article in articles.Where(article => annotated.Contains(article.Id)))
        {
            var answer = classifier.ClassifySentences([.. article.Sentences.Select(s => new ArticleSentence(s.Text, s.Paragraph, s.Kind))]);
            each.Add(VoiceMeasurement.AddPairs(default, article, [.. answer.SourcedSentences.Select(s => s.Source)], voices));
            guessed = VoiceMeasurement.AddPairs(guessed, article, ByLastWord(article, answer.Sentences), voices);
        }
        return new(
            each.Aggregate(default(VoiceMetrics), Sum),
            Bootstrap.Draw(each.Count, draw => draw.Select(i => each[i]).Aggregate(Sum).F1),
            guessed
        );
    }

    static VoiceMetrics Sum(VoiceMetrics one, VoiceMetrics other) =>
        one with
        {
            PairsRight = one.PairsRight + other.PairsRight,
            PairsWrong = one.PairsWrong + other.PairsWrong,
            PairsMissed = one.PairsMissed + other.PairsMissed,
        };

    static int?[] ByLastWord(CorpusArticle article, IReadOnlyList<ClassifiedSentence> answers)
    {
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. answers.Select(
                (answer, i) =>
                {
                    if (answer.Attribution?.Source is not { } span)
                        return (int?)null;
                    string word = span.GetText(article.Sentences[i].Text).Split(' ')[^1];
                    if (!known.TryGetValue(word, out int number))
                        known.Add(word, number = known.Count);
                    return number;
                }
            ),
        ];
    }

    /// <summary>In words, with the figures of both.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"""
            Of all pairs of sentences that rest on one source: precision {Sources.Precision:0.000}, recall {Sources.Recall:0.000},
            F1 {Sources.F1:0.000} [{F1Interval.Lower:0.000}, {F1Interval.Upper:0.000}].
            By the last word of the source phrase: precision {SameLastWord.Precision:0.000}, recall {SameLastWord.Recall:0.000},
            F1 {SameLastWord.F1:0.000}.
            """
        );
}
