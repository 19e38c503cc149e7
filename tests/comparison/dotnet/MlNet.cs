using Microsoft.ML;

namespace NewsAttribution.Comparison;

/// <summary>ML.NET as its users write it: the default text pipeline, the default trainers, a prediction engine.</summary>
static class MlNet
{
    public static void Train(string trainer, HeldOut[] rows, string path)
    {
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(rows.Select(row => new Input { Label = row.Label, Text = row.Text }));
        IEstimator<ITransformer> learner =
            trainer == "sdca"
                ? ml.MulticlassClassification.Trainers.SdcaMaximumEntropy()
                : ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy();
        var model = ml
            .Transforms.Conversion.MapValueToKey("Label")
            .Append(ml.Transforms.Text.FeaturizeText("Features", nameof(Input.Text)))
            .Append(learner)
            .Append(ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"))
            .Fit(data);
        ml.Model.Save(model, data.Schema, path);
    }

    public static PredictionEngine<Input, Output> Load(string path)
    {
        var ml = new MLContext(seed: 1);
        return ml.Model.CreatePredictionEngine<Input, Output>(ml.Model.Load(path, out _));
    }

    /// <summary>Counts the answers for many sentences at once, as a data view.</summary>
    public static Func<string[], int> Transform(string path)
    {
        var ml = new MLContext(seed: 1);
        var model = ml.Model.Load(path, out _);
        return sentences =>
        {
            var data = ml.Data.LoadFromEnumerable(sentences.Select(sentence => new Input { Text = sentence }));
            return ml.Data.CreateEnumerable<Output>(model.Transform(data), reuseRowObject: true).Count();
        };
    }

    /// <summary>Labels lines of a file into another, without keeping them.</summary>
    public static void Label(string path, string lines, string output)
    {
        var ml = new MLContext(seed: 1);
        var model = ml.Model.Load(path, out _);
        var data = ml.Data.LoadFromEnumerable(File.ReadLines(lines).Select(sentence => new Input { Text = sentence }));
        File.WriteAllLines(output, ml.Data.CreateEnumerable<Output>(model.Transform(data), reuseRowObject: true).Select(row => row.Label));
    }
}
