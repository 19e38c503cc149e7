using NewsAttribution.Reading;

namespace NewsAttribution.Training.Learning;

/// <summary>Knowledge for each article that was learned without it, and how well it chose between cues there.</summary>
/// <param name="OfArticle">By the index of the article.</param>
/// <param name="Sentences">How many sentences had a choice, one side of which was marked.</param>
/// <param name="Right">In how many of them the marked cue was chosen.</param>
sealed record CueChoices(Knowledge[] OfArticle, int Sentences, int Right);
