using NewsAttribution.Context;
using NewsAttribution.Cues;
using NewsAttribution.Reading;
using NewsAttribution.Voices;

namespace NewsAttribution.Features;

/// <summary>The features of the source on whose word a sentence rests: named in the sentence, or found in its article.</summary>
static class SourceFeatureWriter
{
    public static void Write(in SentenceReading reading, in SourceProfile source, SpeakerRoute route, FeatureList features)
    {
        uint kind = (uint)source.Kind;
        uint cue = (uint)reading.Main.Kind;
        features.Add(FeatureGroup.Source, 1, kind);
        features.Add(FeatureGroup.Source, 2, kind, cue);
        features.Add(FeatureGroup.Source, 3, kind, SentenceFeatureWriter.CueClass(reading.CueClasses));
        features.Add(
            FeatureGroup.Source,
            4,
            kind,
            (reading.Main.IsEmbedded ? 1u : 0) | (reading.Main.IsNegated ? 2u : 0) | (reading.Main.IsModal ? 4u : 0)
        );
        features.Add(FeatureGroup.Source, 5, kind, (uint)reading.QuotedShare);
        features.Add(FeatureGroup.Source, 6, (uint)reading.Source.Shape, cue);
        features.Add(FeatureGroup.Source, 7, (uint)source.Shape, kind);
        features.Add(FeatureGroup.Source, 8, kind, (reading.Main.IsTrailing ? 1u : 0) | (reading.Main.IsNextToQuotation ? 2u : 0));
        var evidence = VoiceRules.WithSpeaker(reading.Intelligence, source.Kind);
        features.Add(FeatureGroup.Source, 10, (uint)evidence, reading.Main.Kind == CueKind.None ? 0 : 1u);
        features.Add(FeatureGroup.Source, 11, (uint)evidence, kind);
        if (source.Shape is SourceShape.Name or SourceShape.NameWithRole)
            features.Add(FeatureGroup.Source, 12, kind, (reading.Source.FirstKey != 0 ? 1u : 0) | (route == SpeakerRoute.Own ? 2u : 0));
        if (source.Former)
            features.Add(FeatureGroup.Source, 9, kind);
        features.Add(FeatureGroup.Context, 1, (uint)route);
        if (route != SpeakerRoute.Own)
            features.Add(FeatureGroup.Context, 2, (uint)route, kind);
    }
}
