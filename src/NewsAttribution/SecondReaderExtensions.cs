namespace NewsAttribution;

/// <summary>Classifiers with a second reader.</summary>
public static class SecondReaderExtensions
{
    /// <summary>
    /// A classifier with the same model and options, and with somebody who reads every text beside the model. The labels are better, and
    /// take as long as the second reader takes. What was found in a text (source, cue, speaker, voice) stays that of the model.
    /// </summary>
    /// <remarks>
    /// Not a method of the class: there <c>With(new() { … })</c> could no longer tell options from a reader.
    /// </remarks>
    /// <param name="classifier">The classifier, which stays as it is.</param>
    /// <param name="reader">
    /// The second reader, for one <c>SecondReader.Default</c> of the package NewsAttribution.SecondReader; <see langword="null"/>: none.
    /// </param>
    public static SentenceClassifier With(this SentenceClassifier classifier, ISecondReader? reader)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        return classifier.Beside(reader);
    }
}
