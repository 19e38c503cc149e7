namespace NewsAttribution;

/// <summary>
/// Which words a classifier knows, by fingerprints of sixteen hexadecimal digits: lexicons that say different things of a word have
/// different ones, on every machine.
/// </summary>
/// <param name="Fingerprint">Of all that the classifier reads with: the library's lists, the model's words, those of its options.</param>
/// <param name="ModelFingerprint">The same without the words of <see cref="ClassifierOptions.Words"/>.</param>
/// <param name="TrainedFingerprint">
/// Of what the model was trained with; <see langword="null"/> if its file does not say so, because an older version wrote it.
/// </param>
/// <param name="ModelWords">The words that the model was trained with on top of the library's, and brings along; else
/// <see langword="null"/>.</param>
public sealed record ClassifierLexicon(string Fingerprint, string ModelFingerprint, string? TrainedFingerprint, WordList? ModelWords)
{
    /// <summary>
    /// Whether the library's lists are those that the model was trained with; <see langword="null"/> if that is not known. If they are
    /// others, the model serves all the same, a little less well than after training it anew with <c>newsattr train</c>.
    /// </summary>
    public bool? IsAsTrained => TrainedFingerprint is null ? null : TrainedFingerprint == ModelFingerprint;

    /// <summary>In a sentence or two: which lists the model was trained with, and whether the library has the same.</summary>
    public string InWords()
    {
        string own = ModelWords is null ? "" : $", with {ModelWords.Count} entries of its own";
        return IsAsTrained switch
        {
            true => $"Word lists {ModelFingerprint}{own}: those that the model was trained with.",
            false => $"Word lists {ModelFingerprint}{own}; the model was trained with others, {TrainedFingerprint}.",
            null => $"Word lists {ModelFingerprint}{own}; the model does not say with which it was trained.",
        };
    }
}
