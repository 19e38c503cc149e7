using System.Globalization;
using NewsAttribution.Training.Corpora;

namespace NewsAttribution.Training.Measuring;

/// <summary>
/// Who speaks in the sentences of some articles, by numbers alone: <c>tests/voices/README.md</c> says what the two files hold.
/// </summary>
sealed class AnnotatedVoices
{
    readonly Dictionary<(string Article, int Sentence), (int Voice, bool Alone)> _speakers = [];
    readonly Dictionary<(string Article, int Voice), HashSet<int>> _mentions = [];

    /// <summary>The names of the articles.</summary>
    public IEnumerable<string> Articles => _speakers.Keys.Select(key => key.Article).Distinct();

    /// <summary>Reads <c>speakers.csv</c> and <c>voices.csv</c>.</summary>
    /// <exception cref="CorpusFormatException">A file is not in the format.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static AnnotatedVoices Read(string folder)
    {
        var voices = new AnnotatedVoices();
        foreach (var cells in Rows(Path.Join(folder, "speakers.csv"), "article", "sentence", "voice", "alone"))
            voices._speakers.Add((cells[0], Number(cells[1])), (Number(cells[2]), cells[3] == "1"));
        foreach (var cells in Rows(Path.Join(folder, "voices.csv"), "article", "voice", "mentions"))
            voices._mentions.Add(
                (cells[0], Number(cells[1])),
                [.. cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)]
            );
        return voices;
    }

    /// <summary>The voice of a sentence, and whether its own words tell who that is; null if it rests on none.</summary>
    public (int Voice, bool Alone)? In(string article, int sentence) =>
        _speakers.TryGetValue((article, sentence), out var speaker) ? speaker : null;

    /// <summary>The sentence names the voice, or rests on it.</summary>
    public bool IsOf(string article, int voice, int sentence) =>
        _mentions[(article, voice)].Contains(sentence) || In(article, sentence)?.Voice == voice;

    static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    static IEnumerable<string[]> Rows(string path, params string[] columns)
    {
        var errors = new List<CorpusError>();
        var table = CsvTable.Read(path, CorpusPaths.ReadTable(path), columns, [], errors);
        return errors.Count > 0
            ? throw new CorpusFormatException(errors)
            : table!.Rows.Select(row => columns.Select(column => row.Cells[table.Column(column)]).ToArray());
    }
}
