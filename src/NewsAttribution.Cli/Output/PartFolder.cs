using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsAttribution.Cli.Input;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Output;

/// <summary>What is known of an input whose answers stand in their place.</summary>
/// <param name="File">The input as it was named.</param>
/// <param name="Length">Its bytes, to tell whether it is still the same.</param>
/// <param name="Modified">When it was last written.</param>
/// <param name="Parts">The files of its answers, by their names in the folder, with their lengths.</param>
/// <param name="Articles">How many articles were labelled.</param>
/// <param name="Sentences">How many sentences they have.</param>
/// <param name="Passed">What was passed over, by reason.</param>
/// <param name="Hashes">The hashes of its texts, where those are compared.</param>
sealed record DoneInput(
    string File,
    long Length,
    DateTime Modified,
    SortedDictionary<string, long> Parts,
    long Articles,
    long Sentences,
    SortedDictionary<string, long> Passed,
    byte[] Hashes
);

/// <summary>
/// A folder with a file of answers, or several, for each input. A run that was ended at any point goes on where it stopped: an input counts
/// as done when its files are in place and a note in <c>.newsattr</c> says so, which is written last.
/// </summary>
sealed class PartFolder
{
    const string NotesName = ".newsattr",
        ManifestName = "_manifest.json";

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    readonly string _path,
        _notes;

    /// <param name="path">The folder; made where it is missing.</param>
    /// <param name="run">What the answers depend on, in words: parts of two different runs must not be mixed.</param>
    /// <exception cref="FailedRunException">It holds parts of another run.</exception>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public PartFolder(string path, string run)
    {
        if (File.Exists(path))
            throw new FailedRunException($"{path}: is a file; expected a folder for the answers, or a name that ends in .parquet or .csv.");
        (_path, _notes) = (path, Path.Join(path, NotesName));
        string note = Path.Join(_notes, "run.txt");
        if (File.Exists(note) && File.ReadAllText(note) is var before && before != run)
            throw new FailedRunException(
                $"{path}: holds answers of a run with other options ({Difference(before, run)}); expected the same, to go on with it. "
                    + "Name another folder, or delete this one."
            );
        WholeFile.Write(note, Encoding.UTF8.GetBytes(run));
    }

    /// <summary>The answers for an input, to be written.</summary>
    public PartFile Begin(string file, in RecordShape shape, bool byDay) =>
        new(_path, Path.Join(_notes, NameOf(file)), NameOf(file), shape, byDay);

    /// <summary>Notes that the answers for an input are in place.</summary>
    public DoneInput Finish(DoneInput input, IReadOnlyList<string> parts)
    {
        foreach (string part in parts)
            input.Parts[part.Replace(Path.DirectorySeparatorChar, '/')] = new FileInfo(Path.Join(_path, part)).Length;
        // An input that has changed: the day that it has no more must not stand beside its new ones.
        if (NoteFor(input.File) is { } before)
            foreach (string old in before.Parts.Keys.Except(input.Parts.Keys).Select(part => Path.Join(_path, part)).Where(File.Exists))
                File.Delete(old);
        WholeFile.Write(NoteOf(input.File), JsonSerializer.SerializeToUtf8Bytes(input, Readable));
        return input;
    }

    /// <summary>What a run before left for an input; <see langword="null"/> if that is not all, or the input has changed.</summary>
    public DoneInput? Done(string file)
    {
        if (NoteFor(file) is not { } input)
            return null;
        // A run that was ended between its note and the end of its tidying.
        string aside = Path.Join(_notes, NameOf(file));
        if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);
        var (length, modified) = StateOf(file);
        bool isSame = length >= 0 && input.Length == length && input.Modified == modified && input.File == file;
        return
            isSame
            && input.Parts.All(part => new FileInfo(Path.Join(_path, part.Key)) is { Exists: true } info && info.Length == part.Value)
            ? input
            : null;
    }

    /// <summary>Writes the list of all inputs of this run in their order, with their files and counts.</summary>
    public string WriteManifest(IEnumerable<DoneInput> inputs)
    {
        string path = Path.Join(_path, ManifestName);
        WholeFile.Write(
            path,
            JsonSerializer.SerializeToUtf8Bytes(
                inputs.Select(i => new
                {
                    i.File,
                    i.Parts,
                    i.Articles,
                    i.Sentences,
                    i.Passed,
                }),
                Readable
            )
        );
        return path;
    }

    /// <summary>Its length and when it was last written; a length of −1 for what is no file.</summary>
    public static (long Length, DateTime Modified) StateOf(string file) =>
        new FileInfo(file) is { Exists: true } info ? (info.Length, info.LastWriteTimeUtc) : (-1, default);

    /// <summary>Hashes as they are kept.</summary>
    public static byte[] Bytes(List<ulong> hashes) => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(hashes)).ToArray();

    /// <summary>Hashes as they are compared.</summary>
    public static ReadOnlySpan<ulong> Hashes(byte[] bytes) => MemoryMarshal.Cast<byte, ulong>(bytes);

    DoneInput? NoteFor(string file) =>
        File.Exists(NoteOf(file)) ? JsonSerializer.Deserialize<DoneInput>(File.ReadAllBytes(NoteOf(file)), Readable) : null;

    string NoteOf(string file) => Path.Join(_notes, NameOf(file) + ".json");

    /// <summary>Its own name, so that people find it, and a hash of its path, for names may come twice.</summary>
    static string NameOf(string file)
    {
        string name = Path.GetFileName(file),
            stem = InputNames.Stem(name) is { Length: > 0 } some ? some : name;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(file.Replace('\\', '/')));
        return $"{(stem == "-" ? "stdin" : stem)}-{Convert.ToHexStringLower(hash.AsSpan(0, 4))}";
    }

    static string Difference(string before, string now) =>
        string.Join(", ", before.Split('\n').Except(now.Split('\n')).Where(line => line.Length > 0));
}
