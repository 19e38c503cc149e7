using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr explain</c>: parses for <see cref="Explain.Run"/>.</summary>
static class ExplainCommand
{
    const string Examples = """
        newsattr explain "The ministry denied the report, according to its spokesman."
        newsattr explain --model my.model "Analysts expect a long winter."
        newsattr explain --words my-words.txt "The Tarn Harbour Board closed the pier."
        newsattr explain --careful --article article.txt       with what the second reader said
        newsattr explain --article article.txt                 each sentence, read in its article
        newsattr explain --article article.txt --sentence 4    the fifth: as index of classify counts, from 0
        newsattr explain --article article.txt --format json   all evidence with its weight for each label

        In an article the other sentences of the same voice and the labels of the sentences beside it are
        evidence too. The weights add up to the logarithms of the probabilities, but for a constant.
        """;

    public static Command Create(Terminal terminal)
    {
        var sentence = new Argument<string?>("SENTENCE")
        {
            Description = "The sentence, in quotation marks of the shell.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var article = new Option<string?>("--article")
        {
            Description = "An article instead of a sentence: text, HTML, Word or PDF; - is the standard input.",
            HelpName = "FILE",
        };
        var index = NumberOption.Of("--sentence", "Show only this sentence of the article, counted from 0.", 0, int.MaxValue);
        var model = ModelOption.Create();
        var words = WordsOption.Create();
        var careful = CarefulOption.Create();
        var format = ChoiceOption.Of<ExplainFormat>("--format", "What to write. Default: text.");
        var command = new ExampledCommand(
            "explain",
            "Labels a sentence or an article and says what spoke for and against each label.",
            Examples
        )
        {
            sentence,
            article,
            index,
            model,
            words,
            careful,
            format,
        };
        command.Validators.Add(result =>
        {
            bool hasSentence = result.GetResult(sentence) is { Tokens.Count: > 0 },
                hasArticle = result.GetResult(article) is not null;
            if (hasSentence == hasArticle)
                result.AddError("explain: give a SENTENCE or --article, one of them.");
            if (result.GetResult(index) is not null && !hasArticle)
                result.AddError("--sentence: only with --article.");
        });
        command.SetWork(
            (parsed, _) =>
            {
                Explain.Run(
                    new()
                    {
                        Sentence = parsed.GetValue(sentence),
                        Article = parsed.GetValue(article),
                        Index = index.Of(parsed),
                        Model = parsed.GetValue(model),
                        Words = parsed.GetValue(words),
                        Careful = parsed.GetValue(careful),
                        Format = format.Of(parsed) ?? ExplainFormat.Text,
                    },
                    terminal
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
