using NewsAttribution.Splitting;
using NewsAttribution.Tokens;

namespace NewsAttribution.Context;

/// <content>Turns with a label in front: <i>Q:</i>, <i>Ona Pell:</i>, <i>PELL</i>.</content>
sealed partial class Interview
{
    /// <summary>Labelled turns that make an interview where only one of them follows a question.</summary>
    const int ManyTurns = 4;

    /// <summary>Labels that are told apart: a talk has fewer voices.</summary>
    const int MostParties = 32;

    /// <summary>Who speaks under a label.</summary>
    sealed record Party(ulong Key, LabelForm Form)
    {
        public int Turns { get; set; }

        /// <summary>Its turns that end in a question.</summary>
        public int Questions { get; set; }

        /// <summary>Its turns that follow a question.</summary>
        public int Replies { get; set; }

        public bool Asks { get; set; }

        /// <summary>Key of the surname; 0 of a label without a name.</summary>
        public ulong Surname { get; set; } = Form is LabelForm.Name or LabelForm.Capitals && Key > char.MaxValue ? Key : 0;

        /// <summary>The label is one: it comes again, or follows a question. Capitals without a colon open many a sentence.</summary>
        public bool Speaks =>
            Form switch
            {
                LabelForm.Capitals => Turns > 1 && Questions + Replies > 1,
                LabelForm.Name or LabelForm.Initials => Turns > 1 || Replies > 0,
                _ => true,
            };
    }

    Party? FindParty(in TurnLabel label)
    {
        foreach (var party in _parties)
            if (party.Key == label.Key)
                return party;
        return null;
    }

    /// <summary>Counts what stands under each label. Do they make an interview?</summary>
    bool FindParties(ReadOnlySpan<SentenceInArticle> article)
    {
        _parties.Clear();
        for (int n = 0; n < _labels.Count; n++)
        {
            var (first, label) = _labels[n];
            var party = FindParty(label);
            if (party is null && _parties.Count < MostParties)
                _parties.Add(party = new(label.Key, label.Form));
            if (party is null)
                continue;
            int last = (n + 1 < _labels.Count ? _labels[n + 1].Sentence : article.Length) - 1;
            party.Turns++;
            // "PELL" on a line of its own: the turn begins with the next.
            int start = label.End == article[first].Text.Length ? first + 1 : first;
            party.Questions += Asks(article[last].Text.Span) && !IsPlainQuestion(article, start, last) ? 1 : 0;
            party.Replies += first > 0 && Asks(article[first - 1].Text.Span) ? 1 : 0;
        }
        _parties.RemoveAll(party => !party.Speaks);
        FindAskers();
        int turns = 0,
            replies = 0,
            answering = 0;
        bool asked = false,
            answered = false;
        foreach (var party in _parties)
        {
            turns += party.Turns;
            replies += party.Asks ? 0 : party.Replies;
            answering += party.Asks ? 0 : 1;
            asked |= party.Form == LabelForm.Asks;
            answered |= party.Form == LabelForm.Answers && party.Replies > 0;
        }
        return answering > 0
            && ((asked && answered) || replies >= FewestExchanges || (replies > 0 && turns >= ManyTurns && _parties.Count > 1));
    }

    /// <summary>
    /// A paragraph that is a question in front of the next label is no part of the answer before it: in many papers only the answers have a
    /// label.
    /// </summary>
    static bool IsPlainQuestion(ReadOnlySpan<SentenceInArticle> article, int first, int last) =>
        last > first && BeginsParagraph(article, last) && EndsParagraph(article, last);

    /// <summary>Who asks in half of his turns, or more often than any other.</summary>
    void FindAskers()
    {
        int most = 0;
        bool known = false;
        foreach (var party in _parties)
        {
            most = Math.Max(most, party.Questions);
            known |= party.Form == LabelForm.Asks;
        }
        foreach (var party in _parties)
            party.Asks =
                party.Form == LabelForm.Asks
                || (
                    party.Form != LabelForm.Answers
                    && party.Questions > 0
                    && (party.Questions * 2 >= party.Turns || (party.Questions == most && !known && _parties.Count > 1))
                );
    }

