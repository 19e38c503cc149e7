using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace NewsAttribution.SecondReading;

/// <summary>From text to word pieces, and from word pieces to four label scores for each. Safe for any number of threads.</summary>
sealed class Encoder
{
    /// <summary>The most pieces that are read at once: as in training.</summary>
    public const int Room = 256;

    const string Input = "pieces",
        Output = "scores";

    readonly InferenceSession _session;
    readonly WordPieceTokenizer _tokenizer;
    readonly int _closing;

    Encoder(InferenceSession session, WordPieceTokenizer tokenizer)
    {
        _session = session;
        _tokenizer = tokenizer;
        Opening = tokenizer.EncodeToIds("[CLS]")[0];
        _closing = tokenizer.EncodeToIds("[SEP]")[0];
    }

    /// <summary>The encoder with the weights inside the assembly.</summary>
    public static Encoder Load() => Load(Resources.Bytes(Resources.Weights));

    public static Encoder Load(byte[] weights)
    {
        using var options = new SessionOptions
        {
            // A call works on the caller's core: so answers depend on no number of threads, and callers decide how many cores are used.
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        var session = new InferenceSession(weights, options);
        using var vocabulary = Resources.Open(Resources.Vocabulary);
        var tokenizer = WordPieceTokenizer.Create(
            vocabulary,
            new WordPieceOptions { PreTokenizer = PreTokenizer.CreateWhiteSpace(), UnknownToken = "[UNK]" }
        );
        return new(session, tokenizer);
    }

    /// <summary>Whether it says that ONNX Runtime's native part is not there or of no use on this system.</summary>
    public static bool IsMissing(Exception e) =>
        e
            is DllNotFoundException
                or BadImageFormatException
                or EntryPointNotFoundException
                or TypeInitializationException
                or PlatformNotSupportedException
                or OnnxRuntimeException;

    /// <summary>
    /// The pieces of a sentence, with the mark that closes it. Of a sentence that is longer than a window the beginning is read.
    /// </summary>
    public int[] Cut(ReadOnlyMemory<char> sentence)
    {
        var pieces = _tokenizer.EncodeToIds(Words.Of(sentence.Span));
        return [.. pieces.Take(Room - 2), _closing];
    }

    /// <summary>What opens a window.</summary>
    public int Opening { get; }

    /// <summary>Four label scores for each piece, one piece after the other.</summary>
    public float[] Score(long[] pieces)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(pieces, [pieces.Length]);
        using var run = new RunOptions();
        using var outputs = _session.Run(run, [Input], [input], [Output]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
