using NewsAttribution.Tests.Documents;

namespace NewsAttribution.SecondReading.Tests;

public sealed class SecondReaderTests
{
    [Fact]
    public void Default_runs_here()
    {
        Assert.Null(SecondReader.Default.Problem);
        Assert.Contains("all-MiniLM-L6-v2", SecondReader.Default.Name, StringComparison.Ordinal);
        Assert.Contains("Apache-2.0", SecondReader.Default.Passport, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_say_what_one_says()
    {
        var expected = Some.Articles.Select(article => SecondReader.Default.Read(Some.Texts(article)).Scores.ToArray()).ToArray();
        Parallel.For(0, 3 * Some.Articles.Count, i =>
        {
            int article = i % Some.Articles.Count;
            Assert.Equal(expected[article], SecondReader.Default.Read(Some.Texts(Some.Articles[article])).Scores);
        });
    }

    [Fact]
    public void Classifier_answers_alike_on_any_number_of_threads()
    {
        string[] texts = [.. Some.Articles.Select(article => string.Join("\n\n", article.Sentences.Select(s => s.Text)))];
        var one = Some.Careful.ClassifyArticles(texts);
        var many = Some.Careful.ClassifyArticles(texts, maxDegreeOfParallelism: 4);
        for (int i = 0; i < texts.Length; i++)
            Assert.Equal(one[i].Sentences, many[i].Sentences);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\ud83d\ud83d")]
    [InlineData("。。。")]
    [InlineData("[CLS] [SEP] [MASK] ##ing")]
    public void Text_is_never_an_error(string text)
    {
        Some.Careful.ClassifyArticle(text);
        AssertProbabilities(Some.Careful.Classify(text).Probabilities);
    }

    [Fact]
    public void Long_text_is_read_whole()
    {
        string article = string.Concat(Enumerable.Repeat("The dam will hold, the water ministry said. Rain fell all night. ", 300));
        var sentences = Some.Careful.ClassifyArticle(article).Sentences;
        Assert.Equal(600, sentences.Count);
        foreach (var sentence in sentences)
            AssertProbabilities(sentence.Probabilities);
        AssertProbabilities(Some.Careful.Classify(new string('a', 100_000)).Probabilities);
        AssertProbabilities(Some.Careful.Classify(string.Concat(Enumerable.Repeat("rain ", 20_000))).Probabilities);
    }

    [Fact]
    public void Sentence_is_read_in_its_article()
    {
        const string sentence = "“It will not hold,” he added.";
        ReadOnlyMemory<char>[] spokesman = ["Interior ministry spokesman Arlo Venn visited the dam.".AsMemory(), sentence.AsMemory()],
            analyst = ["Arlo Venn, an analyst at the Kelder Institute, studied the dam.".AsMemory(), sentence.AsMemory()];
        var official = SecondReader.Default.Probabilities(spokesman)[1];
        var analysis = SecondReader.Default.Probabilities(analyst)[1];
        Assert.True(official.OfficialClaim - official.AnalysisQuote > analysis.OfficialClaim - analysis.AnalysisQuote);
    }

    [Fact]
    public void Reader_whose_native_part_is_missing_says_so_once_and_leaves_the_model_alone()
    {
        var silent = new SecondReader(() =>
            throw new DllNotFoundException("Unable to load shared library 'onnxruntime'. In order to\n/some/where: no such file")
        );
        Assert.Contains(
            "ONNX Runtime, does not load here (Unable to load shared library 'onnxruntime')",
            silent.Problem,
            StringComparison.Ordinal
        );
        var classifier = SentenceClassifier.Default.With(silent);
        const string article = "The dam will hold, the water ministry said. Rain fell all night.";
        Assert.Equal(
            SentenceClassifier.Default.ClassifyArticle(article).Sentences.Select(s => s.Label),
            classifier.ClassifyArticle(article).Sentences.Select(s => s.Label)
        );
    }

    [Fact]
    public void Fault_of_our_own_is_not_taken_for_a_missing_part() =>
        Assert.Throws<InvalidOperationException>(() => new SecondReader(() => throw new InvalidOperationException("ours")));

    [Fact]
    [Trait("Speed", "slow")]
    public void Programs_of_the_documents_run_and_print_what_stands_below_them()
    {
        var blocks = Readme.BlocksOf("csharp careful");
        Assert.NotEmpty(blocks);
        string native = Directory
            .EnumerateFiles(AppContext.BaseDirectory, "libonnxruntime.so", SearchOption.AllDirectories)
            .First(path =>
                path.Contains(
                    $"linux-{System.Runtime.InteropServices.RuntimeInformation.OSArchitecture}",
                    StringComparison.OrdinalIgnoreCase
                )
            );
        foreach (var block in blocks)
            block.AssertRuns(
                [
                    $"{AppContext.BaseDirectory}NewsAttribution*.dll",
                    $"{AppContext.BaseDirectory}Microsoft.ML.OnnxRuntime.dll",
                    $"{AppContext.BaseDirectory}Microsoft.ML.Tokenizers.dll",
                ],
                ("libonnxruntime.so", native),
                // A package brings its native part into the output; here it lies in the folder.
                ("Directory.Build.targets", Path.Join(AppContext.BaseDirectory, "native.targets.txt"))
            );
    }

    static void AssertProbabilities(LabelProbabilities p)
    {
        float sum = p.OfficialClaim + p.IntelligenceAssessment + p.AnalysisQuote + p.Narrative;
        Assert.InRange(sum, .999f, 1.001f);
    }
}
