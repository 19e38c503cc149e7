using NewsAttribution.Model;

namespace NewsAttribution.Training.Measuring;

/// <summary>From answers to an evaluation.</summary>
static class Measurement
{
    const int CalibrationBins = 15;

    /// <param name="articles">The answers, article by article.</param>
    /// <param name="hasSource">Whether the corpus marks source phrases and the answers were asked for them.</param>
    /// <param name="hasContext">Whether the corpus marks the sentences that need their neighbours.</param>
    /// <param name="hasParts">Whether the sentences are sorted; the answers need their cues for it.</param>
    public static Evaluation Of(IReadOnlyList<IReadOnlyList<Answer>> articles, bool hasSource, bool hasContext, bool hasParts = false)
    {
        var answers = articles.SelectMany(a => a).ToArray();
        var matrix = ConfusionMatrix.From(answers);
        return new Evaluation
        {
            Sentences = answers.Length,
            Accuracy = answers.Length == 0 ? 0 : (double)matrix.Right / answers.Length,
            MacroF1 = matrix.MacroF1,
            MacroF1Interval = Bootstrap.MacroF1([.. articles.Select(a => ConfusionMatrix.From(a))]),
            CalibrationError = CalibrationError(answers),
            LogLoss = LogLoss(answers),
            Labels = [.. SentenceLabels.All.Select(matrix.Of)],
            Confusion = matrix.ToRows(),
            Source = hasSource ? Source(answers) : null,
            Context = hasContext ? Slice(answers, context: true) : null,
            Clear = hasContext ? Slice(answers, context: false) : null,
            Parts = hasParts ? Measuring.Parts.Of(answers) : [],
        };
    }

    public static double LogLoss(IReadOnlyList<Answer> answers)
    {
        double sum = 0;
        // A floor, so that a single 0 does not make the mean infinite.
        foreach (var answer in answers)
            sum -= PortableMath.Log(Math.Max(1e-7, answer.Probabilities[answer.Gold.Label]));
        return answers.Count == 0 ? 0 : sum / answers.Count;
    }

    static double CalibrationError(Answer[] answers)
    {
        var confidence = new double[CalibrationBins];
        var right = new int[CalibrationBins];
        foreach (var answer in answers)
        {
            double p = answer.Probabilities[answer.Given];
            int bin = Math.Min(CalibrationBins - 1, (int)(p * CalibrationBins));
            confidence[bin] += p;
            if (answer.Given == answer.Gold.Label)
                right[bin]++;
        }
        double gap = 0;
        for (int bin = 0; bin < CalibrationBins; bin++)
            gap += Math.Abs(right[bin] - confidence[bin]);
        return answers.Length == 0 ? 0 : gap / answers.Length;
    }

    static SourceMetrics Source(Answer[] answers)
    {
        int sentences = 0,
            exact = 0,
            overlap = 0;
        foreach (var answer in answers)
        {
            if (answer.Gold.Source.Length == 0)
                continue;
            sentences++;
            exact += SourceMatch.IsExact(answer.Source, answer.Gold.Source) ? 1 : 0;
            overlap += SourceMatch.Overlaps(answer.Source, answer.Gold.Source) ? 1 : 0;
        }
        return sentences == 0 ? default : new((double)exact / sentences, (double)overlap / sentences, sentences);
    }

    static SliceMetrics Slice(Answer[] answers, bool context)
    {
        var matrix = ConfusionMatrix.From(answers.Where(a => a.Gold.Context == context));
        return new(matrix.MacroF1, matrix.Total);
    }
}
