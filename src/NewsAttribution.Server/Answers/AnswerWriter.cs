using System.Text.Json;
using NewsAttribution.Server.Requests;

namespace NewsAttribution.Server.Answers;

/// <summary>Writes answers. Each says its schema, the version of the service, the model that gave it and what offsets count.</summary>
static class AnswerWriter
{
    /// <summary>The number of the form of answers: it grows when a member changes its meaning or goes, not when one is added.</summary>
    public const int Schema = 1;

    public static void WriteArticle(Utf8JsonWriter json, ArticleAnswer answer, in RequestSettings settings, SentenceClassifier classifier)
    {
        json.WriteStartObject();
        WriteHead(json, settings, classifier);
        WriteArticleMembers(json, answer, settings.Offsets);
        json.WriteEndObject();
    }

    public static void WriteArticles(
        Utf8JsonWriter json,
        IReadOnlyList<ArticleAnswer> answers,
        in RequestSettings settings,
        SentenceClassifier classifier
    )
    {
        json.WriteStartObject();
        WriteHead(json, settings, classifier);
        json.WriteStartArray("articles");
        foreach (var answer in answers)
        {
            json.WriteStartObject();
            WriteArticleMembers(json, answer, settings.Offsets);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteSentences(
        Utf8JsonWriter json,
        IReadOnlyList<string> sentences,
        IReadOnlyList<Classification> answers,
        in RequestSettings settings,
        SentenceClassifier classifier
    )
    {
        json.WriteStartObject();
        WriteHead(json, settings, classifier);
        json.WriteStartArray("sentences");
        var members = new SentenceMembers(settings.Offsets);
        for (int i = 0; i < answers.Count; i++)
            Write(json, members, SentenceRecord.Of(GivenArticle.StandardInput, null, i, sentences[i], null, answers[i]));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What every answer says.</summary>
    public static void WriteHead(Utf8JsonWriter json, in RequestSettings settings, SentenceClassifier classifier)
    {
        json.WriteNumber("schema", Schema);
        json.WriteString("version", ServerVersion.Text);
        json.WriteString("model", classifier.ModelFingerprint);
        json.WriteString("offsets", settings.Offsets.Name());
    }

    static void WriteArticleMembers(Utf8JsonWriter json, ArticleAnswer answer, OffsetUnit unit)
    {
        var given = answer.Given;
        if (given.Name is not null)
            json.WriteString("article", given.Name);
        if (given.Title is not null)
            json.WriteString("title", given.Title);
        // The client has the page and not the text in it, which offsets are in.
        if (answer.IsFromPage)
            json.WriteString("text", given.Rows[0].Text);
        json.WriteStartArray("sentences");
        var members = new SentenceMembers(unit);
        foreach (var record in ArticleRecords.Of(given, answer.Answer))
            Write(json, members, record);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, SentenceMembers members, SentenceRecord record)
    {
        json.WriteStartObject();
        members.Write(json, record);
        json.WriteEndObject();
    }
}
