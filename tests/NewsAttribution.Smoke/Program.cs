using System.Globalization;
using NewsAttribution;
using NewsAttribution.Smoke;

// Without arguments: one answer, for measuring how long a process takes to its first. With "labels": every answer for the corpus.
if (args is ["labels"])
{
    using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
    CorpusLabels.Write(output);
}
else
{
    var answer = SentenceClassifier.Default.Classify(args is [var sentence] ? sentence : "The dam will hold, the water ministry said.");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Label.Name()} {answer.Confidence:F3}"));
}
