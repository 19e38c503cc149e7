using NewsAttribution.Lexicon;
using NewsAttribution.Tests.Splitting;
using NewsAttribution.Tokens;

namespace NewsAttribution.Tests.Lexicon;

/// <summary>Words that come on top of a lexicon are known as if they had been compiled with it.</summary>
public sealed class AddedWordsTests
{
    static readonly string[] Words = ["tarn", "Tarn", "harbour", "HOUSE", "house", "of", "Who", "who", "ice-house", "'s view"];

    static readonly string[] Sections =
    [
        "place",
        "official-body-name",
        "first-name",
        "not place",
        "not official-body-name",
        "cue-say",
        "act",
    ];

    static readonly string[] Verbs = ["go", "house", "tarn", "harrumph"];

    [Fact]
    public void TryAdd_is_the_same_as_compiling_both_together()
    {
        var random = new Random(20_261_130);
        // A table has room for half as many words again.
        var rest = ListReader.Read($"[place]\n{string.Join('\n', Enumerable.Range(0, 200).Select(i => $"x{i}"))}", "rest");
        for (int round = 0; round < 1_000; round++)
        {
            List<ListedWord> first = [.. rest, .. SomeList(random)],
                second = SomeList(random);
            var added = WordLexicon.Of(first).TryAdd(second)!;
            var together = new LexiconBuilder().Add(first).Add(second).Entries;

            foreach (var (key, entry) in together)
                Assert.Equal(entry, added.Find(key));
            var fingerprint = together.Aggregate(default(LexiconFingerprint), (sum, word) => sum.With(word.Key, word.Value));
            Assert.Equal(fingerprint, added.Fingerprint);
        }
    }

    [Fact]
    public void TryAdd_to_the_shipped_lists_is_the_same_as_compiling_both_together()
    {
        var shipped = ListFolder.Read(Path.Combine(CorpusArticles.DataFolder, "..", "src", "NewsAttribution", "Lexicon", "Lists"));
        var own = ListReader.ReadOwn(
            """
            [official-body-name]
            tarn harbour board
            bank of tarn
            who said
            iCAO
            [not place]
            reading
            [cue-say]
            harrumph | harrumphs | harrumphed | harrumphing
            [not cue-say]
            point out | points out | pointed out | pointing out
            """,
            "my.txt"
        );
        var added = WordLexicon.Default.TryAdd(own)!;
        var together = new LexiconBuilder().Add(shipped).Add(own).Entries;

        foreach (var (key, entry) in together)
            Assert.Equal(entry, added.Find(key));
        Assert.NotEqual(WordLexicon.Default.Fingerprint, added.Fingerprint);
    }

    [Fact]
    public void TryAdd_leaves_the_basis_as_it_is()
    {
        var before = WordLexicon.Default.Fingerprint;
        var own = ListReader.ReadOwn("[official-body-name]\ntarn harbour board\n[not place]\nreading", "my.txt");
        Assert.NotNull(WordLexicon.Default.TryAdd(own));

        ulong tarn = WordKey.Of("tarn");
        ulong name = WordKey.Join(WordKey.Join(tarn, WordKey.Of("harbour")), WordKey.Of("board"));
        Assert.False(WordLexicon.Default.Find(name).HasClass);
        Assert.Equal(before, WordLexicon.Default.Fingerprint);
    }

    [Fact]
    public void TryAdd_and_take_away_again_gives_the_same_fingerprint()
    {
        var added = WordLexicon.Default.TryAdd(ListReader.ReadOwn("[place]\nxyzzy tarn", "my.txt"))!;
        var taken = added.TryAdd(ListReader.ReadOwn("[not place]\nxyzzy tarn", "my.txt"))!;

        Assert.NotEqual(WordLexicon.Default.Fingerprint, added.Fingerprint);
        Assert.Equal(WordLexicon.Default.Fingerprint, taken.Fingerprint);
    }

    /// <summary>The limit of <see cref="WordList"/> holds beside the shipped lists, for words as long as names are.</summary>
    [Fact]
    public void TryAdd_twenty_thousand_names_finds_room()
    {
        var names = Enumerable.Range(0, ListReader.MostOwnEntries).Select(i => $"xy{i % 90} zz{i}");
        Assert.NotNull(WordLexicon.Default.TryAdd(ListReader.ReadOwn($"[official-name]\n{string.Join('\n', names)}", "my.txt")));
    }

    [Fact]
    public void TryAdd_more_than_there_is_room_for_gives_nothing()
    {
        var names = Enumerable.Range(0, ListReader.MostOwnEntries).Select(i => $"a{i} b{i} c{i} d{i} e{i} f{i} g{i} h{i}");
        Assert.Null(WordLexicon.Default.TryAdd(ListReader.ReadOwn($"[official-name]\n{string.Join('\n', names)}", "my.txt")));
    }

    static List<ListedWord> SomeList(Random random)
    {
        var lines = new List<string>();
        for (int i = random.Next(5); i >= 0; i--)
        {
            string section = Sections[random.Next(Sections.Length)];
            lines.Add($"[{section}]");
            for (int entry = random.Next(4); entry >= 0; entry--)
                lines.Add(
                    section is "cue-say" or "act"
                        ? Verbs[random.Next(Verbs.Length)] is var verb
                            ? $"{verb} | {verb}s | {verb}ed | {verb}ing"
                            : ""
                        : string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)]))
                );
        }
        // Not as a user's own: what is added and taken away in one list is taken away.
        return ListReader.Read(string.Join('\n', lines), "random");
    }
}
