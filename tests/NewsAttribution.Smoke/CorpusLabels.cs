using System.Globalization;
using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Smoke;

/// <summary>
/// Every answer that the classifier gives for some articles, to the last bit: two builds or settings agree where these lines do.
/// </summary>
static class CorpusLabels
{
    public static void Write(TextWriter output, IEnumerable<LabelledArticle> read, int threads, bool withText = false)
    {
        var classifier = SentenceClassifier.Default;
        LabelledArticle[] articles = [.. read];
        var answers = classifier.ClassifyArticles([.. articles.Select(article => article.Text)], threads);
        foreach (var (article, split) in articles.Zip(answers))
        {
            var cut = classifier.ClassifySentences([.. article.Sentences.Select(s => new ArticleSentence(s.Text, s.Paragraph, s.Kind))]);
            for (int i = 0; i < split.Sentences.Count; i++)
            {
                var s = split.Sentences[i];
                output.WriteLine(
                    $"{article.Name} split {i} {Span(s.Span)} {s.Kind} {Answer(s.Label, s.Probabilities, s.Attribution)} "
                        + $"{s.SpeakerSentence}{With(article.Text.AsSpan(s.Span.Start, s.Span.Length))}"
                );
            }
            for (int i = 0; i < cut.Sentences.Count; i++)
            {
                var s = cut.Sentences[i];
                var alone = classifier.Classify(article.Sentences[i].Text);
                output.WriteLine(
                    $"{article.Name} cut {i} {Answer(s.Label, s.Probabilities, s.Attribution)} {s.SpeakerSentence} alone "
                        + $"{Answer(alone.Label, alone.Probabilities, alone.Attribution)}{With(article.Sentences[i].Text)}"
                );
            }
        }

        string With(ReadOnlySpan<char> text) => withText ? $" {text}" : "";
    }

    static string Answer(SentenceLabel label, LabelProbabilities p, Attribution? a) =>
        $"{label.Name()} {Bits(p.OfficialClaim)} {Bits(p.IntelligenceAssessment)} {Bits(p.AnalysisQuote)} {Bits(p.Narrative)} "
        + $"{Span(a?.Source)} {Span(a?.Cue)} {Span(a?.Quotation)}";

    static string Bits(float probability) => BitConverter.SingleToUInt32Bits(probability).ToString("X8", CultureInfo.InvariantCulture);

    static string Span(TextSpan? span) => span is { } s ? string.Create(CultureInfo.InvariantCulture, $"{s.Start}+{s.Length}") : "-";
}
