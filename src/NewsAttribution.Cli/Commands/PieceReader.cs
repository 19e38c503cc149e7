using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NewsAttribution.Archives;
using NewsAttribution.Archives.Warc;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Input.Archives;

namespace NewsAttribution.Cli.Commands;

/// <summary>What came of a piece of the input.</summary>
/// <param name="Records">Its sentences; none if it was passed over.</param>
sealed record LabelledPiece(IReadOnlyList<SentenceRecord> Records)
{
    /// <summary>Why it gave no sentences; <see langword="null"/>: it was labelled.</summary>
    public Passed? Passed { get; init; }

    /// <summary>Tells its text from others; <see langword="null"/> for what is no article.</summary>
    public ulong? TextHash { get; init; }

    /// <summary>Why it could not be read.</summary>
    public Exception? Failure { get; init; }

    /// <summary>What reading it had to say.</summary>
    public string Said { get; init; } = "";
}

/// <summary>A piece of the input that any thread may work on.</summary>
/// <param name="Weight">About how many bytes it holds.</param>
/// <param name="Label">Reads it, as far as that is not done yet, and labels it.</param>
sealed record PieceOfWork(int Weight, Func<SentenceClassifier, LabelledPiece> Label);

/// <summary>
/// Reads a file so that what takes long, the pages of archives and whole documents, is left to the threads that label.
/// </summary>
static class PieceReader
{
    /// <param name="file">The file as it was named; <c>-</c> is the standard input.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="tally">Counts what is passed over in reading.</param>
    /// <param name="terminal">Where <c>-</c> reads from, and where remarks go.</param>
    public static IEnumerable<PieceOfWork> Read(string file, ClassifyOptions options, Tally tally, Terminal terminal)
    {
        var format = ArticleInput.FormatOf(file, options.Input);
        if (options.Unit == ReadingUnit.Sentence)
            return ReadingPieces.Of(file, options.Input, options.Unit, terminal).Select(Sentence);
        if (InputNames.IsPage(format))
            return [new(0, classifier => Document(file, format, classifier, options, terminal))];
        return format switch
        {
            InputFormat.Warc => Pages(file, options, tally, terminal),
            InputFormat.Wire => Items(file, options, tally, terminal),
            _ => ArticleInput.Read(file, format, terminal).Select(article => Article(article, options)),
        };
    }

    static PieceOfWork Sentence(ReadingPiece piece) => new(0, classifier => new([.. piece(classifier)]));

    static PieceOfWork Article(GivenArticle article, ClassifyOptions options) =>
        new(2 * article.Rows.Sum(row => row.Text.Length), classifier => Label(article, classifier, options));

    static IEnumerable<PieceOfWork> Pages(string file, ClassifyOptions options, Tally tally, Terminal terminal)
    {
        using var bytes = InputFile.OpenBytes(file, terminal);
        foreach (var page in WarcPages.Read(bytes, tally))
            yield return new(page.Html.Length, classifier =>
                WarcInput.Article(page, file) is { } article ? Label(article, classifier, options) : new([]) { Passed = Passed.NoArticle }
            );
    }

    static IEnumerable<PieceOfWork> Items(string file, ClassifyOptions options, Tally tally, Terminal terminal)
    {
        using var bytes = InputFile.OpenStream(file, InputFormat.Wire, terminal);
        foreach (var article in WireInput.Read(bytes, file, tally))
            yield return Article(article, options);
    }

    static LabelledPiece Document(
        string file,
        InputFormat format,
        SentenceClassifier classifier,
        ClassifyOptions options,
        Terminal terminal
    )
    {
        // Several threads must not write to one; what is said comes in its turn.
        using var said = new StringWriter { NewLine = "\n" };
        try
        {
            var article = ArticleInput.Page(file, format, terminal with { Error = said });
            return Label(article, classifier, options) with { Said = said.ToString() };
        }
        catch (Exception e) when (FileFailure.IsOfInput(e))
        {
            return new([]) { Failure = e, Said = said.ToString() };
        }
    }

    static LabelledPiece Label(GivenArticle article, SentenceClassifier classifier, ClassifyOptions options)
    {
        var answer = article.Classify(classifier);
        // Only archives hold what nobody has chosen.
        if (article.Facts is { } facts && !options.AnyLanguage && !IsEnglish(article, facts, answer))
            return new([]) { Passed = Passed.NotEnglish };
        return new([.. ArticleRecords.Of(article, answer, options.ShowsSources)]) { TextHash = options.Dedupe ? HashOf(article) : null };
    }

    /// <summary>
    /// The words decide, for pages declare what their template declares; of a text too short to tell, which passes for English, what it
    /// declares.
    /// </summary>
    static bool IsEnglish(GivenArticle article, ArticleFacts facts, ArticleClassification answer) =>
        answer.LooksEnglish
        && (
            facts.Language is not { } declared
            || declared.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            || article.Rows.Sum(row => row.Text.AsSpan().Count(' ')) >= ShortText
        );

    /// <summary>Words of which <see cref="ArticleClassification.LooksEnglish"/> can tell.</summary>
    const int ShortText = 20;

    /// <summary>Of ten million articles, two have the same by chance once in 300,000 runs.</summary>
    static ulong HashOf(GivenArticle article)
    {
        string text = article.Rows is [var only] ? only.Text : string.Join('\n', article.Rows.Select(row => row.Text));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
