using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Cli.Pages;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels articles and shows them as pages.</summary>
static class ClassifyPages
{
    /// <returns>The exit code: into a folder the articles that can be read are written even if others cannot.</returns>
    public static int Run(ClassifyOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = InputFiles.Expand(options.Files, options.Input, terminal, options.Out);
        using var working = WorkingLine.Over(terminal, out terminal);
        var classifier = CarefulOption.Apply(
            ModelFile.Load(options.Model, options.Prior, options.MinimumPrecision, options.Words),
            options.Careful,
            terminal
        );
        if (options is { Out: { } path, IsFolder: true })
            return WriteFolder(path, files, options, classifier, terminal, cancellationToken);

        OutputFile.Check(options.Out, "article.html");
        if (options.Out is { } page)
            Classify.RefuseInputs(page, files);
        int count = 0;
        IEnumerable<PageArticle> Counting()
        {
            foreach (string file in files)
            foreach (var article in Articles(file, options, classifier, terminal, cancellationToken))
            {
                count++;
                yield return article;
            }
            LabelledFiles.RefuseNothing(files, options, new(), count);
        }
        if (options.Out is { } target)
        {
            using var file = new GrowingFile(target);
            WritePage(file.Write, Counting(), options);
            file.Finish();
            terminal.Wrote($"{target}: {Counted.Of(count, "article")}.");
        }
        else
            WritePage(terminal.Write, Counting(), options);
        terminal.Out.Flush();
        return ExitCode.Done;
    }

    static void WritePage(PageOutput.Sink sink, IEnumerable<PageArticle> articles, ClassifyOptions options)
    {
        using var page = new PageOutput(sink);
        ArticlePage.Write(page, articles, options.MinimumPrecision);
    }

    static IEnumerable<PageArticle> Articles(
        string file,
        ClassifyOptions options,
        SentenceClassifier classifier,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var foreign = new ForeignArticles(terminal);
        foreach (var given in ArticleInput.Read(file, ArticleInput.FormatOf(file, options.Input), terminal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var article = PageArticle.Of(given, classifier);
            if (article.Sentences.Count == 0)
                terminal.Note($"{file}: found no sentence: the input is empty. Nothing was labelled.");
            foreign.Count(article.Name, article.LooksEnglish);
            yield return article;
        }
        foreign.Tell(file);
    }

    static int WriteFolder(
        string path,
        IReadOnlyList<string> files,
        ClassifyOptions options,
        SentenceClassifier classifier,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var inputs = files.Where(file => file != InputFile.StandardInput).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        using var folder = new OutputFolder(path, inputs);
        using var collection = new PageCollection(folder, options.MinimumPrecision, options.Offsets);
        foreach (string file in files)
        {
            using var articles = Articles(file, options, classifier, terminal, cancellationToken).GetEnumerator();
            while (IsRead(articles, collection.Unread, terminal))
                collection.Add(articles.Current);
        }
        if (collection.Unread.Count == 0)
            LabelledFiles.RefuseNothing(files, options, new(), collection.Count);
        collection.Finish();
        folder.Finish();
        string unread = collection.Unread.Count > 0 ? $", {collection.Unread.Count} could not be read" : "";
        terminal.Wrote($"{Path.Join(path, PageCollection.SummaryName)}: {Counted.Of(collection.Count, "article")}{unread}.");
        terminal.Out.Flush();
        return collection.Unread.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>
    /// Reads the next article. What is wrong with a file is reported, and the others go on; a fault of the output, which is not read
    /// here, ends the run.
    /// </summary>
    static bool IsRead(IEnumerator<PageArticle> articles, List<string> unread, Terminal terminal)
    {
        try
        {
            return articles.MoveNext();
        }
        catch (Exception e) when (FileFailure.IsOfInput(e))
        {
            string message = FileFailure.Describe(e);
            terminal.Error.WriteLine($"newsattr: {message}");
            unread.Add(message);
            return false;
        }
    }
}
