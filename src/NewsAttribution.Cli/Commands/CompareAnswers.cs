using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training.Comparing;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Commands;

/// <summary>Shows what two models, or two builds, answer otherwise to texts whose labels nobody knows.</summary>
static class CompareAnswers
{
    public static int Run(CompareAnswersOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        bool isTyped = terminal.InIsTerminal && options.Texts.Concat([options.Old, options.New]).Contains(InputFile.StandardInput);
        using var working = isTyped ? null : WorkingLine.Over(terminal, out terminal);
        var articles = options.Texts.Count > 0 ? OfModels(options, terminal, cancellationToken) : OfOutputs(options, terminal);
        var changes = AnswerChanges.Of(articles);
        var report = new ChangesReport(changes, options.Old, options.New, options.Examples);
        if (options.Format == ComparisonFormat.Json)
            terminal.Out.WriteLine(ChangesJson.Of(report));
        else if (options.Format == ComparisonFormat.Markdown)
            ChangesMarkdown.Write(report, terminal.Out);
        else
            ChangesText.Write(report, terminal.Out);
        terminal.Out.Flush();
        if (Failure(changes, options.FailOver) is not { } failure)
            return ExitCode.Done;
        terminal.Error.WriteLine($"newsattr: {failure}");
        return ExitCode.Failed;
    }

    static string? Failure(AnswerChanges changes, double? most) =>
        most is null ? null
        : changes.Sentences == 0 ? "--fail-over: found no sentence that both cut alike; expected some, for there is nothing to compare."
        : changes.Share(ChangedPart.Label) > most
            ? InvariantText.Of(
                $"{changes.Count(ChangedPart.Label)} of {changes.Sentences} labels changed, a share of "
                    + $"{changes.Share(ChangedPart.Label):0.0000}; wanted at most {most}."
            )
        : null;

    static List<AnsweredArticle> OfModels(CompareAnswersOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = InputFiles.Expand(options.Texts, options.Input, terminal);
        CheckOnce(files, "--text: found {0} twice; expected each text once. A folder stands for all texts in it and below it.");
        var words = WordsOption.Load(options.Words);
        SentenceClassifier old = ModelFile.LoadNamed(options.Old, words, options.Careful, terminal),
            @new = ModelFile.LoadNamed(options.New, words, options.Careful, terminal);
        List<AnsweredArticle> articles = [];
        foreach (string file in files)
        foreach (var piece in ReadingPieces.Of(file, options.Input, options.Unit, terminal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            articles.Add(new([.. piece(old).Select(Answered)], [.. piece(@new).Select(Answered)]));
        }
        return articles.Exists(article => article.Old.Count + article.New.Count > 0)
            ? articles
            : throw new FailedRunException(
                $"--text: found no sentence in {string.Join(", ", options.Texts)}; expected a text. Name files that hold some."
            );
    }

    static List<AnsweredArticle> OfOutputs(CompareAnswersOptions options, Terminal terminal)
    {
        InputFile.Check(options.Old);
        InputFile.Check(options.New);
        CheckOnce(
            [options.Old, options.New],
            "found {0} twice; expected two files that newsattr classify --format ndjson wrote: the old answers and the new ones."
        );
        AnswerFile old = AnswerInput.Read(options.Old, terminal),
            @new = AnswerInput.Read(options.New, terminal);
        CheckArticles(old, @new);
        CheckArticles(@new, old);
        CheckUnits(old, @new);
        CheckUnits(@new, old);
        return [.. old.Articles.Select(article => new AnsweredArticle(article.Value, @new.Articles[article.Key]))];
    }

    /// <summary>An article that one output lacks would look like one that did not change.</summary>
    static void CheckArticles(AnswerFile file, AnswerFile other)
    {
        ArticleName[] missing = [.. other.Articles.Keys.Where(name => !file.Articles.ContainsKey(name))];
        if (missing.Length == 0)
            return;
        string more =
            missing.Length == 1
                ? ""
                : InvariantText.Of($", nor of {missing.Length - 1} other{(missing.Length == 2 ? " article" : " articles")} there");
        throw new FailedRunException(
            $"{file.Name}: found no sentence of {missing[0]}, which {other.Name} has{more}; expected the same articles in both. Let both "
                + "builds classify the same files, started in the same folder."
        );
    }

    /// <summary>A sentence by itself is another question than one in its article.</summary>
    static void CheckUnits(AnswerFile file, AnswerFile other)
    {
        if (file.Kinds == 0 && other.Kinds == other.Sentences)
            throw new FailedRunException(
                $"{file.Name}: found sentences that were read by themselves (kind is null), and in {other.Name} articles; expected both "
                    + "read alike. Classify both with the same --unit."
            );
    }

    /// <param name="paths">Files as they were named.</param>
    /// <param name="message">What to say, with a place for the name.</param>
    static void CheckOnce(IReadOnlyList<string> paths, string message)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string path in paths)
            if (!seen.Add(path == InputFile.StandardInput ? path : Path.GetFullPath(path)))
                throw new FailedRunException(message.Replace("{0}", path, StringComparison.Ordinal));
    }

    static AnsweredSentence Answered(SentenceRecord record) =>
        new(record.File, record.Article, record.Index, record.Span, record.Text, record.Label, record.Probabilities)
        {
            Source = record.Source,
            Cue = record.Cue,
            Speaker = record.Speaker,
        };
}
