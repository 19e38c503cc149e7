using System.Globalization;

namespace NewsAttribution.Training;

/// <summary>A metric and the least that it must reach: what a build fails on.</summary>
/// <param name="Metric">One of <see cref="Metrics"/>.</param>
/// <param name="Minimum">The least value that passes, in [0, 1].</param>
public sealed record Gate(string Metric, double Minimum)
{
    static readonly string[] PerLabel = ["precision", "recall", "f1"];

    /// <summary>The names of all metrics: <c>macro-f1</c>, <c>accuracy</c>, <c>macro-f1:context</c>, <c>macro-f1:clear</c>,
    /// <c>source:exact</c>, <c>source:overlap</c>, and
    /// <c>precision:</c>, <c>recall:</c> and <c>f1:</c> before the name of a label.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
    [
        "macro-f1",
        "accuracy",
        "macro-f1:context",
        "macro-f1:clear",
        "source:exact",
        "source:overlap",
        .. PerLabel.SelectMany(_ => SentenceLabels.All, (metric, label) => $"{metric}:{label.Name()}"),
    ];

    /// <summary>Reads <c>macro-f1=0.70</c>.</summary>
    /// <param name="text">A metric, an equals sign, and a number in [0, 1].</param>
    /// <exception cref="FormatException">It is none; the message says what was found and expected.</exception>
    public static Gate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string named = equals < 0 ? text : text[..equals];
        if (Metrics.FirstOrDefault(m => named.AsSpan().Trim().Equals(m, StringComparison.OrdinalIgnoreCase)) is not { } metric)
            throw new FormatException($"found the metric \"{named}\"; expected one of {string.Join(", ", Metrics)}.");
        if (
            equals < 0
            || !double.TryParse(text.AsSpan(equals + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double minimum)
            // Not by what is too much: NaN is nothing, and every gate would pass it.
            || !(minimum is >= 0 and <= 1)
        )
            throw new FormatException($"found \"{text}\"; expected a number from 0 to 1 after the metric, for example {metric}=0.70.");
        return new(metric, minimum);
    }

    /// <summary>
    /// What the metric is in an evaluation, or <see langword="null"/> where the sentences do not give it: no such column, or no sentence of
    /// the label.
    /// </summary>
    public double? Of(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        string[] parts = Metric.Split(':');
        return (parts[0], parts.ElementAtOrDefault(1)) switch
        {
            ("macro-f1", null) => evaluation.MacroF1,
            ("accuracy", _) => evaluation.Accuracy,
            ("macro-f1", "context") => evaluation.Context is { Sentences: > 0 } slice ? slice.MacroF1 : null,
            ("macro-f1", _) => evaluation.Clear is { Sentences: > 0 } slice ? slice.MacroF1 : null,
            ("source", "exact") => evaluation.Source is { Sentences: > 0 } source ? source.Exact : null,
            ("source", _) => evaluation.Source is { Sentences: > 0 } source ? source.Overlap : null,
            var (metric, name) => evaluation.Labels.Single(l => l.Label.Name() == name) is { Support: > 0 } label
                ? metric switch
                {
                    "precision" => label.Precision,
                    "recall" => label.Recall,
                    _ => label.F1,
                }
                : null,
        };
    }

    /// <summary>What is wrong, or <see langword="null"/> if the evaluation passes.</summary>
    public string? Failure(Evaluation evaluation) =>
        Of(evaluation) switch
        {
            null => $"{Metric} cannot be measured on these sentences; wanted at least {Format(Minimum)}.",
            // As many digits as the gate needs: a message "is 0.700, wanted at least 0.700" helps nobody.
            { } found when found < Minimum => $"{Metric} is {Format(found)}; wanted at least {Format(Minimum)}.",
            _ => null,
        };

    static string Format(double value) => value.ToString("0.00####", CultureInfo.InvariantCulture);
}
