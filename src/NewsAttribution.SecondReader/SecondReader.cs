using System.Diagnostics;
using NewsAttribution.SecondReading;

namespace NewsAttribution;

/// <summary>
/// A small encoder (all-MiniLM-L6-v2, fine-tuned on this project's corpus) that reads whole passages of an article beside the fast model.
/// Immutable: build it once, use it from any number of threads. One call works on one core; several at once use several.
/// </summary>
/// <remarks>
/// Give it to a classifier: <c>SentenceClassifier.Default.With(SecondReader.Default)</c>. It needs some milliseconds a sentence, and about
/// 100 MB of memory once.
/// </remarks>
public sealed class SecondReader : ISecondReader
{
    static readonly Lazy<SecondReader> LazyDefault = new(() => new(Encoder.Load));

    readonly Encoder? _encoder;
    readonly Mixture _mixture;

    internal SecondReader(Func<Encoder> load)
    {
        Passport = Resources.Text(Resources.Passport);
        _mixture = Mixture.Read(Passport);
        try
        {
            _encoder = load();
        }
        catch (Exception e) when (Encoder.IsMissing(e))
        {
            Problem =
                $"The second reader is silent, and the fast model reads alone: its native part, ONNX Runtime, does not load here ("
                + $"{FirstSentence(e.GetBaseException().Message)}). It runs on Linux with glibc, Windows and macOS, on x64 "
                + "and arm64 (macOS: arm64 alone); look whether the folder 'runtimes' was left out when the program was copied.";
            Trace.TraceWarning(Problem);
        }
    }

    /// <summary>The reader with the weights that ship inside this package, loaded at first use.</summary>
    public static SecondReader Default => LazyDefault.Value;

    /// <inheritdoc/>
    /// <remarks>It is also written to <see cref="Trace"/>, once.</remarks>
    public string? Problem { get; }

    /// <inheritdoc/>
    public string Name => Problem is null ? "all-MiniLM-L6-v2, fine-tuned, int8" : "not running";

    /// <summary>The JSON passport of the weights: what they were made of and trained on, how, and with which versions.</summary>
    public string Passport { get; }

    /// <inheritdoc/>
    public SecondOpinion Read(IReadOnlyList<ReadOnlyMemory<char>> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return _encoder is null ? SecondOpinion.None(sentences.Count) : _mixture.Of(Probabilities(sentences, _encoder));
    }

    /// <summary>The system lists every place where it looked for a library; the first sentence names the library.</summary>
    static string FirstSentence(string message)
    {
        int end = message.AsSpan().IndexOfAny('\n', '\r');
        message = end < 0 ? message : message[..end];
        end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).Trim();
    }

    /// <summary>What the encoder alone says: the logarithm of the probability of each label.</summary>
    internal LabelScores[] Probabilities(IReadOnlyList<ReadOnlyMemory<char>> sentences) => Probabilities(sentences, _encoder!);

    static LabelScores[] Probabilities(IReadOnlyList<ReadOnlyMemory<char>> sentences, Encoder encoder)
    {
        int[][] pieces = [.. sentences.Select(encoder.Cut)];
        var sums = new WeightedScores[pieces.Length];
        foreach (var window in Window.Over(pieces))
            window.Read(pieces, encoder, sums);
        return [.. sums.Select(sum => sum.Mean)];
    }
}
