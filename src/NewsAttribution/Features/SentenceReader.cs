using NewsAttribution.Lexicon;
using NewsAttribution.Sources;
using NewsAttribution.Text;

namespace NewsAttribution.Features;

/// <summary>Takes one sentence through the stages. Holds the buffers that they share: one for each thread at a time.</summary>
sealed class SentenceReader
{
    readonly SourceCandidate[] _candidates = new SourceCandidate[SourceFinder.Limit];

    public TokenList Tokens { get; } = new();

    public ReadOnlySpan<SourceCandidate> Candidates => _candidates.AsSpan(0, CandidateCount);

    public int CandidateCount { get; private set; }

    public SentenceReading Read(ReadOnlySpan<char> sentence, bool quotationOpen)
    {
        Tokenizer.Tokenize(sentence, Tokens);
        WordLexicon.Default.Annotate(sentence, Tokens);
        var reading = new SentenceReading { Quotation = QuotationReader.Read(sentence, Tokens, quotationOpen) };
        Tagger.Tag(sentence, Tokens);
        CandidateCount = SourceFinder.Find(Tokens, reading.Quotation, _candidates);
        for (int i = 0; i < Tokens.Count; i++)
            if (Tokens[i].Key != 0)
                reading.Words++;
        if (CandidateCount > 0)
            ReadMain(ref reading, _candidates[0]);
        reading.Subject = Subject();
        reading.Attribution = Spans(reading);
        return reading;
    }

    void ReadMain(ref SentenceReading reading, in SourceCandidate main)
    {
        reading.Cue = main.Kind;
        reading.CueClasses = Tokens[main.CueStart].Classes;
        reading.CueLemma = main.Kind is CueKind.Frame or CueKind.Possessive or CueKind.Noun or CueKind.Citing ? (uint)Tokens[main.CueStart].Key : Tokens[main.CueStart].Lemma;
        reading.Trailing = main.Trailing;
        reading.Embedded = main.Embedded;
        reading.Negated = main.Negated;
        reading.Modal = main.Modal;
        reading.NextToQuotation = main.NextToQuotation;
        reading.Source = SourceReader.Read(Tokens, main.SourceStart, main.SourceEnd, main.CueStart >= main.SourceEnd ? main.CueStart : 0);
    }

    /// <summary>The name that is the subject of the sentence: <i>Mr <b>Coats</b> has served …</i></summary>
    ulong Subject()
    {
        int start = 0;
        while (start < Tokens.Count && Tokens[start].Tag is Tag.Coordinator or Tag.Conjunction or Tag.Adverb or Tag.Time or Tag.Comma)
            start++;
        int end = NounPhrase.EndOf(Tokens, start);
        if (end == start || end > Tokens.Count || Tokens[end - 1].Tag != Tag.Name || Tokens[start].InQuotation)
            return 0;
        return Tokens[end - 1].Key;
    }

    Attribution? Spans(in SentenceReading reading)
    {
        TextSpan? source = null, cue = null;
        if (CandidateCount > 0)
        {
            var main = _candidates[0];
            cue = TextSpan.FromBounds(Tokens[main.CueStart].Start, Tokens[main.CueEnd - 1].End);
            if (main.HasSource)
                source = TextSpan.FromBounds(Tokens[main.SourceStart].Start, Tokens[main.SourceEnd - 1].End);
        }
        TextSpan? quotation = reading.Quotation.Content.Length > 0 ? reading.Quotation.Content : null;
        return source is null && cue is null && quotation is null ? null : new(source, cue, quotation);
    }
}
