using System.Text.Json;

namespace NewsAttribution.Server.Tests;

static class Some
{
    public const string Article =
        "The dam will hold, the water ministry said. “It is safe – 😀,” it added.\n\nMilitary intelligence believes it was mined. Rain fell.";

    public const string Page = """
        <!doctype html><html><head><title>The dam holds</title></head><body><nav>Home News Sport</nav><article><h1>The dam holds</h1>
        <p>The dam above the old town will hold through the winter, the water ministry said on Monday after a week of rain.</p>
        <p>Military intelligence believes that the gates were damaged on purpose, and that it may happen again in the spring.</p>
        <p>Rain fell all night, and the shops along the river stayed shut for a second day while people carried sand.</p>
        </article></body></html>
        """;

    public static string Json(object value) => JsonSerializer.Serialize(value);
}
