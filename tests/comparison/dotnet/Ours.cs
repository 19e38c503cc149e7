namespace NewsAttribution.Comparison;

static class Ours
{
    public static SentenceClassifier Load(string model) => model == "shipped" ? SentenceClassifier.Default : SentenceClassifier.Load(model);

    /// <summary>Labels lines of a file into another, without keeping them.</summary>
    public static void Label(string model, string lines, string output)
    {
        var classifier = Load(model);
        File.WriteAllLines(output, File.ReadLines(lines).Select(line => classifier.Classify(line).Label.Name()));
    }

    public static void Predict(string model, HeldOut[] rows, string output)
    {
        var classifier = Load(model);
        File.WriteAllLines(output, rows.Select(row => classifier.Classify(row.Text).Label.Name()));
    }

    public static void PredictArticles(string model, HeldOut[] rows, string output)
    {
        var classifier = Load(model);
        File.WriteAllLines(
            output,
            rows.GroupBy(row => row.Article)
                .SelectMany(article =>
                    classifier
                        .ClassifySentences([.. article.Select(row => new ArticleSentence(row.Text, row.Paragraph, row.Kind))])
                        .Sentences.Select(s => s.Label.Name())
                )
        );
    }
}
