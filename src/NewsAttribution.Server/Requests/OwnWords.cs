namespace NewsAttribution.Server.Requests;

/// <summary>The newsroom's own words, which each request is read with.</summary>
/// <param name="List">The list; <see langword="null"/> if there is none.</param>
sealed record OwnWords(WordList? List);
