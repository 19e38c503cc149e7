using NewsAttribution.Lexicon;
using NewsAttribution.Tests.Model;

namespace NewsAttribution.Tests;

/// <summary>Words of the user's own, from the options to the answer.</summary>
public sealed class SentenceClassifierWordsTests
{
    static readonly WordList Words = WordList.Parse(
        """
        # Words of our country.
        [official-body-name]
        harbour house
        [intelligence-body]
        {lantern|grey} office
        [expert-role]
        ## plural
        tidewright
        [cue-say]
        harrumph | harrumphs | harrumphed | harrumphing
        """,
        "my-words.txt"
    );

    static readonly SentenceClassifier Without = SentenceClassifier.Default;
    static readonly SentenceClassifier With = Without.With(new() { Words = Words });

    /// <summary>Made-up bodies: nothing in their names says what they are.</summary>
    [Theory]
    [InlineData("Harbour House estimates that repairs will cost two million.", SentenceLabel.OfficialClaim)]
    [InlineData("The Lantern Office said the raid was the work of two groups.", SentenceLabel.IntelligenceAssessment)]
    [InlineData("The Grey Office concluded that the ship carried arms.", SentenceLabel.IntelligenceAssessment)]
    [InlineData("Tidewrights said the sea would rise by two metres.", SentenceLabel.AnalysisQuote)]
    [InlineData("\"The pier is safe,\" the mayor harrumphed.", SentenceLabel.OfficialClaim)]
    public void Classify_words_of_ones_own_give_the_label(string sentence, SentenceLabel label)
    {
        Assert.NotEqual(label, Without.Classify(sentence).Label);
        Assert.Equal(label, With.Classify(sentence).Label);
        Assert.Equal(label, With.Classify(sentence.AsSpan()).Label);
        Assert.Equal(label, With.Explain(sentence).Classification.Label);
        Assert.Equal(label, With.ClassifySentences([new(sentence, 0, SentenceKind.Body)]).Sentences[0].Label);
    }

    [Fact]
    public void Classify_cue_of_ones_own_is_the_cue()
    {
        const string Sentence = "\"The pier is safe,\" the mayor harrumphed.";
        var attribution = With.Classify(Sentence).Attribution!.Value;

        Assert.Equal("harrumphed", attribution.Cue!.Value.GetText(Sentence));
        Assert.Equal("the mayor", attribution.Source!.Value.GetText(Sentence));
    }

    /// <summary>The splitter knows the verb too.</summary>
    [Fact]
    public void ClassifyArticle_verb_of_ones_own_closes_a_question()
    {
        const string Article = "\"Is it over?\" Mr Harker harrumphed.";
        Assert.Single(With.ClassifyArticle(Article).Sentences);
        Assert.Equal(2, Without.ClassifyArticle(Article).Sentences.Count);
    }

    [Fact]
    public void Classify_words_taken_away_are_known_no_longer()
    {
        const string Sentence = "The pier is safe, Moody's said.";
        var without = Without.With(new() { Words = WordList.Parse("[not rating-broker]\nmoody's\n[not media-name]\nmoody's") });

        Assert.Equal(SentenceLabel.AnalysisQuote, Without.Classify(Sentence).Label);
        Assert.NotEqual(Without.Classify(Sentence).Probabilities, without.Classify(Sentence).Probabilities);
    }

    [Fact]
    public void Classify_with_an_empty_list_gives_the_same_answers()
    {
        var empty = Without.With(new() { Words = WordList.Parse("# none yet") });
        foreach (string sentence in (string[])["Harbour House said the pier was safe.", "It rained.", "The ministry denied it."])
            Assert.Equal(Without.Classify(sentence), empty.Classify(sentence));
        Assert.Equal(Without.Lexicon, empty.Lexicon);
    }

    [Fact]
    public void Classify_with_words_allocates_nothing() =>
        Assert.Equal(
            0,
            AllocationTests.Measure(() =>
            {
                With.Classify("Harbour House said the pier was safe.".AsSpan());
                With.Classify("\"The pier is safe,\" the mayor harrumphed.".AsSpan());
            })
        );

    [Fact]
    public void With_the_same_words_again_shares_the_lexicon()
    {
        Without.With(new() { Words = Words });
        long again = AllocationTests.Measure(() => Without.With(new() { Words = Words }));

        Assert.InRange(again, 0, 2_000);
    }

