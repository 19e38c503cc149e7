using NewsAttribution.Lexicon;
using NewsAttribution.Tests.Text;

namespace NewsAttribution.Tests.Lexicon;

public sealed class CompiledLexiconTests
{
    static readonly IReadOnlyDictionary<ulong, LexiconEntry> Lists =
        LexiconReader.ReadFolder(Path.Combine(CorpusArticles.DataFolder, "..", "src", "NewsAttribution", "Lexicon", "Lists"));

    [Fact]
    public void TryFind_each_word_of_the_lists_gives_its_entry()
    {
        Assert.True(Lists.Count > 50_000);
        foreach (var (key, entry) in Lists)
        {
            Assert.True(WordLexicon.Default.TryFind(key, out var found));
            Assert.Equal(entry, found);
        }
    }

    [Fact]
    public void TryFind_words_of_no_list_finds_nothing()
    {
        var random = new Random(20_260_203);
        for (int i = 0; i < 1_000_000; i++)
        {
            ulong key = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            Assert.True(Lists.ContainsKey(key) || !WordLexicon.Default.TryFind(key, out _));
        }
    }

    [Fact]
    public void Write_the_same_lists_gives_the_embedded_bytes()
    {
        using var table = typeof(WordLexicon).Assembly.GetManifestResourceStream("lexicon")!;
        var embedded = new byte[table.Length];
        table.ReadExactly(embedded);
        Assert.True(embedded.AsSpan().SequenceEqual(LexiconWriter.Write(Lists)));
    }

    [Fact]
    public void Read_a_table_that_was_cut_short_fails()
    {
        var table = LexiconWriter.Write(Lists);
        Assert.Throws<EndOfStreamException>(() => new WordLexicon(new MemoryStream(table, 0, table.Length - 1)));
    }
}
