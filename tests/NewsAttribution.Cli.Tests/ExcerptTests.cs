using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Tests;

public sealed class ExcerptTests
{
    static readonly string Long = string.Concat(Enumerable.Range(0, 100).Select(i => $"word{i} "));

    [Fact]
    public void Of_a_short_sentence_is_the_sentence() => Assert.Equal("Rain fell, he said.", Excerpt.Of("Rain\nfell, he  said.", "he"));

    [Theory]
    [InlineData(null, "word0 ", " …")]
    [InlineData("word0", "word0 ", " …")]
    [InlineData("word50", "… word", " …")]
    [InlineData("word99", "… word", "word99")]
    [InlineData("nowhere", "word0 ", " …")]
    public void Of_a_long_one_shows_the_phrase_in_whole_words(string? phrase, string start, string end)
    {
        string excerpt = Excerpt.Of(Long, phrase);
        Assert.StartsWith(start, excerpt, StringComparison.Ordinal);
        Assert.EndsWith(end, excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 60, 115);
        if (phrase is not (null or "nowhere"))
            Assert.Contains(phrase, excerpt, StringComparison.Ordinal);
        Assert.All(excerpt.Trim('…', ' ').Split(' '), word => Assert.Matches(@"^word\d+$", word));
    }

    [Theory]
    [InlineData("word40", "word300")]
    [InlineData("word10", "word90")]
    public void Of_phrases_far_apart_shows_the_first(string first, string last) =>
        Assert.Contains(first + " ", Excerpt.Of(Long, last, first), StringComparison.Ordinal);

    [Fact]
    public void Of_any_text_is_short_and_cuts_no_character()
    {
        foreach (
            string text in new[]
            {
                "",
                " ",
                new string('a', 5000),
                string.Concat(Enumerable.Repeat("\U0001F30A", 500)),
                "\ud800\u0000\u001b[2J",
            }
        )
            for (int shift = 0; shift < 3; shift++)
            {
                string sentence = new string('b', shift) + text,
                    excerpt = Excerpt.Of(sentence, "\U0001F30A");
                Assert.InRange(excerpt.Length, 0, 115);
                Assert.DoesNotContain('\u001b', excerpt);
                for (int i = 0; i < excerpt.Length; i++)
                    if (
                        char.IsSurrogate(excerpt[i])
                        && !sentence.StartsWith('\ud800')
                        && !sentence.Contains('\ud800', StringComparison.Ordinal)
                    )
                        Assert.True(char.IsSurrogatePair(excerpt, i++));
            }
    }
}
