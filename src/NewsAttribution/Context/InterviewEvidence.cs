using NewsAttribution.Splitting;

namespace NewsAttribution.Context;

/// <summary>
/// What speaks for and against that the questions of an article are put to somebody. Explainers ask and answer too, in the paper's own
/// voice: <i>Is the water safe? / No. Boil it.</i>
/// </summary>
/// <remarks>The weights were set by hand: most evidence has its twin in some explainer, so that no piece of it is enough.</remarks>
struct InterviewEvidence()
{
    /// <summary>An article with so much evidence is an interview.</summary>
    const int Enough = 4;

    /// <summary>
    /// In pages of questions that the paper answers by itself people are quoted; in an answer of an interview one sentence in so many may
    /// quote somebody, or say what somebody said.
    /// </summary>
    const int OnceIn = 4;

    /// <summary>Sentences that answers have on average at most.</summary>
    const int LongestAnswer = 12;

    /// <summary>Words of an answer that nobody writes in an article: <i>The chairs.</i></summary>
    const int ShortReply = 3;

    /// <summary>Questions with an answer below them.</summary>
    public int Exchanges { get; private set; }

    int _asked,
        _addressed,
        _prompted,
        _told,
        _replied,
        _sentences,
        _quoted,
        _reported,
        _dashes,
        _ofGuest,
        _ofOther,
        _byPaper;
    bool _tellsOfSelf,
        _byReader,
        _isQuestion,
        _speaks;

    /// <summary>Takes in a question.</summary>
    /// <param name="question">Its sentences.</param>
    /// <param name="introduction">What stands above it.</param>
    public void AddQuestion(ReadOnlySpan<SentenceInArticle> question, in Introduction introduction)
    {
        bool asked = false,
            addressed = false,
            ofOther = false,
            byUs = false,
            byReader = false;
        foreach (var sentence in question)
        {
            var text = sentence.Text.Span;
            addressed |= introduction.IsAddressed(text) || IsAddressing(text);
            var words = InterviewWords.In(text);
            asked |= (words & InterviewWord.SecondPerson) != 0;
            ofOther |= (words & InterviewWord.ThirdPerson) != 0;
            byUs |= (words & InterviewWord.FirstPerson) != 0;
            byReader |= (words & InterviewWord.Self) != 0;
            _ofGuest += introduction.Names(text) && !introduction.IsAddressed(text) ? 1 : 0;
        }
        addressed |= InterviewWords.Opens(question[0].Text.Span, InterviewWord.Request);
        if (!_isQuestion)
        {
            _asked += asked || addressed ? 1 : 0;
            _addressed += addressed ? 1 : 0;
            _prompted += question.Length > 1 ? 1 : 0;
            if (!asked && !addressed)
            {
                _ofOther += ofOther ? 1 : 0;
                _byPaper += byUs ? 1 : 0;
                _byReader |= byReader;
            }
            _dashes += IsDash(question[0].Text.Span) ? 1 : 0;
        }
        (_isQuestion, _speaks) = (true, false);
    }

    /// <summary>Takes in a paragraph of an answer.</summary>
    public void AddAnswer(ReadOnlySpan<SentenceInArticle> paragraph, in Introduction introduction)
    {
        if (_isQuestion)
        {
            Exchanges++;
            var first = paragraph[0].Text.Span;
            _dashes += IsDash(first) ? 1 : 0;
            _replied += InterviewWords.Opens(first, InterviewWord.Reply) || first.Count(' ') < ShortReply + (IsDash(first) ? 1 : 0) ? 1 : 0;
        }
        _isQuestion = false;
        foreach (var sentence in paragraph)
        {
            var text = sentence.Text.Span;
            _sentences++;
            var words = InterviewWords.In(text);
            bool quotes = text.ContainsAny("\"“„«"),
                speaks = (words & InterviewWord.FirstPerson) != 0;
            _quoted += quotes ? 1 : 0;
            _reported += !speaks && (words & InterviewWord.Reported) != 0 ? 1 : 0;
            _ofGuest += introduction.Names(text) ? 1 : 0;
            if (quotes || !speaks)
                continue;
            _tellsOfSelf |= (words & InterviewWord.Self) != 0;
            if (!_speaks)
                (_speaks, _told) = (true, _told + 1);
        }
    }

    /// <summary>The article is an interview.</summary>
    public readonly bool IsEnough(in Introduction introduction)
    {
        // Where the introduction says that somebody was asked, a short one may quote once.
        int notAnswered = Math.Max(_quoted, _reported) - (introduction.Weight < Introduction.Strong ? 0 : 1);
        if (Math.Max(notAnswered, _ofGuest) * OnceIn > _sentences || _sentences > Exchanges * LongestAnswer)
            return false;
        int weight =
            introduction.Weight
            + Share(_told)
            + (_tellsOfSelf ? 1 : 0)
            + Math.Max(Share(_addressed), Math.Min(_asked, 1))
            + Share(_prompted)
            + Math.Min(_replied, 1)
            + (_dashes >= Exchanges * 2 ? 2 : 0)
            - Math.Min(_reported + _quoted, 1)
            - (_ofGuest > 0 ? 3 : 0)
            // "What did she do before?", "What do we know?", "Can I get my money back?" are put to nobody.
            - (Share(_ofOther) > 1 || Share(_byPaper) > 1 || _byReader ? 2 : 0);
        return weight >= Enough;
    }

    /// <summary>2 for half of the exchanges or more, 1 for some.</summary>
    readonly int Share(int count) =>
        count * 2 >= Exchanges ? 2
        : count > 0 ? 1
        : 0;

    static bool IsDash(ReadOnlySpan<char> text) => text.TrimStart() is ['-' or '–' or '—' or '―', ..];

    /// <summary><i>What <b>did you</b> change first?</i></summary>
    static bool IsAddressing(ReadOnlySpan<char> text)
    {
        bool before = false;
        foreach (var range in text.Split(' '))
        {
            var word = InterviewWords.Bare(text[range]);
            if (before && word.Equals("you", StringComparison.OrdinalIgnoreCase))
                return true;
            before = InterviewWords.Is(word, InterviewWord.Addressing);
        }
        return false;
    }
}
