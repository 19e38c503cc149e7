using System.Runtime.InteropServices;
using NewsAttribution.Lexicon;
using NewsAttribution.Splitting;

namespace NewsAttribution;

/// <summary>Cuts a news article into sentences. Safe for any number of threads.</summary>
public static class SentenceSplitter
{
    /// <summary>Finds the sentences of an article in the order of the text. Between them stands nothing but white space.</summary>
    /// <param name="article">The article; any text is allowed. A blank line ends a paragraph; a single line break does too, unless the
    /// article is hard-wrapped text. A headline, caption or by-line on a line of its own is a sentence of its own.</param>
    /// <returns>
    /// The sentences with their paragraph and kind; none for an article of white space. The work grows linearly with the length.
    /// </returns>
    public static IReadOnlyList<SplitSentence> Split(string article) => Split(article, WordLexicon.Default);

    /// <summary>The same with a user's own verbs of saying: <i>"Is it over?" Mr Harker harrumphed</i> is one sentence.</summary>
    internal static List<SplitSentence> Split(string article, WordLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(article);

        // 110 characters is the mean sentence of news: the list seldom grows more than once.
        var sentences = new List<SplitSentence>((article.Length / 110) + 1);
        var paragraphs = new ParagraphReader(article);
        int number = 0;
        while (paragraphs.Read(out TextSpan paragraph))
        {
            number++;
            var cutter = new SentenceCutter(paragraph.Slice(article.AsSpan()), paragraphs.HasRareMarks, lexicon);
            while (cutter.Read(out TextSpan sentence))
                sentences.Add(new SplitSentence(sentence with { Start = sentence.Start + paragraph.Start }, number, SentenceKind.Body));
        }

        SentenceKinds.SetKinds(article, CollectionsMarshal.AsSpan(sentences));
        return sentences;
    }
}
