using System.Runtime.ExceptionServices;
using NewsAttribution.Archives;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Input.Archives;
using NewsAttribution.Cli.Jobs;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Commands;

/// <summary>
/// Labels files one after another, on several threads. Of several files those that can be read are labelled even if others cannot.
/// </summary>
sealed class LabelledFiles(
    IReadOnlyList<string> files,
    ClassifyOptions options,
    SentenceClassifier classifier,
    Terminal terminal,
    WorkingLine? working,
    CancellationToken cancellationToken
)
{
    readonly HashSet<ulong> _seen = [];
    readonly ForeignArticles _foreign = new(terminal);
    FileCounts _file = new("", new(), new());
    bool _isRead;

    /// <summary>How many of the files could not be read to their end.</summary>
    public int Unread { get; private set; }

    /// <summary>What all files held, and what of it was passed over.</summary>
    public FileCounts All { get; } = new("", new(), new());

    /// <summary>Whether a file need not be read, for its answers are there; adds the hashes of its texts to those given.</summary>
    public Func<string, HashSet<ulong>, bool> IsDone { get; init; } = (_, _) => false;

    /// <summary>Called before the first sentence of a file.</summary>
    public Action<string>? Begun { get; init; }

    /// <summary>Called with the counts after the last sentence of a file that could be read to its end, and with new hashes of
    /// texts.</summary>
    public Action<FileCounts>? Ended { get; init; }

    /// <summary>What reading hands on, in the order of the files.</summary>
    abstract record Reading;

    sealed record FileBegins(string File) : Reading;

    sealed record Said(string Text) : Reading;

    sealed record Piece(PieceOfWork Work) : Reading;

    sealed record Labelled(LabelledPiece Result) : Reading;

    sealed record FileFails(Exception Failure) : Reading;

    sealed record FileEnds(Tally Passed) : Reading;

    /// <summary>Labels all; returns how much that was, in words.</summary>
    public string Write(Action<SentenceRecord> write)
    {
        List<string> unfinished = [.. files.Where(file => !IsDone(file, _seen))];
        OrderedJobs.Run<Reading, Reading>(
            queue => Read(unfinished, queue),
            reading => reading is Piece piece ? new Labelled(piece.Work.Label(classifier)) : reading,
            reading => Take(reading, write),
            terminal.Out.Flush,
            options.Jobs,
            cancellationToken
        );
        string passed = All.Tally.HasPassed ? $"; {TallyText.PassedOver(All.Tally)}" : "";
        return options.Unit == ReadingUnit.Sentence
            ? $"{All.Sentences}"
            : InvariantText.Of($"{All.Tally.Articles} article{(All.Tally.Articles == 1 ? "" : "s")}, {All.Sentences}{passed}");
    }

    /// <exception cref="FailedRunException">There were archives, and nothing was labelled.</exception>
    public void RefuseNothing() => RefuseNothing(files, options, All.Tally, All.Sentences.Sentences);

    /// <exception cref="FailedRunException">There were archives, and nothing was labelled: 0 of N is no success, nor is 0 of 0.</exception>
    public static void RefuseNothing(IReadOnlyList<string> files, ClassifyOptions options, Tally tally, long sentences)
    {
        if (sentences > 0 || tally.Articles > 0)
            return;
        if (!tally.HasPassed && !files.Any(file => InputNames.IsArchive(ArticleInput.FormatOf(file, options.Input))))
            return;
        string found = tally.HasPassed ? TallyText.PassedOver(tally) : "there was nothing in what was read";
        string advice = tally[Passed.NotEnglish] > 0 ? "; --any-language labels what is not English too" : "";
        throw new FailedRunException($"found no article to label; {found}. Expected at least one. Name other files{advice}.");
    }

    /// <summary>Runs on a thread of its own.</summary>
    void Read(List<string> named, JobQueue<Reading> queue)
    {
        using var said = new StringWriter { NewLine = "\n" };
        using var output = new ReleasingWriter(queue.Release);
        var own = terminal with { Out = output, Error = said };
        foreach (string file in named)
        {
            queue.Add(new FileBegins(file), 0);
            var tally = new Tally();
            try
            {
                foreach (var piece in PieceReader.Read(file, options, tally, own))
                {
                    PassOn(said, queue);
                    queue.Add(new Piece(piece), piece.Weight);
                }
                PassOn(said, queue);
            }
            catch (Exception e) when (FileFailure.IsOfInput(e))
            {
                PassOn(said, queue);
                queue.Add(new FileFails(e), 0);
            }
            queue.Add(new FileEnds(tally), 0);
        }
    }

    static void PassOn(StringWriter said, JobQueue<Reading> queue)
    {
        var text = said.GetStringBuilder();
        if (text.Length == 0)
            return;
        queue.Add(new Said(text.ToString()), 0);
        text.Clear();
    }

    void Take(Reading reading, Action<SentenceRecord> write)
    {
        switch (reading)
        {
            case FileBegins(var file):
                working?.Doing($"{file}, after {Counted.Of(All.Sentences.Sentences, "sentence")}");
                (_file, _isRead) = (new(file, new(), new()), true);
                Begun?.Invoke(file);
                break;
            case Said(var text):
                Say(text);
                break;
            case Labelled(var piece):
                Take(piece, write);
                break;
            case FileFails(var failure):
                Fail(failure);
                break;
            case FileEnds(var passed):
                _file.Tally.AddPassed(passed);
                EndFile();
                break;
        }
    }

    void Take(LabelledPiece piece, Action<SentenceRecord> write)
    {
        if (piece.Said.Length > 0)
            Say(piece.Said);
        if (piece.Failure is { } failure)
            Fail(failure);
        else if (piece.Passed is { } reason)
            _file.Tally.Add(reason);
        else if (piece.TextHash is { } hash && !_seen.Add(hash))
            _file.Tally.Add(Passed.Duplicate);
        else
        {
            if (piece.TextHash is { } first)
                _file.Hashes.Add(first);
            foreach (var record in piece.Records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                write(record);
                _file.Sentences.Add(record.Label, record.Kind);
            }
            if (piece.Records is [var firstSentence, ..])
                _foreign.Count(firstSentence.Article, firstSentence.IsEnglish != false);
            _file.Tally.Articles += piece.Records.Count > 0 ? 1 : 0;
        }
    }

    void EndFile()
    {
        All.Add(_file);
        _foreign.Tell(_file.File);
        if (!_isRead)
            return;
        var format = ArticleInput.FormatOf(_file.File, options.Input);
        if (TallyText.IsWorthSaying(_file.Tally, format) || _file.Tally.HasPassed)
            terminal.Note($"{_file.File}: {TallyText.Of(_file.Tally)}");
        else if (_file.Tally.Articles == 0)
            terminal.Note($"{_file.File}: found no sentence: the input is empty. Nothing was labelled.");
        Ended?.Invoke(_file);
    }

    void Say(string text)
    {
        terminal.Out.Flush();
        terminal.Error.Write(text);
    }

    /// <summary>What is wrong with one of several files is reported, and the others go on.</summary>
    void Fail(Exception failure)
    {
        if (files.Count == 1)
            ExceptionDispatchInfo.Throw(failure);
        Say($"newsattr: {FileFailure.Describe(failure)}\n");
        Unread++;
        _isRead = false;
        // Parts of a file that cannot be read to its end are not kept: its texts are those of no other.
        if (Ended is not null)
            _seen.ExceptWith(_file.Hashes);
    }
}
