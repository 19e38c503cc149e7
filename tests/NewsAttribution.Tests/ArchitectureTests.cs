using System.Text.RegularExpressions;
using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests;

/// <summary>
/// The rooms of the library stand in the order of the pipeline: a room may use those before it and the public types of one value, never one
/// that comes after it. Read from the sources, because constants leave no trace in a compiled library.
/// </summary>
public sealed partial class ArchitectureTests
{
    static readonly string[] Rooms =
    [
        "Tokens",
        "Lexicon",
        "Splitting",
        "Grammar",
        "Voices",
        "Cues",
        "Reading",
        "Context",
        "Features",
        "Model",
        "Sources",
        "Classifying",
    ];

    /// <summary>What the caller calls: it stands on top of the rooms, so that no room may know it.</summary>
    static readonly string[] EntryTypes = ["SentenceClassifier", "SentenceSplitter", "Batch", "ClassifierOptions"];

    static string Library { get; } = Path.GetFullPath(Path.Combine(CorpusArticles.DataFolder, "..", "src", "NewsAttribution"));

    public static TheoryData<string> AllRooms => [.. Rooms];

    [Fact]
    public void Folders_are_the_rooms_of_the_pipeline()
    {
        var folders = Directory
            .GetDirectories(Library)
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name is not ("bin" or "obj"));
        Assert.Equal(Rooms.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void Room_uses_no_room_that_comes_after_it(string room)
    {
        int own = Array.IndexOf(Rooms, room);
        string[] files = Directory.GetFiles(Path.Combine(Library, room), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            string source = File.ReadAllText(file);
            Assert.Contains($"namespace NewsAttribution.{room};", source, StringComparison.Ordinal);
            string code = CommentLine().Replace(source, "");
            foreach (Match use in RoomName().Matches(code))
                Assert.True(
                    Array.IndexOf(Rooms, use.Groups[1].Value) <= own,
                    $"{Path.GetRelativePath(Library, file)} uses {use.Value}, which comes after {room} in the order "
                        + $"{string.Join(" → ", Rooms)}."
                );
            foreach (string entry in EntryTypes)
                Assert.False(
                    Regex.IsMatch(code, $@"\b{entry}\b"),
                    $"{Path.GetRelativePath(Library, file)} uses {entry}, which stands above all rooms."
                );
        }
    }

    [GeneratedRegex(@"\bNewsAttribution\.([A-Z]\w+)\b")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();
}