    void ReadLabelled(ReadOnlySpan<SentenceInArticle> article, ReadOnlySpan<SentenceKind> kinds)
    {
        Begin(article.Length);
        Party? current = null;
        bool begins = false;
        for (int i = 0, n = 0; i < article.Length; i++)
        {
            if (kinds[i] == SentenceKind.Furniture)
                continue;
            while (n < _labels.Count && _labels[n].Sentence < i)
                n++;
            var label = n < _labels.Count && _labels[n].Sentence == i ? _labels[n].Label : default;
            int end = 0;
            if (label.Form != LabelForm.None && FindParty(label) is { } party)
            {
                (current, begins, end) = (party, true, label.End);
                if (party is { Form: LabelForm.Initials, Surname: 0 })
                    party.Surname = FindInitials(article[..i], article[i].Text.Span[..end]);
                if (end == article[i].Text.Length)
                {
                    _turns[i] = new(TurnRole.Between, false, 0, 0);
                    continue;
                }
            }
            else if (AsksNext(article, i, n))
            {
                _turns[i] = new(TurnRole.Question, true, 0, 0);
                current = null;
                continue;
            }
            else if (current is not null && (IsNote(article, i) || IsAbout(article, i)))
                current = null;
            if (current is null)
                continue;
            _turns[i] = new(current.Asks ? TurnRole.Question : TurnRole.Answer, begins, end, current.Surname);
            begins = false;
        }
    }

    /// <summary>A question without a label in front of a labelled answer.</summary>
    bool AsksNext(ReadOnlySpan<SentenceInArticle> article, int sentence, int label)
    {
        while (label < _labels.Count && _labels[label].Sentence <= sentence)
            label++;
        return Asks(article[sentence].Text.Span)
            && EndsParagraph(article, sentence)
            && BeginsParagraph(article, sentence)
            && label < _labels.Count
            && _labels[label].Sentence == sentence + 1
            && FindParty(_labels[label].Label) is { Asks: false };
    }

    /// <summary>
    /// A paragraph without a label that speaks of somebody who has one is the article's: <i>Pell laughs.</i> So is a sentence where
    /// paragraph breaks were lost.
    /// </summary>
    bool IsAbout(ReadOnlySpan<SentenceInArticle> article, int sentence)
    {
        if (!BeginsParagraph(article, sentence) && article[0].Paragraph != article[^1].Paragraph)
            return false;
        var text = article[sentence].Text.Span;
        foreach (var range in text.Split(' '))
            if (text[range].Trim(".,;:’'s") is { Length: > 1 } word && char.IsUpper(word[0]))
                foreach (var party in _parties)
                    if (party.Surname != 0 && party.Surname == WordKey.Of(word))
                        return true;
        return false;
    }

    /// <summary>The surname that initials stand for: <i><b>O</b>na <b>P</b>ell</i> is <i>OP</i> later. 0 if there is none.</summary>
    static ulong FindInitials(ReadOnlySpan<SentenceInArticle> before, ReadOnlySpan<char> label)
    {
        Span<char> initials = stackalloc char[label.Length];
        int count = 0;
        foreach (char unit in label)
            if (char.IsUpper(unit))
                initials[count++] = unit;
        foreach (var sentence in before)
        {
            var text = sentence.Text.Span;
            int met = 0;
            foreach (var range in text.Split(' '))
            {
                var word = text[range].TrimStart("“\"‘'(*_").TrimEnd(".,;:!?’”\"')*_");
                bool fits = word.Length > 1 && char.IsLower(word[1]);
                met =
                    fits && word[0] == initials[met] ? met + 1
                    : fits && word[0] == initials[0] ? 1
                    : 0;
                if (met == count)
                    return WordKey.Of(word);
            }
        }
        return 0;
    }
}
