using NewsAttribution.Cues;
using NewsAttribution.Grammar;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Reading;

/// <summary>
/// The way of one sentence: <see cref="Read"/> lists the stages in their order. Holds the buffers that they share: one for each thread at
/// a time.
/// </summary>
sealed class SentenceReader
{
    readonly Cue[] _cues = new Cue[CueFinder.Limit];
    int _cueCount;

    /// <summary>The tokens of the sentence that was read last.</summary>
    public TokenList Tokens { get; } = new();

    /// <summary>Its cues: first the one that the sentence rests on, then the others in their order.</summary>
    public ReadOnlySpan<Cue> Cues => _cues.AsSpan(0, _cueCount);

    /// <summary>Takes a sentence through all stages. A stage needs what those before it have filled in.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="knowledge">Word lists and the weights of cues.</param>
    /// <param name="opener">The mark of a quotation that the sentences before have left open; NUL if there is none.</param>
    /// <param name="unclosed">No sentence after it closes the quotation that it leaves open.</param>
    /// <param name="label">Where the quotation begins behind the label of a turn: <i>Pell: <b>It</b> is warm.</i> 0 without one.</param>
    /// <param name="asks">It is the question of an interview: it rests on nobody, whoever is named in it.</param>
    /// <param name="introduces">It introduces an interview: that somebody talks is no statement, but what he says in it is.</param>
    public SentenceReading Read(
        ReadOnlySpan<char> sentence,
        Knowledge knowledge,
        char opener,
        bool unclosed = false,
        int label = 0,
        bool asks = false,
        bool introduces = false
    )
    {
        // Start, End, Kind, Key and capitals of each token.
        Tokenizer.Tokenize(sentence, Tokens);
        // By Key and capitals: Classes, Grammar, Lemma, Form; of entries of several words PhraseClasses, PhraseLength, InPhrase, Particle.
        knowledge.Lexicon.Annotate(Tokens);
        // By Kind and the text: InQuotation. A mark found to be an apostrophe gets another Kind.
        var quotation = asks ? default : QuotationReader.Read(Tokens, opener, unclosed, label);
        // By all of these: Tag.
        Tagger.TagTokens(Tokens);
        // By Tag, classes and InQuotation: each cue with its source phrase and its place in the sentence.
        _cueCount = asks ? 0 : CueFinder.Find(Tokens, _cues);
        // By Tag behind the verb of each cue: what it says, or does.
        for (int i = 0; i < _cueCount; i++)
            _cues[i] = _cues[i] with { Content = ContentReader.Read(Tokens, _cues[i]) };
        if (introduces && quotation.QuotedTokens == 0)
            PassOverActs();
        // By what was found of each: the main cue is first.
        knowledge.Ranking.PutBestFirst(Tokens, _cues.AsSpan(0, _cueCount));
        // By Tag and classes in and after its phrase: whose word it is.
        SourceProfile source = default;
        if (_cueCount > 0)
            ReadSource(_cues[0], out source);
        // "The film tells a story", "Police found a pistol": something is done, and nothing stated.
        if (_cueCount > 0 && (IsAct(source, quotation) || CuePlace.IsOfSubject(Tokens, _cues[0])))
        {
            _cues.AsSpan(1, --_cueCount).CopyTo(_cues);
            source = default;
            if (_cueCount > 0)
                ReadSource(_cues[0], out source);
        }
        // By the subject of what is said: an official's own acts in office.
        if (source.Kind == SourceKind.FormerOfficial && TellsOwnActs(_cues[0]))
            source.Kind = SourceKind.Official;
        // By the pronouns that take the source up: what the rest of the sentence says of it.
        if (source is { Shape: SourceShape.Name, IsTelling: false })
            SelfDescription.Read(Tokens, _cues[0].Source, ref source);
        // By the cues and the source: whether the sentence rests on intelligence. It may change the voice.
        var evidence = IntelligenceFinder.Find(Tokens, Cues, source);
        source.Kind = VoiceRules.OnIntelligence(source.Kind, evidence);
        return new(Tokens, quotation, Cues, source, evidence);
    }

