using System.Text;
using System.Text.Json;
using NewsAttribution.Server.Answers;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Assistants;

/// <summary>The tools of an assistant. Their arguments are checked here: the package hands on whatever it is given.</summary>
sealed class AssistantTools(SentenceClassifier classifier, ServerSettings settings)
{
    /// <summary>How many reasons a sentence of an article has; <c>explain_sentence</c> gives all.</summary>
    const int ShortList = 3;

    /// <param name="name">The tool.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>A JSON object.</returns>
    /// <exception cref="Refusal">There is no such tool (404), or the arguments are none that it takes.</exception>
    public string Call(string name, IDictionary<string, JsonElement> arguments)
    {
        switch (name)
        {
            case "classify_article":
                Check(name, arguments, "text");
                return Classify(Text(name, arguments, "text"));
            case "list_sources":
                Check(name, arguments, "text");
                return ListSources(Text(name, arguments, "text"));
            case "explain_sentence":
                Check(name, arguments, "sentence", "article");
                string sentence = Text(name, arguments, "sentence");
                return arguments.ContainsKey("article")
                    ? ExplainInArticle(sentence, Text(name, arguments, "article"))
                    : ExplainAlone(sentence);
            default:
                throw new Refusal(
                    StatusCodes.Status404NotFound,
                    $"Found the tool {name}; expected classify_article, list_sources or explain_sentence."
                );
        }
    }

    static void Check(string tool, IDictionary<string, JsonElement> arguments, params string[] known)
    {
        foreach (string name in arguments.Keys.Order(StringComparer.Ordinal))
            if (!known.Contains(name))
                throw JsonBody.Bad($"{tool}: found the argument {name}; expected {string.Join(" and ", known)}.");
    }

    string Text(string tool, IDictionary<string, JsonElement> arguments, string name)
    {
        if (!arguments.TryGetValue(name, out var argument))
            throw JsonBody.Bad($"{tool}: found no argument {name}; expected a string.");
        string text = JsonBody.Text(argument, $"{tool}: {name}");
        if (string.IsNullOrWhiteSpace(text))
            throw JsonBody.Bad($"{tool}: {name} is empty; expected a text.");
        if (Encoding.UTF8.GetByteCount(text) > settings[Limits.Body])
            throw Refusal.Beyond(StatusCodes.Status413PayloadTooLarge, Limits.Body, settings, $"{tool}: {name} is longer.");
        SentenceLimit.Check(text, settings);
        return text;
    }

