using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Requests;

/// <summary>The newsroom's own words, which each request is read with.</summary>
/// <param name="List">The list; <see langword="null"/> if there is none.</param>
sealed record OwnWords(WordList? List)
{
    /// <exception cref="FailedRunException">The file cannot be read.</exception>
    /// <exception cref="WordListFormatException">It is not in the format.</exception>
    public static OwnWords Load(ServerSettings settings)
    {
        try
        {
            return new(settings.Words is { } path ? WordList.Load(path) : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FailedRunException($"{settings.Words}: cannot read the words: {e.Message}");
        }
    }
}
