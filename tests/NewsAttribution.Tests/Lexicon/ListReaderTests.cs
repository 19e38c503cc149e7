using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;

namespace NewsAttribution.Tests.Lexicon;

public sealed class ListReaderTests
{
    static readonly string[] CaseLines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Lexicon", "lists.txt"));

    public static TheoryData<string> Titles => [.. CaseLines.Where(line => line.StartsWith("=== ", StringComparison.Ordinal))];

    public static TheoryData<string> Verbs => [.. CaseFile.Lines("Lexicon", "verbs.txt")];

    /// <summary>In the order of <see cref="VerbForm"/>.</summary>
    static readonly string[] Kinds = ["none", "base", "third", "past", "participle"];

    [Theory]
    [MemberData(nameof(Titles))]
    public void ReadOwn_case_gives_entries_or_error(string title)
    {
        string[] body =
        [
            .. CaseLines.SkipWhile(line => line != title).Skip(1).TakeWhile(line => !line.StartsWith("=== ", StringComparison.Ordinal)),
        ];
        string text = string.Join('\n', body.TakeWhile(line => line != "---"));
        string[] expected = [.. body.SkipWhile(line => line != "---").Skip(1).Where(line => line.Length > 0)];

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Read(text));
        Assert.Equal(expected, Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    static string[] Read(string text)
    {
        try
        {
            return [.. ListReader.ReadOwn(text, "my.txt").Select(word => $"{(word.IsTaken ? "not " : "")}{word.Class.Name}: {word.Words}")];
        }
        catch (WordListFormatException e)
        {
            Assert.Equal("my.txt", e.File);
            Assert.Equal($"my.txt({e.Line},{e.Column}): found {e.Found}; expected {e.Expected}", e.Message);
            Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
            return [$"error {e.Line},{e.Column}: {e.Found}"];
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Read_line_of_a_verb_gives_its_forms(string line)
    {
        string[] parts = line.Split(" => ");
        var words = ListReader.Read(parts[0], "cue-say.txt", ListClass.Named("cue-say"));

        string[] expected = [.. parts[1].Split(' ').Where(form => form != VerbLine.LeftOut)];
        Assert.Equal(expected, words.Select(word => Kinds[(int)word.Form]));
        Assert.All(words, word => Assert.NotEqual(0u, word.Lemma));
    }

    [Fact]
    public void Read_american_spelling_has_the_lemma_of_the_british()
    {
        var words = ListReader.Read(
            "criticise | criticises | criticised | criticising | criticize | criticizes | criticized | criticizing",
            "cue-say.txt",
            ListClass.Named("cue-say")
        );

        Assert.Single(words.Select(word => word.Lemma).Distinct());
        Assert.Equal(VerbForm.Base, words.Single(word => word.Words == "criticize").Form);
    }

    [Theory]
    [InlineData("organize", VerbForm.Base)]
    [InlineData("criticizes", VerbForm.ThirdPerson)]
    [InlineData("criticized", VerbForm.Past)]
    [InlineData("honoring", VerbForm.Participle)]
    [InlineData("lambaste", VerbForm.Base)]
    [InlineData("put", VerbForm.Past)]
    public void Default_american_verb_has_its_form(string word, object form) =>
        Assert.Equal((VerbForm)form, WordLexicon.Default.Find(WordKey.Of(word)).Form);
}
