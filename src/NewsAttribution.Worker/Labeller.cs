using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace NewsAttribution.Worker;

/// <summary>Labels articles, and knows by which model. Safe for any number of threads.</summary>
/// <param name="classify">Labels the sentences of an article.</param>
/// <param name="fingerprint">Names the model: answers of the same fingerprint are the same.</param>
sealed class Labeller(Func<string, ArticleClassification> classify, string fingerprint)
{
    /// <summary>A label less sure than this is undecided, as in <c>newsattr classify</c>.</summary>
    public const float LeastConfidence = 0.6f;

    public string Fingerprint => fingerprint;

    /// <param name="model">A file that <c>newsattr train</c> wrote; <see langword="null"/>: the model in the library.</param>
    /// <exception cref="ModelFormatException">The file is no model of this version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Labeller Load(string? model)
    {
        var classifier = (model is null ? SentenceClassifier.Default : SentenceClassifier.Load(model)).With(
            new() { MinimumPrecision = LeastConfidence }
        );
        return new(classifier.ClassifyArticle, FingerprintOf(classifier));
    }

    /// <summary>Labels an article as the records of <c>newsattr classify</c> have it.</summary>
    public IReadOnlyList<SentenceRecord> Label(GivenMessage article, string file)
    {
        var given = new GivenArticle(file, article.Id, null, [new InputRow(article.Text)], IsCut: false);
        return [.. ArticleRecords.Of(given, classify(article.Text))];
    }

    /// <summary>Of the model's passport, which says what it was trained on, and of the version of the library that reads.</summary>
    static string FingerprintOf(SentenceClassifier classifier)
    {
        var library = typeof(SentenceClassifier).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{library?.InformationalVersion}\n{classifier.Passport}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}
