using NewsAttribution.Grammar;
using NewsAttribution.Reading;
using NewsAttribution.Splitting;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>
/// The quotations of an article: each is a run of sentences that rest on one speaker. Read once, from the first sentence to the last:
/// <see cref="OpenerOf"/> before a sentence is read, <see cref="Add"/> after it.
/// </summary>
sealed class QuotationUnits
{
    /// <summary>How many sentences a quotation may run before its next mark, or it was never closed.</summary>
    const int Reach = 12;

    /// <summary>
    /// How many sentences without a mark may stand between two paragraphs that both open with one. <i>“We counted the boats. / Two were
    /// missing. / “We counted them again.”</i>
    /// </summary>
    const int ReachToNextOpening = 4;

    int[] _unitOf = [];
    bool[] _continued = [];
    Unit[] _units = [];
    int _count;

    /// <summary>
    /// The last sentence read that is no furniture: a link in the middle of a quotation does not end it. −1 before the first.
    /// </summary>
    int _previous;

    /// <summary>Up to this sentence the open quotation is known to go on.</summary>
    int _openUntil;

    /// <summary>The article has paragraphs: in some their breaks are lost.</summary>
    bool _hasParagraphs;

    /// <summary>Makes room for so many sentences, or gives room back.</summary>
    public void MakeRoom(int sentences)
    {
        if (_unitOf.Length != sentences)
            (_unitOf, _continued, _units) = (new int[sentences], new bool[sentences], new Unit[sentences]);
    }

    readonly Interview _interview = new();

    /// <summary>Begins an article, for which there is room.</summary>
    public void Begin(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds, Knowledge knowledge)
    {
        _interview.Read(article, kinds, knowledge);
        _count = 0;
        _openUntil = _previous = -1;
        _hasParagraphs = !article.IsEmpty && article[0].Paragraph != article[^1].Paragraph;
    }

    /// <summary>What a sentence is if the article is an interview.</summary>
    public Turn TurnOf(int sentence) => _interview[sentence];

    /// <summary>A sentence above the turns of an interview.</summary>
    public bool Introduces(int sentence) => _interview.Introduces(sentence);

    /// <summary>Number of the quotation that a sentence belongs to; −1 if it belongs to none.</summary>
    public int UnitOf(int sentence) => _unitOf[sentence];

    /// <summary>The quotation goes on from the paragraph before this sentence.</summary>
    public bool IsContinued(int sentence) => _continued[sentence];

    public QuotationPosition PositionOf(int sentence)
    {
        int unit = _unitOf[sentence];
        if (unit < 0)
            return QuotationPosition.None;
        var (first, last, _) = _units[unit];
        return first == last ? QuotationPosition.Whole
            : sentence == first ? QuotationPosition.Opens
            : sentence == last ? QuotationPosition.Closes
            : QuotationPosition.Inside;
    }

    /// <summary>The first sentence of a sentence's quotation; −1 if it belongs to none.</summary>
    public int FirstOf(int sentence) => _unitOf[sentence] < 0 ? -1 : _units[_unitOf[sentence]].First;

    /// <summary>The last sentence of a sentence's quotation; −1 if it belongs to none.</summary>
    public int LastOf(int sentence) => _unitOf[sentence] < 0 ? -1 : _units[_unitOf[sentence]].Last;

    /// <summary>
    /// The sentence that names the speaker of a sentence's quotation: its first, its last or one between, or one that leads in with a
    /// colon. −1 if there is none.
    /// </summary>
    public int NamedBy(int sentence) => _unitOf[sentence] < 0 ? -1 : _units[_unitOf[sentence]].NamedBy;

    /// <summary>
    /// The mark of the quotation that a sentence begins inside; NUL if it begins inside none. It was left open by the sentence before, or
    /// that one leads with a colon into words without marks: <i>The governor said: / We shall rebuild every school.</i>
    /// </summary>
    /// <param name="article">All sentences.</param>
    /// <param name="kinds">Their kinds.</param>
    /// <param name="readings">What was read of the sentences before.</param>
    /// <param name="sentence">Index of the sentence that comes next.</param>
    public char OpenerOf(
        ReadOnlySpan<SentenceInArticle> article,
        ReadOnlySpan<SentenceKind> kinds,
        ReadOnlySpan<SentenceReading> readings,
        int sentence
    )
    {
        if (kinds[sentence] == SentenceKind.Furniture)
            return '\0';
        if (_interview.IsFound && _interview[sentence].Role is not TurnRole.None and var role)
            return role == TurnRole.Answer ? QuotationMark.Unmarked : '\0';
        if (_previous < 0)
            return '\0';
        ref readonly var before = ref readings[_previous];
        if (!before.Quotation.OpenAtEnd)
            return LeadsIn(article, readings) && HasNoMark(article, sentence) ? QuotationMark.Unmarked : '\0';
        char opener = before.Quotation.Opener;
        bool goesOn = opener == QuotationMark.Unmarked ? GoesOnUnmarked(article, sentence) : GoesOn(article, kinds, opener, sentence);
        return goesOn ? opener : '\0';
    }

