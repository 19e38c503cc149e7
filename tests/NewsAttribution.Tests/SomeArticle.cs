using NewsAttribution.Context;
using NewsAttribution.Reading;
using NewsAttribution.Splitting;

namespace NewsAttribution.Tests;

/// <summary>
/// Reads an article as the classifier does, and lets a test see what was read of each sentence. Its buffers serve one article after the
/// other.
/// </summary>
sealed class SomeArticle
{
    readonly VoiceRegister _voices = new();

    public SentenceReader Reader { get; } = new();

    public QuotationUnits Units { get; } = new();

    public SentenceKind[] Kinds { get; private set; } = [];

    public SentenceReading[] Readings { get; private set; } = [];

    public Speaker[] Speakers { get; private set; } = [];

    /// <summary>Reads it.</summary>
    /// <param name="article">Its sentences.</param>
    /// <param name="see">Is called after each sentence, while its tokens stand in <see cref="Reader"/>.</param>
    public void Read(SentenceInArticle[] article, Action<int>? see = null)
    {
        var knowledge = SentenceClassifier.Default.Knowledge;
        Kinds = new SentenceKind[article.Length];
        Readings = new SentenceReading[article.Length];
        Speakers = new Speaker[article.Length];
        SentenceKinds.FindKinds(article, Kinds);
        _voices.Clear();
        Units.MakeRoom(article.Length);
        Units.Begin(article, Kinds, knowledge);
        for (int i = 0; i < article.Length; i++)
        {
            var text = article[i].Text.Span;
            char opener = Units.OpenerOf(article, Kinds, Readings, i);
            var turn = Units.TurnOf(i);
            Readings[i] = Reader.Read(
                text,
                knowledge,
                opener,
                unclosed: false,
                turn.LabelEnd,
                asks: turn.Role == TurnRole.Question,
                introduces: Units.Introduces(i)
            );
            if (Units.IsNeverClosed(article, Kinds, Readings[i].Quotation, i))
                Readings[i] = Reader.Read(text, knowledge, opener, unclosed: true);
            Units.Add(article, Kinds, Readings, i, opener);
            _voices.Read(Reader.Tokens, Readings[i]);
            see?.Invoke(i);
        }
        SpeakerFinder.Find(Readings, _voices, Units, Speakers);
    }
}
