using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Tests.Measuring;

public sealed class PartsTests
{
    [Fact]
    public void Of_sorts_by_kind_length_quotation_and_cue()
    {
        Answer[] answers =
        [
            Answer("Rain falls on the town", SentenceKind.Headline, null, right: true),
            Answer(
                "“It will hold,” the minister’s aide said of the dam on the river above the old town.",
                SentenceKind.Body,
                "said",
                right: true
            ),
            Answer(string.Join(' ', Enumerable.Repeat("word", 26)), SentenceKind.Body, null, right: false),
        ];
        var parts = Parts.Of(answers).ToDictionary(p => $"{p.By}: {p.Name}", p => (p.Sentences, p.Accuracy));
        Assert.Equal((1, 1), parts["kind: headline"]);
        Assert.Equal((2, 0.5), parts["kind: body"]);
        Assert.Equal((1, 1), parts["length: up to 10 words"]);
        Assert.Equal((1, 1), parts["length: 11 to 25 words"]);
        Assert.Equal((1, 0), parts["length: over 25 words"]);
        Assert.Equal((1, 1), parts["quotation: with marks"]);
        Assert.Equal((2, 0.5), parts["quotation: without marks"]);
        Assert.Equal((1, 1), parts["cue: found"]);
        Assert.Equal((2, 0.5), parts["cue: none found"]);
        Assert.Equal(9, parts.Count);
    }

    [Fact]
    public void Of_sentences_of_unknown_kind_leaves_the_kinds_out() =>
        Assert.DoesNotContain(Parts.Of([Answer("Rain.", null, null, right: true)]), p => p.By == "kind");

    static Answer Answer(string text, SentenceKind? kind, string? cue, bool right)
    {
        var answer = Some.Answer(SentenceLabel.Narrative, right ? SentenceLabel.Narrative : SentenceLabel.OfficialClaim);
        return answer with { Gold = answer.Gold with { Text = text, Kind = kind }, Cue = cue };
    }
}
