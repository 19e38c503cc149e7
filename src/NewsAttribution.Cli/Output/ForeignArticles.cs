namespace NewsAttribution.Cli.Output;

/// <summary>Tells of articles that do not look like English, once a file: their labels mean nothing.</summary>
sealed class ForeignArticles(Terminal terminal)
{
    int _articles,
        _foreign;
    string? _first;

    public void Count(string? article, bool looksEnglish)
    {
        _articles++;
        if (looksEnglish)
            return;
        if (_foreign++ == 0)
            _first = article;
    }

    /// <summary>Says what was found in a file, and begins anew.</summary>
    public void Tell(string file)
    {
        if (_foreign > 0)
        {
            string found =
                _articles == 1
                    ? "does not look like English"
                    : $"{_foreign} of {Counted.Of(_articles, "article")} {(_foreign == 1 ? "does" : "do")} not look like English "
                        + $"(the first: {_first})";
            terminal.Error.WriteLine($"newsattr: {file}: {found}. Labels mean nothing in other languages.");
        }
        (_articles, _foreign, _first) = (0, 0, null);
    }
}