    string Classify(string text) =>
        Write(json =>
        {
            json.WriteStartArray("sentences");
            var sentences = classifier.ExplainArticle(text).Sentences;
            for (int i = 0; i < sentences.Count; i++)
            {
                var answer = sentences[i].Answer;
                json.WriteStartObject();
                json.WriteNumber("index", i);
                WriteSentence(json, answer.Span.GetText(text), answer);
                json.WriteStartArray("reasons");
                foreach (var evidence in Weightiest(sentences[i]).Take(ShortList))
                    json.WriteStringValue(InWords(evidence, answer.Span.GetText(text)));
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    /// <summary>What speaks most for the label over the next probable one.</summary>
    static IEnumerable<Evidence> Weightiest(ExplainedSentence sentence)
    {
        var label = sentence.Answer.Label;
        var next = SentenceLabels.All.Where(other => other != label).MaxBy(other => sentence.Answer.Probabilities[other]);
        float Weight(Evidence evidence) => evidence.Weights[label] - evidence.Weights[next];
        return sentence.Evidence.Where(evidence => Weight(evidence) > 0).OrderByDescending(Weight);
    }

    static string InWords(Evidence evidence, string sentence) =>
        evidence.Words is { Length: > 0 } words ? $"{evidence.Name}: {words.GetText(sentence)}" : evidence.Name;

    string ListSources(string text) =>
        Write(json =>
        {
            var answer = classifier.ClassifyArticle(text);
            json.WriteBoolean("looksEnglish", answer.LooksEnglish);
            json.WriteNumber("sentences", answer.Sentences.Count);
            json.WriteStartArray("sources");
            foreach (var source in answer.Sources)
            {
                json.WriteStartObject();
                json.WriteNumber("id", source.Id);
                json.WriteString("name", source.Name);
                json.WriteString("role", source.Role);
                json.WriteString("kind", Name(source.Kind));
                json.WriteString("naming", Name(source.Naming));
                WriteArray(json, "labels", source.Labels, label => json.WriteStringValue(label.Name()));
                json.WriteNumber("words", source.Words);
                json.WriteNumber("share", Math.Round(source.Share, 6));
                json.WriteNumber("certainty", Math.Round(source.Certainty, 6));
                json.WriteBoolean("isSubject", source.IsSubject);
                WriteArray(json, "mentions", source.Mentions, mention => json.WriteStringValue(mention.Span.GetText(text)));
                json.WriteStartArray("sentences");
                foreach (int index in source.Sentences)
                {
                    json.WriteStartObject();
                    json.WriteNumber("index", index);
                    json.WriteString("label", answer.Sentences[index].Label.Name());
                    json.WriteString("text", answer.Sentences[index].Span.GetText(text));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    string ExplainAlone(string sentence) =>
        Write(json =>
        {
            var explanation = classifier.Explain(sentence);
            var c = explanation.Classification;
            var answer = new ClassifiedSentence(new(0, sentence.Length), 0, default, c.Label, c.Probabilities, c.Attribution, null)
            {
                IsDecided = c.IsDecided,
            };
            WriteSentence(json, sentence, answer);
            WriteEvidence(json, explanation.Evidence, sentence);
        });

    string ExplainInArticle(string sentence, string article)
    {
        string wanted = sentence.Trim();
        var sentences = classifier.ExplainArticle(article).Sentences;
        var found = sentences.FirstOrDefault(one => one.Answer.Span.GetText(article) == wanted)
            ?? sentences.FirstOrDefault(one => one.Answer.Span.GetText(article).Contains(wanted, StringComparison.Ordinal))
            ?? throw JsonBody.Bad(
                "explain_sentence: the sentence does not stand in the article; expected one of its sentences, word for word. "
                    + "classify_article lists them."
            );
        return Write(json =>
        {
            string text = found.Answer.Span.GetText(article);
            WriteSentence(json, text, found.Answer);
            if (found.Answer.SpeakerSentence is { } speaker)
                json.WriteString("speakerText", sentences[speaker].Answer.Span.GetText(article));
            WriteEvidence(json, found.Evidence, text);
        });
    }

    string Write(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonObjectsWriter.Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", AnswerWriter.Schema);
            json.WriteString("version", ServerVersion.Text);
            json.WriteString("model", classifier.ModelFingerprint);
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    static void WriteSentence(Utf8JsonWriter json, string text, in ClassifiedSentence answer)
    {
        json.WriteString("label", answer.Label.Name());
        json.WriteNumber("confidence", RecordWriter.Rounded(answer.Confidence));
        json.WriteBoolean("decided", answer.IsDecided);
        json.WriteString("source", answer.Attribution?.Source?.GetText(text));
        json.WriteString("cue", answer.Attribution?.Cue?.GetText(text));
        if (answer.SpeakerSentence is { } speaker)
            json.WriteNumber("speaker", speaker);
        json.WriteString("text", text);
    }

    static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<Evidence> all, string text) =>
        WriteArray(json, "evidence", all, evidence =>
        {
            json.WriteStartObject();
            json.WriteString("name", evidence.Name);
            json.WriteString("words", evidence.Words?.GetText(text));
            json.WriteStartObject("weights");
            foreach (var label in SentenceLabels.All)
                json.WriteNumber(label.Name(), RecordWriter.Rounded(evidence.Weights[label]));
            json.WriteEndObject();
            json.WriteEndObject();
        });

    static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            write(value);
        json.WriteEndArray();
    }

    static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
