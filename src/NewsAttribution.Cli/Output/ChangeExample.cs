using NewsAttribution.Training.Comparing;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Output;

/// <summary>A changed sentence in a few words.</summary>
/// <param name="Labels">Both labels with their probabilities: <c>narrative 0.91 → official-claim 0.83</c>.</param>
/// <param name="Where">File, article and number of the sentence, from 1.</param>
/// <param name="Excerpt">The sentence around what changed.</param>
/// <param name="Phrases">Source, cue and speaker, each if it has changed: <c>cue: none → said</c>.</param>
sealed record ChangeExample(string Labels, string Where, string Excerpt, IReadOnlyList<string> Phrases)
{
    const string None = "none";

    /// <param name="pair">The sentence.</param>
    /// <param name="part">What of it is shown as changed.</param>
    public static ChangeExample Of(SentencePair pair, ChangedPart part)
    {
        var (before, after) = (pair.Old, pair.New);
        List<string> phrases = [];
        if (pair.Source is not null)
            phrases.Add($"source: {Phrase(before.Source)} → {Phrase(after.Source)}");
        if (pair.Cue is not null)
            phrases.Add($"cue: {Phrase(before.Cue)} → {Phrase(after.Cue)}");
        if (pair.Speaker is not null)
            phrases.Add($"speaker: {Speaker(pair.OldSpeaker)} → {Speaker(pair.NewSpeaker)}");
        return new(
            InvariantText.Of(
                $"{before.Label.Name()} {before.Probabilities[before.Label]:0.00} → "
                    + $"{(pair.HasOtherLabel ? after.Label.Name() + " " : "")}{after.Probabilities[after.Label]:0.00}"
            ),
            InvariantText.Of(
                $"{TableRecordWriter.Printable(after.Article is null ? after.File : $"{after.File}, {after.Article}")}, "
                    + $"sentence {after.Index + 1}"
            ),
            ExcerptOf(pair, part),
            phrases
        );
    }

    /// <summary>The sentence around the words that bear on the part.</summary>
    public static string ExcerptOf(SentencePair pair, ChangedPart part)
    {
        string?[] sources = [pair.Old.Source, pair.New.Source],
            cues = [pair.Old.Cue, pair.New.Cue];
        return Output.Excerpt.Of(
            pair.New.Text,
            part switch
            {
                ChangedPart.Source => sources,
                ChangedPart.Cue => cues,
                _ => [.. sources, .. cues],
            }
        );
    }

    static string Phrase(string? phrase) => phrase is null ? None : Output.Excerpt.Of(phrase);

    static string Speaker(AnsweredSentence? sentence) =>
        sentence is null
            ? None
            : InvariantText.Of($"sentence {sentence.Index + 1}{(sentence.Source is null ? "" : $" ({Phrase(sentence.Source)})")}");
}
