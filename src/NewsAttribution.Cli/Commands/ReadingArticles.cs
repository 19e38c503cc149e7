using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>The articles of files, one after another. Of several files those that can be read are read even if others cannot.</summary>
sealed class ReadingArticles(IReadOnlyList<string> files, InputFormat? input, Terminal terminal, WorkingLine? working)
{
    /// <summary>How many of the files could not be read to their end.</summary>
    public int Unread { get; private set; }

    /// <summary>Those that are not English; whoever classifies an article counts it there before asking for the next.</summary>
    public ForeignArticles Foreign { get; } = new(terminal);

    public IEnumerable<GivenArticle> All()
    {
        foreach (string file in files)
        {
            working?.Doing(file);
            using var articles = ArticleInput.Read(file, ArticleInput.FormatOf(file, input), terminal).GetEnumerator();
            while (IsRead(articles))
                yield return articles.Current;
            Foreign.Tell(file);
        }
        if (Unread > 0)
            terminal.Error.WriteLine($"newsattr: {Unread} of {files.Count} files could not be read to the end; the others are counted.");
    }

    bool IsRead(IEnumerator<GivenArticle> articles)
    {
        try
        {
            return articles.MoveNext();
        }
        catch (Exception e) when (files.Count > 1 && FileFailure.IsOfInput(e))
        {
            terminal.Out.Flush();
            terminal.Error.WriteLine($"newsattr: {FileFailure.Describe(e)}");
            Unread++;
            return false;
        }
    }
}
