using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Requests;

/// <summary>Refuses what has too many sentences before they are labelled.</summary>
static class SentenceLimit
{
    /// <summary>A letter and its full stop: no text has more sentences than half of its length.</summary>
    const int ShortestSentence = 2;

    /// <exception cref="Refusal">They are too many.</exception>
    public static void Check(long sentences, ServerSettings settings)
    {
        if (sentences > settings[Limits.Sentences])
            throw Refusal.Beyond(
                StatusCodes.Status413PayloadTooLarge,
                Limits.Sentences,
                settings,
                $"Found {sentences} sentences. Send fewer at once."
            );
    }

    /// <exception cref="Refusal">It has too many.</exception>
    public static void Check(string article, ServerSettings settings)
    {
        // To cut a text takes a third of the time that it takes to label it, so an ordinary article is not cut twice.
        if (article.Length / ShortestSentence > settings[Limits.Sentences])
            Check(SentenceSplitter.Split(article).Count, settings);
    }
}
