using System.Globalization;
using NewsAttribution;

// What the service is compared with: an empty one, that takes what the service takes and answers as many bytes, and that asks the library
// for what the answer of the service holds, if its path says so.
if (args is not ["kestrel", var address])
{
    Console.Error.WriteLine("Expected kestrel ADDRESS.");
    return 2;
}
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(address);
var app = builder.Build();
app.MapGet("/health/ready", context => context.Response.WriteAsync("ready\n"));
app.MapPost("/empty/{bytes}", context => AnswerAsync(context, _ => { }));
app.MapPost("/library/{bytes}", context => AnswerAsync(context, article =>
    {
        var answer = SentenceClassifier.Default.ClassifyArticle(article);
        _ = answer.SourcedSentences;
        _ = answer.LooksEnglish;
    }));
app.Run();
return 0;

static async Task AnswerAsync(HttpContext context, Action<string> work)
{
    using var reader = new StreamReader(context.Request.Body);
    work(await reader.ReadToEndAsync());
    await context.Response.Body.WriteAsync(
        new byte[int.Parse((string)context.Request.RouteValues["bytes"]!, CultureInfo.InvariantCulture)]
    );
}
