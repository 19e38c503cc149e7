using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using NewsAttribution.Classifying;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Lexicon;
using NewsAttribution.Reading;
using NewsAttribution.Tests.Splitting;
using NewsAttribution.Tokens;

namespace NewsAttribution.Tests.Features;

public sealed partial class FeatureTableTests
{
    static readonly string Lists = Path.Combine(CorpusArticles.DataFolder, "..", "src", "NewsAttribution", "Lexicon", "Lists");

    /// <summary>The ids of all features of the corpus, its sentences read in their articles and by themselves.</summary>
    static readonly Lazy<uint[]> CorpusIds = new(() =>
        [
            .. CorpusArticles
                .Corpus()
                .SelectMany(article =>
                    FeatureReader
                        .ExtractArticle(
                            [.. article.Sentences.Select(s => new ArticleSentence(s.Text, s.RowParagraph, s.Kind))],
                            SentenceClassifier.Default.Knowledge
                        )
                        .Concat(
                            article.Sentences.Select(sentence =>
                                FeatureReader.ExtractSentence(sentence.Text, SentenceClassifier.Default.Knowledge)
                            )
                        )
                )
                .SelectMany(sentence => sentence.Ids)
                .Distinct(),
        ]
    );

    [Fact]
    public void Rows_no_two_kinds_share_a_number()
    {
        var rows = FeatureTable.Rows;
        for (int i = 0; i < rows.Count; i++)
        for (int j = 0; j < i; j++)
            Assert.False(
                ((rows[i].Prefix ^ rows[j].Prefix) & rows[i].Mask & rows[j].Mask) == 0,
                $"Two kinds of features have number {rows[i].Number} in the group {rows[i].Group}: '{Example(rows[j])}' and "
                    + $"'{Example(rows[i])}'."
            );

        static string Example(FeatureRow row) => row.NameOf(row.Prefix);
    }

    [Fact]
    public void Rows_groups_and_numbers_have_room()
    {
        foreach (var row in FeatureTable.Rows)
        {
            Assert.Equal(row.Group, FeatureId.GroupOf(row.Prefix));
            Assert.True(Enum.IsDefined(row.Group));
            Assert.InRange(row.Number, 0u, (row.Mask == FeatureId.KindMask ? FeatureId.NumberLimit : FeatureId.WordNumberLimit) - 1);
        }
    }

    /// <summary>An enum that grows beyond the room of a value would spill into the value beside it.</summary>
    [Fact]
    public void Values_all_members_of_their_enums_have_room()
    {
        var enums = typeof(FeatureValue)
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.Name == "op_Implicit")
            .Select(method => method.GetParameters()[0].ParameterType)
            .Where(type => type.IsEnum)
            .ToArray();

        Assert.NotEmpty(enums);
        foreach (var type in enums)
        {
            bool flags = type.IsDefined(typeof(FlagsAttribute));
            long most = type.GetEnumValues()
                .Cast<object>()
                .Select(value => Convert.ToInt64(value, CultureInfo.InvariantCulture))
                .Aggregate((a, b) => flags ? a | b : Math.Max(a, b));
            Assert.True(most < FeatureId.ValueLimit, $"{type.Name} has the value {most}; a feature has room below {FeatureId.ValueLimit}.");
        }
    }

    [Fact]
    public void Rows_each_kind_occurs_in_the_corpus()
    {
        var unseen = FeatureTable.Rows.Where(row => !CorpusIds.Value.Any(row.Has)).Select(row => $"{row.Group} {row.Number}");
        Assert.Empty(unseen);
    }

    [Fact]
    public void NameOf_each_feature_of_the_corpus_is_in_words()
    {
        // Of an enum's value without a name there is but the number. Lengths are the only names with numbers.
        var names = CorpusIds.Value.Select(id => FeatureTable.RowOf(id).NameOf(id));
        Assert.DoesNotContain(names, name => name.Length == 0 || Digit().IsMatch(Length().Replace(name, "")));
    }

    /// <summary>A name that leaves out a value would be that of several features, and nobody could tell them apart.</summary>
    [Fact]
    public void NameOf_two_features_of_the_corpus_differs()
    {
        var alike = CorpusIds
            .Value.Where(id => FeatureTable.RowOf(id).Mask == FeatureId.KindMask)
            .GroupBy(id => FeatureTable.RowOf(id).NameOf(id))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);
        Assert.Empty(alike);
    }

    [Fact]
    public void NameOf_tells_the_values_that_the_id_was_made_of()
    {
        uint id = FeatureTable.CueAndBefore.Id(CueKind.Frame, Tag.Comma, true);
        Assert.Equal("cue: frame, before it: comma, with a verb before it", FeatureTable.RowOf(id).NameOf(id));

        id = FeatureTable.CueAndManner.Id(CueKind.Verb, CueManner.AfterItsContent | CueManner.Negated);
        Assert.Equal("cue: verb, after its content, negated", FeatureTable.RowOf(id).NameOf(id));

        id = FeatureTable.KindOfSentence.Id(SentenceKind.Furniture);
        Assert.Equal("kind of sentence: furniture", FeatureTable.RowOf(id).NameOf(id));
    }

    /// <summary>Until feature set 9, <i>be bullish</i> and <i>contrast</i> shared an id and so a weight.</summary>
    [Fact]
    public void CueVerb_all_verbs_of_the_lists_differ()
    {
        uint[] lemmas =
        [
            .. new LexiconBuilder()
                .Add(ListFolder.Read(Lists))
                .Entries.Values.Select(entry => entry.Lemma)
                .Where(lemma => lemma != 0)
                .Distinct(),
        ];
        // Only to say which verbs share an id: as the reader of the lists makes lemmas of base forms.
        var verbs = Directory
            .GetFiles(Lists, "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains(" | ", StringComparison.Ordinal))
            .Select(line => line.Split(" | ")[0])
            .ToLookup(verb => (uint)WordKey.Of(verb) | 1);

        Assert.InRange(lemmas.Length, 1_500, 100_000);
        AssertApart(lemmas, FeatureTable.CueVerb, lemma => verbs[lemma].FirstOrDefault() ?? $"lemma {lemma}");
    }

    [Fact]
    public void CueWord_all_words_of_frames_and_cue_nouns_differ()
    {
        string[] lists = ["cue-frame.txt", "cue-noun.txt"];
        var words = lists
            .SelectMany(list => File.ReadLines(Path.Combine(Lists, list)))
            .SelectMany(line => Word().Matches(line.Split('#')[0]))
            .SelectMany(word => (string[])[word.Value, word.Value + "s"])
            .GroupBy(word => (uint)WordKey.Of(word))
            .ToDictionary(group => group.Key, group => group.First());

        Assert.InRange(words.Count, 500, 100_000);
        AssertApart([.. words.Keys], FeatureTable.CueWord, key => words[key]);
    }

    static void AssertApart(uint[] hashes, WordFeatureKind kind, Func<uint, string> describe)
    {
        var shared = hashes
            .GroupBy(kind.Id)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(" and ", group.Select(describe)));
        Assert.True(
            !shared.Any(),
            $"One id for {string.Join("; ", shared)}: have FeatureId.OfWord take other bits, and raise FeatureSet.Version."
        );
    }

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"\d+( to \d+)? words( or more)?")]
    private static partial Regex Length();

    [GeneratedRegex(@"[\p{L}'’-]+")]
    private static partial Regex Word();
}
