using System.Globalization;
using System.Text;

namespace NewsAttribution.Smoke;

/// <summary>
/// One step over a text of one piece again and again: what <c>tests/robustness/linear-growth</c> counts the instructions of.
/// </summary>
static class Repeated
{
    /// <param name="step">What is done with the text.</param>
    /// <param name="piece">A # in it becomes another name each time.</param>
    /// <param name="length">How long the text is, in characters; at most one piece more.</param>
    public static int Run(string step, string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        for (int number = 0; text.Length < length; number++)
            text.Append(piece.Contains('#', StringComparison.Ordinal) ? piece.Replace("#", Name(number), StringComparison.Ordinal) : piece);
        int found = step switch
        {
            "split" => SentenceSplitter.Split(text.ToString()).Count,
            "classify" => (int)SentenceClassifier.Default.Classify(text.ToString()).Label,
            "article" => SentenceClassifier.Default.ClassifyArticle(text.ToString()).Sentences.Count,
            // The text alone: what is subtracted.
            "nothing" => SentenceClassifier.Default.Passport.Length,
            _ => throw new ArgumentException($"Found the step '{step}'; expected split, classify, article or nothing."),
        };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found}"));
        return 0;
    }

    /// <summary>Six letters, so that all texts of a piece are equally long for each name.</summary>
    static string Name(int number)
    {
        Span<char> letters = stackalloc char[6];
        for (int i = 5; i >= 0; i--, number /= 26)
            letters[i] = (char)((i == 0 ? 'B' : 'a') + (number % 26));
        return new string(letters);
    }
}
