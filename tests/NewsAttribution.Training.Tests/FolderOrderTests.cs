using System.Text.RegularExpressions;

namespace NewsAttribution.Training.Tests;

/// <summary>
/// The folders of the trainer stand in the order of its work: each may use those before it and none after it. The public types share
/// one namespace whatever their folder, so this looks for the names of types in the sources.
/// </summary>
public sealed class FolderOrderTests
{
    /// <summary>
    /// "" is the flat files, which put a training together; after them comes what runs whole trainings, and what stands by itself.
    /// </summary>
    static readonly string[] Order =
    [
        "Files",
        "Corpora",
        "Exchange",
        "Measuring",
        "Agreeing",
        "Comparing",
        "Learning",
        "Auditing",
        "Reporting",
        "",
        "Experiments",
        "Pipelines",
    ];

    static readonly string Trainer = Path.Combine(Some.Root, "src", "NewsAttribution.Training");

    [Fact]
    public void Order_lists_all_folders() =>
        Assert.Equal(
            Order.Where(f => f.Length > 0).Order(StringComparer.Ordinal),
            Directory
                .GetDirectories(Trainer)
                .Select(f => Path.GetFileName(f)!)
                .Where(f => f is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Folder_names_no_type_of_one_after_it()
    {
        // A file is named after its type.
        var places = new Dictionary<string, int>();
        for (int place = 0; place < Order.Length; place++)
            foreach (string file in Sources(Order[place]))
                places.Add(Path.GetFileNameWithoutExtension(file), place);

        var forward =
            from place in Enumerable.Range(0, Order.Length)
            from file in Sources(Order[place])
            from word in Words(file)
            where places.TryGetValue(word, out int other) && other > place
            select $"{Path.GetRelativePath(Trainer, file)} names {word}";
        Assert.Empty(forward);
    }

    static string[] Sources(string folder) => Directory.GetFiles(Path.Combine(Trainer, folder), "*.cs");

    /// <summary>All words of the code, comments and texts left out.</summary>
    static IEnumerable<string> Words(string file)
    {
        string code = Regex.Replace(File.ReadAllText(file), "\"[^\"\n]*\"|//.*", "");
        return Regex.Matches(code, @"\b[A-Z]\w+").Select(m => m.Value).Distinct();
    }
}
