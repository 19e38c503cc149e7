using NewsAttribution.Reading;
using NewsAttribution.Splitting;

namespace NewsAttribution.Context;

/// <content>Questions that are paragraphs, in bold where they were printed, with answers below them and no labels.</content>
sealed partial class Interview
{
    /// <summary>Sentences of the longest question.</summary>
    const int LongestQuestion = 3;

    /// <summary>
    /// Words of the longest sentence that stands for a question, and of the longest one in front of a question to nobody.
    /// </summary>
    const int LongestPrompt = 12;

    void ReadQuestions(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds, Knowledge knowledge)
    {
        int first = FindQuestion(article, kinds, 0);
        if (first < 0 || FindQuestion(article, kinds, first + 1) < 0 && !IsRequest(article[first].Text.Span))
            return;
        bool alternates = Alternates(article, kinds, first);
        var introduction = new Introduction(article, kinds, first, _lead ??= new(), knowledge);
        // Most of the article is asked and answered, or it says so.
        if ((article.Length - first) * 2 < article.Length && introduction.Weight < Introduction.Strong)
            return;
        var evidence = new InterviewEvidence();
        for (int i = first, end, n = 0; i < article.Length; i = end, n++)
        {
            end = EndOfParagraph(article, i);
            if (AsksHere(article, i, end, alternates && n % 2 == 0))
                evidence.AddQuestion(article[i..end], introduction);
            else if (kinds[i] == SentenceKind.Body && !IsNote(article, i))
                evidence.AddAnswer(article[i..end], introduction);
        }
        if (evidence.Exchanges >= FewestExchanges && evidence.IsEnough(introduction))
            MarkQuestions(article, kinds, first, alternates, introduction);
    }

    /// <summary>
    /// <i>Pell gets up and laughs.</i>, <i>“Baker,” she says.</i>: a paragraph behind an answer that tells of the guest, or quotes
    /// somebody, is
    /// the article's, and so is what follows up to the next question.
    /// </summary>
    static bool IsTold(ReadOnlySpan<SentenceInArticle> paragraph, in Introduction introduction)
    {
        foreach (var sentence in paragraph)
        {
            var text = sentence.Text.Span;
            if (introduction.Names(text) || (text.ContainsAny('“', '"') && InterviewWords.Has(text, InterviewWord.Reported)))
                return true;
        }
        return false;
    }

    /// <summary>The next paragraph that is a question; −1 if there is none.</summary>
    static int FindQuestion(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds, int from)
    {
        for (int i = from, end; i < article.Length; i = end)
        {
            end = EndOfParagraph(article, i);
            if (BeginsParagraph(article, i) && kinds[i] != SentenceKind.Furniture && IsQuestion(article, i, end))
                return i;
        }
        return -1;
    }

    /// <summary>Each question is answered in one paragraph: what stands where a question should is one.</summary>
    static bool Alternates(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds, int first)
    {
        int paragraphs = 0;
        for (int i = first, end; i < article.Length; i = end)
        {
            end = EndOfParagraph(article, i);
            if (kinds[i] != SentenceKind.Body || IsNote(article, i))
                return false;
            if (paragraphs++ % 2 != 0 && IsQuestion(article, i, end))
                return false;
        }
        return paragraphs % 2 == 0;
    }

    /// <summary>A question, or a sentence that stands for one: <i>Some say farmers are to blame.</i></summary>
    static bool AsksHere(ReadOnlySpan<SentenceInArticle> article, int start, int end, bool due) =>
        IsQuestion(article, start, end)
        || (
            due
            && end - start == 1
            && article[start].Text.Span is var text
            && text.Count(' ') < LongestPrompt
            && InterviewWords.Opens(text, InterviewWord.Prompt)
            && !InterviewWords.Has(text, InterviewWord.FirstPerson)
        );

    void MarkQuestions(
        ReadOnlySpan<SentenceInArticle> article,
        ReadOnlySpan<SentenceKind> kinds,
        int first,
        bool alternates,
        in Introduction introduction
    )
    {
        Begin(article.Length);
        bool tells = false;
        for (int i = first, end, n = 0; i < article.Length; i = end, n++)
        {
            end = EndOfParagraph(article, i);
            if (IsNote(article, i) || kinds[i] == SentenceKind.Furniture)
                continue;
            bool asks = AsksHere(article, i, end, alternates && n % 2 == 0);
            tells = !asks && (tells || (_turns[i - 1].Role == TurnRole.Answer && IsTold(article[i..end], introduction)));
            if (tells)
                continue;
            var role =
                asks ? TurnRole.Question
                : kinds[i] == SentenceKind.Headline ? TurnRole.Between
                : TurnRole.Answer;
            for (int j = i; j < end; j++)
                _turns[j] = new(role, j == i && (role == TurnRole.Question || i == 0 || _turns[i - 1].Role != TurnRole.Answer), 0, 0);
        }
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
        var text = article[start].Text.Span;
        if (end - start > LongestQuestion || (start == 0 && Introduction.Address(text).IsEmpty))
            return false;
        if (!Asks(article[end - 1].Text.Span))
            return end - start == 1 && IsRequest(text);
        if (end - start == 1 || IsBold(text))
            return true;
        bool asked = false;
        for (int i = start; i < end; i++)
        {
            var words = InterviewWords.In(article[i].Text.Span);
            asked |= (words & InterviewWord.SecondPerson) != 0;
            if ((words & InterviewWord.FirstPerson) != 0)
                return false;
        }
        // "Inflation is high. What went wrong?"
        return asked || (end - start == 2 && text.Count(' ') < LongestPrompt && article[end - 1].Text.Span.Count(' ') < LongestPrompt);
    }

    /// <summary><i>Tell us about the ice.</i>, <i>**Your critics disagree.**</i></summary>
    static bool IsRequest(ReadOnlySpan<char> text) =>
        (IsBold(text) || (InterviewWords.Opens(text, InterviewWord.Request) && !text.ContainsAny('"', '“'))) && text.Contains(' ');

    static bool IsBold(ReadOnlySpan<char> text) => text is ['*', '*', .., '*', '*'] or ['_', '_', .., '_', '_'] or ['#', ..];
}
