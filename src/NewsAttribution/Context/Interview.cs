using NewsAttribution.Reading;
using NewsAttribution.Splitting;
using NewsAttribution.Tokens;

namespace NewsAttribution.Context;

/// <summary>
/// The turns of an interview: who asks and who answers, by labels in front of the turns or by questions that are paragraphs. What is said
/// in a turn is a quotation without marks. An article that is no interview has no turns.
/// </summary>
sealed partial class Interview
{
    /// <summary>Answers that follow a question make an interview from this number on: one may be chance.</summary>
    const int FewestExchanges = 2;

    /// <summary>Sentences at the end of an article that may say who has answered.</summary>
    public const int ClosingNote = 2;

    Turn[] _turns = [];
    readonly List<(int Sentence, TurnLabel Label)> _labels = [];
    readonly List<Party> _parties = [];
    LeadReader? _lead;

    /// <summary>The article is an interview.</summary>
    public bool IsFound { get; private set; }

    /// <summary>What a sentence is in the interview.</summary>
    public Turn this[int sentence] => IsFound ? _turns[sentence] : default;

    /// <summary>A sentence above the turns: it tells who answers, and that he does.</summary>
    public bool Introduces(int sentence) => IsFound && sentence < _first;

    /// <summary>The first sentence of the first turn.</summary>
    int _first;

    /// <summary>Finds the turns of an article.</summary>
    public void Read(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds, Knowledge knowledge)
    {
        IsFound = false;
        _turns = [];
        _labels.Clear();
        if (!HasQuestion(article, kinds))
            return;
        for (int i = 0; i < article.Length; i++)
            if (kinds[i] != SentenceKind.Furniture && TurnLabel.Read(article[i].Text.Span) is { Form: not LabelForm.None } label)
                _labels.Add((i, label));
        if (_labels.Count > 1 && FindParties(article))
            ReadLabelled(article, kinds);
        else if (article[0].Paragraph != article[^1].Paragraph)
            ReadQuestions(article, kinds, knowledge);
        _first = 0;
        while (_first < _turns.Length && _turns[_first].Role == TurnRole.None)
            _first++;
    }

    /// <summary>Without a question nothing is an interview. A request stands for one where it is a paragraph.</summary>
    static bool HasQuestion(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds)
    {
        for (int i = 0; i < article.Length; i++)
        {
            if (kinds[i] == SentenceKind.Furniture)
                continue;
            var text = article[i].Text.Span;
            if (Asks(text) || (BeginsParagraph(article, i) && EndsParagraph(article, i) && IsRequest(text)))
                return true;
        }
        return false;
    }

    void Begin(int sentences)
    {
        IsFound = true;
        _turns = new Turn[sentences];
    }

    /// <summary>It ends in a question mark, and quotes nobody.</summary>
    static bool Asks(ReadOnlySpan<char> sentence) =>
        sentence is not [.., '.'] && sentence.TrimEnd(" \u00A0*_)]") is [.., '?'] && !sentence.ContainsAny('“', '"', '„');

    static bool BeginsParagraph(ReadOnlySpan<SentenceInArticle> article, int sentence) =>
        sentence == 0 || article[sentence].Paragraph != article[sentence - 1].Paragraph;

    static bool EndsParagraph(ReadOnlySpan<SentenceInArticle> article, int sentence) =>
        sentence + 1 == article.Length || BeginsParagraph(article, sentence + 1);

    /// <summary><i>Ona Pell was speaking to Sal Brook.</i>, <i>This interview has been cut.</i>, <i>(By phone from Brin)</i></summary>
    static bool IsNote(ReadOnlySpan<SentenceInArticle> article, int sentence) =>
        BeginsParagraph(article, sentence)
        && (
            article[sentence].Text.Span is ['(' or '[', ..]
            || (
                sentence >= article.Length - ClosingNote
                && InterviewWords.Has(article[sentence].Text.Span, InterviewWord.Interview | InterviewWord.Talk | InterviewWord.Note)
            )
        );
}
