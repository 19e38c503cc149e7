namespace NewsAttribution.Server.Settings;

/// <summary>How the log is written to the standard error.</summary>
enum LogFormat
{
    /// <summary>A line for people.</summary>
    Text,

    /// <summary>A JSON object a line.</summary>
    Json,
}
