using NewsAttribution.Lexicon;
using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests.Lexicon;

public sealed class CompiledLexiconTests
{
    static readonly List<ListedWord> Words = ListFolder.Read(
        Path.Combine(CorpusArticles.DataFolder, "..", "src", "NewsAttribution", "Lexicon", "Lists")
    );

    static readonly IReadOnlyDictionary<ulong, LexiconEntry> Entries = new LexiconBuilder().Add(Words).Entries;

    [Fact]
    public void Find_each_word_of_the_lists_gives_its_entry()
    {
        Assert.True(Entries.Count > 50_000);
        foreach (var (key, entry) in Entries)
            Assert.Equal(entry, WordLexicon.Default.Find(key));
    }

    [Fact]
    public void Find_words_of_no_list_finds_nothing_but_once_in_a_million()
    {
        var random = new Random(20_260_203);
        int found = 0;
        for (int i = 0; i < 4_000_000; i++)
        {
            ulong key = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            if (!Entries.ContainsKey(key) && WordLexicon.Default.Find(key).IsListed)
                found++;
        }
        Assert.InRange(found, 0, 4);
    }

    [Fact]
    public void Write_the_same_lists_gives_the_embedded_bytes()
    {
        using var embedded = typeof(WordLexicon).Assembly.GetManifestResourceStream("lexicon")!;
        var bytes = new byte[embedded.Length];
        embedded.ReadExactly(bytes);
        Assert.True(bytes.AsSpan().SequenceEqual(Written(WordLexicon.Of(Words))));
    }

    [Fact]
    public void Read_a_table_that_was_cut_short_fails()
    {
        byte[] table = Written(WordLexicon.Default);
        Assert.Throws<EndOfStreamException>(() => WordLexicon.Read(new MemoryStream(table, 0, table.Length - 1)));
    }

    static byte[] Written(WordLexicon lexicon)
    {
        using var table = new MemoryStream();
        lexicon.Write(table);
        return table.ToArray();
    }
}
