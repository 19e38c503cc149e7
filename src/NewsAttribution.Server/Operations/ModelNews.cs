namespace NewsAttribution.Server.Operations;

/// <summary>Says in the log and the metrics what becomes of a new model file.</summary>
sealed class ModelNews(ServerMetrics metrics, ILogger<ModelNews> log)
{
    public void Taken(SentenceClassifier classifier)
    {
        metrics.Reloaded(true);
        log.LogTaken(classifier.ModelFingerprint);
    }

    public void Failed(Exception reason)
    {
        metrics.Reloaded(false);
        log.LogFailed(reason.Message);
    }
}
