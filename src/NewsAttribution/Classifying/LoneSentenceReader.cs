using NewsAttribution.Context;
using NewsAttribution.Features;
using NewsAttribution.Reading;

namespace NewsAttribution.Classifying;

/// <summary>Reads a sentence by itself. Holds buffers: one for each thread at a time.</summary>
sealed class LoneSentenceReader
{
    readonly SentenceReader _reader = new();

    /// <summary>Reads the sentence and puts its features into an empty list.</summary>
    public SentenceReading Read(ReadOnlySpan<char> sentence, Knowledge knowledge, FeatureList features)
    {
        var reading = _reader.Read(sentence, knowledge, opener: '\0');
        SentenceFeatureWriter.Write(_reader, reading, SentenceKind.Body, features);
        SourceFeatureWriter.Write(reading, reading.Source, reading.Source.IsTelling ? SpeakerRoute.Own : SpeakerRoute.Unresolved, features);
        return reading;
    }
}
