using System.Text;

namespace NewsAttribution.Tests.Sources;

/// <summary>An article of the gallery with its right source list (<c>gallery/README.md</c>).</summary>
sealed record GalleryArticle(string Text, IReadOnlyList<GallerySource> Sources, IReadOnlyList<GallerySentence> Sentences)
{
    static string Folder => Path.Combine(AppContext.BaseDirectory, "Sources", "gallery");

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static GalleryArticle Read(string name)
    {
        string[] lines = [.. File.ReadLines(Path.Combine(Folder, name)).Where(line => line.Length > 0)];
        int head = Array.IndexOf(lines, "---");
        var text = new StringBuilder();
        var sentences = new List<GallerySentence>();
        foreach (string line in lines[(head + 1)..])
        {
            var (expected, sentence) = CaseFile.Read(line);
            if (text.Length > 0)
                text.Append(sentence[0] is '¶' or '#' ? "\n\n" : " ");
            sentence = sentence.TrimStart('¶', '#', ' ');
            sentences.Add(new(text.Length, expected[0][0], expected.Length > 1 ? expected[1] : "n"));
            text.Append(sentence);
        }
        return new(text.ToString(), [.. lines[..head].Select(GallerySource.Read)], sentences);
    }

    /// <summary>The source of each sentence by the classifier; null for none.</summary>
    public SourcedSentence[] Ask(ArticleClassification answer) =>
        [
            .. Sentences.Select(sentence =>
                answer.SourcedSentences[answer.Sentences.TakeWhile(found => found.Span.Start != sentence.Start).Count()]
            ),
        ];
}

/// <summary>A source of an article of the gallery.</summary>
readonly record struct GallerySource(char Letter, string Kind, string Name, string? Role)
{
    public static GallerySource Read(string line)
    {
        string[] cells = line[2..].Split(" | ");
        return new(line[0], cells[0], cells[1], cells[2] == "-" ? null : cells[2]);
    }
}

/// <summary>A sentence of an article of the gallery: where it starts, the letter of its source, and the form of its attribution.</summary>
readonly record struct GallerySentence(int Start, char Source, string Form);
