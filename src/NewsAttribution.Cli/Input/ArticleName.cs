namespace NewsAttribution.Cli.Input;

/// <summary>What tells an article from others.</summary>
/// <param name="File">The file that it stands in, as it was named.</param>
/// <param name="Article">Its name in the file; <see langword="null"/> where the file is the article.</param>
readonly record struct ArticleName(string File, string? Article)
{
    public override string ToString() => Article is null ? File : $"article {Article} of {File}";
}
