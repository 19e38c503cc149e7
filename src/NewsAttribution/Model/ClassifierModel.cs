using NewsAttribution.Features;
using NewsAttribution.Lexicon;
using NewsAttribution.Reading;

namespace NewsAttribution.Model;

/// <summary>All that serving needs of a model file. The passport stays bytes until it is asked for.</summary>
sealed class ClassifierModel
{
    readonly ModelReader _reader;

    ClassifierModel(ModelReader reader)
    {
        _reader = reader;
        Linear = reader.ReadLinear(ModelFormat.Linear);
        (Calibration, Prior) = reader.ReadCalibration();
        Neighbours = reader.ReadNeighbours();
        (var lexicon, Lexicon) = ReadLexicon(reader);
        Knowledge = new(lexicon, reader.ReadRanking(ModelFormat.Cues));
    }

    /// <summary>What the features of this model are read with: the library's lists, and the words that it was trained with.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>Which words that are, and whether it was trained with them.</summary>
    public ClassifierLexicon Lexicon { get; }

    public LinearModel Linear { get; }

    public Calibration Calibration { get; }

    /// <summary>How the labels of neighbouring sentences of an article bear on each other.</summary>
    public NeighbourLabels Neighbours { get; }

    /// <summary>How frequent each label is in the material that the probabilities are made for.</summary>
    public LabelProbabilities Prior { get; }

    public string Fingerprint() => _reader.Fingerprint();

    public string ReadPassport() => _reader.ReadPassport();

    /// <summary>Which words a model knows, also one that this version cannot serve.</summary>
    public static ClassifierLexicon LexiconOf(ModelReader reader) => ReadLexicon(reader).Lexicon;

    static (WordLexicon Words, ClassifierLexicon Lexicon) ReadLexicon(ModelReader reader)
    {
        var words = reader.ReadWords();
        try
        {
            var lexicon = words?.AddTo(WordLexicon.Default) ?? WordLexicon.Default;
            string fingerprint = lexicon.Fingerprint.ToString();
            return (lexicon, new(fingerprint, fingerprint, reader.ReadFingerprint()?.ToString(), words));
        }
        catch (WordListFormatException e)
        {
            throw new ModelFormatException($"The model brings too many words along: {e.Message}", e);
        }
    }

    public static ClassifierModel Read(Stream stream)
    {
        var reader = ModelReader.Read(stream);
        string found = string.Join(", ", reader.ReadLabels()),
            expected = string.Join(", ", SentenceLabels.Names);
        if (found != expected)
            throw new ModelFormatException(
                $"The labels of the model are {found}; expected {expected}. Use the version of NewsAttribution that the model was "
                    + $"trained with."
            );
        if (reader.FeatureVersion != FeatureSet.Version)
            throw new ModelFormatException(
                $"The model was trained on feature set {reader.FeatureVersion}; expected {FeatureSet.Version}. "
                    + (reader.FeatureVersion > FeatureSet.Version ? "Update NewsAttribution, or train" : "Train")
                    + " it anew with this version's 'newsattr train'."
            );
        return new ClassifierModel(reader);
    }
}
