using NewsAttribution.Features;

namespace NewsAttribution.Classifying;

/// <summary>The buffers of one thread. A call fills them and leaves nothing in them that the next call reads.</summary>
sealed class Workspace
{
    [ThreadStatic]
    static Workspace? _ofThisThread;

    public static Workspace OfThisThread => _ofThisThread ??= new();

    public LoneSentenceReader Sentence { get; } = new();

    public FeatureList Features { get; } = new();

    public ArticleReader Article => field ??= new();
}
