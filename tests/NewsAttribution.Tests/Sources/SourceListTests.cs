namespace NewsAttribution.Tests.Sources;

public sealed class SourceListTests
{
    static ArticleClassification Read(string article) => SentenceClassifier.Default.ClassifyArticle(article);

    [Fact]
    public void IsSubject_is_whom_headline_or_lead_are_about()
    {
        var answer = Read(
            "Mayor Toft resigns over the bridge\n\nThe council of Lund met on Monday.\n\nInger Toft, the mayor, said she was tired.\n\n"
                + "\"She will be missed,\" said Karl Marr, an engineer."
        );

        Assert.Equal([("Inger Toft", true), ("Karl Marr", false)], answer.Sources.Select(source => (source.Name, source.IsSubject)));
    }

    /// <summary>The reporter has asked her.</summary>
    [Fact]
    public void IsSubject_is_nobody_who_only_speaks_in_the_lead()
    {
        var answer = Read("The bridge at Lund is safe, Inger Toft, the mayor, said on Monday.\n\nIt was built in 1962.");

        Assert.False(Assert.Single(answer.Sources).IsSubject);
    }

    [Fact]
    public void Sources_of_one_first_name_are_as_many_as_their_surnames()
    {
        var answer = Read(
            "\"The dam will hold,\" said Jonas Krone. \"It is old,\" said Jonas Pryce. \"It leaks,\" said Jonas Marr. \"It will break,\" "
                + "said Jonas Toft."
        );

        Assert.Equal(["Jonas Krone", "Jonas Pryce", "Jonas Marr", "Jonas Toft"], answer.Sources.Select(source => source.Name));
    }

    [Fact]
    public void Words_and_share_are_those_of_the_sentences()
    {
        var answer = Read("The dam will hold, the water ministry said.\n\nIt rained all night.\n\nOna Pryce, an analyst, doubts it.");

        Assert.Equal([(8, 8 / 14.0), (6, 6 / 14.0)], answer.Sources.Select(source => (source.Words, source.Share)));
    }

    [Fact]
    public void Sentence_has_the_short_and_the_long_name()
    {
        const string article = "\"The dam will hold,\" said Ona Pryce, an analyst at the Kelder Institute. \"It is new,\" she added.";
        var sentences = Read(article).SourcedSentences;

        Assert.Equal(["Ona Pryce", "she"], sentences.Select(sentence => sentence.ShortName?.GetText(article)));
        Assert.Equal(
            ["Ona Pryce, an analyst at the Kelder Institute", "she"],
            sentences.Select(sentence => sentence.LongName?.GetText(article))
        );
    }

    [Fact]
    public void Quotation_over_several_sentences_is_one()
    {
        const string article =
            "It rained.\n\n\"We counted the boats,\" said Ona Pryce, an analyst. \"Two were missing. We counted them again.\"\n\n"
            + "The quay was empty.";
        var quotation = Assert.Single(Read(article).Quotations);

        Assert.Equal((1, 3, 0), (quotation.FirstSentence, quotation.LastSentence, quotation.Source));
        Assert.Equal(
            "We counted the boats,\" said Ona Pryce, an analyst. \"Two were missing. We counted them again.",
            quotation.Span?.GetText(article)
        );
    }

    [Theory]
    [InlineData("\"The dam will hold until May,\" the water ministry said.", AttributionForm.Direct)]
    [InlineData("The dam will hold, the water ministry said.", AttributionForm.Indirect)]
    [InlineData("The dam \"will hold\" until May, the water ministry said.", AttributionForm.Mixed)]
    [InlineData("\"The dam will hold,\" the water ministry said, adding that two pumps had been lost in the storm.", AttributionForm.Mixed)]
    [InlineData("It rained all night.", AttributionForm.None)]
    public void Form_of_a_sentence(string sentence, AttributionForm form) => Assert.Equal(form, Read(sentence).SourcedSentences[0].Form);

    [Fact]
    public void Spans_of_sentences_that_the_caller_cut_are_in_the_sentence()
    {
        var answer = SentenceClassifier.Default.ClassifySentences([
            new("It rained.", 1),
            new("\"The dam will hold,\" the water ministry said.", 2),
        ]);

        Assert.Equal(new SourceMention(1, new(21, 18)), Assert.Single(Assert.Single(answer.Sources).Mentions));
        Assert.Null(Assert.Single(answer.Quotations).Span);
    }

    /// <summary>Nobody ties them.</summary>
    [Fact]
    public void Officials_of_two_sentences_are_two_unless_the_article_ties_them()
    {
        Assert.Equal(2, Read("Officials said the dam was safe.\n\nIt rained.\n\nOfficials said the road was shut.").Sources.Count);
        Assert.Single(Read("Officials said the dam was safe.\n\nIt rained.\n\nThe officials said the road was shut.").Sources);
    }
}
