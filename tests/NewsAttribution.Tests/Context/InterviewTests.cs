using NewsAttribution.Context;
using NewsAttribution.Splitting;
using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests.Context;

public sealed class InterviewTests
{
    /// <summary>Many articles of the corpus ask and answer in the paper's own voice; in five somebody is interviewed.</summary>
    [Fact]
    public void Read_article_of_the_corpus_is_an_interview_only_where_somebody_answers()
    {
        var found = new List<string>();
        var interview = new Interview();
        foreach (var article in CorpusArticles.Corpus())
        {
            SentenceInArticle[] sentences =
            [
                .. article.Sentences.Select(s => new SentenceInArticle(s.Text.AsMemory(), s.RowParagraph, s.Kind)),
            ];
            interview.Read(sentences, [.. article.Sentences.Select(s => s.Kind)], SentenceClassifier.Default.Knowledge);
            if (interview.IsFound)
                found.Add(article.Name);
        }

        Assert.Equal(["v04-06", "v04-14", "v05-05", "v05-13", "v06-04"], found.Order(StringComparer.Ordinal));
    }

    /// <summary>Another article in the same object: nothing is left of the one before.</summary>
    [Fact]
    public void Read_next_article_forgets_the_one_before()
    {
        var interview = new Interview();
        string[] talk = ["Ana Ruiz, an economist, met us.", "Q: Is it safe?", "A: It is."];
        Read(talk);
        Assert.Equal(TurnRole.Answer, interview[2].Role);

        Read(["The bridge is safe.", "It opened in May.", "It is long."]);
        Assert.Equal(TurnRole.None, interview[2].Role);

        void Read(string[] article) =>
            interview.Read(
                [.. article.Select((text, i) => new SentenceInArticle(text.AsMemory(), i + 1, SentenceKind.Body))],
                [.. article.Select(_ => SentenceKind.Body)],
                SentenceClassifier.Default.Knowledge
            );
    }
}
