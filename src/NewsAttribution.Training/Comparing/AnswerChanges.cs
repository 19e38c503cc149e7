namespace NewsAttribution.Training.Comparing;

/// <summary>What two classifiers, or two builds of one, answer otherwise to the same texts, whose labels need not be known.</summary>
sealed record AnswerChanges
{
    static readonly ChangedPart[] Parts = Enum.GetValues<ChangedPart>();

    /// <summary>How many sentences both read; only these are compared.</summary>
    public required int Sentences { get; init; }

    /// <summary>How many sentences of the old answer the new one cuts otherwise.</summary>
    public required int OnlyOld { get; init; }

    /// <summary>How many sentences of the new answer the old one cuts otherwise.</summary>
    public required int OnlyNew { get; init; }

    /// <summary>How many sentences changed in anything.</summary>
    public required int Changed { get; init; }

    /// <summary>The kinds of change that occur: labels, the frequent ones first, then sources, cues and speakers.</summary>
    public required IReadOnlyList<ChangeGroup> Groups { get; init; }

    /// <summary>How many sentences have another label, by the old one and the new one; 0 where the two are the same.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Labels { get; init; }

    /// <summary>How many sentences changed in this.</summary>
    public int Count(ChangedPart part) => Groups.Where(group => group.Part == part).Sum(group => group.Sentences.Count);

    /// <summary>The share of <see cref="Sentences"/> that changed in this, in [0, 1]; 0 where there are none.</summary>
    public double Share(ChangedPart part) => Sentences == 0 ? 0 : Count(part) / (double)Sentences;

    public static AnswerChanges Of(IReadOnlyList<AnsweredArticle> articles)
    {
        int sentences = 0;
        List<SentencePair> changed = [];
        foreach (var article in articles)
        {
            var pairs = SentenceMatching.Match(article);
            sentences += pairs.Count;
            changed.AddRange(pairs.Where(pair => Parts.Any(pair.Has)));
        }
        var groups = Parts
            .SelectMany(part => changed.Where(pair => pair.Has(part)).GroupBy(pair => KeyOf(pair, part)))
            .OrderBy(group => group.Key.Part)
            .ThenByDescending(group => group.Key.Part == ChangedPart.Label ? group.Count() : 0)
            .ThenBy(group => group.Key.Order)
            .Select(group => new ChangeGroup(group.Key.Part, group.Key.Name, [.. group.OrderByDescending(pair => pair.Shift)]));
        return new()
        {
            Sentences = sentences,
            OnlyOld = articles.Sum(article => article.Old.Count) - sentences,
            OnlyNew = articles.Sum(article => article.New.Count) - sentences,
            Changed = changed.Count,
            Groups = [.. groups],
            Labels =
            [
                .. SentenceLabels.All.Select(before =>
                    (int[])
                        [
                            .. SentenceLabels.All.Select(after =>
                                changed.Count(pair => pair.HasOtherLabel && pair.Old.Label == before && pair.New.Label == after)
                            ),
                        ]
                ),
            ],
        };
    }

    static (ChangedPart Part, int Order, string Name) KeyOf(SentencePair pair, ChangedPart part)
    {
        if (part == ChangedPart.Label)
            return (
                part,
                (int)pair.Old.Label * SentenceLabels.Count + (int)pair.New.Label,
                $"{pair.Old.Label.Name()} to {pair.New.Label.Name()}"
            );
        var kind =
            part == ChangedPart.Source ? pair.Source
            : part == ChangedPart.Cue ? pair.Cue
            : pair.Speaker;
        return (part, (int)kind!.Value, NameOf(kind.Value, part));
    }

    static string NameOf(ChangeKind kind, ChangedPart part) =>
        kind switch
        {
            ChangeKind.Found => part == ChangedPart.Speaker ? "linked" : "found",
            ChangeKind.Lost => "lost",
            ChangeKind.Longer => "longer",
            ChangeKind.Shorter => "shorter",
            _ => "other",
        };
}
