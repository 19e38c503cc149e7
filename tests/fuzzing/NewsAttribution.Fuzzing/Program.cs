using System.Globalization;
using NewsAttribution.Fuzzing;
using NewsAttribution.Fuzzing.Targets;
using SharpFuzz;

// "instrument <assembly>…": rewrites them so that they count their branches. "seed <target> <repository> <folder>": writes what to begin
// with.
// "keep <target> <number> <from> <to>": copies the inputs that go most ways. "replay <target> <file>…": runs inputs without libFuzzer.
// "fuzz <target> <library> <file for the last input> <options of libFuzzer>…".
Dictionary<string, FuzzTarget> targets = new(StringComparer.Ordinal)
{
    ["model"] = ModelTargets.Load,
    ["mended-model"] = ModelTargets.LoadMended,
    ["splitter"] = TextTargets.Split,
    ["sentence"] = TextTargets.Sentence,
    ["article"] = TextTargets.Article,
    ["csv"] = FileTargets.Csv,
    ["json"] = FileTargets.Json,
    ["warc"] = ArchiveTargets.Warc,
    ["wire"] = ArchiveTargets.Wire,
    ["html"] = DocumentTargets.Html,
    ["word"] = DocumentTargets.Word,
    ["word-body"] = DocumentTargets.WordBody,
    ["pdf"] = DocumentTargets.Pdf,
    ["request"] = RequestTargets.Request,
    ["message"] = MessageTargets.Given,
    ["answer"] = MessageTargets.Labelled,
};
Counters.CountHere();
switch (args)
{
    case ["instrument", .. var assemblies]:
        foreach (string assembly in assemblies)
            Console.WriteLine(
                $"{Path.GetFileName(assembly)}: {Fuzzer.Instrument(assembly, _ => true, Options.Value).Count()} types instrumented"
            );
        return 0;
    case ["seed", var name, var repository, var folder]:
        Seeds.Write(name, repository, folder);
        return 0;
    case ["fuzz", var name, var library, var lastInput, .. var options]:
        return LibFuzzer.Run(library, targets[name], lastInput, options);
    case ["keep", var name, var most, var from, var to]:
        Console.WriteLine(Selection.Copy(targets[name], int.Parse(most, CultureInfo.InvariantCulture), from, to));
        return 0;
    case ["replay", var name, .. var files]:
        foreach (string file in files)
            targets[name](File.ReadAllBytes(file));
        Console.WriteLine($"{files.Length} inputs of {name} keep the law");
        return 0;
    default:
        Console.Error.WriteLine($"Expected instrument, seed, fuzz, keep or replay; targets are {string.Join(", ", targets.Keys)}.");
        return 2;
}
