using NewsAttribution.Context;
using NewsAttribution.Cues;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Features;

/// <summary>What a feature may have as a value: everything that converts to this. Each has few members, with fixed numbers.</summary>
/// <remarks>Not generic: compiling a method for each pair of types made the first answer of a process come a seventh later.</remarks>
/// <param name="Number">Below <see cref="FeatureId.ValueLimit"/>.</param>
readonly record struct FeatureValue(uint Number)
{
    public static implicit operator FeatureValue(bool value) => new(value ? 1u : 0);

    public static implicit operator FeatureValue(byte value) => new(value);

    public static implicit operator FeatureValue(ClausePlace value) => new((uint)value);

    public static implicit operator FeatureValue(CueAspect value) => new((uint)value);

    public static implicit operator FeatureValue(CueContent value) => new((uint)value);

    public static implicit operator FeatureValue(CueKind value) => new((uint)value);

    public static implicit operator FeatureValue(CueLists value) => new((uint)value);

    public static implicit operator FeatureValue(CueManner value) => new((uint)value);

    public static implicit operator FeatureValue(IntelligenceEvidence value) => new((uint)value);

    public static implicit operator FeatureValue(QuotedShare value) => new((uint)value);

    public static implicit operator FeatureValue(SentenceKind value) => new((uint)value);

    public static implicit operator FeatureValue(SentenceLength value) => new((uint)value);

    public static implicit operator FeatureValue(SourceKind value) => new((uint)value);

    public static implicit operator FeatureValue(SourceShape value) => new((uint)value);

    public static implicit operator FeatureValue(SpeakerRoute value) => new((uint)value);

    public static implicit operator FeatureValue(Tag value) => new((uint)value);

    public static implicit operator FeatureValue(TokenKind value) => new((uint)value);
}
