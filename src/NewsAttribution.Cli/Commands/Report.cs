using System.Text.Json;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Cli.Pages.Report;
using NewsAttribution.Training;
using NewsAttribution.Training.Files;
using NewsAttribution.Training.Reporting;

namespace NewsAttribution.Cli.Commands;

/// <summary>Measures a model and writes what is known of it as one page.</summary>
static class Report
{
    /// <summary>Where the project keeps the model that is inside the tool.</summary>
    const string ShippedModel = "models/newsattr.model";

    public static void Run(
        IReadOnlyList<string> data,
        string? model,
        string? words,
        bool careful,
        string output,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        foreach (string path in data)
            InputFile.CheckFileOrFolder(path);
        OutputFile.Check(output, "report.html");
        using var working = WorkingLine.Over(terminal, out terminal);
        foreach (string path in data)
            CorpusFolder.NoteSkipped(path, terminal);
        model = model == ModelFile.Default ? null : model;
        var classifier = CarefulOption.Apply(ModelFile.Load(model, words: words), careful, terminal);
        var corpus = Corpus.Read(data, terminal.Separator, cancellationToken);
        OutputFile.Write(output, ReportPage.Write(Read(classifier, model, corpus, cancellationToken)));
        terminal.Wrote($"{output}.");
        terminal.Out.Flush();
    }

    static ModelReport Read(SentenceClassifier classifier, string? model, Corpus corpus, CancellationToken cancellationToken)
    {
        using var passport = JsonDocument.Parse(classifier.Passport);
        string beside = model ?? ShippedModel;
        // A report that training wrote for another model is none of this one.
        string training = Text(TrainedFiles.PassportOf(beside)) == classifier.Passport ? Text(TrainedFiles.ReportOf(beside)) : "";
        return new()
        {
            Model =
                (model is null ? "the model inside newsattr" : Path.GetFileName(model))
                + (classifier.SecondReader is { } reader ? $", with the second reader ({reader.Name})" : ""),
            Passport = passport.RootElement.Clone(),
            Data = [.. corpus.Files.Select(file => file.Name)],
            Trained = TrainedOn.Of(classifier.Passport, corpus),
            InArticle = Evaluator.Evaluate(classifier, corpus, EvaluationUnit.Article, cancellationToken),
            Alone = Evaluator.Evaluate(classifier, corpus, EvaluationUnit.Sentence, cancellationToken),
            Articles = Judged(classifier, corpus, cancellationToken),
            LearningCurve = MarkdownSection.Find(training, "Learning curve"),
            Ablation = training.Length > 0 ? MarkdownSection.Find(AblationOf(beside), "Ablation") : null,
            LeftOut = MarkdownSection.Find(training, "Article `"),
        };
    }

    static IReadOnlyList<JudgedRow>[] Judged(SentenceClassifier classifier, Corpus corpus, CancellationToken cancellationToken)
    {
        var articles = new IReadOnlyList<JudgedRow>[corpus.Articles.Count];
        for (int i = 0; i < articles.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sentences = corpus.Articles[i].Sentences;
            var answers = classifier
                .ClassifySentences([.. sentences.Select(s => new ArticleSentence(s.Text, s.Paragraph, s.Kind))])
                .Sentences;
            articles[i] = [.. sentences.Zip(answers, (gold, answer) => new JudgedRow(gold.Label, answer.Probabilities))];
        }
        return articles;
    }

    /// <summary>That of the shipped model has had its name for long; another model in that folder has none of it.</summary>
    static string AblationOf(string model)
    {
        string own = Text(TrainedFiles.AblationOf(model));
        return own.Length == 0 && Path.GetFileName(model) == Path.GetFileName(ShippedModel)
            ? Text(Path.Join(Path.GetDirectoryName(Path.GetFullPath(model)), "ABLATION.md"))
            : own;
    }

    static string Text(string path) => File.Exists(path) ? File.ReadAllText(path) : "";
}
