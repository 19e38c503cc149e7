using System.Globalization;
using NewsAttribution.Cues;
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

    /// <summary>Compiled as the build compiles the lists that ship; of several cues the first that names a source counts.</summary>
    static Knowledge ReadWords()
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Features", "frozen-words.txt"));
        return new(WordLexicon.Of(ListReader.Read(text, "frozen-words.txt")), CueRanking.Untrained);
    }
}
