using BenchmarkDotNet.Attributes;
using NewsAttribution.Context;
using NewsAttribution.Features;
using NewsAttribution.Lexicon;
using NewsAttribution.Model;
using NewsAttribution.Sources;
using NewsAttribution.Text;

namespace NewsAttribution.Benchmarks;

/// <summary>The stages by themselves, a sentence each time. Each works on what the ones before have left of the same sentence.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    const string Text = "“We saw three boats that had no lights,” Ona Pryce, an analyst at the Kelder Institute, told reporters in Riga on Monday, but the harbour master denied it.";

    readonly TokenList _tokens = new();
    readonly SourceCandidate[] _candidates = new SourceCandidate[SourceFinder.Limit];
    readonly SentenceReader _reader = new();
    readonly FeatureList _features = new();
    ClassifierModel _model = null!;
    SentenceReading _reading;
    QuotationState _quotation;

    [GlobalSetup]
    public void Setup()
    {
        Tokenizer.Tokenize(Text, _tokens);
        WordLexicon.Default.Annotate(Text, _tokens);
        _quotation = QuotationReader.Read(Text, _tokens, false);
        Tagger.Tag(Text, _tokens);
        _reading = _reader.Read(Text, false);
        Features();
        _model = ClassifierModel.Read(new MemoryStream(SomeText.ShippedModel()));
    }

    [Benchmark]
    public int Tokens()
    {
        Tokenizer.Tokenize(Text, _tokens);
        return _tokens.Count;
    }

    [Benchmark]
    public void TokensAndLexicon()
    {
        Tokenizer.Tokenize(Text, _tokens);
        WordLexicon.Default.Annotate(Text, _tokens);
    }

    [Benchmark]
    public void Tags() => Tagger.Tag(Text, _tokens);

    [Benchmark]
    public int Sources() => SourceFinder.Find(_tokens, _quotation, _candidates);

    [Benchmark]
    public int Features()
    {
        _features.Clear();
        SentenceFeatureWriter.Write(Text, _reader, _reading, SentenceKind.Body, _features);
        SourceFeatureWriter.Write(_reading, _reading.Source, SpeakerRoute.Own, _features);
        return _features.Count;
    }

    [Benchmark]
    public LabelProbabilities Score() => _model.Calibration.Apply(_model.Linear.Score(_features.Ids));
}
