namespace NewsAttribution.Documents.Records;

/// <summary>Writes classified sentences in one format.</summary>
abstract class RecordWriter
{
    public abstract void Write(SentenceRecord sentence);

    /// <summary>Called once after the last sentence.</summary>
    public virtual void Finish() { }

    /// <summary>Six digits: more than the calibration is worth, and enough for a sum of 1.</summary>
    public static double Rounded(float probability) => Math.Round((double)probability, 6);
}
