using NewsAttribution.Training.Comparing;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Input;

/// <summary>Reads what <c>newsattr classify --format ndjson</c> wrote, of this build or another.</summary>
static class AnswerInput
{
    const string Expected = "what newsattr classify --format ndjson writes",
        CompareModels = "To compare models, name sentences with --data or texts with --text.";

    /// <exception cref="FailedRunException">The file is something else, is cut off, or has a sentence twice.</exception>
    public static AnswerFile Read(string path, Terminal terminal)
    {
        using var reader = InputFile.Open(path, terminal);
        Dictionary<ArticleName, List<AnsweredSentence>> articles = [];
        Dictionary<(ArticleName, int), int> lines = [];
        int number = 1,
            kinds = 0;
        for (; LineOf(reader, number) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            string place = $"{reader.Name}: line {number}";
            var (sentence, hasKind) = Sentence(line, place, isFirst: lines.Count == 0, isLast: reader.Peek() < 0);
            var name = new ArticleName(sentence.File, sentence.Article);
            if (!lines.TryAdd((name, sentence.Index), number))
                throw new FailedRunException(
                    $"{place}: found sentence {sentence.Index} of {name} again, after line {lines[(name, sentence.Index)]}; expected each "
                        + "once. Write each output to a file of its own, and let classify read no text twice."
                );
            if (!articles.TryGetValue(name, out var sentences))
                articles.Add(name, sentences = []);
            sentences.Add(sentence);
            kinds += hasKind ? 1 : 0;
        }
        if (articles.Count == 0)
            throw new FailedRunException(
                $"{reader.Name}: found no sentence; expected {Expected}. Classify the texts again. {CompareModels}"
            );
        CheckSpeakers(reader.Name, articles, lines);
        return new(reader.Name, articles, kinds);
    }

    /// <summary>A model is no text, so that it fails here; its bytes are none of its user's business.</summary>
    static string? LineOf(StrictUtf8Reader reader, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (FailedRunException e) when (number == 1)
        {
            throw new FailedRunException(
                ModelMark.IsModel(reader.Name)
                    ? $"{reader.Name}: is a model; expected {Expected}. {CompareModels}"
                    : $"{e.Message} Expected {Expected}. {CompareModels}"
            );
        }
    }

    static (AnsweredSentence Sentence, bool HasKind) Sentence(string line, string place, bool isFirst, bool isLast)
    {
        try
        {
            using var document = JsonLine.Parse(line, place, "{\"file\": \"…\", \"index\": 0, …}");
            var answer = new AnswerLine(document.RootElement, place);
            return (answer.Read(), answer.HasKind);
        }
        catch (FailedRunException e) when (isFirst)
        {
            throw new FailedRunException($"{e.Message} Expected {Expected}. {CompareModels}");
        }
        catch (FailedRunException e) when (isLast)
        {
            throw new FailedRunException($"{e.Message} This is the last line, and may be cut off: classify the texts again.");
        }
    }

    static void CheckSpeakers(
        string file,
        Dictionary<ArticleName, List<AnsweredSentence>> articles,
        Dictionary<(ArticleName, int), int> lines
    )
    {
        foreach (var (name, sentences) in articles)
        foreach (var sentence in sentences)
            if (sentence.Speaker is { } speaker && !lines.ContainsKey((name, speaker)))
                throw new FailedRunException(
                    $"{file}: line {lines[(name, sentence.Index)]}: member speaker: found {speaker}; expected the "
                        + $"index of a sentence of {name}. Lines are missing: classify the texts again."
                );
    }
}
