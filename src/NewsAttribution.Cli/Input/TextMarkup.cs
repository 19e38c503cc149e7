using System.Text.RegularExpressions;

namespace NewsAttribution.Cli.Input;

/// <summary>
/// Markup in the texts of CSV and NDJSON, as feeds and news agencies have it: <c>&lt;p&gt;The mayor said …&lt;/p&gt;</c>. Read as words it
/// gets into sentences and sources, so it is told, or taken out if the command line says that the texts are HTML.
/// </summary>
static partial class TextMarkup
{
    /// <summary>Agencies escape twice: <c>&amp;amp;#39;</c>.</summary>
    const int MostTimesEscaped = 3;

    public static IEnumerable<InputRow> Checked(IEnumerable<InputRow> rows, string file, Terminal terminal)
    {
        bool isTold = false;
        foreach (var row in rows)
        {
            if (terminal.TextIsHtml)
            {
                yield return row with
                {
                    Text = Clean(row.Text, $"{file}: line {row.Line}", row.Article is null ? "\n\n" : " "),
                };
                continue;
            }
            // Once a file: a feed has it in every row.
            if (!isTold && Find(row.Text) is { } markup)
            {
                isTold = true;
                terminal.Error.WriteLine(
                    $"newsattr: {file}: line {row.Line}: found markup ({markup}) in the text, and read it as words. "
                        + "Say --input-text html to have it taken out."
                );
            }
            yield return row;
        }
    }

    /// <summary>The first markup in a text, null where there is none; a bracket or an ampersand alone is none.</summary>
    internal static string? Find(string text) =>
        text.AsSpan().ContainsAny('<', '&') && Markup().Match(text) is { Success: true } match ? Shown(match.Value) : null;

    /// <summary>The text as a reader sees it.</summary>
    /// <param name="text">HTML, or a text in which HTML was escaped.</param>
    /// <param name="place">File and line, for messages.</param>
    /// <param name="between">What parts its paragraphs.</param>
    internal static string Clean(string text, string place, string between)
    {
        for (int i = 0; i < MostTimesEscaped && Find(text) is not null; i++)
            text = string.Join(between, FragmentText.Paragraphs(text, place));
        return text;
    }

    static string Shown(string markup) => markup.ReplaceLineEndings(" ") is var line && line.Length <= 30 ? line : $"{markup[..30]}…";

    // Tags that HTML has, the end tag of any other (<person>…</person> of NITF), comments, and the usual entities.
    [GeneratedRegex(
        """
            <(?:/?(?:p|br|hr|a|b|i|u|s|em|strong|small|sub|sup|span|div|font|q|cite|blockquote|pre|code|ul|ol|li|dl|dt|dd|h[1-6]|hl[12]|img|
            figure|figcaption|picture|video|audio|source|iframe|script|style|table|thead|tbody|tr|t[dh]|section|article|header|footer|aside|
            html|head|body|title|meta|link|time|mark|abbr|center)(?:\s[^<>]*)?/?|/[a-z][\w.:-]*\s*|!--|!\[CDATA\[)
            (?:>|(?<=!--)|(?<=\[))
            |&(?:\#[0-9]{1,7}|\#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[lr][ds]quo|[bs]?quo|[nm]dash|hellip|bull|middot|shy|euro|pound|
            cent|copy|reg|trade|deg|[a-z](?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash)|szlig|[ao]elig);
            """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Markup();
}
