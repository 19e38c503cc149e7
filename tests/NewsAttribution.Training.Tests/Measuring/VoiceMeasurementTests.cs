using System.Globalization;
using NewsAttribution.Training.Measuring;
using Xunit.Abstractions;

namespace NewsAttribution.Training.Tests.Measuring;

public sealed class VoiceMeasurementTests(ITestOutputHelper output)
{
    static string Annotated => RealNewsFactAttribute.Annotated;

    /// <summary>.852 of 357 sentences and F1 .828 (feature set 12); one long article of one speaker is .02 of the pairs.</summary>
    [RealNewsFact]
    public void Speakers_of_real_articles_are_told_as_well_as_before()
    {
        var voices = AnnotatedVoices.Read(Annotated);
        var corpus = Corpus.Read([RealNewsFactAttribute.Articles]);
        var found = VoiceMeasurement.Of(SentenceClassifier.Default, corpus.Articles, voices);
        output.WriteLine(found.ToString());

        Assert.True(found.RightShare >= .83, $"{found} Expected .830 or more of them.");
        Assert.True(found.F1 >= .80, $"{found} Expected an F1 of .800 or more.");
        Assert.True(found.Precision >= .92, $"{found} Expected a precision of .920 or more.");
    }

    /// <summary>F1 .917, interval [.852, .957], beside .342 of the last word (November 2026); its errors have been read.</summary>
    [RealNewsFact]
    public void Sources_of_real_articles_are_told_as_well_as_before()
    {
        var corpus = Corpus.Read([RealNewsFactAttribute.Articles]);
        var found = SourceMeasurement.Of(SentenceClassifier.Default, corpus.Articles, AnnotatedVoices.Read(Annotated));
        output.WriteLine(found.ToString());

        Assert.True(found.Sources.F1 >= .90, $"{found} Expected an F1 of .900 or more.");
        Assert.True(found.Sources.Precision >= .96, $"{found} Expected a precision of .960 or more.");
        Assert.True(found.Sources.F1 > found.SameLastWord.F1, found.ToString());
    }

    /// <summary>Sentences 1 and 3 are of one voice, 2 and 4 of another; 3 and 4 need another sentence.</summary>
    static VoiceMetrics Measure(params (int? Speaker, int? Voice)[] answers)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Join(folder.Path, "speakers.csv"), "article,sentence,voice,alone\na,1,1,1\na,2,2,1\na,3,1,0\na,4,2,0\n");
        File.WriteAllText(Path.Join(folder.Path, "voices.csv"), "article,voice,mentions,kind\na,1,1 3 5,O\na,2,2,A\n");
        var article = new CorpusArticle(
            "a",
            [.. Enumerable.Range(1, answers.Length).Select(n => new CorpusSentence("It rained.", default) { Number = n })]
        );
        ClassifiedSentence[] given =
        [
            .. answers.Select(a => new ClassifiedSentence(default, 0, default, default, default, null, a.Speaker) { Voice = a.Voice }),
        ];
        return VoiceMeasurement.Add(default, article, given, AnnotatedVoices.Read(folder.Path));
    }

    [Fact]
    public void Add_right_answers_are_right() =>
        Assert.Equal(new(2, 2, 2, 2, 0, 0), Measure((null, 0), (null, 1), (0, 0), (1, 1), (null, null)));

    [Fact]
    public void Add_sentence_that_only_names_the_voice_is_right_too() =>
        Assert.Equal(new(2, 2, 2, 2, 0, 0), Measure((null, 0), (null, 1), (4, 0), (1, 1), (null, null)));

    [Fact]
    public void Add_wrong_link_is_linked_and_not_right() =>
        Assert.Equal(new(2, 2, 1, 1, 0, 1), Measure((null, 0), (null, 1), (1, 2), (1, 1), (null, null)));

    [Fact]
    public void Add_no_link_is_in_need_all_the_same() =>
        Assert.Equal(new(2, 0, 0, 0, 0, 2), Measure((null, 0), (null, 1), (null, null), (null, null), (null, null)));

    [Fact]
    public void Add_two_voices_in_one_are_pairs_that_are_wrong() =>
        Assert.Equal(new(2, 2, 2, 2, 4, 0), Measure((null, 0), (null, 0), (0, 0), (1, 0), (null, null)));

    /// <summary>Sentence 5 rests on nobody who was annotated.</summary>
    [Fact]
    public void Add_sentence_that_is_not_annotated_is_in_no_pair() =>
        Assert.Equal(Measure((null, 0), (null, 1), (0, 0), (1, 1), (null, null)), Measure((null, 0), (null, 1), (0, 0), (1, 1), (0, 0)));

    [Fact]
    public void Metrics_of_nothing_are_nothing() => Assert.Equal((0, 0), (new VoiceMetrics().RightShare, new VoiceMetrics().F1));

    /// <summary>Names of articles and numbers: the texts belong to others.</summary>
    [Fact]
    public void Annotation_holds_no_words()
    {
        foreach (string path in Directory.GetFiles(Annotated, "*.csv"))
        foreach (string line in File.ReadLines(path).Skip(1))
            Assert.All(line.Split(',')[1..], cell => Assert.Matches("^([0-9 ]*|[OIAN])$", cell));
    }

    /// <summary>Every speaker is one of the voices.</summary>
    [Fact]
    public void Annotation_of_speakers_and_of_voices_fit()
    {
        var voices = AnnotatedVoices.Read(Annotated);
        Assert.Equal(42, voices.Articles.Count());
        foreach (string[] cells in File.ReadLines(Path.Join(Annotated, "speakers.csv")).Skip(1).Select(line => line.Split(',')))
            Assert.True(voices.IsOf(cells[0], Number(cells[2]), Number(cells[1])));

        static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
    }
}
