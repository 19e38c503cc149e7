using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>Prints labels with their evidence.</summary>
static class Explain
{
    public static void Run(ExplainOptions options, Terminal terminal)
    {
        if (string.IsNullOrWhiteSpace(options.Sentence ?? "."))
            terminal.Note("explain: the sentence is empty; what follows says nothing. Put the sentence in quotation marks.");
        bool isTyped = terminal.InIsTerminal && options.Article == InputFile.StandardInput;
        using var working = isTyped ? null : WorkingLine.Over(terminal, out terminal);
        var classifier = CarefulOption.Apply(ModelFile.Load(options.Model, words: options.Words), options.Careful, terminal);
        bool isArticle = options.Article is not null;
        var explained = isArticle
            ? InArticle(options.Article!, options.Index, classifier, terminal)
            : [ExplainedText.Of(options.Sentence!, classifier.Explain(options.Sentence!))];
        if (options.Format == ExplainFormat.Json)
            terminal.Out.Write(ExplanationJson.Of(explained, isArray: isArticle && options.Index is null));
        else
            ExplanationText.Write(explained, terminal.OutConsole());
        terminal.Out.Flush();
    }

    static IReadOnlyList<ExplainedText> InArticle(string file, int? index, SentenceClassifier classifier, Terminal terminal)
    {
        var format = ArticleInput.FormatOf(file, null);
        if (InputNames.HoldsMany(format))
            throw new FailedRunException(
                $"{file}: holds many articles by its name; expected one: text, a web page, a Word document or a PDF. Take the article out."
            );
        var article = ArticleInput.Read(file, format, terminal).Single();
        string text = article.TextOf(0);
        var sentences = classifier.ExplainArticle(text).Sentences;
        if (sentences.Count == 0)
            terminal.Note($"{file}: found no sentence: the input is empty. Nothing was labelled.");
        var foreign = new ForeignArticles(terminal);
        foreign.Count(null, classifier.ClassifyArticle(text).LooksEnglish);
        foreign.Tell(file);
        if (index is not { } only)
            return [.. sentences.Select((sentence, i) => ExplainedText.Of(text, i, sentence))];
        return only < sentences.Count
            ? [ExplainedText.Of(text, only, sentences[only])]
            : throw new FailedRunException(
                $"--sentence: found {only}; {file} has {sentences.Count} sentences, expected a number below that: they are counted from 0."
            );
    }
}
