using System.Diagnostics;
using System.Globalization;
using NewsAttribution.Features;
using NewsAttribution.Lexicon;
using NewsAttribution.Sources;
using NewsAttribution.Text;

namespace NewsAttribution.Benchmarks;

/// <summary>What each stage adds to the time of a sentence: the best of several rounds over the corpus with the stages up to that one.</summary>
static class StageTimes
{
    public static void Print(string[] only)
    {
        string[] sentences = SomeText.Sentences();
        var tokens = new TokenList();
        var candidates = new SourceCandidate[SourceFinder.Limit];
        var reader = new SentenceReader();
        var features = new FeatureList();
        var classifier = SentenceClassifier.Default;
        (string Name, Action<string> Run)[] stages =
        [
            ("tokens", text => Tokenizer.Tokenize(text, tokens)),
            ("+ lexicon", text => { Tokenizer.Tokenize(text, tokens); WordLexicon.Default.Annotate(text, tokens); }),
            ("+ quotations", text => { Tokenizer.Tokenize(text, tokens); WordLexicon.Default.Annotate(text, tokens); QuotationReader.Read(text, tokens, false); }),
            ("+ tags", text => { Tokenizer.Tokenize(text, tokens); WordLexicon.Default.Annotate(text, tokens); QuotationReader.Read(text, tokens, false); Tagger.Tag(text, tokens); }),
            ("+ sources", text => { Tokenizer.Tokenize(text, tokens); WordLexicon.Default.Annotate(text, tokens); var q = QuotationReader.Read(text, tokens, false); Tagger.Tag(text, tokens); SourceFinder.Find(tokens, q, candidates); }),
            ("+ reading", text => reader.Read(text, false)),
            ("+ features", text =>
            {
                features.Clear();
                var reading = reader.Read(text, false);
                SentenceFeatureWriter.Write(text, reader, reading, SentenceKind.Body, features);
                SourceFeatureWriter.Write(reading, reading.Source, Context.SpeakerRoute.Own, features);
            }),
            ("whole", text => classifier.Classify(text)),
        ];
        double before = 0;
        foreach (var (name, run) in stages.Where(stage => only.Length == 0 || only.Contains(stage.Name)))
        {
            double best = Best(sentences, run, only.Length == 0 ? 25 : 250);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {best,8:F0} ns a sentence, {best - before,6:F0} added"));
            before = best;
        }
    }

    static double Best(string[] sentences, Action<string> run, int rounds)
    {
        double best = double.MaxValue;
        for (int round = 0; round < rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (string sentence in sentences)
                run(sentence);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / sentences.Length);
        }
        return best;
    }
}
