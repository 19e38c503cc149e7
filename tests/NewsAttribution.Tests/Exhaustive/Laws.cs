using System.Runtime.InteropServices;
using NewsAttribution.Context;
using NewsAttribution.Cues;
using NewsAttribution.Splitting;
using NewsAttribution.Tests.Splitting;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Tests.Exhaustive;

/// <summary>The laws that every small article must keep, and what broke them.</summary>
sealed class Laws
{
    readonly SomeArticle _article = new();
    readonly Dictionary<string, Breach> _breaches = [];
    SentenceInArticle[] _sentences = [];
    string _text = "";

    /// <summary>How often a law was broken, and by which article first.</summary>
    public readonly record struct Breach(long Count, string First);

    public long Articles { get; private set; }

    public long Sentences { get; private set; }

    public long Quotations { get; private set; }

    public long Cues { get; private set; }

    public long Sources { get; private set; }

    public IReadOnlyDictionary<string, Breach> Breaches => _breaches;

    /// <summary>Takes an article through the splitter, the quotation reader, the cue finder and the article mode.</summary>
    public void Check(string text)
    {
        _text = text;
        var split = SplittingLaw.Hold(text);
        _sentences = [.. split.Select(s => new SentenceInArticle(text.AsMemory(s.Span.Start, s.Span.Length), s.Paragraph, s.Kind))];
        Articles++;
        Sentences += split.Count;
        _article.Read(_sentences, CheckSentence);
        for (int i = 0; i < split.Count; i++)
            CheckSpeaker(i);
        CheckAnswer(split);
    }

    /// <summary>Adds what another thread has counted.</summary>
    public void Add(Laws other)
    {
        Articles += other.Articles;
        Sentences += other.Sentences;
        Quotations += other.Quotations;
        Cues += other.Cues;
        Sources += other.Sources;
        foreach (var (law, (count, first)) in other._breaches)
            Note(law, count, first);
    }

    void CheckSentence(int i)
    {
        var tokens = _article.Reader.Tokens;
        CheckQuotations(tokens, i);
        foreach (ref readonly var cue in _article.Reader.Cues)
        {
            Cues++;
            if (cue.Words.IsEmpty || cue.Words.Start < 0 || cue.Words.End > tokens.Count)
                Break("the cue lies inside its sentence");
            if (!cue.HasSource)
                continue;
            Sources++;
            if (cue.Source.Start < 0 || cue.Source.End > tokens.Count)
                Break("the source lies inside its sentence");
            CheckSource(tokens, cue);
        }
    }

    void CheckSource(TokenList tokens, in Cue cue)
    {
        if (cue.Source.Start < cue.Words.End && cue.Words.Start < cue.Source.End)
            Break("source and cue are apart");
        for (int i = cue.Source.Start; i < cue.Source.End; i++)
            if (tokens[i].Kind == TokenKind.Stop)
                Break("no source crosses a full stop");
        int quotation = StretchAt(tokens, cue.Source.Start);
        if (quotation >= 0 && StretchAt(tokens, cue.Words.Start) != quotation)
            Break("no source lies in a quotation without its cue");
        if (quotation != StretchAt(tokens, cue.Source.End - 1))
            Break("no source crosses a quotation mark");
    }

    /// <summary>Where the quoted words around a token begin; −1 if it is not quoted.</summary>
    static int StretchAt(TokenList tokens, int i)
    {
        if (!tokens[i].InQuotation)
            return -1;
        while (i > 0 && tokens[i - 1].InQuotation)
            i--;
        return i;
    }

    void CheckQuotations(TokenList tokens, int sentence)
    {
        var state = _article.Readings[sentence].Quotation;
        for (int i = 0; i < tokens.Count; i++)
        {
            bool before = i > 0 ? tokens[i - 1].InQuotation : state.OpenAtStart;
            if (tokens[i].InQuotation == before || IsMark(tokens, i - 1))
                continue;
            if (tokens[i].InQuotation)
                Break("a quotation begins behind a mark or with its sentence");
            else if (!IsMark(tokens, i) && !IsForgotten(tokens, i))
                Break("a quotation ends before a mark or with its sentence");
        }
        Quotations += state.Content.Length > 0 ? 1 : 0;
        // Where the whole article is one paragraph, the breaks may be lost: a quotation that nothing closes ends with its sentence.
        bool hasParagraphs = _sentences[0].Paragraph != _sentences[^1].Paragraph;
        if (
            !hasParagraphs
            || _article.Kinds[sentence] == SentenceKind.Furniture
            || sentence == 0
            || _sentences[sentence].Paragraph != _sentences[sentence - 1].Paragraph
        )
            return;
        if (_article.Readings[sentence - 1].Quotation.OpenAtEnd && !state.OpenAtStart && !IsMark(tokens, 0))
            Break("a quotation is closed or runs to the end of its paragraph");
    }

    static bool IsMark(TokenList tokens, int i) => i >= 0 && i < tokens.Count && tokens[i].Kind == TokenKind.Quote;

    /// <summary>The closing mark was forgotten before a speaker: <i>“We wait<b>,</b> the mayor said.</i></summary>
    static bool IsForgotten(TokenList tokens, int i) =>
        tokens[i].Kind == TokenKind.Comma && tokens[tokens.Count - 1].Kind == TokenKind.Stop;

    void CheckSpeaker(int i)
    {
        if (_article.Readings[i].Source.Shape == SourceShape.None || _article.Units.TurnOf(i).Role != TurnRole.None)
            return;
        if (_article.Speakers[i].Route is SpeakerRoute.QuotationGoesOn or SpeakerRoute.QuotationAhead or SpeakerRoute.QuotationFollows)
            Break("a sentence's own source never loses to the context");
    }

    void CheckAnswer(IReadOnlyList<SplitSentence> split)
    {
        var answer = SentenceClassifier.Default.ClassifyArticle(_text).Sentences;
        if (answer.Count != split.Count)
        {
            Break("the article is answered as it was split");
            return;
        }
        for (int i = 0; i < answer.Count; i++)
        {
            if (answer[i].Span != split[i].Span || answer[i].Attribution != _article.Readings[i].Attribution)
                Break("the article is answered as its sentences were read");
            foreach (
                var span in (ReadOnlySpan<TextSpan?>)
                    [answer[i].Attribution?.Source, answer[i].Attribution?.Cue, answer[i].Attribution?.Quotation]
            )
                if (span is { } inside && (inside.Start < 0 || inside.Length < 1 || inside.End > split[i].Span.Length))
                    Break("spans lie inside their sentence");
        }
    }

    void Break(string law) => Note(law, 1, _text);

    void Note(string law, long count, string first)
    {
        ref var breach = ref CollectionsMarshal.GetValueRefOrAddDefault(_breaches, law, out bool known);
        breach = new(breach.Count + count, known && !IsBefore(first, breach.First) ? breach.First : first);
    }

    /// <summary>The shortest article is shown: the same one, however many threads there are.</summary>
    static bool IsBefore(string text, string other) =>
        text.Length != other.Length ? text.Length < other.Length : string.CompareOrdinal(text, other) < 0;
}
