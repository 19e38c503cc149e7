using NewsAttribution.DependencyInjection;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Requests;

/// <summary>The classifier for one request: the current model, with what the request asks for. One request has one model.</summary>
sealed class RequestClassifier(SentenceClassifierProvider provider, ServerSettings settings, OwnWords own)
{
    public SentenceClassifier Current => provider.Current;

    /// <param name="request">What it asks for.</param>
    /// <param name="words">Extra words, in the format of word lists; <see langword="null"/> for none.</param>
    /// <exception cref="Refusal">The words are too many, or not in the format.</exception>
    public SentenceClassifier For(in RequestSettings request, string? words = null)
    {
        var current = provider.Current;
        if (request is { MinimumPrecision: null, Prior: null } && words is null)
            return current;
        if (words is not null && System.Text.Encoding.UTF8.GetByteCount(words) > settings[Limits.Words])
            throw Refusal.Beyond(StatusCodes.Status413PayloadTooLarge, Limits.Words, settings, "The member words is longer.");
        try
        {
            return current.With(
                new ClassifierOptions
                {
                    MinimumPrecision = request.MinimumPrecision ?? settings.MinimumPrecision,
                    LabelPrior = request.Prior,
                    // The newsroom's own come after, so that lines in messages are those of the request.
                    Words = words is null ? own.List : WordList.Parse($"{words}\n{own.List?.Text}"),
                }
            );
        }
        catch (WordListFormatException e)
        {
            throw new Refusal(StatusCodes.Status400BadRequest, e.Message);
        }
    }
}
