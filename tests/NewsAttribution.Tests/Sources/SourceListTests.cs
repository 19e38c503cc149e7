using NewsAttribution.Sources;

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

    /// <summary>The headline does not mean whoever bears the name.</summary>
    [Theory]
    [InlineData("Mayor Toft under fire")]
    [InlineData("Inger Toft under fire")]
    public void IsSubject_of_two_of_one_surname_is_the_one_who_is_meant(string headline)
    {
        var answer = Read(
            headline
                + "\n\nThe bridge at Lund has rusted for years.\n\nInger Toft, the mayor, said it was sound.\n\n"
                + "Erik Toft, an engineer, said it was rust."
        );

        Assert.Equal([("Inger Toft", true), ("Erik Toft", false)], answer.Sources.Select(source => (source.Name, source.IsSubject)));
    }

    /// <summary>Whoever answers has a name, whatever stands before it and whether the lists know it or not.</summary>
    [Theory]
    [InlineData("Weaver Ona Fenn lives above the mill.\n\nQ. Is it loud?\n\nA. Only in May.\n\nQ. Do you sleep?\n\nA. I do.", "Ona Fenn")]
    [InlineData("Ona Pell, an economist, talks to us.\n\nSB: Is it over?\n\nOP: Not yet.\n\nSB: When?\n\nOP: In May.", "Ona Pell")]
    [InlineData("Ms Pell, you keep bees. Do you like them?\n\nI do.\n\nDid they sting you?\n\nMe? Never.", "Pell")]
    [InlineData("King Otumfo ended with a plea.\n\n“Plant trees.\n\n“Dig wells.”", "Otumfo")]
    [InlineData("A note from the owner, Rosa Blanc:\n\n“Back in May, or later.”", "Rosa Blanc")]
    public void Source_of_turns_or_of_a_quotation_below_is_whom_the_lead_names(string article, string name)
    {
        Assert.Equal([name], Read(article).Sources.Select(source => source.Name));
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

    [Theory]
    [InlineData("Kavach Ltd said the deal was done.", "Kavach Ltd", SourceType.Body, SourceNaming.Named)]
    [InlineData(
        "Two people familiar with the matter said the deal was done.",
        "two people familiar with the matter",
        SourceType.Group,
        SourceNaming.Unnamed
    )]
    [InlineData(
        "A person familiar with the matter said the deal was done.",
        "a person familiar with the matter",
        SourceType.Person,
        SourceNaming.Unnamed
    )]
    [InlineData("Unions said the deal was done.", "unions", SourceType.Body, SourceNaming.Collective)]
    [InlineData("Reuters said the deal was done.", "Reuters", SourceType.Medium, SourceNaming.Named)]
    [InlineData("The Norland government said the deal was done.", "the Norland government", SourceType.State, SourceNaming.Named)]
    [InlineData("Western governments said the deal was done.", "Western governments", SourceType.State, SourceNaming.Collective)]
    public void Kind_and_naming_of_a_source(string sentence, string name, SourceType kind, SourceNaming naming)
    {
        var source = Assert.Single(Read(sentence).Sources);

        Assert.Equal((name, kind, naming), (source.Name, source.Kind, source.Naming));
    }

    [Theory]
    [InlineData("Washington", "US")]
    [InlineData("U.S.", "US")]
    [InlineData("New Delhi", "India")]
    [InlineData("Norland", "Norland")]
    public void Of_a_state_by_another_name(string name, string state) => Assert.Equal(state, StateNames.Of(name).ToString());

    /// <summary>What a man is tells more than what is said of him.</summary>
    [Fact]
    public void Role_tells_two_of_one_surname_apart()
    {
        var sources = Read(
            "Prosecutor Dele Okafor told the court that the barn was set alight.\n\nThe accused, Sam Okafor, who is not related to the "
                + "prosecutor, said that he had been asleep.\n\n\"The alarm was off,\" Okafor, the prosecutor, said."
        ).Sources;

        Assert.Equal(["Dele Okafor", "Sam Okafor"], sources.Select(source => source.Name));
        Assert.Equal([2, 1], sources.Select(source => source.Sentences.Count));
    }

    /// <summary>The analysts may be any of them, and were once looked for behind the last statement.</summary>
    [Fact]
    public void Of_three_pairs_none_is_the_only_one()
    {
        var sources = Read(
            "Anna Lund and Thomas Pell said the dam was safe.\n\nMaria Pryce and Peter Marr said it was new.\n\nEva Holm and John Krone "
                + "said it leaked.\n\nThe senior analysts said the road was shut."
        ).Sources;

        Assert.Equal(4, sources.Count);
    }
}
