using System.Text.Json;
using NewsAttribution.Training.Corpora;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training.Reporting;

/// <summary>Which part of a corpus a model was trained on, by what its passport says.</summary>
/// <param name="Files">Files of the corpus that it was trained on, byte for byte.</param>
/// <param name="Articles">
/// How many articles it was trained on: those of these files, and others that are known by their longest sentence.
/// </param>
/// <param name="AllArticles">How many articles the corpus has.</param>
/// <param name="Sentences">How many sentences these articles have.</param>
/// <param name="AllSentences">How many sentences the corpus has.</param>
sealed record TrainedOn(IReadOnlyList<string> Files, int Articles, int AllArticles, int Sentences, int AllSentences)
{
    public bool IsAny => Articles > 0;

    /// <summary>The files, if they are all that it was trained on; else how much it was.</summary>
    public string Where => Files.Count > 0 && FileArticles == Articles ? string.Join(", ", Files) : InWords;

    /// <summary>How many of the articles stand in <see cref="Files"/>.</summary>
    public int FileArticles { get; init; }

    /// <summary><c>2 of these 3 articles (40 of 55 sentences)</c></summary>
    public string InWords =>
        Sentences == AllSentences ? InvariantText.Of($"all of these {AllSentences} sentences")
        : AllArticles == AllSentences ? InvariantText.Of($"{Articles} of these {AllArticles} sentences")
        : InvariantText.Of($"{Articles} of these {AllArticles} articles ({Sentences} of {AllSentences} sentences)");

    /// <param name="passport">The passport of the model, JSON; a foreign one tells nothing.</param>
    /// <param name="corpus">What the model is measured on.</param>
    public static TrainedOn Of(string passport, Corpus corpus)
    {
        using var document = JsonDocument.Parse(passport);
        var data = Member(document.RootElement, "data");
        var hashes =
            data is { } d && Member(d, "files") is { ValueKind: JsonValueKind.Array } files
                ? files
                    .EnumerateArray()
                    .Select(file => Member(file, "sha256")?.GetString())
                    .OfType<string>()
                    .ToHashSet(StringComparer.Ordinal)
                : [];
        var marks =
            data is { } e && Member(e, "articleMarks") is { ValueKind: JsonValueKind.String } text
                ? ArticleMark.Read(text.GetString()!)
                : [];
        var same = corpus.Files.Where(file => hashes.Contains(file.Sha256)).Select(file => file.Name).ToList();
        // Of weight 0: measured in cross-validation, but not learned from.
        if (Member(document.RootElement, "options") is { } options && Member(options, "weights") is { } weights)
            same.RemoveAll(file => Member(weights, file) is { ValueKind: JsonValueKind.Number } weight && weight.GetDouble() == 0);
        CorpusArticle[] seen =
        [
            .. corpus.Articles.Where(article =>
                same.Contains(article.File)
                || (marks.Count > 0 && article.Sentences.Any(s => ArticleMark.Of(s.Text) is { } mark && marks.Contains(mark)))
            ),
        ];
        return new(same, seen.Length, corpus.Articles.Count, seen.Sum(article => article.Sentences.Count), corpus.SentenceCount)
        {
            FileArticles = seen.Count(article => same.Contains(article.File)),
        };
    }

    static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : null;
}
