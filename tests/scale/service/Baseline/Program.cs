using System.Diagnostics;
using System.Globalization;
using NewsAttribution;

// What the service is compared with: `kestrel ADDRESS`, an empty service, and `library FILE COUNT`, the library alone.
if (args is ["kestrel", var address])
{
    var builder = WebApplication.CreateSlimBuilder();
    builder.Logging.ClearProviders();
    builder.WebHost.UseUrls(address);
    var app = builder.Build();
    app.MapGet("/health/ready", context => context.Response.WriteAsync("ready\n"));
    app.Run();
    return 0;
}
if (args is ["library", var file, var count])
{
    string article = File.ReadAllText(file);
    int sentences = 0;
    void Run(int times)
    {
        for (int i = 0; i < times; i++)
            sentences = SentenceClassifier.Default.ClassifyArticle(article).Sentences.Count;
    }
    int all = int.Parse(count, CultureInfo.InvariantCulture);
    Run(all / 2);
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    Run(all);
    var cpu = Process.GetCurrentProcess().TotalProcessorTime - before;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences} {cpu.TotalMicroseconds / all:0.0}"));
    return 0;
}
Console.Error.WriteLine("Expected kestrel ADDRESS, or library FILE COUNT.");
return 2;
