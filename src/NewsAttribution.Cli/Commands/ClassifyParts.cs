using System.Globalization;
using System.Security.Cryptography;
using NewsAttribution.Archives;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Input.Archives;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels files into a folder, a file of answers for each, and goes on where a run before was ended.</summary>
static class ClassifyParts
{
    /// <returns>The exit code: files that can be read are labelled even if others cannot.</returns>
    public static int Run(ClassifyOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = InputFiles.Expand(options.Files, options.Input, terminal, options.Out);
        if (files.Distinct(StringComparer.Ordinal).Count() < files.Count)
            throw new FailedRunException("found a file twice; expected each once, for each gives a file of answers.");
        using var working = WorkingLine.Over(terminal, out terminal);
        var classifier = CarefulOption.Apply(
            ModelFile.Load(options.Model, options.Prior, options.MinimumPrecision, options.Words),
            options.Careful,
            terminal
        );
        var folder = new PartFolder(options.Out!, Describe(options, terminal));
        bool withFacts = files.Any(file => InputNames.IsArchive(ArticleInput.FormatOf(file, options.Input)));
        var shape = new RecordShape(options.Format!.Value, options.Offsets, WithArticle: true, withFacts);
        var done = new Dictionary<string, DoneInput>(StringComparer.Ordinal);
        PartFile? part = null;
        (long Length, DateTime Modified) state = default;
        int before = 0;
        bool isStale = false;
        var labelled = new LabelledFiles(files, options, classifier, terminal, working, cancellationToken)
        {
            IsDone = (file, seen) =>
            {
                // What is a repeated text depends on all files before: after one that is read again, all are.
                if ((isStale && options.Dedupe) || folder.Done(file) is not { } input)
                {
                    isStale = true;
                    return false;
                }
                done[file] = input;
                before++;
                foreach (ulong hash in PartFolder.Hashes(input.Hashes))
                    seen.Add(hash);
                return true;
            },
            Begun = file =>
            {
                part?.Dispose();
                part = folder.Begin(file, shape, options.PartitionByDate);
                state = PartFolder.StateOf(file);
            },
            Ended = counts =>
            {
                var input = new DoneInput(
                    counts.File,
                    state.Length,
                    state.Modified,
                    new(StringComparer.Ordinal),
                    counts.Tally.Articles,
                    counts.Sentences.Sentences,
                    new(counts.Tally.Passed.ToDictionary(p => p.Key.ToString(), p => p.Value), StringComparer.Ordinal),
                    PartFolder.Bytes(counts.Hashes)
                );
                done[counts.File] = folder.Finish(input, part!.Finish());
            },
        };
        try
        {
            labelled.Write(record => part!.Write(record));
        }
        finally
        {
            part?.Dispose();
        }
        DoneInput[] all = [.. files.Where(done.ContainsKey).Select(file => done[file])];
        string manifest = folder.WriteManifest(all);
        var tally = new Tally();
        foreach (var input in all)
            tally.Add(input.Articles, input.Passed.Select(p => (Enum.Parse<Passed>(p.Key), p.Value)));
        LabelledFiles.RefuseNothing(files, options, tally, all.Sum(input => input.Sentences));
        terminal.Wrote(
            string.Create(CultureInfo.InvariantCulture, $"{manifest}: {all.Length} of {files.Count} files")
                + (before > 0 ? string.Create(CultureInfo.InvariantCulture, $", {before} of them by a run before") : "")
                + string.Create(CultureInfo.InvariantCulture, $"; {all.Sum(i => i.Sentences):N0} sentences in ")
                + TallyText.Of(tally)
        );
        terminal.Out.Flush();
        return Classify.ExitCodeOf(labelled, files, terminal);
    }

    /// <summary>All that the answers depend on but the files.</summary>
    static string Describe(ClassifyOptions options, Terminal terminal)
    {
        string HashOf(string? file) =>
            file is null ? "none" : System.Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)).AsSpan(0, 8));
        string prior = options.Prior is { } p ? string.Join(' ', SentenceLabels.All.Select(label => InvariantOf(p[label]))) : "none";
        return string.Join(
                '\n',
                $"newsattr: {typeof(ClassifyParts).Assembly.GetName().Version}",
                $"--format: {options.Format}",
                $"--partition: {(options.PartitionByDate ? "date" : "none")}",
                $"--unit: {options.Unit}",
                $"--input: {options.Input}",
                $"--input-text html: {terminal.TextIsHtml}",
                $"--offsets: {options.Offsets}",
                $"--separator: {terminal.Separator}",
                $"--any-language: {options.AnyLanguage}",
                $"--dedupe: {options.Dedupe}",
                $"--model: {HashOf(options.Model)}",
                $"--words: {HashOf(options.Words)}",
                $"--prior: {prior}",
                $"--min-precision: {InvariantOf(options.MinimumPrecision)}",
                $"--careful: {options.Careful}"
            ) + "\n";
    }

    static string InvariantOf(float number) => number.ToString(CultureInfo.InvariantCulture);
}
