using NewsAttribution.Features;

namespace NewsAttribution.Classifying;

/// <summary>Puts the features of a sentence together by what they speak of, and says in words for people what that is.</summary>
static class Reasons
{
    public const string Voice = "the other sentences of this voice",
        Neighbours = "the labels of the sentences beside it",
        Frequency = "how frequent each label is";

    /// <summary>What a group of features speaks of, in this sentence.</summary>
    public static string NameOf(FeatureGroup group, Attribution? attribution, string? speaker) =>
        group switch
        {
            FeatureGroup.Source => speaker is not null ? $"who speaks: {speaker}"
            : attribution?.Source is null ? "nobody is named as its source"
            : "whom it names as its source",
            FeatureGroup.Cue => attribution?.Cue is null ? "no word ties it to a source" : "the words that tie it to its source",
            FeatureGroup.Quotation => attribution?.Quotation is null ? "nothing is quoted" : "what is quoted",
            FeatureGroup.Content => "the words that it uses",
            FeatureGroup.OtherCue => "who else is named as a source",
            _ => "how it is built, and where it stands",
        };

    /// <summary>The words that a group of features points to.</summary>
    public static TextSpan? WordsOf(FeatureGroup group, Attribution? attribution) =>
        group switch
        {
            FeatureGroup.Source => attribution?.Source,
            FeatureGroup.Cue => attribution?.Cue,
            FeatureGroup.Quotation => attribution?.Quotation,
            _ => null,
        };

    /// <summary>How the speaker was found is a part of who speaks.</summary>
    public static FeatureGroup GroupOf(uint feature) =>
        FeatureId.GroupOf(feature) is var group && group == FeatureGroup.Context ? FeatureGroup.Source : group;
}
