using NewsAttribution.Training;

namespace NewsAttribution.Fuzzing.Targets;

/// <summary>
/// Any bytes as a file that the trainer reads: it is read whole or refused with <see cref="CorpusFormatException"/>, which says where.
/// </summary>
static class FileTargets
{
    public static void Csv(byte[] input)
    {
        string path = Write("input", input);
        Read(input, () => Corpus.Read([path]));
        Read(input, () => BehaviourSuite.Read(path));
        Read(input, () => AnnotationFile.Read(path, AnnotationFormat.Csv, out _));
        if (Read(input, () => LabelledRows.Read(path)) is { } rows)
            HoldForRows(rows);
    }

    public static void Json(byte[] input)
    {
        string path = Write("input", input);
        foreach (var format in new[] { AnnotationFormat.LabelStudio, AnnotationFormat.Prodigy, AnnotationFormat.Doccano })
            if (Read(input, () => AnnotationFile.Read(path, format, out _)) is { } rows)
                HoldForRows(rows);
    }

    /// <summary>What was read can be written and read again.</summary>
    static void HoldForRows(IReadOnlyList<LabelledRow> rows)
    {
        string path = Write("again", System.Text.Encoding.UTF8.GetBytes(LabelledRows.ToCsv(rows)));
        Assert.Equal(rows.Select(Cells), LabelledRows.Read(path).Select(Cells));
    }

    static LabelledRow Cells(LabelledRow row) => row with { File = "", Line = 0 };

    static T? Read<T>(byte[] input, Func<T> read)
        where T : class
    {
        try
        {
            // A file of commas makes a string and an error message of each few bytes.
            return Allocation.Bounded((1 << 20) + (input.Length * 4000L), read);
        }
        catch (CorpusFormatException e)
        {
            Assert.NotEmpty(e.Errors);
            Assert.All(e.Errors, error => Assert.InRange(error.Line, 1, input.Length + 1));
            Assert.InRange(e.Message.Length, 1, 20_000);
            return null;
        }
    }

    static string Write(string name, byte[] input)
    {
        string path = Path.Combine(Folder.Value!, name);
        File.WriteAllBytes(path, input);
        return path;
    }

    /// <summary>Tests run at the same time, each on a thread.</summary>
    static readonly ThreadLocal<string> Folder = new(() => Directory.CreateTempSubdirectory("newsattr-fuzzing-").FullName);
}
