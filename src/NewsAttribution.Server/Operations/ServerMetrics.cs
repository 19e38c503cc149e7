using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsAttribution.Server.Answers;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Operations;

/// <summary>Counts what is labelled and refused, and how long labelling takes. Knows no text.</summary>
sealed class ServerMetrics
{
    public const string MeterName = "NewsAttribution.Server";

    readonly Counter<long> _articles,
        _sentences,
        _refusals,
        _reloads;
    readonly Histogram<double> _duration;
    static readonly KeyValuePair<string, object?>[] LabelTags =
    [
        .. SentenceLabels.All.Select(label => new KeyValuePair<string, object?>("label", label.Name())),
    ];

    public ServerMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _articles = meter.CreateCounter<long>("newsattr.articles", "{article}", "Articles that were labelled.");
        _sentences = meter.CreateCounter<long>("newsattr.sentences", "{sentence}", "Sentences that were labelled, by label.");
        _refusals = meter.CreateCounter<long>("newsattr.refusals", "{request}", "Requests that were refused, by status and limit.");
        _reloads = meter.CreateCounter<long>("newsattr.model.reloads", "{model}", "Models that took another's place, or could not.");
        _duration = meter.CreateHistogram<double>(
            "newsattr.article.duration",
            "s",
            "How long it takes to label an article.",
            advice: new() { HistogramBucketBoundaries = [.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5] }
        );
    }

    public ArticleAnswer Classify(RequestArticle article, SentenceClassifier classifier, ServerSettings settings)
    {
        long start = Stopwatch.GetTimestamp();
        var answer = article.Classify(classifier, settings);
        _duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        _articles.Add(1);
        Span<int> counts = stackalloc int[SentenceLabels.Count];
        foreach (var sentence in answer.Answer.Sentences)
            counts[(int)sentence.Label]++;
        Count(counts);
        return answer;
    }

    public IReadOnlyList<Classification> Classify(IReadOnlyList<string> sentences, SentenceClassifier classifier, CancellationToken aborted)
    {
        var answers = classifier.Classify(sentences, 1, aborted);
        Span<int> counts = stackalloc int[SentenceLabels.Count];
        foreach (var answer in answers)
            counts[(int)answer.Label]++;
        Count(counts);
        return answers;
    }

    public void Refused(Refusal refusal) =>
        _refusals.Add(1, new("status", refusal.Status), new KeyValuePair<string, object?>("limit", refusal.Limit?.Name ?? "none"));

    public void Reloaded(bool isGood) => _reloads.Add(1, new KeyValuePair<string, object?>("result", isGood ? "taken" : "failed"));

    void Count(ReadOnlySpan<int> counts)
    {
        for (int label = 0; label < counts.Length; label++)
            if (counts[label] > 0)
                _sentences.Add(counts[label], LabelTags[label]);
    }
}
