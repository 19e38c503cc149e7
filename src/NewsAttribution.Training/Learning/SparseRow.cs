using Microsoft.ML;
using Microsoft.ML.Data;

namespace NewsAttribution.Training.Learning;

/// <summary>A training row as ML.NET wants it.</summary>
sealed class SparseRow
{
    public VBuffer<float> Features { get; set; }

    /// <summary>Key type; from 0, for ML.NET adds the 1 of its keys when it reads objects.</summary>
    public uint Label { get; set; }

    /// <summary>Whether the row bears the one label that a binary trainer asks for.</summary>
    public bool IsLabel { get; set; }

    public float Weight { get; set; }

    /// <summary>The examples as a view in memory; those with weight 0 are left out.</summary>
    public static IDataView View(
        MLContext context,
        IReadOnlyList<Example> examples,
        FeatureIndex index,
        TrainingOptions options,
        SentenceLabel label = default
    )
    {
        var ones = new float[examples.Max(e => e.Ids.Length)];
        Array.Fill(ones, 1);
        var rows = new List<SparseRow>(examples.Count);
        foreach (var example in examples)
        {
            float weight =
                example.Weight
                * (
                    example.InArticle ? options.ArticleWeight
                    : example.Orphan ? options.OrphanWeight
                    : options.SentenceWeight
                );
            var columns = index.Columns(example.Ids);
            if (weight > 0)
                rows.Add(
                    new()
                    {
                        Features = new(index.Ids.Length, columns.Length, ones, columns),
                        Label = (uint)example.Label,
                        IsLabel = example.Label == label,
                        Weight = weight,
                    }
                );
        }
        var schema = SchemaDefinition.Create(typeof(SparseRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, index.Ids.Length);
        schema[nameof(Label)].ColumnType = new KeyDataViewType(typeof(uint), SentenceLabels.Count);
        return context.Data.LoadFromEnumerable(rows, schema);
    }
}
