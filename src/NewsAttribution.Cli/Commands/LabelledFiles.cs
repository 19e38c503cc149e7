using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels files one after another. Of several files those that can be read are labelled even if others cannot.</summary>
sealed class LabelledFiles(
    IReadOnlyList<string> files,
    ClassifyOptions options,
    SentenceClassifier classifier,
    Terminal terminal,
    WorkingLine? working,
    CancellationToken cancellationToken
)
{
    /// <summary>How many of the files could not be read to their end.</summary>
    public int Unread { get; private set; }

    /// <summary>Labels all; returns how much that was, in words.</summary>
    public string Write(Action<SentenceRecord> write)
    {
        var counts = new SentenceCounts();
        var foreign = new ForeignArticles(terminal);
        int sentences = 0,
            articles = 0;
        foreach (string file in files)
        {
            int before = sentences;
            working?.Doing($"{file}, after {Counted.Of(sentences, "sentence")}");
            using var pieces = ReadingPieces.Of(file, options.Input, options.Unit, terminal).GetEnumerator();
            int failed = Unread;
            while (IsRead(pieces))
            {
                int start = sentences;
                (string? Name, bool IsEnglish) article = (null, true);
                foreach (var record in pieces.Current(classifier))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    write(record);
                    article = (record.Article, record.IsEnglish != false);
                    counts.Add(record.Label, record.Kind);
                    sentences++;
                }
                articles += sentences > start ? 1 : 0;
                foreign.Count(article.Name, article.IsEnglish);
            }
            foreign.Tell(file);
            if (sentences == before && Unread == failed)
                terminal.Note($"{file}: found no sentence: the input is empty. Nothing was labelled.");
        }
        return options.Unit == ReadingUnit.Sentence ? $"{counts}" : $"{Counted.Of(articles, "article")}, {counts}";
    }

    /// <summary>Reads the next piece. What is wrong with one of several files is reported, and the others go on.</summary>
    bool IsRead(IEnumerator<ReadingPiece> pieces)
    {
        try
        {
            return pieces.MoveNext();
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
