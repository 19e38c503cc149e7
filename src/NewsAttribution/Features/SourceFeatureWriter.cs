using NewsAttribution.Context;
using NewsAttribution.Cues;
using NewsAttribution.Reading;
using NewsAttribution.Voices;

namespace NewsAttribution.Features;

/// <summary>The features of the source on whose word a sentence rests: named in the sentence, or found in its article.</summary>
static class SourceFeatureWriter
{
    const CueManner OfSource = CueManner.InSubordinateClause | CueManner.Negated | CueManner.WithModalVerb;

    public static void Write(in SentenceReading reading, in SourceProfile source, SpeakerRoute route, FeatureList features)
    {
        var kind = VoiceRules.OfStatement(source.Kind, reading.Intelligence);
        var cue = reading.Main.Kind;
        features.Add(FeatureTable.Source.Id(kind));
        features.Add(FeatureTable.SourceAndCue.Id(kind, cue));
        features.Add(FeatureTable.SourceAndLists.Id(kind, SentenceFeatureWriter.ListsOf(reading.CueClasses)));
        features.Add(FeatureTable.SourceAndManner.Id(kind, SentenceFeatureWriter.MannerOf(reading) & OfSource));
        features.Add(FeatureTable.SourceAndQuoted.Id(kind, (QuotedShare)reading.QuotedShare));
        features.Add(FeatureTable.ShapeAndCue.Id(reading.Source.Shape, cue));
        features.Add(FeatureTable.ShapeAndSource.Id(source.Shape, kind));
        features.Add(FeatureTable.SourceAndCuePlace.Id(kind, reading.Main.IsTrailing, reading.Main.IsNextToQuotation));
        if (reading.Main.Content != CueContent.NoVerb)
        {
            features.Add(FeatureTable.SourceAndContent.Id(kind, reading.Main.Content));
            features.Add(FeatureTable.SourceAndAspect.Id(kind, reading.Main.Aspect));
        }
        var evidence = VoiceRules.WithSpeaker(reading.Intelligence, kind);
        features.Add(FeatureTable.IntelligenceAndCue.Id(evidence, cue != CueKind.None));
        features.Add(FeatureTable.IntelligenceAndSource.Id(evidence, kind));
        if (source.Shape is SourceShape.Name or SourceShape.NameWithRole)
            features.Add(FeatureTable.NamedSource.Id(kind, reading.Source.FirstKey != 0, route == SpeakerRoute.Own));
        if (source.Former)
            features.Add(FeatureTable.FormerSource.Id(kind));
        features.Add(FeatureTable.Speaker.Id(route));
        if (route != SpeakerRoute.Own)
            features.Add(FeatureTable.SpeakerAndSource.Id(route, kind));
    }
}
