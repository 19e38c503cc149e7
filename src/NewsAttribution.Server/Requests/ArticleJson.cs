using System.Text.Json;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Requests;

/// <summary>An article as a JSON object: its <c>text</c>, a web page as <c>html</c>, or <c>sentences</c> that the caller cut.</summary>
static class ArticleJson
{
    public const string Example = "{\"text\": \"a whole article\"}";

    const string TextMember = "text",
        HtmlMember = "html",
        SentencesMember = "sentences";

    /// <param name="root">The object; members of other names are passed over.</param>
    /// <param name="place">What messages put ahead, such as <c>articles[3]</c> with a full stop.</param>
    /// <param name="settings">The limits.</param>
    /// <exception cref="Refusal">It is no article, or has too many sentences.</exception>
    public static RequestArticle Read(JsonElement root, string place, ServerSettings settings)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw JsonBody.Bad($"{place.TrimEnd('.')}: found {JsonBody.Kind(root)}; expected an object such as {Example}.");
        string? name = JsonBody.Member(root, InputRow.ArticleColumn) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { } text => JsonBody.Text(text, place + InputRow.ArticleColumn),
        };
        var given = (Part(root, TextMember), Part(root, HtmlMember), Part(root, SentencesMember));
        return given switch
        {
            ({ } text, null, null) => RequestArticle.OfText(JsonBody.Text(text, place + TextMember), name),
            (null, { } html, null) => RequestArticle.OfHtml(JsonBody.Text(html, place + HtmlMember), name),
            (null, null, { } sentences) => OfSentences(sentences, place, name, settings),
            _ => throw JsonBody.Bad(
                $"{(place.Length == 0 ? "The object" : place.TrimEnd('.'))} has {Found(given)}; expected one of text, html and sentences."
            ),
        };
    }

    /// <summary>Whether an object has one of the members that an article has.</summary>
    public static bool HoldsArticle(JsonElement root) =>
        (Part(root, TextMember) ?? Part(root, HtmlMember) ?? Part(root, SentencesMember)) is not null;

    static JsonElement? Part(JsonElement root, string name) => JsonBody.Member(root, name);

    static string Found((JsonElement? Text, JsonElement? Html, JsonElement? Sentences) given)
    {
        string[] found = [.. Names(given)];
        return found.Length == 0 ? "none of them" : string.Join(" and ", found);
    }

    static IEnumerable<string> Names((JsonElement? Text, JsonElement? Html, JsonElement? Sentences) given)
    {
        if (given.Text is not null)
            yield return TextMember;
        if (given.Html is not null)
            yield return HtmlMember;
        if (given.Sentences is not null)
            yield return SentencesMember;
    }

    static RequestArticle OfSentences(JsonElement sentences, string place, string? name, ServerSettings settings)
    {
        place += SentencesMember;
        var elements = JsonBody.Elements(sentences, place);
        SentenceLimit.Check(sentences.GetArrayLength(), settings);
        InputRow[] rows = [.. elements.Select((sentence, i) => Row(sentence, $"{place}[{i}]"))];
        return RequestArticle.OfRows(rows, name);
    }

    /// <summary>A string, or an object with the members that rows of the tool's NDJSON have.</summary>
    static InputRow Row(JsonElement sentence, string place)
    {
        if (sentence.ValueKind == JsonValueKind.String)
            return new(JsonBody.Text(sentence, place));
        if (sentence.ValueKind != JsonValueKind.Object || JsonBody.Member(sentence, InputRow.TextColumn) is not { } text)
            throw JsonBody.Bad($"{place}: expected a string, or an object with text, and paragraph and kind where they are known.");
        int paragraph = JsonBody.Member(sentence, InputRow.ParagraphColumn) switch
        {
            null => 0,
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out int value) => value,
            _ => throw JsonBody.Bad($"{place}.{InputRow.ParagraphColumn}: expected a whole number."),
        };
        SentenceKind? kind = JsonBody.Member(sentence, InputRow.KindColumn) is { } given
            ? SentenceKindNames.Parse(JsonBody.Text(given, $"{place}.{InputRow.KindColumn}"))
                ?? throw JsonBody.Bad($"{place}.{InputRow.KindColumn}: expected {SentenceKindNames.Expected}.")
            : null;
        return new(JsonBody.Text(text, $"{place}.{InputRow.TextColumn}"), Paragraph: paragraph, Kind: kind);
    }
}
