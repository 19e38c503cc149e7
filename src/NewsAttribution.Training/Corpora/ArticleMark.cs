using System.Security.Cryptography;
using System.Text;

namespace NewsAttribution.Training.Corpora;

/// <summary>
/// By what an article is known again without keeping its words: a hash of its longest sentence, of which only letters and digits count. So
/// it is found in a file with other columns, line ends or order, and also if the file has but a part of the article.
/// </summary>
static class ArticleMark
{
    /// <summary>Enough that two sentences of a million share one by chance less than once in 500 trainings.</summary>
    const int Bytes = 6;

    /// <summary>The marks of articles, sorted, in one string.</summary>
    public static string Of(IEnumerable<CorpusArticle> articles)
    {
        string[] marks =
        [
            .. articles
                .Select(article => Of(article.Sentences.MaxBy(s => s.Text.Length)!.Text))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return string.Concat(marks);
    }

    /// <summary>The marks in such a string.</summary>
    public static HashSet<string> Read(string marks)
    {
        const int characters = Bytes * 4 / 3;
        return [.. Enumerable.Range(0, marks.Length / characters).Select(i => marks.Substring(i * characters, characters))];
    }

    /// <summary>The mark of a sentence; null if it has no letter and no digit.</summary>
    public static string? Of(string sentence)
    {
        var words = new StringBuilder(sentence.Length);
        foreach (char c in sentence)
            if (char.IsLetterOrDigit(c))
                words.Append(char.ToLowerInvariant(c));
        return words.Length == 0
            ? null
            : Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())).AsSpan(0, Bytes));
    }
}
