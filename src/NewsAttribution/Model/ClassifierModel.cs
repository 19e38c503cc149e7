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
        Knowledge = new(WordLexicon.Default, reader.ReadRanking(ModelFormat.Cues));
        Linear = reader.ReadLinear(ModelFormat.Linear);
        (Calibration, Prior) = reader.ReadCalibration();
    }

    /// <summary>What the features of this model are read with.</summary>
    public Knowledge Knowledge { get; }

    public LinearModel Linear { get; }

    public Calibration Calibration { get; }

    /// <summary>How frequent each label is in the material that the probabilities are made for.</summary>
    public LabelProbabilities Prior { get; }

    public string ReadPassport() => _reader.ReadPassport();

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
