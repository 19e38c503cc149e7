using System.Buffers;

namespace NewsAttribution.Training.Measuring;

/// <summary>Sorts answers by what may make a sentence hard, so that a mean does not hide where a model fails.</summary>
static class Parts
{
    static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»‘");

    const int ShortWords = 10,
        LongWords = 25;

    /// <summary>Each way to sort with its sorts in the order in which they are shown; a sort without sentences is left out.</summary>
    public static IReadOnlyList<PartMetrics> Of(IReadOnlyCollection<Answer> answers) =>
        [
            .. Sort("kind", answers.Where(a => a.Gold.Kind is not null), Kind),
            .. Sort("length", answers, Length),
            .. Sort("quotation", answers, a => HasQuotationMark(a.Gold.Text) ? (0, "with marks") : (1, "without marks")),
            .. Sort("cue", answers, a => a.Cue is null ? (1, "none found") : (0, "found")),
        ];

    static (int Order, string Name) Kind(Answer answer) =>
        answer.Gold.Kind switch
        {
            SentenceKind.Headline => (0, "headline"),
            SentenceKind.Body => (1, "body"),
            _ => (2, "furniture"),
        };

    static (int Order, string Name) Length(Answer answer) =>
        Words(answer.Gold.Text) switch
        {
            <= ShortWords => (0, $"up to {ShortWords} words"),
            <= LongWords => (1, $"{ShortWords + 1} to {LongWords} words"),
            _ => (2, $"over {LongWords} words"),
        };

    static IEnumerable<PartMetrics> Sort(string by, IEnumerable<Answer> answers, Func<Answer, (int Order, string Name)> sort)
    {
        foreach (var part in answers.GroupBy(sort).OrderBy(g => g.Key.Order))
        {
            var matrix = ConfusionMatrix.From(part);
            yield return new(by, part.Key.Name, matrix.MacroF1, (double)matrix.Right / matrix.Total, matrix.Total);
        }
    }

    static int Words(string text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool letter = !char.IsWhiteSpace(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }

    // Not the apostrophe: it is far oftener a possessive.
    static bool HasQuotationMark(string text) => text.AsSpan().ContainsAny(QuotationMarks);
}
