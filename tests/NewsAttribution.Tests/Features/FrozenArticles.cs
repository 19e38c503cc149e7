using System.Globalization;
using NewsAttribution.Lexicon;
using NewsAttribution.Reading;

namespace NewsAttribution.Tests.Features;

/// <summary>
/// Articles and words that never change (<c>frozen-sentences.txt</c>, <c>frozen-words.txt</c>): what differs in their features differs
/// because of the code.
/// </summary>
static class FrozenArticles
{
    public static IReadOnlyList<IReadOnlyList<ArticleSentence>> All { get; } = ReadArticles();

    public static Knowledge Knowledge { get; } = ReadWords();

    static List<IReadOnlyList<ArticleSentence>> ReadArticles()
    {
        var all = new List<IReadOnlyList<ArticleSentence>>();
        List<ArticleSentence> sentences = [];
        foreach (string line in CaseFile.Lines("Features", "frozen-sentences.txt"))
            if (line.StartsWith("== ", StringComparison.Ordinal))
                all.Add(sentences = []);
            else
            {
                var (place, text) = CaseFile.Read(line);
                sentences.Add(
                    new(text, int.Parse(place[0], CultureInfo.InvariantCulture), Enum.Parse<SentenceKind>(place[1], ignoreCase: true))
                );
            }
        return all;
    }

    /// <summary>Parts the file into lists, one a class, and compiles them as the build compiles those that ship.</summary>
    static Knowledge ReadWords()
    {
        var folder = Directory.CreateTempSubdirectory("newsattr");
        try
        {
            string list = "";
            foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Features", "frozen-words.txt")))
                if (line.StartsWith('['))
                    list = Path.Combine(folder.FullName, line.Trim('[', ']') + ".txt");
                else if (list.Length > 0)
                    File.AppendAllText(list, line + "\n");
            using var table = new MemoryStream(LexiconWriter.Write(LexiconReader.ReadFolder(folder.FullName)));
            return new(new WordLexicon(table));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
