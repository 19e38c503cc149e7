using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Pages;

/// <summary>
/// What the card of a sentence says beyond its markup, as JSON for the script that makes the card: percents, paragraph and evidence. What
/// the markup holds, label, words and speaker, is not said again, and what many sentences share, by its number.
/// </summary>
/// <param name="page">Where to write.</param>
/// <param name="article">The article.</param>
sealed class CardData(PageOutput page, PageArticle article)
{
    /// <summary>More is noise: what follows weighs little.</summary>
    const int MostEvidence = 6;

    /// <summary>The columns of a file of corrections.</summary>
    public static readonly string[] Columns = ["file", "article", "index", "kind", "paragraph", "label", "source", "text", "corrected"];

    readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>That of all sentences.</summary>
    public void Write()
    {
        page.Write("{\"file\":"u8);
        page.WriteJson(article.File);
        page.Write(",\"article\":"u8);
        page.WriteJson(article.Name ?? "");
        page.Write(",\"rows\":["u8);
        for (int i = 0; i < article.Sentences.Count; i++)
        {
            page.Write(i > 0 ? ",\n"u8 : "\n"u8);
            WriteRow(i);
        }
        page.Write("],\n"u8);
        WriteShared();
        page.Write("}"u8);
    }

    /// <summary>That of one sentence.</summary>
    public void Write(int index)
    {
        page.Write("{\"count\":"u8);
        page.Write(article.Sentences.Count);
        page.Write(",\"row\":"u8);
        WriteRow(index);
        page.Write(","u8);
        WriteShared();
        page.Write("}"u8);
    }

    /// <summary>
    /// The percents of the labels, the number of the paragraph, the other labels by their probability, the evidence; then the label of the
    /// sentence by itself, if the evidence is of that; then its text, if the page does not show it letter by letter.
    /// </summary>
    void WriteRow(int index)
    {
        var sentence = article.Sentences[index];
        var (evidence, alone) = article.EvidenceOf(index);
        Span<int> percents = stackalloc int[SentenceLabels.Count];
        Percents.Of(sentence.Answer.Probabilities, percents);
        page.Write("["u8);
        foreach (int percent in percents)
        {
            page.Write(percent);
            page.Write(","u8);
        }
        page.Write(sentence.Answer.Paragraph);
        page.Write(","u8);
        var label = alone ?? sentence.Answer.Label;
        page.Write(OrderOfOthers(sentence.Answer));
        // In the article the runner-up; of a sentence by itself only the weights are known.
        var rival = RivalOf(label, sentence.Answer.Probabilities);
        page.Write(",["u8);
        WriteEvidence(sentence, evidence, label, rival);
        page.Write("]"u8);
        bool isShown = PageOutput.IsShownAsItIs(sentence.Text);
        if (alone is { } by)
        {
            page.Write(","u8);
            page.Write((int)by);
        }
        else if (!isShown)
            page.Write(",null"u8);
        if (!isShown)
        {
            page.Write(","u8);
            page.WriteJson(sentence.Text);
        }
        page.Write("]"u8);
    }

    /// <summary>The numbers of the labels that it does not bear as digits, the most probable first.</summary>
    static int OrderOfOthers(in ClassifiedSentence answer)
    {
        int order = 0;
        Span<bool> taken = stackalloc bool[SentenceLabels.Count];
        taken[(int)answer.Label] = true;
        for (int place = 1; place < SentenceLabels.Count; place++)
        {
            int next = taken.IndexOf(false);
            for (int i = next + 1; i < taken.Length; i++)
                if (!taken[i] && answer.Probabilities[(SentenceLabel)i] > answer.Probabilities[(SentenceLabel)next])
                    next = i;
            taken[next] = true;
            order = 10 * order + next;
        }
        return order;
    }

    /// <summary>The most probable of the other labels; of equals the first.</summary>
    static SentenceLabel RivalOf(SentenceLabel label, in LabelProbabilities probabilities)
    {
        SentenceLabel? rival = null;
        foreach (var other in SentenceLabels.All)
            if (other != label && (rival is not { } best || probabilities[other] > probabilities[best]))
                rival = other;
        return rival!.Value;
    }

    /// <summary>
    /// Of each piece of evidence its weight in tenths, the number of its name, and its words: 0 none, 1 the source, 2 the cue, others by
    /// where they stand.
    /// </summary>
    void WriteEvidence(PageSentence sentence, IReadOnlyList<Evidence> evidence, SentenceLabel label, SentenceLabel rival)
    {
        Span<float> weights = evidence.Count <= 64 ? stackalloc float[evidence.Count] : new float[evidence.Count];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = evidence[i].Weights[label] - evidence[i].Weights[rival];
        for (int written = 0; written < MostEvidence; written++)
        {
            int weightiest = 0;
            for (int i = 1; i < weights.Length; i++)
                if (Math.Abs(weights[i]) > Math.Abs(weights[weightiest]))
                    weightiest = i;
            if (weights.Length == 0 || weights[weightiest] == 0)
                return;
            page.Write(written > 0 ? ","u8 : ""u8);
            page.Write((int)Math.Round((double)weights[weightiest] * 10, MidpointRounding.AwayFromZero));
            WritePiece(sentence, evidence[weightiest]);
            weights[weightiest] = 0;
        }
    }

    void WritePiece(PageSentence sentence, Evidence piece)
    {
        page.Write(","u8);
        if (!_names.TryGetValue(piece.Name, out int name))
            _names[piece.Name] = name = _names.Count;
        page.Write(name);
        page.Write(","u8);
        if (piece.Words is not { Length: > 0 } words)
            page.Write("0"u8);
        else if (words == sentence.Source)
            page.Write("1"u8);
        else if (words == sentence.Cue)
            page.Write("2"u8);
        else
        {
            page.Write("["u8);
            page.Write(words.Start);
            page.Write(","u8);
            page.Write(words.Length);
            page.Write("]"u8);
        }
    }

    /// <summary>What the rows call by numbers: names of evidence; names and roles of sources.</summary>
    void WriteShared()
    {
        page.Write("\"names\":["u8);
        string[] names = new string[_names.Count];
        foreach (var (name, number) in _names)
            names[number] = name;
        for (int i = 0; i < names.Length; i++)
        {
            page.Write(i > 0 ? ","u8 : ""u8);
            page.WriteJson(names[i]);
        }
        page.Write("],\n\"sources\":["u8);
        for (int i = 0; i < article.Sources.Count; i++)
        {
            page.Write(i > 0 ? ",["u8 : "["u8);
            page.WriteJson(article.Sources[i].Name);
            if (article.Sources[i].Role is { } role)
            {
                page.Write(","u8);
                page.WriteJson(role);
            }
            page.Write("]"u8);
        }
        page.Write("]"u8);
    }
}
