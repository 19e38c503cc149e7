using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Cli.Pages;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels articles and shows them as pages.</summary>
static class ClassifyPages
{
    static readonly string[] PageEndings = [".html", ".htm"];

    /// <returns>The exit code: into a folder the articles that can be read are written even if others cannot.</returns>
    public static int Run(ClassifyOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = InputFiles.Expand(options.Files, options.Input);
        var classifier = ModelFile.Load(options.Model, options.Prior);
        if (options.Out is { } path && !PageEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            return WriteFolder(path, files, options, classifier, terminal, cancellationToken);

        var articles = files.SelectMany(file => Articles(file, options, classifier, terminal, cancellationToken)).ToList();
        string page = ArticlePage.Write(articles);
        if (options.Out is null)
        {
            terminal.Out.Write(page);
            terminal.Out.Flush();
            return ExitCode.Done;
        }
        if (files.Any(file => file != InputFile.StandardInput && Path.GetFullPath(file) == Path.GetFullPath(options.Out)))
            throw new FailedRunException($"{options.Out}: is one of the inputs and would be overwritten. Name another file with --out.");
        FileInPlace.Write(options.Out, page);
        return ExitCode.Done;
    }

    static IEnumerable<PageArticle> Articles(string file, ClassifyOptions options, SentenceClassifier classifier, Terminal terminal, CancellationToken cancellationToken)
    {
        foreach (var given in ArticleInput.Read(file, ArticleInput.FormatOf(file, options.Input), terminal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return PageArticle.Of(given, classifier);
        }
    }

    static int WriteFolder(
        string path, IReadOnlyList<string> files, ClassifyOptions options, SentenceClassifier classifier, Terminal terminal, CancellationToken cancellationToken)
    {
        var inputs = files.Where(file => file != InputFile.StandardInput).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        using var folder = new OutputFolder(path, inputs);
        using var collection = new PageCollection(folder);
        foreach (string file in files)
        {
            try
            {
                foreach (var article in Articles(file, options, classifier, terminal, cancellationToken))
                    collection.Add(article);
            }
            catch (Exception e) when (e is FailedRunException or IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine($"newsattr: {e.Message}");
                collection.Unread.Add(e.Message);
            }
        }
        collection.Finish();
        folder.Finish();
        terminal.Out.WriteLine($"Wrote {Path.Join(path, PageCollection.SummaryName)}: {Articles(collection.Count)}{(collection.Unread.Count > 0 ? $", {collection.Unread.Count} could not be read" : "")}.");
        terminal.Out.Flush();
        return collection.Unread.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    static string Articles(int count) => count == 1 ? "1 article" : $"{count} articles";
}
