using Microsoft.ML.Data;

namespace NewsAttribution.Comparison;

sealed class Input
{
    public string Label { get; set; } = "";

    public string Text { get; set; } = "";
}

sealed class Output
{
    [ColumnName("PredictedLabel")]
    public string Label { get; set; } = "";
}
