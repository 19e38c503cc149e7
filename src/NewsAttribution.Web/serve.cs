#:sdk Microsoft.NET.Sdk.Web
#:property NuGetLockFilePath=$(MSBuildProjectExtensionsPath)serve.lock.json
#:property PublishAot=false
// dotnet run src/NewsAttribution.Web/serve.cs [folder] [port]: serves the published page on this computer alone; publishes it first if
// nobody has.
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.FileProviders;

string folder = Path.GetFullPath(args is [var named, ..] ? named : Path.Combine(Project(), "../../artifacts/page/wwwroot"));
if (!File.Exists(Path.Combine(folder, "service-worker.js")))
{
    if (args.Length > 0)
        return Fail($"{folder}: found no page; expected the folder wwwroot that dotnet publish writes.");
    Console.WriteLine("Publishing the page first, which takes a minute.");
    using var publish = Process.Start("dotnet", ["publish", Project(), "-c", "Release", "-o", Path.Combine(folder, ".."), "-v", "q"]);
    publish.WaitForExit();
    if (publish.ExitCode != 0)
        return publish.ExitCode;
}
string address = $"http://localhost:{(args is [_, var port, ..] ? port : "5080")}";
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder });
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(address);
var app = builder.Build();
var files = new PhysicalFileProvider(folder);
app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Open {address} in a browser. Ctrl+C ends this."));
app.Run();
return 0;

static string Project([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}
