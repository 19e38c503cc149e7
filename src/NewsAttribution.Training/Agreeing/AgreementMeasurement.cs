using NewsAttribution.Training.Agreeing;
using NewsAttribution.Training.Corpora;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training;

/// <summary>Measures how far annotators agree.</summary>
public static class AgreementMeasurement
{
    /// <summary>With fewer articles a bootstrap over articles says little.</summary>
    const int FewestArticles = 10;

    /// <summary>
    /// Compares files of labels. A sentence is the same if article and text are; where a file names no articles, if the text is. The same
    /// text twice is matched in order.
    /// </summary>
    /// <param name="annotators">Name and rows of each annotator, two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two annotators.</exception>
    /// <exception cref="CorpusFormatException">Rows have unknown labels, or no sentence was labelled twice.</exception>
    public static AgreementResult Measure(IReadOnlyList<(string Name, IReadOnlyList<LabelledRow> Rows)> annotators)
    {
        ArgumentNullException.ThrowIfNull(annotators);
        if (annotators.Count < 2)
            throw new ArgumentException($"Found {annotators.Count} annotator; expected two or more.", nameof(annotators));
        ThrowIfUnknown(annotators.SelectMany(a => a.Rows));
        var units = Match(annotators);
        var shared = units.Where(unit => unit.Count(row => row is not null) > 1).ToList();
        if (shared.Count == 0)
            throw new CorpusFormatException([
                new(
                    annotators[^1].Name,
                    1,
                    null,
                    $"no sentence that is in {annotators[0].Name} too",
                    "the same articles, labelled by each annotator; article and text must be equal"
                ),
            ]);
        var all = Sum(shared);
        var (interval, drewArticles) = Interval(shared);
        return new()
        {
            Annotators = [.. annotators.Select(a => a.Name)],
            Sentences = shared.Count,
            Alone = units.Count - shared.Count,
            Agreement = all.Agreement,
            Alpha = all.Alpha,
            AlphaInterval = interval,
            ArticlesWereDrawn = drewArticles,
            Labels =
            [
                .. SentenceLabels.All.Select(label => new LabelAgreement(
                    label,
                    all.Count(label) > 0 ? all.Agreeing(label) / all.Count(label) : null,
                    [.. annotators.Select((_, i) => shared.Count(unit => unit[i]?.Label == label.Name()))]
                )),
            ],
            Disagreements =
            [
                .. shared
                    .Where(unit => unit.OfType<LabelledRow>().DistinctBy(row => row.Label).Count() > 1)
                    .Select(unit => new Disagreement(unit)),
            ],
        };
    }

    static List<LabelledRow?[]> Match(IReadOnlyList<(string Name, IReadOnlyList<LabelledRow> Rows)> annotators)
    {
        bool byArticle = annotators.All(a => a.Rows.All(row => row.Article.Length > 0));
        var units = new List<LabelledRow?[]>();
        var ofKey = new Dictionary<(string, string, int), LabelledRow?[]>();
        for (int i = 0; i < annotators.Count; i++)
        {
            var seen = new Dictionary<(string, string), int>();
            foreach (var row in annotators[i].Rows)
            {
                string article = byArticle ? row.Article : "";
                int occurrence = seen[(article, row.Text)] = seen.GetValueOrDefault((article, row.Text)) + 1;
                if (!ofKey.TryGetValue((article, row.Text, occurrence), out var unit))
                    units.Add(ofKey[(article, row.Text, occurrence)] = unit = new LabelledRow?[annotators.Count]);
                unit[i] = row;
            }
        }
        return units;
    }

    static (Interval Interval, bool DrewArticles) Interval(List<LabelledRow?[]> shared)
    {
        var articles = shared.GroupBy(unit => unit.First(row => row is not null)!.Article, StringComparer.Ordinal).ToList();
        bool drawArticles = articles.Count >= FewestArticles;
        Coincidences[] drawn = drawArticles ? [.. articles.Select(Sum)] : [.. shared.Select(unit => Sum([unit]))];
        var interval = Bootstrap.Draw(drawn.Length, draw =>
        {
            var sum = new Coincidences();
            foreach (int i in draw)
                sum.Add(drawn[i]);
            // A draw with one label only has no disagreement.
            return sum.Alpha ?? 1;
        });
        return (interval, drawArticles);
    }

    static Coincidences Sum(IEnumerable<LabelledRow?[]> units)
    {
        var sum = new Coincidences();
        foreach (var unit in units)
            sum.Add([.. unit.OfType<LabelledRow>().Select(row => SentenceLabels.TryParse(row.Label, out var label) ? label : default)]);
        return sum;
    }

    static void ThrowIfUnknown(IEnumerable<LabelledRow> rows)
    {
        CorpusError[] errors =
        [
            .. rows.Where(row => !SentenceLabels.TryParse(row.Label, out _))
                .Select(row => new CorpusError(row.File, row.Line, "label", $"'{row.Label}'", CorpusReader.ExpectedLabels)),
        ];
        if (errors.Length > 0)
            throw new CorpusFormatException(errors);
    }
}
