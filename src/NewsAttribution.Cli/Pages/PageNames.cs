using System.Globalization;
using System.Text;
using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Pages;

/// <summary>Names for the pages of articles, safe in every file system and address, no two alike.</summary>
/// <param name="taken">A name that is not to be given.</param>
sealed class PageNames(string taken)
{
    const int Longest = 80;

    readonly HashSet<string> _taken = new([taken], StringComparer.OrdinalIgnoreCase);

    public string For(PageArticle article)
    {
        string file = article.File == InputFile.StandardInput ? "article" : InputNames.Stem(article.File);
        string stem = Safe(article.Name is null ? file : $"{file}-{article.Name}"),
            name = stem + ".html";
        for (int number = 2; !_taken.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}.html");
        return name;
    }

    static string Safe(string text)
    {
        var name = new StringBuilder();
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, Longest)))
            name.Append(char.IsAsciiLetterOrDigit(c) || (c is '-' or '_') ? c : '-');
        return name.ToString().Trim('-') is { Length: > 0 } safe ? safe : "article";
    }
}
