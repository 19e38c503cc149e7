using NewsAttribution.Splitting;

namespace NewsAttribution.Context;

/// <content>Questions that are paragraphs, in bold where they were printed, with answers below them and no labels.</content>
sealed partial class Interview
{
    /// <summary>Sentences of the longest question.</summary>
    const int LongestQuestion = 3;

    /// <summary>
    /// In pages of questions that the paper answers by itself people are quoted; in an answer of an interview one sentence in so many may
    /// quote somebody.
    /// </summary>
    const int QuotedOnceIn = 4;

    void ReadQuestions(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds)
    {
        int first = -1,
            exchanges = 0,
            asked = 0,
            told = 0,
            sentences = 0,
            quoted = 0;
        bool question = false,
            speaks = false;
        for (int i = 0, end; i < article.Length; i = end)
        {
            end = EndOfParagraph(article, i);
            if (IsQuestion(article, i, end))
            {
                first = first < 0 ? i : first;
                for (int j = i; j < end && !question; j++)
                    if (InterviewWords.Has(article[j].Text.Span, InterviewWord.SecondPerson))
                    {
                        asked++;
                        break;
                    }
                (question, speaks) = (true, false);
            }
            else if (first >= 0 && kinds[i] == SentenceKind.Body)
            {
                exchanges += question ? 1 : 0;
                question = false;
                for (int j = i; j < end; j++)
                {
                    var text = article[j].Text.Span;
                    sentences++;
                    bool quotes = text.ContainsAny("\"“„«");
                    quoted += quotes ? 1 : 0;
                    if (!speaks && !quotes && InterviewWords.Has(text, InterviewWord.FirstPerson))
                        (speaks, told) = (true, told + 1);
                }
            }
        }
        if (exchanges < FewestExchanges || quoted * QuotedOnceIn > sentences)
            return;
        bool announced = IsAnnounced(article, first);
        if ((announced && (quoted == 0 || told > 0)) || (told * 2 >= exchanges && asked * 2 >= exchanges))
            MarkQuestions(article, kinds, first);
    }

    void MarkQuestions(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds, int first)
    {
        Begin(article.Length);
        for (int i = first, end; i < article.Length; i = end)
        {
            end = EndOfParagraph(article, i);
            if (IsNote(article, i) || kinds[i] == SentenceKind.Furniture)
                continue;
            var role =
                IsQuestion(article, i, end) ? TurnRole.Question
                : kinds[i] == SentenceKind.Headline ? TurnRole.Between
                : TurnRole.Answer;
            for (int j = i; j < end; j++)
                _turns[j] = new(role, j == i && (role == TurnRole.Question || _turns[i - 1].Role != TurnRole.Answer), 0, 0);
        }
    }

    /// <summary>Above the questions, or at the end, the article says that somebody answers them.</summary>
    static bool IsAnnounced(ReadOnlySpan<SentenceInArticle> article, int first)
    {
        for (int i = 0; i < article.Length; i++)
            if ((i < first || i >= article.Length - ClosingNote) && InterviewWords.Has(article[i].Text.Span, InterviewWord.Interview))
                return true;
        return false;
    }

    static int EndOfParagraph(ReadOnlySpan<SentenceInArticle> article, int start)
    {
        int end = start + 1;
        while (end < article.Length && !BeginsParagraph(article, end))
            end++;
        return end;
    }

    /// <summary>
    /// <i>Is it safe?</i>, <i>You have seen the dam. Is it safe?</i>, <i>**Tell us about the ice.**</i> The first sentence of an article is
    /// its headline.
    /// </summary>
    static bool IsQuestion(ReadOnlySpan<SentenceInArticle> article, int start, int end)
    {
        if (start == 0 || end - start > LongestQuestion)
            return false;
        var text = article[start].Text.Span;
        if (!Asks(article[end - 1].Text.Span))
            return end - start == 1
                && text.IndexOf(' ') is var space and > 0
                && (IsBold(text) || (InterviewWords.Is(text[..space], InterviewWord.Request) && !text.ContainsAny('"', '“')));
        if (end - start == 1 || IsBold(text))
            return true;
        bool asked = false;
        for (int i = start; i < end; i++)
        {
            asked |= InterviewWords.Has(article[i].Text.Span, InterviewWord.SecondPerson);
            if (InterviewWords.Has(article[i].Text.Span, InterviewWord.FirstPerson))
                return false;
        }
        return asked;
    }

    static bool IsBold(ReadOnlySpan<char> text) => text is ['*', '*', .., '*', '*'] or ['_', '_', .., '_', '_'] or ['#', ..];
}
