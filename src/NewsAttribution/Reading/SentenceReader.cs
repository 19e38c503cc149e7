using NewsAttribution.Cues;
using NewsAttribution.Grammar;
using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Reading;

/// <summary>Takes one sentence through the stages. Holds the buffers that they share: one for each thread at a time.</summary>
sealed class SentenceReader
{
    readonly CueCandidate[] _candidates = new CueCandidate[CueFinder.Limit];

    public TokenList Tokens { get; } = new();

    public ReadOnlySpan<CueCandidate> Candidates => _candidates.AsSpan(0, CandidateCount);

    public int CandidateCount { get; private set; }

    public SentenceReading Read(ReadOnlySpan<char> sentence, Knowledge knowledge, bool quotationOpen)
    {
        Tokenizer.Tokenize(sentence, Tokens);
        knowledge.Lexicon.Annotate(Tokens);
        var reading = new SentenceReading { Quotation = QuotationReader.Read(Tokens, quotationOpen) };
        Tagger.TagTokens(Tokens);
        CandidateCount = CueFinder.Find(Tokens, reading.Quotation, _candidates);
        for (int i = 0; i < Tokens.Count; i++)
            if (Tokens[i].Key != 0)
                reading.Words++;
        if (CandidateCount > 0)
            ReadMain(ref reading, _candidates[0]);
        reading.Intelligence = Intelligence(reading);
        // A ministry's intelligence update is intelligence, whoever hands it out.
        if (
            reading.Intelligence == IntelligenceEvidence.Place
            && (reading.Source.Kind is SourceKind.OfficialBody or SourceKind.Official or SourceKind.State or SourceKind.UnnamedOfficial)
        )
            reading.Source.Kind = SourceKind.Intelligence;
        reading.Subject = Subject();
        reading.Attribution = Spans(reading);
        return reading;
    }

    void ReadMain(ref SentenceReading reading, in CueCandidate main)
    {
        reading.Cue = main.Kind;
        reading.CueClasses = Tokens[main.CueStart].Classes;
        reading.CueLemma = main.Kind is CueKind.Frame or CueKind.Possessive or CueKind.Noun or CueKind.Citing
            ? (uint)Tokens[main.CueStart].Key
            : Tokens[main.CueStart].Lemma;
        reading.Trailing = main.Trailing;
        reading.Embedded = main.Embedded;
        reading.Clause = main.Clause;
        reading.Negated = main.Negated;
        reading.Modal = main.Modal;
        reading.NextToQuotation = main.NextToQuotation;
        int first = main.HasSource ? Math.Min(main.SourceStart, main.CueStart) : main.CueStart;
        reading.Before = first == 0 ? Tag.Break : Tokens[first - 1].Tag;
        for (int i = 0; i < first; i++)
            reading.VerbBefore |= (Tokens[i].Tag is Tag.Verb or Tag.Auxiliary) && !Tokens[i].InQuotation;
        reading.Source = SourcePhrase.Read(Tokens, main.SourceStart, main.SourceEnd, main.CueStart >= main.SourceEnd ? main.CueStart : 0);
    }

    const WordClass OfIntelligence =
        WordClass.IntelligenceBody
        | WordClass.IntelligenceWord
        | WordClass.IntelligenceRole
        | WordClass.IntelligenceMaterial
        | WordClass.IntelligenceName;

    static readonly ulong In = WordKey.Of("in");

    IntelligenceEvidence Intelligence(in SentenceReading reading)
    {
        if (reading.Source.Kind is SourceKind.Intelligence or SourceKind.FormerIntelligence)
            return IntelligenceEvidence.Source;
        if ((Tokens.Classes & OfIntelligence) == 0)
            return IntelligenceEvidence.None;
        var evidence = IntelligenceEvidence.None;
        for (int i = 0; i < Tokens.Count && evidence < IntelligenceEvidence.Place; i++)
            if ((SourcePhrase.ClassesOf(Tokens, i, 0) & OfIntelligence) != 0)
                evidence =
                    !Tokens[i].InQuotation && reading.Cue != CueKind.None && StandsInPlace(i)
                        ? IntelligenceEvidence.Place
                        : IntelligenceEvidence.Mentioned;
        if (evidence == IntelligenceEvidence.Mentioned)
            for (int c = 1; c < CandidateCount; c++)
            for (int i = _candidates[c].SourceStart; i < _candidates[c].SourceEnd; i++)
                if ((SourcePhrase.ClassesOf(Tokens, i, 0) & OfIntelligence) != 0)
                    return IntelligenceEvidence.OtherSource;
        return evidence;
    }

    /// <summary>
    /// <i>In</i> its latest intelligence update; said <i>in</i> an intelligence report: the phrase that the token stands in opens with
    /// <i>in</i>, next to the cue or the start.
    /// </summary>
    bool StandsInPlace(int i)
    {
        for (int j = i - 1; j >= 0 && i - j <= 6; j--)
        {
            if (Tokens[j].Key == In)
            {
                int end = i;
                while (end + 1 < Tokens.Count && Tokens[end + 1].IsNominal)
                    end++;
                bool document = false;
                for (int k = i; k <= end; k++)
                    document |=
                        (
                            (Tokens[k].Classes | Tokens[k].PhraseClasses)
                            & (WordClass.Document | WordClass.IntelligenceMaterial | WordClass.CueNoun)
                        ) != 0;
                return document && (j == 0 || Math.Abs(j - _candidates[0].CueEnd) <= 2 || j == _candidates[0].SourceEnd);
            }
            if (
                !Tokens[j].IsNominal
                && Tokens[j].Tag is not (Tag.Determiner or Tag.Possessive or Tag.Number or Tag.Time or Tag.Adverb or Tag.Verb)
            )
                return false;
        }
        return false;
    }

    /// <summary>The name that is the subject of the sentence: <i>Mr <b>Coats</b> has served …</i></summary>
    ulong Subject()
    {
        int start = 0;
        while (start < Tokens.Count && (Tokens[start].Tag is Tag.Coordinator or Tag.Conjunction or Tag.Adverb or Tag.Time or Tag.Comma))
            start++;
        int end = NounPhrase.EndOf(Tokens, start);
        if (end == start || end > Tokens.Count || Tokens[end - 1].Tag != Tag.Name || Tokens[start].InQuotation)
            return 0;
        return Tokens[end - 1].Key;
    }

    Attribution? Spans(in SentenceReading reading)
    {
        TextSpan? source = null,
            cue = null;
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
