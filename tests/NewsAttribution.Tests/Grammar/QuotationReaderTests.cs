using NewsAttribution.Tokens;

namespace NewsAttribution.Tests.Grammar;

public sealed class QuotationReaderTests
{
    const char Open = '⟦',
        Close = '⟧';

    public static TheoryData<string> Cases => [.. CaseFile.Lines("Grammar", "quotations.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_case_finds_what_is_quoted(string line)
    {
        var (expected, marked) = CaseFile.Read(line);
        string text = marked.Replace(Open.ToString(), "", StringComparison.Ordinal).Replace(Close.ToString(), "", StringComparison.Ordinal);
        var tokens = SomeSentence.WithClasses(text);
        var state = SomeSentence.ReadQuotations(tokens, expected[0].Contains('O'), expected[0].Contains('F'));
        var content = Stretches(marked).MaxBy(stretch => stretch.Length) ?? "";

        Assert.Equal(marked, Mark(text, tokens));
        Assert.Equal(expected[0].Contains('S'), state.OpenAtStart);
        Assert.Equal(expected[0].Contains('E'), state.OpenAtEnd);
        Assert.Equal(content, text.Substring(state.Content.Start, state.Content.Length));
        Assert.Equal(Enumerable.Range(0, tokens.Count).Count(i => tokens[i].Key != 0 && tokens[i].InQuotation), state.QuotedTokens);
    }

    static IEnumerable<string> Stretches(string marked) =>
        marked.Split(Open).Skip(1).Select(part => part[..part.IndexOf(Close, StringComparison.Ordinal)]);

    /// <summary>Puts the brackets where the tokens say; quotation marks inside a quotation belong to it.</summary>
    static string Mark(string text, TokenList tokens)
    {
        var marked = new System.Text.StringBuilder();
        int end = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            bool starts = tokens[i].InQuotation && !Inside(tokens, i - 1),
                ends = tokens[i].InQuotation && !Inside(tokens, i + 1);
            marked
                .Append(text.AsSpan(end, tokens[i].Start - end))
                .Append(starts ? Open.ToString() : "")
                .Append(text.AsSpan(tokens[i].Start, tokens[i].Length))
                .Append(ends ? Close.ToString() : "");
            end = tokens[i].End;
        }
        return marked.Append(text.AsSpan(end)).ToString();
    }

    static bool Inside(TokenList tokens, int i)
    {
        if (i < 0 || i >= tokens.Count || tokens[i].Kind != TokenKind.Quote)
            return i >= 0 && i < tokens.Count && tokens[i].InQuotation;
        // A mark between two words of the same quotation.
        return i > 0 && i + 1 < tokens.Count && tokens[i - 1].InQuotation && tokens[i + 1].InQuotation;
    }

    [Fact]
    public void Read_any_text_keeps_its_content_inside_the_text()
    {
        string[] parts =
        [
            "\"",
            "“",
            "”",
            "‘",
            "’",
            "'",
            "„",
            "«",
            "»",
            "``",
            "''",
            "‹",
            "›",
            "‚",
            "word",
            "Word",
            "'s",
            ",",
            ".",
            " ",
            " ",
            "(",
            "—",
            "\uD83D",
        ];
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => parts[random.Next(parts.Length)]));
            bool open = random.Next(2) == 0;
            var tokens = SomeSentence.WithClasses(text);
            var state = SomeSentence.ReadQuotations(tokens, open);
            int words = Enumerable.Range(0, tokens.Count).Count(i => tokens[i].Key != 0);

            Assert.InRange(state.Content.Start, 0, text.Length);
            Assert.InRange(state.Content.Length, 0, text.Length - state.Content.Start);
            Assert.InRange(state.QuotedTokens, 0, words);
        }
    }
}