    /// <summary>
    /// The sentence before names a speaker and ends with a colon. What a reporter writes after one is the article's own voice.
    /// </summary>
    bool LeadsIn(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceReading> readings) =>
        _previous >= 0
        && readings[_previous].Source is { Shape: not SourceShape.None, Kind: not SourceKind.Media }
        && article[_previous].Text.Span.TrimEnd() is [.., ':'];

    /// <summary>Words without marks end with their paragraph, but for a list: <i>- the quay / - the lock</i>.</summary>
    bool GoesOnUnmarked(ReadOnlySpan<SentenceInArticle> article, int sentence) =>
        _hasParagraphs
        && (!BeginsParagraph(article, sentence) || (IsListed(article[sentence].Text.Span) && IsListed(article[_previous].Text.Span)))
        && HasNoMark(article, sentence);

    static bool IsListed(ReadOnlySpan<char> sentence) => sentence.TrimStart() is [var first, ..] && Punctuation.IsDashOrBullet(first);

    static bool HasNoMark(ReadOnlySpan<SentenceInArticle> article, int sentence) =>
        QuotationMark.FirstOf(article[sentence].Text.Span, QuotationMark.Unmarked) == FirstMark.None;

    /// <summary>Does the quotation that the sentence before left open reach into this one?</summary>
    bool GoesOn(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds, char opener, int sentence)
    {
        if (sentence <= _openUntil)
            return true;
        bool inParagraph = !BeginsParagraph(article, sentence);
        // What was never closed ends with its paragraph.
        bool unclosed = inParagraph && _hasParagraphs;
        int end = Math.Min(article.Length, sentence + Reach);
        for (int i = sentence, plainParagraphs = 0; i < end; i++)
        {
            bool opensParagraph = BeginsParagraph(article, i);
            if (kinds[i] == SentenceKind.Furniture)
                continue;
            switch (QuotationMark.FirstOf(article[i].Text.Span, opener))
            {
                case FirstMark.None:
                    plainParagraphs += opensParagraph ? 1 : 0;
                    continue;
                case FirstMark.Closes:
                    _openUntil = i;
                    return true;
                case FirstMark.OpensInside:
                    return unclosed;
            }
            if (i == sentence)
                return inParagraph;
            bool opensAgain = i - sentence <= ReachToNextOpening && (_hasParagraphs ? opensParagraph && plainParagraphs <= 1 : true);
            if (opensAgain)
                _openUntil = i - 1;
            return opensAgain || unclosed;
        }
        return unclosed;
    }

    /// <summary>
    /// The sentence leaves a quotation open, and no sentence after it closes that: <i>“We wait, the mayor said. / The quay was empty. / “It
    /// is cold,” said Lund.</i>
    /// </summary>
    public bool IsNeverClosed(
        ReadOnlySpan<SentenceInArticle> article,
        ReadOnlySpan<SentenceKind> kinds,
        in QuotationState state,
        int sentence
    )
    {
        if (!state.OpenAtEnd || state.Opener == QuotationMark.Unmarked || sentence < _openUntil)
            return false;
        int end = Math.Min(article.Length, sentence + Reach);
        for (int i = sentence + 1; i < end; i++)
            if (
                kinds[i] != SentenceKind.Furniture
                && QuotationMark.FirstOf(article[i].Text.Span, state.Opener) is var mark and not FirstMark.None
            )
                return mark != FirstMark.Closes;
        return true;
    }

    /// <summary>Takes in the sentence that was read last.</summary>
    /// <param name="article">All sentences.</param>
    /// <param name="kinds">Their kinds.</param>
    /// <param name="readings">What was read of them so far.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="opener">What <see cref="OpenerOf"/> has said of it.</param>
    public void Add(
        ReadOnlySpan<SentenceInArticle> article,
        ReadOnlySpan<SentenceKind> kinds,
        ReadOnlySpan<SentenceReading> readings,
        int sentence,
        char opener
    )
    {
        _unitOf[sentence] = -1;
        _continued[sentence] = false;
        if (Signs(article, readings, sentence))
            _units[_unitOf[_previous]] = _units[_unitOf[_previous]] with { NamedBy = sentence };
        if (kinds[sentence] == SentenceKind.Furniture)
            return;
        if (IsQuoted(article[sentence].Text.Span, readings[sentence]))
            Enter(article, readings, sentence, opener != '\0');
        _previous = sentence;
    }

