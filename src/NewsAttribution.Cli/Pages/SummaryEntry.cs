namespace NewsAttribution.Cli.Pages;

/// <summary>What the summary shows of an article.</summary>
/// <param name="Page">The name of its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="File">The file that it came from.</param>
/// <param name="Name">Its name in CSV and NDJSON input.</param>
/// <param name="Profile">Its labels.</param>
/// <param name="OnlySource">Its only source, if it has but one.</param>
/// <param name="Sources">How many sources it has.</param>
/// <param name="Flags">The warnings of its page, by their titles.</param>
sealed record SummaryEntry(
    string Page,
    string Title,
    string File,
    string? Name,
    LabelProfile Profile,
    string? OnlySource,
    int Sources,
    IReadOnlyList<string> Flags
);
