using NewsAttribution.Cues;
using NewsAttribution.Reading;

namespace NewsAttribution.Tests.Cues;

public sealed class CueFinderTests
{
    public static TheoryData<string> Cases => [.. CaseFile.Lines("Cues", "sources.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_case_finds_source_and_cue(string line)
    {
        var expected = SourceCase.Read(line);
        var sentence = new SentenceReader();
        var reading = sentence.Read(expected.Text, SentenceClassifier.Default.Knowledge, opener: '\0');

        Assert.Equal(
            $"{expected.Cue} {expected.Source} {expected.Notes} | {expected.Marked}",
            $"{reading.Main.Kind} {reading.Source.Kind} {expected.NotesOn(reading.Main)} | {SourceCase.Mark(expected.Text, sentence)}"
        );
    }

    public static TheoryData<string> Chosen => [.. CaseFile.Lines("Cues", "chosen.txt")];

    [Theory]
    [MemberData(nameof(Chosen))]
    public void Read_chosen_sentence_finds_source_cue_and_content(string line)
    {
        var (expected, _) = CaseFile.Read(line);
        string content = expected[2];
        var stated = SourceCase.Read(
            $"{expected[0]} {expected[1]} {string.Join(' ', expected[3..])} {line[line.IndexOf('|', StringComparison.Ordinal)..]}"
        );
        var sentence = new SentenceReader();
        var reading = sentence.Read(stated.Text, SentenceClassifier.Default.Knowledge, opener: '\0');
        string foundContent = content == "?" ? "?" : reading.Main.Content.ToString(),
            foundNotes = stated.NotesOn(reading.Main);

        Assert.Equal(
            $"{stated.Cue} {stated.Source} {content} {stated.Notes} | {stated.Marked}",
            $"{reading.Main.Kind} {reading.Source.Kind} {foundContent} {foundNotes} | {SourceCase.Mark(stated.Text, sentence)}"
        );
    }

    public static TheoryData<string> Contents => [.. CaseFile.Lines("Cues", "contents.txt")];

    [Theory]
    [MemberData(nameof(Contents))]
    public void Read_case_finds_what_the_cue_says(string line)
    {
        var (expected, marked) = CaseFile.Read(line);
        var text = MarkedText.Read(marked);
        var sentence = new SentenceReader();
        var reading = sentence.Read(text.Text, SentenceClassifier.Default.Knowledge, opener: '\0');

        Assert.Equal(Assert.Single(expected), reading.Main.Content.ToString());
        Assert.Equal(Assert.Single(text.Curly), reading.Attribution?.Cue);
    }

    [Fact]
    public void Contents_are_all_there() =>
        Assert.Empty(
            Enum.GetNames<CueContent>().Except(CaseFile.Lines("Cues", "contents.txt").SelectMany(line => CaseFile.Read(line).Expected))
        );

    /// <summary>What a reader has seen before must not show in what it sees next: its buffers are used again.</summary>
    [Fact]
    public void Read_sentences_in_any_order_gives_the_same()
    {
        var texts = CaseFile.Lines("Cues", "sources.txt").Select(line => SourceCase.Read(line).Text).ToArray();
        var alone = texts.Select(text => Describe(new SentenceReader(), text)).ToArray();
        var random = new Random(20_260_203);
        var reader = new SentenceReader();
        foreach (int i in Enumerable.Range(0, 5 * texts.Length).Select(_ => random.Next(texts.Length)))
            Assert.Equal(alone[i], Describe(reader, texts[i]));
    }

    /// <summary>Nothing is read behind the last word, where a longer sentence has left its own.</summary>
    [Fact]
    public void Read_any_beginning_of_a_sentence_after_longer_ones_gives_the_same_as_alone()
    {
        var used = new SentenceReader();
        foreach (string text in CaseFile.Lines("Cues", "sources.txt").Select(line => SourceCase.Read(line).Text))
        {
            Describe(used, text);
            for (int end = text.LastIndexOf(' '); end > 0; end = text.LastIndexOf(' ', end - 1))
                Assert.Equal(Describe(new SentenceReader(), text[..end]), Describe(used, text[..end]));
        }
    }

    /// <summary>Those in which something is stated; without a full stop the rules for headlines may see more.</summary>
    public static TheoryData<string> CasesWithFullStop =>
        [
            .. CaseFile
                .Lines("Cues", "sources.txt")
                .Select(SourceCase.Read)
                .Where(read => read.Cue != CueKind.None && read.Text.EndsWith('.') && !read.Text.EndsWith("...", StringComparison.Ordinal))
                .Select(read => read.Text),
        ];

    [Theory]
    [MemberData(nameof(CasesWithFullStop))]
    public void Read_case_without_its_full_stop_finds_the_same(string text)
    {
        var reader = new SentenceReader();
        Assert.Equal(Describe(reader, text)[..^1], Describe(reader, text[..^1]));
    }

    static string Describe(SentenceReader reader, string text)
    {
        var reading = reader.Read(text, SentenceClassifier.Default.Knowledge, opener: '\0');
        var (main, source) = (reading.Main, reading.Source);
        return $"{main.Kind} {source.Kind} {source.Shape} {main.Clause} {main.IsNegated} {main.IsModal} {SourceCase.Mark(text, reader)}";
    }

    [Fact]
    public void Read_any_words_keeps_the_spans_inside_the_text()
    {
        var words = CaseFile
            .Lines("Cues", "sources.txt")
            .SelectMany(line => SourceCase.Read(line).Text.Split(' '))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var random = new Random(7);
        var reader = new SentenceReader();
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)]));
            var reading = reader.Read(text, SentenceClassifier.Default.Knowledge, random.Next(2) == 0 ? '"' : '\0');
            foreach (var candidate in reader.Cues)
            {
                Assert.InRange(candidate.Words.Start, 0, candidate.Words.End - 1);
                Assert.InRange(candidate.Words.End, 1, reader.Tokens.Count);
                if (candidate.HasSource)
                    Assert.InRange(candidate.Source.End, candidate.Source.Start + 1, reader.Tokens.Count);
            }
            foreach (var span in new[] { reading.Attribution?.Source, reading.Attribution?.Cue, reading.Attribution?.Quotation })
                if (span is { } found)
                    Assert.InRange(found.End, found.Start + 1, text.Length);
        }
    }

    [Fact]
    public void Find_more_cues_than_the_limit_stops_there()
    {
        var reader = new SentenceReader();
        reader.Read(
            string.Join(", ", Enumerable.Repeat("the minister said", 3 * CueFinder.Limit)),
            SentenceClassifier.Default.Knowledge,
            opener: '\0'
        );

        Assert.Equal(CueFinder.Limit, reader.Cues.Length);
    }
}
