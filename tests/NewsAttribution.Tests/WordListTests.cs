using System.Text;

namespace NewsAttribution.Tests;

public sealed class WordListTests : IDisposable
{
    readonly string _file = Path.Combine(Path.GetTempPath(), $"words-{Guid.NewGuid():N}.txt");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_a_file_gives_its_entries()
    {
        File.WriteAllText(_file, "[official-body-name]\r\nharbour house\r\n[cue-say]\r\nput | puts | putting\r\n", Encoding.UTF8);
        var words = WordList.Load(_file);

        Assert.Equal(4, words.Count);
        Assert.Equal(_file, words.Name);
        Assert.Equal($"{_file} (4 entries)", words.ToString());
    }

    [Fact]
    public void Load_a_missing_file_says_so() => Assert.Throws<FileNotFoundException>(() => WordList.Load(_file));

    [Fact]
    public void Load_bytes_that_are_no_utf8_says_where()
    {
        File.WriteAllBytes(_file, [.. "[place]\ngrün, gr"u8, 0xFC, .. "n\n"u8]);
        var error = Assert.Throws<WordListFormatException>(() => WordList.Load(_file));

        Assert.Equal((_file, 2, 9, "the byte FC"), (error.File, error.Line, error.Column, error.Found));
        Assert.Equal($"{_file}(2,9): found the byte FC; expected text in UTF-8. Save the list in UTF-8.", error.Message);
    }

    [Fact]
    public void Load_a_file_cut_within_a_character_says_where()
    {
        File.WriteAllBytes(_file, [.. "[place]\ngr"u8, 0xC3]);
        var error = Assert.Throws<WordListFormatException>(() => WordList.Load(_file));

        Assert.Equal((2, 3, "the byte C3"), (error.Line, error.Column, error.Found));
    }

    [Fact]
    public void Load_a_huge_file_reads_no_further_than_the_limit()
    {
        using (var file = File.Create(_file))
            file.SetLength(8L << 30); // Sparse: it takes no room.
        var error = Assert.Throws<WordListFormatException>(() => WordList.Load(_file));

        Assert.Equal("more than 4 MiB", error.Found);
    }

    [Fact]
    public void Parse_a_long_text_is_an_error() =>
        Assert.Equal("4194305 units", Assert.Throws<WordListFormatException>(() => WordList.Parse(new string('#', (4 << 20) + 1))).Found);

    [Fact]
    public void Parse_more_entries_than_the_limit_says_where()
    {
        string line = $"{{{string.Join('|', Enumerable.Range(0, 100).Select(i => $"x{i}"))}}}";
        string text = string.Join('\n', Enumerable.Range(0, 201).Select(i => $"y{i} {line}"));
        var error = Assert.Throws<WordListFormatException>(() => WordList.Parse($"[place]\n{text}"));

        Assert.Equal((202, "more than 20000 entries"), (error.Line, error.Found));
    }

    [Theory]
    [InlineData("[place]\nta\0rn", 2, 3, "U+0000")]
    [InlineData("[place]\nta\u0007rn", 2, 3, "U+0007")]
    [InlineData("[place]\ntarn\rfoot", 2, 5, "U+000D")]
    public void Parse_what_is_no_text_says_where(string text, int line, int column, string found)
    {
        var error = Assert.Throws<WordListFormatException>(() => WordList.Parse(text, "my.txt"));
        Assert.Equal(("my.txt", line, column, found), (error.File, error.Line, error.Column, error.Found));
    }

    /// <summary>Attributes cannot hold half of a pair.</summary>
    [Fact]
    public void Parse_half_of_a_surrogate_pair_says_where()
    {
        Assert.Equal((2, 5), Place("[place]\ntarn\ud800"));
        Assert.Equal((2, 1), Place("[place]\n\udc00\ud800tarn"));
        Assert.Equal(1, WordList.Parse("[place]\ntarn\ud83d\ude00").Count);

        static (int, int) Place(string text) =>
            Assert.Throws<WordListFormatException>(() => WordList.Parse(text)) is var e ? (e.Line, e.Column) : default;
    }

    [Fact]
    public void Parse_nothing_gives_no_entries()
    {
        Assert.Equal(0, WordList.Parse("").Count);
        Assert.Equal(0, WordList.Parse("# nothing yet\n").Count);
    }

    [Fact]
    public void Parse_any_text_gives_entries_or_the_error_of_the_format()
    {
        string[] pieces =
        [
            "[place]\n",
            "[not cue-say]\n",
            "[",
            "]",
            "{",
            "}",
            "|",
            " | ",
            "a",
            "b s",
            "-",
            "'s",
            "#",
            "## ",
            "\n",
            "…",
            "É",
            "\ud83d\ude00",
            "\t",
        ];
        var random = new Random(20_261_130);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(16)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                Assert.InRange(WordList.Parse(text).Count, 0, 100_000);
            }
            catch (WordListFormatException e)
            {
                string[] lines = text.Split('\n');
                Assert.InRange(e.Line, 1, lines.Length);
                Assert.InRange(e.Column, 1, lines[e.Line - 1].Length + 1);
            }
        }
    }

    [Fact]
    public void Sections_can_all_be_written()
    {
        Assert.Contains("official-body-name", WordList.Sections);
        string[] verbs = ["cue-say", "cue-think", "cue-find", "cue-figure", "cue-act", "act"];
        foreach (string section in WordList.Sections)
            Assert.NotEqual(0, WordList.Parse($"[{section}]\n{(verbs.Contains(section) ? "put | puts | putting" : "tarn")}").Count);
    }
}
