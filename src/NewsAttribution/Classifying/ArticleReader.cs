using NewsAttribution.Context;
using NewsAttribution.Features;
using NewsAttribution.Reading;
using NewsAttribution.Splitting;

namespace NewsAttribution.Classifying;

/// <summary>
/// Reads the sentences of an article in their context. Holds buffers that the next article uses again: one for each thread at a time.
/// </summary>
sealed class ArticleReader
{
    /// <summary>
    /// Room for more sentences than this is given back after the article (<see cref="GiveBack"/>): a thread must not hold on to megabytes
    /// for one book.
    /// </summary>
    const int KeptSentences = 1024;

    readonly SentenceReader _reader = new();
    readonly VoiceRegister _voices = new();
    readonly QuotationUnits _quotations = new();
    readonly FeatureList _features = new();
    SentenceReading[] _readings = [];
    SentenceKind[] _kinds = [];
    Speaker[] _speakers = [];

    /// <summary>
    /// The features that the words of the sentences give by themselves, one sentence after the other; those of sentence i end at
    /// <c>_ends[i]</c>.
    /// </summary>
    uint[] _ids = [];
    int[] _ends = [];

    /// <summary>Takes what was read of a sentence. Its features lie in a buffer that the next sentence uses again.</summary>
    public delegate void Receiver(int index, SentenceInContext sentence);

    /// <summary>Reads the article and hands on what was read of each sentence, in their order.</summary>
    public void Read(ReadOnlySpan<SentenceInArticle> article, Knowledge knowledge, Receiver receive)
    {
        MakeRoom(article.Length);
        _voices.Clear();
        SentenceKinds.FindKinds(article, _kinds);
        _quotations.Begin(article, _kinds.AsSpan(0, article.Length), knowledge);
        int filled = 0;
        for (int i = 0; i < article.Length; i++)
        {
            char opener = _quotations.OpenerOf(article, _kinds, _readings, i);
            var turn = _quotations.TurnOf(i);
            bool asks = turn.Role == TurnRole.Question;
            bool introduces = _quotations.Introduces(i);
            _readings[i] = _reader.Read(article[i].Text.Span, knowledge, opener, false, turn.LabelEnd, asks, introduces);
            if (_quotations.IsNeverClosed(article, _kinds, _readings[i].Quotation, i))
                _readings[i] = _reader.Read(article[i].Text.Span, knowledge, opener, unclosed: true);
            _quotations.Add(article, _kinds, _readings, i, opener);
            _voices.Read(_reader.Tokens, _readings[i]);
            _features.Clear();
            SentenceFeatureWriter.Write(_reader, _readings[i], _kinds[i], _features);
            filled = Keep(_features.Ids, filled);
            _ends[i] = filled;
        }
        SpeakerFinder.Find(_readings.AsSpan(0, article.Length), _voices, _quotations, _speakers);
        for (int i = 0; i < article.Length; i++)
            receive(i, Sentence(i));
        GiveBack();
    }

    SentenceInContext Sentence(int i)
    {
        _features.Clear();
        _features.AddAll(_ids.AsSpan((i == 0 ? 0 : _ends[i - 1]).._ends[i]));
        ref readonly var speaker = ref _speakers[i];
        SourceFeatureWriter.Write(_readings[i], speaker.Profile, speaker.Route, _features);
        return new(
            _features.Ids,
            _kinds[i],
            _readings[i].Attribution,
            speaker.Sentence >= 0 && speaker.Sentence != i ? speaker.Sentence : null,
            speaker.Voice >= 0 ? _voices.NumberOf(speaker.Voice) : null,
            speaker.Route != SpeakerRoute.Own && speaker.Sentence >= 0 && speaker.Sentence != i
        );
    }

    /// <summary>For how many sentences there is room.</summary>
    public int Room => _ends.Length;

    /// <summary>Gives back the room that a long article took.</summary>
    void GiveBack()
    {
        if (_ends.Length > KeptSentences)
            (_readings, _kinds, _speakers, _ends, _ids) = ([], [], [], [], []);
        _quotations.MakeRoom(_ends.Length);
    }

    int Keep(ReadOnlySpan<uint> ids, int filled)
    {
        if (filled + ids.Length > _ids.Length)
            Array.Resize(ref _ids, Math.Max(filled + ids.Length, _ids.Length * 2));
        ids.CopyTo(_ids.AsSpan(filled));
        return filled + ids.Length;
    }

    void MakeRoom(int sentences)
    {
        if (sentences <= _ends.Length)
            return;
        int room =
            sentences <= KeptSentences
                ? Math.Min(KeptSentences, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)sentences))
                : sentences;
        _readings = new SentenceReading[room];
        _kinds = new SentenceKind[room];
        _speakers = new Speaker[room];
        _quotations.MakeRoom(room);
        _ends = new int[room];
        // News sentences have 25 to 35 features.
        _ids = new uint[room * 32];
    }
}
