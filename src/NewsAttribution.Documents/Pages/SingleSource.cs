namespace NewsAttribution.Documents.Pages;

/// <summary>The one source that all attributed sentences of an article rest on.</summary>
/// <param name="Name">The longest phrase that names it.</param>
/// <param name="Known">How many attributed sentences were traced to it.</param>
/// <param name="Attributed">How many attributed sentences there are.</param>
sealed record SingleSource(string Name, int Known, int Attributed)
{
    static readonly HashSet<string> Pronouns = new(
        ["he", "she", "they", "it", "who", "one", "we", "i", "you"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// <see langword="null"/> where there are several sources, or where fewer than two or less than half of the attributed sentences could
    /// be traced. Two phrases
    /// are one source if they end in the same word (<i>Harbour Master Ilse Marant</i>, <i>Marant</i>), or if a sentence goes on with the
    /// speaker of another.
    /// </summary>
    public static SingleSource? Of(IReadOnlyList<PageSentence> sentences)
    {
        string? key = null,
            name = null;
        int attributed = 0,
            known = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.Answer.Label == SentenceLabel.Narrative || sentence.Answer.Kind == SentenceKind.Furniture)
                continue;
            attributed++;
            if (Phrase(sentences, sentence) is not { } phrase)
                continue;
            known++;
            string last = LastWord(phrase);
            if (key is not null && !string.Equals(key, last, StringComparison.OrdinalIgnoreCase))
                return null;
            key = last;
            if (name is null || phrase.Length > name.Length)
                name = phrase;
        }
        return name is null || known < 2 || known * 2 < attributed ? null : new(name, known, attributed);
    }

    /// <summary>The phrase that names the speaker, without a genitive: that of the sentence which introduced it, if there is one.</summary>
    static string? Phrase(IReadOnlyList<PageSentence> sentences, PageSentence sentence)
    {
        // As many steps as there are sentences, so that a ring would end.
        for (int steps = 0; steps < sentences.Count && sentence.Answer.SpeakerSentence is { } speaker; steps++)
            sentence = sentences[speaker];
        string phrase = sentence.SourceText?.Trim(' ', '.', ',', '"', '“', '”') ?? "";
        if (phrase.EndsWith("'s", StringComparison.Ordinal) || phrase.EndsWith("’s", StringComparison.Ordinal))
            phrase = phrase[..^2];
        return phrase.Length == 0 || Pronouns.Contains(phrase) ? null : phrase;
    }

    static string LastWord(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];
}