    /// <summary>Words of the longest signature.</summary>
    const int LongestSignature = 14;

    /// <summary>
    /// A line of its own below a quotation that says whose it is: <i>“The dam holds.” / <b>— Ona Pell, an engineer</b></i>
    /// </summary>
    bool Signs(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceReading> readings, int sentence) =>
        _previous >= 0
        && _unitOf[_previous] >= 0
        && _units[_unitOf[_previous]].NamedBy < 0
        && !readings[_previous].Quotation.OpenAtEnd
        && readings[sentence].Words <= LongestSignature
        && readings[sentence].Source.Shape == SourceShape.None
        && article[sentence].Text.Span.TrimStart() is ['-' or '–' or '—' or '―', ..];

    void Enter(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceReading> readings, int sentence, bool open)
    {
        bool named = readings[sentence].Source.Shape != SourceShape.None;
        if (Joins(article, readings, sentence, open, named))
        {
            int unit = _unitOf[_previous];
            _unitOf[sentence] = unit;
            _continued[sentence] = BeginsParagraph(article, sentence);
            _units[unit] = _units[unit] with
            {
                Last = sentence,
                NamedBy = named && _units[unit].NamedBy < 0 ? sentence : _units[unit].NamedBy,
            };
            return;
        }
        _unitOf[sentence] = _count;
        _units[_count++] = new(
            sentence,
            sentence,
            named ? sentence
                : LeadsIn(article, readings) ? _previous
                : -1
        );
    }

    /// <summary>Half of it or more is quoted, or it begins with a quotation, or a quotation crosses one of its edges.</summary>
    static bool IsQuoted(ReadOnlySpan<char> text, in SentenceReading reading) =>
        reading.Quotation.OpenAtStart
        || reading.Quotation.OpenAtEnd
        || reading.QuotedShare >= 2
        || (reading.QuotedShare == 1 && OpensAtStart(text, '"'));

    /// <summary>The first mark opens a quotation, and no word stands before it: most sentences begin with one.</summary>
    static bool OpensAtStart(ReadOnlySpan<char> text, char opener) =>
        text is [var first, ..] && !char.IsLetterOrDigit(first) && QuotationMark.FirstOf(text, opener) == FirstMark.OpensAtStart;

    bool Joins(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceReading> readings, int sentence, bool open, bool named)
    {
        if (_previous < 0 || _unitOf[_previous] < 0 || _interview[sentence].Begins)
            return false;
        ref readonly var reading = ref readings[sentence];
        if (open)
            return true;
        // The paragraph before ended inside the quotation, and this one opens it again: / “Two were missing.
        var before = readings[_previous].Quotation;
        if (before.OpenAtEnd && OpensAtStart(article[sentence].Text.Span, before.Opener))
            return true;
        if (BeginsParagraph(article, sentence))
            return false;
        // “Two were missing.” “We counted them again,” said Lund.
        if (named)
            return _hasParagraphs && _units[_unitOf[_previous]] is { NamedBy: < 0 } unit && BeginsParagraph(article, unit.First);
        // “We counted the boats,” said Lund. “Two were missing.” But not: The other two “broke loose”.
        return reading.QuotedShare >= 3 || BeginsWithQuotation(article[sentence].Text.Span, reading.Quotation.Content);
    }

    static bool BeginsParagraph(ReadOnlySpan<SentenceInArticle> article, int sentence) =>
        sentence == 0 || article[sentence].Paragraph != article[sentence - 1].Paragraph;

    /// <summary>
    /// <i>“Two were missing” from the quay.</i> With a comma inside the marks a speaker follows whom nobody has found: <i>“Two were
    /// missing,” ran her report.</i>
    /// </summary>
    static bool BeginsWithQuotation(ReadOnlySpan<char> text, TextSpan content) =>
        content.Length > 0 && text[content.Start + content.Length - 1] != ',' && OpensAtStart(text, '"');

    /// <summary>A quotation: its first and last sentence, and the first that names a speaker; −1 if none does.</summary>
    readonly record struct Unit(int First, int Last, int NamedBy);
}
