using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Pages;

/// <summary>
/// One sentence: its letter, its text with source and cue underlined, and the way to its speaker. The script of the page adds a card while
/// it is pointed at or has the focus; without it the letter, the name of the label and its percents are there.
/// </summary>
/// <param name="page">Where to write.</param>
/// <param name="sentences">All sentences of the article.</param>
/// <param name="prefix">What the ids of the article begin with.</param>
sealed class SentenceHtml(PageOutput page, IReadOnlyList<PageSentence> sentences, string prefix)
{
    const int LongestSpeaker = 32,
        LongestFirstWord = 24;

    public void Write(int index)
    {
        var sentence = sentences[index];
        var answer = sentence.Answer;
        page.Write("<span class=\"s "u8);
        page.Write(answer.Label.Class());
        page.Write(answer.IsDecided ? ""u8 : " unsure"u8);
        page.Write("\" id=\""u8);
        page.Write(prefix);
        page.Write(index + 1);
        if (sentence.InList is { } number)
        {
            page.Write("\" data-source=\""u8);
            page.Write(number);
        }
        // A line must not end between the letter and its sentence.
        page.Write("\"><span class=\"whole\">"u8);
        WriteLetter(answer);
        int first = FirstWord(sentence.Text);
        WriteText(sentence, 0, first);
        page.Write("</span>"u8);
        WriteText(sentence, first, sentence.Text.Length);
        WriteSpeaker(answer);
        page.Write("</span>"u8);
    }

    /// <summary>A button, which makes the card reachable by keyboard.</summary>
    void WriteLetter(in ClassifiedSentence answer)
    {
        Span<int> percents = stackalloc int[SentenceLabels.Count];
        Percents.Of(answer.Probabilities, percents);
        page.Write("<button class=\"mark\" data-p=\""u8);
        page.Write(percents[(int)answer.Label]);
        page.Write("\" aria-label=\""u8);
        page.Write(answer.Label.Title());
        page.Write(answer.IsDecided ? ", "u8 : "?, "u8);
        page.Write(percents[(int)answer.Label]);
        page.Write("\u00A0%\">"u8);
        page.Write([answer.Label.Letter()]);
        page.Write(answer.IsDecided ? ""u8 : "?"u8);
        page.Write("</button>"u8);
    }

    static int FirstWord(string text)
    {
        int end = text.AsSpan().IndexOfAny(' ', '\n', '\t');
        return end is >= 0 and <= LongestFirstWord ? end
            : end < 0 && text.Length <= LongestFirstWord ? text.Length
            : 0;
    }

    /// <summary>A piece of the sentence with source and cue marked in it.</summary>
    void WriteText(PageSentence sentence, int from, int to)
    {
        while (from < to)
        {
            int end = Math.Min(NextCut(sentence.Source, from, to), NextCut(sentence.Cue, from, to));
            bool isSource = Covers(sentence.Source, from),
                isCue = Covers(sentence.Cue, from);
            page.Write(
                (isSource, isCue) switch
                {
                    (true, true) => "<span class=\"src cue\">"u8,
                    (true, false) => "<span class=\"src\">"u8,
                    (false, true) => "<span class=\"cue\">"u8,
                    _ => ""u8,
                }
            );
            page.WriteText(sentence.Text.AsSpan(from, end - from));
            page.Write(isSource || isCue ? "</span>"u8 : ""u8);
            from = end;
        }
    }

    /// <summary>Where a span next begins or ends.</summary>
    static int NextCut(TextSpan? span, int from, int to) =>
        span is not { } s ? to
        : s.Start > from ? Math.Min(s.Start, to)
        : s.End > from ? Math.Min(s.End, to)
        : to;

    static bool Covers(TextSpan? span, int position) => span is { } s && s.Start <= position && position < s.End;

    void WriteSpeaker(in ClassifiedSentence answer)
    {
        if (answer.SpeakerSentence is not { } speaker)
            return;
        page.Write(" <a class=\"speaker\" href=\"#"u8);
        page.Write(prefix);
        page.Write(speaker + 1);
        page.Write("\"><span class=\"unseen\">Speaker named in sentence "u8);
        page.Write(speaker + 1);
        page.Write(": </span>↑\u00A0"u8);
        page.WriteText(Html.Shortened(sentences[speaker].SourceText ?? $"sentence {speaker + 1}", LongestSpeaker));
        page.Write("</a>"u8);
    }
}
