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
    /// <param name="quotationOpen">The sentences before have left a quotation open.</param>
    public SentenceReading Read(ReadOnlySpan<char> sentence, Knowledge knowledge, bool quotationOpen)
    {
        // Start, End, Kind, Key and capitals of each token.
        Tokenizer.Tokenize(sentence, Tokens);
        // By Key and capitals: Classes, Grammar, Lemma, Form; of entries of several words PhraseClasses, PhraseLength, InPhrase, Particle.
        knowledge.Lexicon.Annotate(Tokens);
        // By Kind and the text: InQuotation. A mark found to be an apostrophe gets another Kind.
        var quotation = QuotationReader.Read(Tokens, quotationOpen);
        // By all of these: Tag.
        Tagger.TagTokens(Tokens);
        // By Tag, classes and InQuotation: each cue with its source phrase and its place in the sentence.
        _cueCount = CueFinder.Find(Tokens, _cues);
        // By what was found of each: the main cue is first.
        knowledge.Ranking.PutBestFirst(Tokens, _cues.AsSpan(0, _cueCount));
        // By Tag and classes in and after its phrase: whose word it is.
        var source = _cueCount > 0 ? ReadSource(_cues[0]) : default;
        // By the cues and the source: whether the sentence rests on intelligence. It may change the voice.
        var evidence = IntelligenceFinder.Find(Tokens, Cues, source);
        return new(Tokens, quotation, Cues, VoiceRules.OnIntelligence(source, evidence), evidence);
    }

    /// <summary>What the words of a cue's source say of it.</summary>
    public SourceProfile ReadSource(in Cue cue) =>
        SourcePhrase.Read(Tokens, cue.Source, cue.Words.Start >= cue.Source.End ? cue.Words.Start : 0);
}
