using System.Reflection;

namespace NewsAttribution.Cli.Pages;

/// <summary>
/// What is around the content of every page. Pages hold all they need; their policy forbids them the network and scripts.
/// </summary>
static class PageFrame
{
    static readonly Lazy<string> Style = new(() => Resource("page.css"));

    /// <param name="title">Plain text.</param>
    /// <param name="content">HTML inside the body.</param>
    public static string Around(string title, string content) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="newsattr">
            <title>{Html.Text(title)}</title>
            <style>
            {Style.Value}</style>
            </head>
            <body>
            {content}
            </body>
            </html>

            """.ReplaceLineEndings("\n");

    static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
