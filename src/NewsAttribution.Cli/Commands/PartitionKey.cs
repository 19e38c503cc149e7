namespace NewsAttribution.Cli.Commands;

/// <summary>What parts the answers into folders.</summary>
enum PartitionKey
{
    Date,
}
