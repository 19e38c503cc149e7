using System.Globalization;
using NewsAttribution;
using NewsAttribution.Smoke;
using NewsAttribution.Tests.Splitting;

// "labels [threads] [culture]": every answer for the corpus. "answers <files>": the same for labelled
// files of your own. "texts": the corpus again, each answer with its sentence. "threads <threads> <calls>": many threads against one.
// "repeat <step> <piece> <length>": a step over hostile text. "work <step> <rounds>": a step over
// articles of the corpus. A sentence, or nothing: one answer,
// for measuring how long a process takes to its first.
switch (args)
{
    case ["labels", .. var rest]:
        if (rest is [_, var culture])
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(
                culture,
                predefinedOnly: true
            );
        using (var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16))
            CorpusLabels.Write(
                output,
                CorpusArticles.Corpus(),
                rest is [var labellers, ..] ? int.Parse(labellers, CultureInfo.InvariantCulture) : 1
            );
        return 0;
    case ["answers", .. var files]:
        using (var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16))
            CorpusLabels.Write(output, files.SelectMany(CorpusArticles.Read), 1);
        return 0;
    case ["texts"]:
        using (var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16))
            CorpusLabels.Write(output, CorpusArticles.Corpus(), 1, withText: true);
        return 0;
    case ["threads", var threads, var calls]:
        return ManyThreads.Run(int.Parse(threads, CultureInfo.InvariantCulture), int.Parse(calls, CultureInfo.InvariantCulture));
    case ["repeat", var step, var piece, var length]:
        return Repeated.Run(step, piece, int.Parse(length, CultureInfo.InvariantCulture));
    case ["work", var step, var rounds]:
        return Work.Run(step, int.Parse(rounds, CultureInfo.InvariantCulture));
    default:
        var answer = SentenceClassifier.Default.Classify(args is [var sentence] ? sentence : "The dam will hold, the water ministry said.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Label.Name()} {answer.Confidence:F3}"));
        return 0;
}
