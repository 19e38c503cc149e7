using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>
/// What is around the content of every page. Pages hold all they need; their policy forbids them the network, and every script but the one
/// of the tool.
/// </summary>
static class PageFrame
{
    static readonly Lazy<string> Style = new(() => Resource("page.css"));

    static readonly Lazy<string> Script = new(() => Resource("choices.js") + Resource("card.js") + Resource("page.js"));

    /// <summary>A page without script.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="content">HTML inside the body.</param>
    public static string Around(string title, string content) => $"{Begin(title, "")}{content}\n{End}".ReplaceLineEndings("\n");

    /// <summary>A page with the script of articles: all but its content.</summary>
    public static (string Before, string After) WithScript(string title) =>
        (
            // Nothing but the very script of the tool may run, whatever an article holds.
            Begin(title, $"; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script.Value)))}'"),
            $"\n<script>{Script.Value}</script>\n{End}"
        );

    const string End = "</body>\n</html>\n";

    static string Begin(string title, string allowed) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'{allowed}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="newsattr">
            <title>{Html.Text(title)}</title>
            <style>
            {Style.Value}</style>
            </head>
            <body>

            """.ReplaceLineEndings("\n");

    static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        // Whatever git made of the line ends, the page has one kind.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
