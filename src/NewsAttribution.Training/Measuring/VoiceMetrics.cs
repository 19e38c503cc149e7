namespace NewsAttribution.Training.Measuring;

/// <summary>How well a classifier tells who speaks.</summary>
/// <param name="InNeed">Sentences whose own words do not tell who speaks.</param>
/// <param name="Linked">How many of them got another sentence that names the speaker.</param>
/// <param name="Right">How many of them got one that names, or rests on, the right one.</param>
/// <param name="PairsRight">Pairs of sentences of an article that rest on one voice, and got one.</param>
/// <param name="PairsWrong">Pairs that got one voice and rest on two.</param>
/// <param name="PairsMissed">Pairs that rest on one voice and did not get one.</param>
readonly record struct VoiceMetrics(int InNeed, int Linked, int Right, int PairsRight, int PairsWrong, int PairsMissed)
{
    /// <summary>Share of the sentences in need that are linked to the right speaker.</summary>
    public double RightShare => Share(Right, InNeed);

    /// <summary>Share of the pairs put together that rest on one voice.</summary>
    public double Precision => Share(PairsRight, PairsRight + PairsWrong);

    /// <summary>Share of the pairs that rest on one voice that were put together.</summary>
    public double Recall => Share(PairsRight, PairsRight + PairsMissed);

    public double F1 => Share(2 * PairsRight, (2 * PairsRight) + PairsWrong + PairsMissed);

    /// <summary>In words, with the figures of both measures.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"""
            Of {InNeed} sentences that need another one to know their voice, {Linked} are linked,
            {Right} to the right one: {RightShare:0.000}.
            Of all pairs of sentences that one voice speaks: precision {Precision:0.000}, recall {Recall:0.000}, F1 {F1:0.000}.
            """
        );

    static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