    [Fact]
    public void With_words_of_many_threads_gives_the_same_answers()
    {
        var words = WordList.Parse(Words.Text);
        var other = Load(SomeModel.WithLexicon(default, WordList.Parse("[place]\nxyzzy")));
        var expected = (Ask(Without), Ask(other));
        Parallel.For(0, 64, i => Assert.Equal(i % 2 == 0 ? expected.Item1 : expected.Item2, Ask(i % 2 == 0 ? Without : other)));

        Classification Ask(SentenceClassifier model) =>
            model.With(new() { Words = words }).Classify("Harbour House said the pier was safe.");
    }

    [Fact]
    public void Lexicon_tells_the_words_by_their_fingerprint()
    {
        Assert.Equal(Without.Lexicon.ModelFingerprint, With.Lexicon.ModelFingerprint);
        Assert.NotEqual(With.Lexicon.ModelFingerprint, With.Lexicon.Fingerprint);
        Assert.Equal(Without.Lexicon.ModelFingerprint, Without.Lexicon.Fingerprint);
        Assert.Matches("^[0-9a-f]{16}$", With.Lexicon.Fingerprint);
        Assert.Null(Without.Lexicon.ModelWords);
    }

    [Fact]
    public void Lexicon_of_a_model_that_does_not_say_cannot_be_told() =>
        Assert.Null(SentenceClassifier.Load(new MemoryStream(SomeModel.File())).Lexicon.IsAsTrained);

    [Fact]
    public void Lexicon_of_a_model_trained_with_the_same_lists_is_as_trained()
    {
        var lexicon = Load(SomeModel.WithLexicon(WordLexicon.Default.Fingerprint, null)).Lexicon;

        Assert.True(lexicon.IsAsTrained);
        Assert.Equal(WordLexicon.Default.Fingerprint.ToString(), lexicon.TrainedFingerprint);
        Assert.Equal($"Word lists {lexicon.Fingerprint}: those that the model was trained with.", lexicon.InWords());
    }

    [Fact]
    public void Lexicon_of_a_model_trained_with_other_lists_is_told_and_it_serves()
    {
        var classifier = Load(SomeModel.WithLexicon(new(0xAB), null));

        Assert.False(classifier.Lexicon.IsAsTrained);
        Assert.EndsWith("; the model was trained with others, 00000000000000ab.", classifier.Lexicon.InWords(), StringComparison.Ordinal);
        Assert.NotNull(classifier.Classify("The ministry denied it.").Attribution);
    }

    [Fact]
    public void Model_brings_along_the_words_that_it_was_trained_with()
    {
        const string Sentence = "\"The pier is safe,\" Lodder harrumphed.";
        var classifier = Load(SomeModel.WithLexicon(Words.AddTo(WordLexicon.Default).Fingerprint, Words));

        Assert.True(classifier.Lexicon.IsAsTrained);
        Assert.Equal(Words.Text, classifier.Lexicon.ModelWords!.Text);
        Assert.Equal("harrumphed", classifier.Classify(Sentence).Attribution!.Value.Cue!.Value.GetText(Sentence));
        // The options come on top of the model's words, and may take them away.
        var more = classifier.With(new() { Words = WordList.Parse("[not cue-say]\nharrumph | harrumphs | harrumphed | harrumphing") });
        Assert.Null(more.Classify(Sentence).Attribution?.Cue);
        Assert.Equal(classifier.Lexicon.ModelFingerprint, more.Lexicon.ModelFingerprint);
        Assert.NotEqual(more.Lexicon.ModelFingerprint, more.Lexicon.Fingerprint);
    }

    [Fact]
    public void Load_a_model_with_words_that_cannot_be_read_says_so()
    {
        var error = Assert.Throws<ModelFormatException>(() => Load(SomeModel.WithSection("words", "[plac]"u8.ToArray())));

        Assert.Contains("words of the model(1,2): found the section 'plac'; expected one of", error.Message, StringComparison.Ordinal);
        Assert.Throws<ModelFormatException>(() => Load(SomeModel.WithSection("lexicon", [1, 2, 3])));
    }

    static SentenceClassifier Load(byte[] model) => SentenceClassifier.Load(new MemoryStream(model));
}
