using NewsAttribution.Classifying;
using NewsAttribution.Context;
using NewsAttribution.Features;
using NewsAttribution.Reading;
using NewsAttribution.Splitting;
using NewsAttribution.Tests.Splitting;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Tests.Context;

public sealed class SpeakerFinderTests
{
    public static TheoryData<string> Cases => [.. ArticleCase.All.Select(article => article.Why)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_case_gives_the_speakers(string why)
    {
        var article = ArticleCase.All.Single(article => article.Why == why);
        var found = FeatureReader.ExtractArticle(article.Sentences, SentenceClassifier.Default.Knowledge).Select(ArticleCase.SpeakerOf);

        Assert.Equal(article.Speakers, found);
    }

    /// <summary>
    /// The article helps where the words of a sentence don't tell whose they are; where they do, it changes no feature, and tells at most
    /// that the voice has been named before. Sentences inside a quotation that one before has left open are passed over: what is quoted is
    /// a fact of the article too.
    /// </summary>
    [Fact]
    public void Find_sentence_that_tells_its_speaker_has_the_features_that_it_has_alone()
    {
        int told = 0;
        var reader = new SentenceReader();
        foreach (var article in CorpusArticles.Corpus())
        {
            var features = FeatureReader.ExtractArticle(
                [.. article.Sentences.Select((sentence, i) => new ArticleSentence(sentence.Text, i + 1, SentenceKind.Body))],
                SentenceClassifier.Default.Knowledge
            );
            var interview = InterviewOf(article);
            for (int i = 0; i < features.Length; i++)
            {
                string text = article.Sentences[i].Text;
                var reading = reader.Read(text, SentenceClassifier.Default.Knowledge, opener: '\0');
                if (!TellsItsSpeaker(reading.Source) || MayBeToldMore(reader.Tokens, reading))
                    continue;
                if (GoesOn(features[i]) || interview[i].Role != TurnRole.None || interview.Introduces(i))
                    continue;
                told++;
                if (!features[i].Ids.AsSpan().SequenceEqual(FeatureReader.ExtractSentence(text, SentenceClassifier.Default.Knowledge).Ids))
                    Assert.Fail($"{article.Name}, sentence {i + 1}: {text}");
            }
        }
        Assert.True(told > 2_000, $"{told} sentences");
    }

    /// <summary>
    /// A kind of its own that rests on more than a name of the lists or what somebody used to be, and no word such as <i>the</i> or
    /// <i>its</i> that points into the article.
    /// </summary>
    static bool TellsItsSpeaker(in SourceProfile source) =>
        source.IsTelling
        && !source.PointsBack
        && !source.IsPair
        && !source.OfLastSpeaker
        && source.OwnerStem == 0
        && (source.Shape is not (SourceShape.Name or SourceShape.NameWithRole) || VoiceRegister.Telling(source) == VoiceRegister.Role);

    /// <summary>
    /// <i><b>THB</b> director Ona Pell</i>, <i>the service's head<b>,</b> General Ona Pell</i>, <i><b>General</b> Pell</i>: the article may
    /// know whose short name it is, what stands beside the name, or more than a rank.
    /// </summary>
    static bool MayBeToldMore(TokenList tokens, in SentenceReading reading)
    {
        int start = reading.Main.Source.Start;
        return tokens[start].AllCapitals
            || (start > 0 && tokens[start - 1].Tag == Tag.Comma)
            || (reading.Source.All & VoiceRegister.Person & ~WordClass.OfficialRank) == WordClass.None;
    }

    /// <summary>In a turn of an interview words are quoted that bear no marks.</summary>
    static Interview InterviewOf(LabelledArticle article)
    {
        var interview = new Interview();
        interview.Read(
            [.. article.Sentences.Select((sentence, i) => new SentenceInArticle(sentence.Text.AsMemory(), i + 1, SentenceKind.Body))],
            [.. article.Sentences.Select(_ => SentenceKind.Body)],
            SentenceClassifier.Default.Knowledge
        );
        return interview;
    }

    static bool GoesOn(SentenceFeatures sentence) =>
        sentence.Ids.Contains(FeatureTable.QuotationEdges.Id(true, true, false))
        || sentence.Ids.Contains(FeatureTable.QuotationEdges.Id(true, false, false))
        || sentence.Ids.Contains(FeatureTable.QuotationEdges.Id(true, false, true))
        || sentence.Ids.Contains(FeatureTable.QuotationEdges.Id(true, true, true));

    /// <summary>What the words give by themselves is the same in any article: context adds to it and takes nothing away.</summary>
    [Fact]
    public void Find_any_sentence_keeps_the_features_of_its_words()
    {
        FeatureGroup[] ofContext = [FeatureGroup.Source, FeatureGroup.Context];
        foreach (var article in CorpusArticles.Corpus())
        {
            var features = FeatureReader.ExtractArticle(
                [.. article.Sentences.Select((sentence, i) => new ArticleSentence(sentence.Text, i + 1, SentenceKind.Body))],
                SentenceClassifier.Default.Knowledge
            );
            var interview = InterviewOf(article);
            for (int i = 0; i < features.Length; i++)
                if (
                    !GoesOn(features[i])
                    && interview[i].Role == TurnRole.None
                    && !interview.Introduces(i)
                    && !OfWords(features[i])
                        .SequenceEqual(
                            OfWords(FeatureReader.ExtractSentence(article.Sentences[i].Text, SentenceClassifier.Default.Knowledge))
                        )
                )
                    Assert.Fail($"{article.Name}, sentence {i + 1}: {article.Sentences[i].Text}");
        }

        IEnumerable<uint> OfWords(SentenceFeatures sentence) => sentence.Ids.Where(id => !ofContext.Contains(FeatureId.GroupOf(id)));
    }
}
