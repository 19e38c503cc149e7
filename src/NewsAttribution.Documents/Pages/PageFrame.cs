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

    static readonly Lazy<string> Script = new(() => Resource("choices.js") + Resource("page.js"));

    /// <param name="title">Plain text.</param>
    /// <param name="content">HTML inside the body.</param>
    /// <param name="rows">
    /// The sentences as JSON, for the script that lets a reader correct labels; <see langword="null"/>: a page without script.
    /// </param>
    public static string Around(string title, string content, string? rows = null) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'{Allowed(rows)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="newsattr">
            <title>{Html.Text(title)}</title>
            <style>
            {Style.Value}</style>
            </head>
            <body>
            {content}{Scripts(rows)}
            </body>
            </html>

            """.ReplaceLineEndings("\n");

    /// <summary>Nothing but the very script of the tool may run, whatever an article holds.</summary>
    static string Allowed(string? rows) =>
        rows is null ? "" : $"; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script.Value)))}'";

    static string Scripts(string? rows) =>
        rows is null ? "" : $"\n<script type=\"application/json\" id=\"rows\">{rows}</script>\n<script>{Script.Value}</script>";

    static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        // Whatever git made of the line ends, the page has one kind.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