    /// <summary>
    /// <i>The clock <b>shows</b> ten</i>: a thing of which no list knows what it is, and a verb that states nothing of it. <i>Police
    /// <b>found</b> a pistol</i>: who finds a thing has done something; a study that finds a link has not.
    /// </summary>
    bool IsAct(in SourceProfile source, in QuotationState quotation)
    {
        ref readonly var cue = ref _cues[0];
        // "The ministers agreed last month to meet"
        if (cue.Kind == CueKind.Verb && cue.Content == CueContent.Infinitive && Tokens[cue.Words.Start].Is(WordClass.ObjectAct))
            return true;
        bool hasNoContent =
            cue.Kind == CueKind.Verb
            && cue.Content is CueContent.Object or CueContent.ObjectFor or CueContent.Nothing or CueContent.Preposition;
        if (!hasNoContent || quotation.QuotedTokens > 0 || quotation.OpenAtEnd)
            return false;
        ref var verb = ref Tokens[cue.Words.Start];
        int next = cue.Words.End;
        // "found no receipts" is a finding.
        bool isDone =
            verb.Is(WordClass.ObjectAct)
            && cue.Content is CueContent.Object or CueContent.ObjectFor
            && !(next < Tokens.Count && Tokens[next].Is(GrammarClass.Negation));
        // "called an election for May"
        bool isNew = next < Tokens.Count && (Tokens[next].PhraseClasses & WordClass.ObjectAct) != 0;
        if (isDone || isNew)
            return (isNew && source.Kind == SourceKind.Organisation)
                || source.Kind
                    is SourceKind.OfficialBody
                        or SourceKind.Official
                        or SourceKind.UnnamedOfficial
                        or SourceKind.Private
                        or SourceKind.UnknownName
                        or SourceKind.ArmedGroup;
        return cue.Content != CueContent.ObjectFor
            && source
                is { Kind: SourceKind.Unknown, Shape: SourceShape.Definite or SourceShape.Indefinite or SourceShape.Bare, IsPair: false }
            && (source.All & (WordClass.CueNoun | WordClass.IntelligenceWord)) == 0
            // "The notice accuses the club of fraud", "The fund expects growth"
            && !verb.Is(WordClass.CueAct | WordClass.CueThink | WordClass.CueFigure);
    }

    /// <summary>
    /// The former minister denied <i><b>that he had</b> broken the rule</i>: what he himself did, and not what he makes of the world.
    /// </summary>
    bool TellsOwnActs(in Cue cue)
    {
        int subject = cue.Words.End;
        if (cue.Kind != CueKind.Verb || cue.Source.End > cue.Words.Start)
            return false;
        if (subject < Tokens.Count && Tokens[subject].Is(GrammarClass.That))
            subject++;
        int verb = subject + 1;
        return verb + 1 < Tokens.Count
            && Tokens[subject].Tag == Tag.Pronoun
            && Tokens[subject].Is(GrammarClass.SheHe)
            && Tokens[verb].Tag == Tag.Auxiliary
            && Tokens[verb].Is(GrammarClass.Have);
    }

    /// <summary>
    /// <i>Ona Pell <b>spoke to us</b></i>, <i>she <b>explains why</b> the ice melts</i>, <i>he <b>has written</b> a book</i>: no word
    /// of what
    /// is said.
    /// </summary>
    void PassOverActs()
    {
        int kept = 0;
        for (int i = 0; i < _cueCount; i++)
            if (
                _cues[i].Content
                is not (CueContent.Question or CueContent.Preposition or CueContent.Object or CueContent.Figure or CueContent.Nothing)
            )
                _cues[kept++] = _cues[i];
        _cueCount = kept;
    }

    /// <summary><i>a <b>survey</b> by Lodestone</i>, <i><b>data</b> from Lodestone</i></summary>
    bool IsOfStudy(TokenRange cue)
    {
        for (int i = cue.Start; i < cue.End; i++)
            if (Tokens[i].Is(WordClass.ResearchDocument) || Tokens[i].Is(GrammarClass.Figures))
                return true;
        return false;
    }

    /// <summary>What the words of a cue's source say of it.</summary>
    public void ReadSource(in Cue cue, out SourceProfile source)
    {
        SourcePhrase.Read(Tokens, cue.Source, cue.Words.Start >= cue.Source.End ? cue.Words.Start : 0, out source);
        if ((cue.Kind is CueKind.Noun or CueKind.Frame) && IsOfStudy(cue.Words))
            source.Kind = VoiceRules.OfAuthor(source.Kind);
    }
}
