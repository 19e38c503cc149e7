using NewsAttribution.Context;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Grammar;
using NewsAttribution.Lexicon;
using NewsAttribution.Reading;
using NewsAttribution.Tokens;

namespace NewsAttribution.Benchmarks;

/// <summary>
/// The stages that a sentence goes through, each with all those before it: a stage by itself would find its input in the cache.
/// </summary>
sealed class Stages
{
    readonly TokenList _tokens = new();
    readonly Cue[] _cues = new Cue[CueFinder.Limit];
    readonly SentenceReader _reader = new();
    readonly FeatureList _features = new();

    public Stages() =>
        All = [
            ("tokens", text => Tokenizer.Tokenize(text, _tokens)),
            ("+ lexicon", Annotate),
            ("+ quotations", Quote),
            ("+ tags", Tag),
            ("+ cues", FindCues),
            ("+ reading", text => _reader.Read(text, SentenceClassifier.Default.Knowledge, '\0')),
            ("+ features", Features),
            ("whole", text => SentenceClassifier.Default.Classify(text)),
        ];

    public (string Name, Action<string> Run)[] All { get; }

    void Annotate(string text)
    {
        Tokenizer.Tokenize(text, _tokens);
        WordLexicon.Default.Annotate(_tokens);
    }

    void Quote(string text)
    {
        Annotate(text);
        QuotationReader.Read(_tokens, '\0', false);
    }

    void Tag(string text)
    {
        Quote(text);
        Tagger.TagTokens(_tokens);
    }

    void FindCues(string text)
    {
        Tag(text);
        CueFinder.Find(_tokens, _cues);
    }

    void Features(string text)
    {
        _features.Clear();
        var reading = _reader.Read(text, SentenceClassifier.Default.Knowledge, '\0');
        SentenceFeatureWriter.Write(_reader, reading, SentenceKind.Body, _features);
        SourceFeatureWriter.Write(reading, reading.Source, SpeakerRoute.Own, _features);
    }
}
