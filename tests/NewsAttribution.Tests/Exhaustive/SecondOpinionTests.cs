using System.Globalization;
using System.Text;
using NewsAttribution.Tokens;

namespace NewsAttribution.Tests.Exhaustive;

/// <summary>
/// Splitter and quotation reader against slow ones that were written from the same rules: where they differ, one of them is wrong.
/// <c>tests/robustness/second-opinion</c> compares a million texts.
/// </summary>
public sealed class SecondOpinionTests
{
    const int LongestText = 30;

    /// <summary>How many texts; the script sets it.</summary>
    static readonly int Texts = int.Parse(Environment.GetEnvironmentVariable("NEWSATTR_TEXTS") ?? "50000", CultureInfo.InvariantCulture);

    [Fact]
    public void Split_random_text_is_what_the_written_rules_give()
    {
        foreach (string text in SomeTexts())
        {
            var split = SentenceSplitter.Split(text).Select(sentence => sentence.Span.GetText(text));
            Assert.Equal(SlowSplitter.Split(text), split);
        }
    }

    [Fact]
    public void Read_random_sentence_is_what_the_written_rules_give()
    {
        int quotations = 0;
        foreach (string text in SomeTexts())
        foreach (string sentence in SlowSplitter.Split(text))
        {
            bool open = sentence.Length % 3 == 0;
            var tokens = SomeSentence.WithClasses(sentence);
            var state = SomeSentence.ReadQuotations(tokens, open);
            string quoted = string.Concat(Words(tokens).Where(i => tokens[i].InQuotation).Select(i => tokens.WordAt(i).ToString()));
            if (SlowQuotations.Read(sentence, open) != (quoted, state.OpenAtStart, state.OpenAtEnd))
                Assert.Fail($"{(open ? "open " : "")}{sentence}: {quoted}, {state}, expected {SlowQuotations.Read(sentence, open)}");
            quotations += quoted.Length > 0 ? 1 : 0;
        }
        Assert.True(quotations > Texts / 2);
    }

    static IEnumerable<int> Words(TokenList tokens) => Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Key != 0);

    static IEnumerable<string> SomeTexts()
    {
        var random = new Random(20_261_130);
        var text = new StringBuilder();
        for (int i = 0; i < Texts; i++)
        {
            Pieces.Write(random, random.Next(1, LongestText), text);
            yield return text.ToString();
        }
    }
}
