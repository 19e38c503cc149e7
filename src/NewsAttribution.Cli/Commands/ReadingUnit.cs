namespace NewsAttribution.Cli.Commands;

/// <summary>Whether sentences are read in their article or each by itself.</summary>
enum ReadingUnit
{
    Article,
    Sentence,
}
