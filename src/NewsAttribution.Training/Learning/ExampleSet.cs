using NewsAttribution.Classifying;
using NewsAttribution.Reading;

namespace NewsAttribution.Training.Learning;

/// <summary>The corpus as training rows, extracted once: each sentence by itself (even rows) and in its article (odd rows).</summary>
static class ExampleSet
{
    public static (Example[] Examples, CueChoices Cues) Extract(
        Corpus corpus,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var first = new int[corpus.Articles.Count];
        for (int a = 1; a < first.Length; a++)
            first[a] = first[a - 1] + corpus.Articles[a - 1].Sentences.Count;
        progress?.Report(new("Learning which cue counts", 0, 1));
        var cues = CueTrainer.CrossFit(corpus, options, cancellationToken);
        var knowledge = cues.OfArticle;
        var examples = new Example[2 * corpus.SentenceCount];
        int done = 0;
        // Each article fills rows of its own, so the order in which threads come to them does not matter.
        Parallel.For(0, first.Length, new ParallelOptions { CancellationToken = cancellationToken }, a =>
        {
            var sentences = corpus.Articles[a].Sentences;
            float weight = options.Weights.TryGetValue(corpus.Articles[a].File, out float given) ? given : 1;
            var inArticle = FeatureReader.ExtractArticle(SentencesOf(corpus.Articles[a]), knowledge[a]);
            for (int i = 0; i < sentences.Count; i++)
            {
                int sentence = first[a] + i;
                var alone = FeatureReader.ExtractSentence(sentences[i].Text, knowledge[a]);
                examples[2 * sentence] = new(a, sentence, false, inArticle[i].IsOrphan, Sorted(alone.Ids), sentences[i].Label)
                {
                    Weight = weight,
                };
                examples[2 * sentence + 1] = new(a, sentence, true, false, Sorted(inArticle[i].Ids), sentences[i].Label)
                {
                    Voice = inArticle[i].Voice ?? -1,
                    Weight = weight,
                };
            }
            int now = Interlocked.Increment(ref done);
            if (now % 50 == 0 || now == first.Length)
                progress?.Report(new("Extracting features", now, first.Length));
        });
        return (examples, cues);
    }

    /// <summary>An article as the library reads it.</summary>
    public static ArticleSentence[] SentencesOf(CorpusArticle article) =>
        [.. article.Sentences.Select(s => new ArticleSentence(s.Text, s.Paragraph, s.Kind))];

    static uint[] Sorted(uint[] ids)
    {
        var sorted = (uint[])ids.Clone();
        Array.Sort(sorted);
        return sorted;
    }
}
