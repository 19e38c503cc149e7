using System.Globalization;
using NewsAttribution.Cli.Input;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Labelling;

/// <summary>The state of labelling, without a screen: what was decided, what is asked now, and the way back.</summary>
sealed class LabelSession
{
    readonly LabelFile _file;
    readonly LabelOrder _order;
    readonly string _annotator;
    readonly List<LabelledRow> _otherRows = [];
    readonly LabelledRow?[][] _decided;
    readonly HashSet<(int Article, int Sentence)> _skipped = [];
    readonly Stack<(int Article, int Sentence, string Source)> _history = new();

    /// <exception cref="FailedRunException">The file holds other sentences under the names of these articles.</exception>
    public LabelSession(IReadOnlyList<LabelArticle> articles, LabelFile file, LabelOrder order, string annotator)
    {
        (Articles, _file, _order, _annotator) = (articles, file, order, annotator);
        _decided = [.. articles.Select(article => new LabelledRow?[article.Texts.Count])];
        Resume();
        Next();
    }

    public IReadOnlyList<LabelArticle> Articles { get; }

    /// <summary>The sentence that is asked now; null when there is none left.</summary>
    public (int Article, int Sentence)? Current { get; set; }

    /// <summary>The source phrase as it will be saved; at first the one that the model found.</summary>
    public string Source { get; set; } = "";

    public string Note { get; set; } = "";

    public int Count => _decided.Sum(article => article.Length);

    public int Decided => _decided.Sum(article => article.Count(row => row is not null));

    /// <summary>How many were put off since the program started.</summary>
    public int Skipped => _skipped.Count;

    public bool CanUndo => _history.Count > 0;

    public string Text => Articles[Current!.Value.Article].Texts[Current.Value.Sentence];

    public ClassifiedSentence Guess => Articles[Current!.Value.Article].Guesses[Current.Value.Sentence];

    /// <summary>How many of the sentences asked here bear each label.</summary>
    public int[] LabelCounts() => [.. SentenceLabels.All.Select(label => _decided.Sum(a => a.Count(row => row?.Label == label.Name())))];

    public string? LabelOf(int article, int sentence) => _decided[article][sentence]?.Label;

    /// <summary>Saves the decision, then asks the next.</summary>
    public void Decide(SentenceLabel label)
    {
        var (article, sentence) = Current!.Value;
        var guess = Guess;
        _decided[article][sentence] = new(label.Name(), Text)
        {
            Article = Articles[article].Name,
            Paragraph = guess.Paragraph.ToString(CultureInfo.InvariantCulture),
            Sentence = (sentence + 1).ToString(CultureInfo.InvariantCulture),
            Kind = guess.Kind.Name(),
            Source = SourceFor(label),
            Note = Note,
            Annotator = _annotator,
        };
        _history.Push((article, sentence, Source));
        Save();
        Next();
    }

    /// <summary>
    /// What the model found names the source of its own label. Who gives another label may mean another source, or none, and says which by
    /// the key for it.
    /// </summary>
    string SourceFor(SentenceLabel label) => label == Guess.Label || Source != GuessedSource ? Source : "";

    /// <summary>Puts the sentence off until the next start.</summary>
    public void Skip()
    {
        _skipped.Add(Current!.Value);
        _history.Push((Current.Value.Article, Current.Value.Sentence, Source));
        Next();
    }

    /// <summary>Takes back the last decision or skip, and asks that sentence again.</summary>
    public void Undo()
    {
        var (article, sentence, source) = _history.Pop();
        var last = (article, sentence);
        var row = _decided[article][sentence];
        _decided[article][sentence] = null;
        if (!_skipped.Remove(last))
            Save();
        Ask(last);
        // What was typed was not the mistake.
        if (row is not null)
            (Source, Note) = (source, row.Note);
    }

    void Save() => _file.Save([.. _otherRows, .. _decided.SelectMany(article => article.OfType<LabelledRow>())]);

    void Next()
    {
        (int, int)? best = null;
        double bestWorth = double.NegativeInfinity;
        int[] counts = LabelCounts();
        for (int a = 0; a < _decided.Length; a++)
        for (int s = 0; s < _decided[a].Length; s++)
        {
            if (_decided[a][s] is not null || _skipped.Contains((a, s)))
                continue;
            double worth = _order == LabelOrder.Text ? 0 : LabelQueue.Worth(Articles[a].Guesses[s].Probabilities, counts);
            if (worth > bestWorth)
                (best, bestWorth) = ((a, s), worth);
        }
        Ask(best);
    }

    void Ask((int Article, int Sentence)? sentence)
    {
        Current = sentence;
        Note = "";
        Source = sentence is null ? "" : GuessedSource;
    }

    string GuessedSource => Guess.Attribution?.Source is { } source ? source.GetText(Text) : "";

    void Resume()
    {
        var index = Articles
            .Select((article, i) => (article.Name, i))
            .ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        foreach (var row in _file.Rows)
        {
            if (!index.TryGetValue(row.Article, out int article))
            {
                _otherRows.Add(row);
                continue;
            }
            bool known =
                int.TryParse(row.Sentence, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= 1
                && number <= _decided[article].Length;
            if (!known || Articles[article].Texts[number - 1] != row.Text)
                throw new FailedRunException(
                    $"{row.File}({row.Line}): found sentence {row.Sentence} of article {row.Article} with another text than in the "
                        + $"article; "
                        + "expected the article as it was when it was labelled. Give a changed article another name, or name another --out."
                );
            _decided[article][number - 1] = row;
        }
    }
}
