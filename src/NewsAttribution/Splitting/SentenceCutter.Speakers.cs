using NewsAttribution.Tokens;

namespace NewsAttribution.Splitting;

/// <summary>What follows a closed quotation and belongs to its sentence: the speaker, or where it was printed.</summary>
ref partial struct SentenceCutter
{
    /// <summary>
    /// How far after a question the naming of its speaker is looked for, in characters: <i>"Why?" Ms Anna Prentice, 46, a nurse,
    /// asked.</i>
    /// </summary>
    const int SpeakerReach = 120;

    /// <summary>Longest bracket behind a quotation that tells where it stands, in characters.</summary>
    const int LongestCitation = 120;

    /// <summary><i>"Is it over?" Ms Prentice asked</i>: a name, perhaps with an apposition, and a verb of saying.</summary>
    /// <param name="first">The first letter of the name.</param>
    /// <param name="atOnce">Only where the sentence ends with the verb: <i>"We left." Ms Prentice said.</i></param>
    readonly bool NamesSpeaker(int first, bool atOnce)
    {
        if (!atOnce && EdgeWords.Is(WordAt(first), EdgeWord.Opener))
            return false;
        int end = Math.Min(_text.Length, first + SpeakerReach),
            commas = 0,
            owned = 0;
        for (int i = first; i < end; )
        {
            char c = _text[i];
            if (char.IsLetter(c))
            {
                ReadOnlySpan<char> word = WordAt(i);
                if (commas != 1 && char.IsLower(c) && !EdgeWords.Is(word, EdgeWord.NameParticle))
                {
                    bool saying = EdgeWords.IsSaying(word, _lexicon);
                    // Lund's young lawyer said; Labour leader Ana Prentice said
                    if (saying || --owned < 0 && !LeadsToName(i + word.Length))
                        return atOnce
                            ? Closes(word, i + word.Length)
                            : saying && (EdgeWords.Is(word, EdgeWord.Cry) || !OpensClause(i + word.Length));
                }

                if (word.EndsWith("'s") || word.EndsWith("’s"))
                    owned = 2;
                i += word.Length;
                continue;
            }

            if (c == ',' && !atOnce)
                commas++;
            else if (
                (c is '!' or '?' or ';' or ',')
                || (c == '.' && Abbreviations.Of(WordBefore(i)) != Abbreviation.Leads && WordBefore(i).Length > 1)
            )
                return false;
            i++;
        }

        return false;
    }

    /// <summary>How far before the end of a quotation its speaker is looked for, in characters.</summary>
    const int LeadInReach = 240;

    /// <summary>
    /// <i>He <b>said: “</b>We won!” Mr Lund disagreed.</i>: the quotation that closes behind the mark has a speaker, so that whoever comes
    /// next is another.
    /// </summary>
    readonly bool HasSpeaker(int mark)
    {
        int from = Math.Max(_start, mark - LeadInReach),
            open = mark - 1;
        while (open > from && !(Punctuation.IsQuote(_text[open]) && char.IsWhiteSpace(_text[open - 1])))
            open--;
        int colon = open - 1;
        while (colon > from && char.IsWhiteSpace(_text[colon]))
            colon--;
        if (open <= from || colon <= from || _text[colon] != ':')
            return false;
        for (int i = from; i < colon; i++)
            if (char.IsLetter(_text[i]))
            {
                var word = WordAt(i);
                if (char.IsLower(word[0]) && EdgeWords.IsSaying(word, _lexicon))
                    return true;
                i += word.Length - 1;
            }
        return false;
    }

    readonly bool LeadsToName(int end) => end + 1 < _text.Length && _text[end] == ' ' && char.IsUpper(_text[end + 1]);

    /// <summary><i>"We left." Ms Prentice said.</i>; not <i>I said, "We left." She laughed.</i></summary>
    readonly bool Closes(ReadOnlySpan<char> verb, int end) =>
        Punctuation.IsQuote(_text[_start])
        && EdgeWords.Is(verb, EdgeWord.ClosingVerb)
        && Punctuation.SkipWhiteSpace(_text, end) is var next
        && next < _text.Length
        && _text[next] == '.';

    /// <summary><i>said a man had bought it</i> reports something new; <i>said.</i>, <i>said on Monday</i> closes the question.</summary>
    readonly bool OpensClause(int at)
    {
        int next = Punctuation.SkipWhiteSpace(_text, at);
        return next < _text.Length && char.IsLetter(_text[next]) && !EdgeWords.Is(WordAt(next), EdgeWord.AfterSaying);
    }

    /// <summary>
    /// The closed quotation is followed by where it stands, in brackets before the full stop: <i>"It is old." (Harker 55).</i>
    /// </summary>
    readonly bool IsCitation(int bracket) =>
        BracketEnd(bracket) is var end
        && end > 0
        && end < _text.Length
        && (_text[end] is '.' or ',' or ';')
        && !Punctuation.IsTerminator(_text[end - 2]);

    /// <summary>One behind the bracket that closes the one that opens here, if it is near; -1 if it is not.</summary>
    readonly int BracketEnd(int bracket)
    {
        int end = _text[bracket..Math.Min(_text.Length, bracket + LongestCitation)].IndexOf(')');
        return end < 0 ? -1 : bracket + end + 1;
    }
}
