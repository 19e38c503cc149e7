using System.Diagnostics;
using System.Globalization;

namespace NewsAttribution.Benchmarks;

/// <summary>What an article costs with its source list and without: the best of several rounds that take turns.</summary>
static class SourceTimes
{
    const int Rounds = 40;

    public static void Print()
    {
        string[] articles = SomeText.Articles();
        var classifier = SentenceClassifier.Default;
        double without = double.MaxValue,
            with = double.MaxValue;
        // The runtime compiles what is called often anew.
        for (int warmUp = 0; warmUp < 5; warmUp++)
        {
            Time(articles, article => classifier.ClassifyArticle(article).Sentences.Count);
            Time(articles, article => classifier.ClassifyArticle(article).Sources.Count);
            Thread.Sleep(400);
        }
        for (int round = 0; round < Rounds; round++)
        {
            without = Math.Min(without, Time(articles, article => classifier.ClassifyArticle(article).Sentences.Count));
            with = Math.Min(with, Time(articles, article => classifier.ClassifyArticle(article).Sources.Count));
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{without:F1} us an article without its sources, {with:F1} with them: {with / without:F2} times as long"
            )
        );
    }

    static double Time(string[] articles, Func<string, int> run)
    {
        long start = Stopwatch.GetTimestamp();
        foreach (string article in articles)
            run(article);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / articles.Length;
    }
}
