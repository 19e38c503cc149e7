namespace NewsAttribution.Server.Operations;

/// <summary>Says in the log and the metrics what becomes of a new model file.</summary>
sealed partial class ModelNews(ServerMetrics metrics, ILogger<ModelNews> log)
{
    public void Taken(SentenceClassifier classifier)
    {
        metrics.Reloaded(true);
        LogTaken(classifier.ModelFingerprint);
    }

    public void Failed(Exception reason)
    {
        metrics.Reloaded(false);
        LogFailed(reason.Message);
    }

    [LoggerMessage(LogLevel.Information, "A new model answers from now on: {Model}")]
    partial void LogTaken(string model);

    [LoggerMessage(LogLevel.Warning, "The new model cannot be used, and the one before goes on: {Reason}")]
    partial void LogFailed(string reason);
}
