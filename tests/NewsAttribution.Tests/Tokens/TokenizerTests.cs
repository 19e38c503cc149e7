using NewsAttribution.Tokens;

namespace NewsAttribution.Tests.Tokens;

public sealed class TokenizerTests
{
    public static TheoryData<string> Cases => [.. CaseFile.Lines("Tokens", "tokens.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tokenize_case_gives_the_tokens(string line)
    {
        var parts = line.Split(" → ");
        var tokens = new TokenList();
        Tokenizer.Tokenize(parts[0], tokens);
        var expected = parts[1]
            .Split(' ')
            .Select(token =>
                token.Contains('~') ? token
                : char.IsLetter(token[0]) ? token + "~Word"
                : token
            );

        Assert.Equal(expected, Enumerable.Range(0, tokens.Count).Select(i => Show(parts[0], tokens[i], parts[1])));
    }

    /// <summary>Clitics that are no possessive have their kind left open in the file.</summary>
    static string Show(string text, in Token token, string expected)
    {
        var word = text[token.Start..token.End];
        return expected.Contains(word + "~" + token.Kind, StringComparison.Ordinal) || char.IsLetter(word[0])
            ? word + "~" + token.Kind
            : word;
    }

    [Theory]
    [InlineData("officials said", false)]
    [InlineData("Officials said", true)]
    [InlineData("OFFICIALS said", true)]
    public void Tokenize_capitals_share_a_key(string text, bool capital)
    {
        var tokens = new TokenList();
        Tokenizer.Tokenize(text, tokens);

        Assert.Equal(WordKey.Of("officials"), tokens[0].Key);
        Assert.Equal(capital, tokens[0].Capital);
        Assert.Equal(text.StartsWith("OFF", StringComparison.Ordinal), tokens[0].AllCapitals);
    }

    /// <summary>
    /// The short way for plain words looks at sixteen units together: it must agree with the long way at every length and every distance
    /// from the end.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData(" of the harbour board")]
    [InlineData(", a")]
    [InlineData(".")]
    [InlineData("\u0141 and more of it")]
    [InlineData("-based engineers said")]
    public void Tokenize_words_of_all_lengths_have_the_key_of_their_letters(string after)
    {
        var random = new Random(20_261_122);
        var tokens = new TokenList();
        for (int length = 1; length <= 20; length++)
        for (int before = 0; before < 20; before++)
        {
            string word = new([.. Enumerable.Range(0, length).Select(_ => (char)((random.Next(3) == 0 ? 'A' : 'a') + random.Next(26)))]);
            string text = new string(' ', before) + word + after;
            Tokenizer.Tokenize(text, tokens);
            word = text[tokens[0].Start..tokens[0].End];

            Assert.Equal((before, TokenKind.Word), (tokens[0].Start, tokens[0].Kind));
            Assert.Equal(WordKey.Of(word, out uint capitals), tokens[0].Key);
            Assert.Equal(capitals, tokens[0].Capitals);
            Assert.Equal(char.IsUpper(word[0]), tokens[0].Capital);
            Assert.Equal(word.Length > 1 && !word.Any(char.IsLower), tokens[0].AllCapitals);
            Assert.True(after.Length > 0 && (after[0] is '-' or '\u0141') ? word.Length > length : word.Length == length);
        }
    }

    [Fact]
    public void Of_different_words_differs()
    {
        string[] words =
        [
            "a",
            "b",
            "ab",
            "ba",
            "abcdefgh",
            "abcdefghi",
            "bcdefghia",
            "abcdefghijklmnop",
            "abcdefghijklmnopq",
            "abcdefghijklmnopqa",
            "é",
            "e",
            "ab'",
            "don't",
            "ł",
            "a1",
            "1a",
        ];

        Assert.Equal(words.Length, words.Select(word => WordKey.Of(word)).Distinct().Count());
        Assert.Equal(WordKey.Of("don't"), WordKey.Of("DON’T"));
        Assert.Equal(WordKey.Of("us"), WordKey.Of("U.S."));
        Assert.NotEqual(Spelled("US"), Spelled("Us"));
        Assert.NotEqual(Spelled("US"), WordKey.Of("US"));
        Assert.Equal(Spelled("US"), Spelled("U.S."));

        static ulong Spelled(string word) => WordKey.Spelled(WordKey.Of(word, out uint capitals), capitals);
    }

    [Fact]
    public void Tokenize_acronym_with_full_stops_has_the_key_without()
    {
        var tokens = new TokenList();
        Tokenizer.Tokenize("the F.B.I. chief", tokens);

        Assert.Equal(WordKey.Of("fbi"), tokens[1].Key);
    }

    [Fact]
    public void Tokenize_longer_than_the_limit_stops_there()
    {
        var tokens = new TokenList();
        Tokenizer.Tokenize(string.Concat(Enumerable.Repeat("it's ", TokenList.Limit)), tokens);

        Assert.Equal(TokenList.Limit, tokens.Count);
    }

    [Fact]
    public void Tokenize_any_text_gives_ordered_spans_that_leave_out_white_space()
    {
        string[] parts =
        [
            ".",
            "'",
            "’",
            "’s",
            "-",
            "–",
            "&amp;",
            "&quot;",
            "&",
            "``",
            "''",
            "\"",
            "„",
            "»",
            "U.S.",
            "J. ",
            "said12",
            "3.5",
            "1,2",
            "é",
            "\u0301",
            "\uD83D",
            "\uDE00",
            "\u200B",
            "\0",
            " ",
            " ",
            "\u00A0",
            "word",
            "Word",
            "@",
            "(",
            "…",
        ];
        var random = new Random(20_260_203);
        var tokens = new TokenList();
        for (int round = 0; round < 20_000; round++)
        {
            string text = round % 4 == 0 ? string.Create(random.Next(60), random, (units, r) =>
                    {
                        foreach (ref char unit in units)
                            unit = (char)r.Next(char.MaxValue + 1);
                    }) : string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => parts[random.Next(parts.Length)]));
            Tokenizer.Tokenize(text, tokens);
            int end = LineMarks.Skip(text);
            for (int i = 0; i < tokens.Count; i++)
            {
                bool inside =
                    tokens[i].Start >= end
                    && tokens[i].End > tokens[i].Start
                    && tokens[i].End <= text.Length
                    && text[end..tokens[i].Start].All(IsLeftOut);
                if (!inside)
                    Assert.Fail($"token {i} in '{text}' (round {round})");
                end = tokens[i].End;
            }
            Assert.True(tokens.IsFull || text[end..].All(IsLeftOut), text);
        }
    }

    /// <summary>White space, control characters, and the full stop of an abbreviation.</summary>
    static bool IsLeftOut(char unit) => (unit is <= ' ' or '.') || char.IsWhiteSpace(unit);
}
