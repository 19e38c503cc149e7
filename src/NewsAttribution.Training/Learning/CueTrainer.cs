using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using NewsAttribution.Cues;
using NewsAttribution.Reading;
using NewsAttribution.Tokens;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Learning;

/// <summary>
/// Learns which cue of a sentence counts, from the source phrases that the corpus marks: of two cues the one whose source is marked shall
/// have the higher score (logistic regression by ML.NET on the differences of their traits).
/// </summary>
static class CueTrainer
{
    /// <summary>
    /// Sentences with a choice between cues that it takes at least; of fewer the ranking of the shipped model is kept. 40 weights want some
    /// hundred examples; a corpus of a thousand sentences has that many where its sources are marked.
    /// </summary>
    const int FewestChoices = 200;

    /// <summary>
    /// L2 regularisation. By cross-validation on the corpus (1,101 choices then): 30 chooses rightly in .916, 3 in .926, 1 in .929, 0.1 in
    /// .928;
    /// the weights that stood here by hand did in .878, the first cue in .701.
    /// </summary>
    const float L2 = 1;

    /// <summary>The knowledge that serves: learned from all articles.</summary>
    public static Knowledge Fit(Corpus corpus, TrainingOptions options, CancellationToken cancellationToken)
    {
        var untrained = Knowledge.Untrained.With(options.Words);
        return Fit([.. corpus.Articles.SelectMany(article => ReadChoices(article, untrained, cancellationToken))], untrained);
    }

    /// <summary>
    /// For each article knowledge that was learned from articles of other folds, so that features which are trained on or measured are read
    /// as those of an article that nobody has seen.
    /// </summary>
    public static CueChoices CrossFit(Corpus corpus, TrainingOptions options, CancellationToken cancellationToken)
    {
        var untrained = Knowledge.Untrained.With(options.Words);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
        var choices = new Choice[corpus.Articles.Count][];
        Parallel.For(0, choices.Length, parallel, article =>
            choices[article] = [.. ReadChoices(corpus.Articles[article], untrained, cancellationToken)]
        );
        int[] folds = Folds.Deal(corpus.Articles, Math.Min(options.Folds, corpus.Articles.Count));
        var ofFold = new Knowledge[folds.Max() + 1];
        Parallel.For(0, ofFold.Length, parallel, fold =>
            ofFold[fold] = Fit([.. choices.Where((_, article) => folds[article] != fold).SelectMany(c => c)], untrained)
        );
        Knowledge[] ofArticle = [.. folds.Select(fold => ofFold[fold])];
        int right = choices.Zip(ofArticle).Sum(article => article.First.Count(choice => choice.IsMadeRightly(article.Second.Ranking)));
        return new(ofArticle, choices.Sum(c => c.Length), right);
    }

    static Knowledge Fit(IReadOnlyList<Choice> choices, Knowledge untrained)
    {
        if (choices.Count < FewestChoices)
            return untrained with { Ranking = ShippedKnowledge.OrUntrained.Ranking };
        var rows = choices.SelectMany(choice => choice.Pairs()).ToArray();
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(PairRow));
        schema[nameof(PairRow.Traits)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, CueRanking.Length);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                FeatureColumnName = nameof(PairRow.Traits),
                LabelColumnName = nameof(PairRow.IsBetter),
                ExampleWeightColumnName = nameof(PairRow.Weight),
                L1Regularization = 0,
                L2Regularization = L2,
                OptimizationTolerance = 1e-6f,
                // Sums of several threads depend on how many there are.
                NumberOfThreads = 1,
            }
        );
        var model = trainer.Fit(context.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        return untrained with { Ranking = new([.. model.Weights]) };
    }

    /// <summary>The sentences of an article that have several cues, one of which names the source that is marked.</summary>
    static IEnumerable<Choice> ReadChoices(CorpusArticle article, Knowledge untrained, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reader = new SentenceReader();
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Source.Length == 0)
                continue;
            reader.Read(sentence.Text, untrained, opener: '\0');
            // The ranking has put its choice first: the order of the sentence again.
            Cue[] cues = [.. reader.Cues.ToArray().OrderBy(cue => cue.Words.Start)];
            if (cues.Length < 2)
                continue;
            string?[] sources = [.. cues.Select(cue => TextOf(reader.Tokens, cue.Source))];
            bool[] right = [.. sources.Select(source => SourceMatch.IsExact(source, sentence.Source))];
            if (!right.Contains(true))
                right = [.. sources.Select(source => SourceMatch.Overlaps(source, sentence.Source))];
            if (!right.Contains(true) || !right.Contains(false))
                continue;
            var traits = new float[cues.Length][];
            for (int i = 0; i < cues.Length; i++)
                CueRanking.ReadTraits(reader.Tokens, cues[i], i == 0, traits[i] = new float[CueRanking.Length]);
            yield return new(traits, right);
        }
    }

    static string? TextOf(TokenList tokens, TokenRange range) =>
        range.IsEmpty ? null : tokens.Text[tokens[range.Start].Start..tokens[range.End - 1].End].ToString();

    /// <summary>The cues of one sentence, and which of them are right.</summary>
    sealed record Choice(float[][] Traits, bool[] Right)
    {
        /// <summary>The ranking puts a right cue first.</summary>
        public bool IsMadeRightly(CueRanking ranking)
        {
            int best = 0;
            for (int i = 1; i < Traits.Length; i++)
                if (ranking.Score(Traits[i]) > ranking.Score(Traits[best]))
                    best = i;
            return Right[best];
        }

        /// <summary>Each right cue against each wrong one, both ways round; a sentence counts once, however many pairs it has.</summary>
        public IEnumerable<PairRow> Pairs()
        {
            int right = Right.Count(r => r);
            float weight = 1f / (right * (Right.Length - right) * 2);
            for (int better = 0; better < Right.Length; better++)
            for (int worse = 0; worse < Right.Length; worse++)
            {
                if (!Right[better] || Right[worse])
                    continue;
                float[] difference = [.. Traits[better].Zip(Traits[worse], (b, w) => b - w)];
                yield return new()
                {
                    Traits = difference,
                    IsBetter = true,
                    Weight = weight,
                };
                yield return new()
                {
                    Traits = [.. difference.Select(d => -d)],
                    IsBetter = false,
                    Weight = weight,
                };
            }
        }
    }

    sealed class PairRow
    {
        public float[] Traits { get; set; } = [];

        public bool IsBetter { get; set; }

        public float Weight { get; set; }
    }
}
