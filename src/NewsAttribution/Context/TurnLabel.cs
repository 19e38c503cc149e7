using NewsAttribution.Splitting;
using NewsAttribution.Tokens;

namespace NewsAttribution.Context;

/// <summary>
/// The label in front of a turn: <i><b>Q:</b> Is it safe?</i>, <i><b>Ona Pell:</b> It is.</i>, <i><b>DR PELL (laughs):</b> It is.</i>,
/// <i><b>O.P.:</b> It is.</i>, <i><b>PELL</b> It is.</i>
/// </summary>
/// <param name="Form">What sort of label it is.</param>
/// <param name="End">Where what is said begins; the length of the sentence if it is nothing but a label.</param>
/// <param name="Key">Key of its last word, by which labels are told apart: <i>Ona <b>Pell</b>:</i>, later <i><b>PELL</b>:</i></param>
readonly record struct TurnLabel(LabelForm Form, int End, ulong Key)
{
    /// <summary>In units: <i>Jon Marr, professor of economics at Brin University:</i></summary>
    const int Longest = 80;

    /// <summary>Words of the longest name with its titles.</summary>
    const int LongestName = 5;

    /// <summary>Letters that capitals without a colon have at least: <i>UN officials</i>, <i>A man</i>.</summary>
    const int ShortestCapitals = 4;

    public static TurnLabel Read(ReadOnlySpan<char> sentence)
    {
        int start = 0;
        while (start < sentence.Length && IsMarkup(sentence[start]))
            start++;
        if (start == sentence.Length || !char.IsUpper(sentence[start]))
            return default;
        var letter = ReadLetter(sentence, start);
        if (letter.Form != LabelForm.None)
            return letter;
        var rest = sentence[start..Math.Min(sentence.Length, start + Longest)];
        int colon = rest.IndexOf(':');
        if (colon > 0)
        {
            int end = SkipMarkup(sentence, start + colon + 1);
            // "14:30", "https://…"
            bool parted = end > start + colon + 1 || end == sentence.Length;
            return parted ? ReadName(rest[..colon], end) : default;
        }
        return ReadCapitals(sentence, start);
    }

    /// <summary><i>Q. Is it safe?</i>, <i>A) It is.</i>, <i>Q Is it safe?</i></summary>
    static TurnLabel ReadLetter(ReadOnlySpan<char> sentence, int start)
    {
        if (sentence[start] is not ('Q' or 'A') || start + 1 >= sentence.Length)
            return default;
        int end = SkipMarkup(sentence, start + 1);
        bool bare = false;
        if (sentence[start + 1] is ':' or '.' or ')')
            end = SkipMarkup(sentence, start + 2);
        else if (end < sentence.Length && Punctuation.IsDashOrBullet(sentence[end]))
            end = SkipMarkup(sentence, end + 1);
        else if (char.IsWhiteSpace(sentence[start + 1]) && end < sentence.Length && char.IsUpper(sentence[end]))
            bare = true;
        else
            return default;
        // "A.B. Lowe", "A: "
        bool parted = end == sentence.Length || char.IsWhiteSpace(sentence[end - 1]) || sentence[end - 1] == '*';
        var form =
            bare ? LabelForm.Capitals
            : sentence[start] == 'Q' ? LabelForm.Asks
            : LabelForm.Answers;
        return parted ? new(form, end, sentence[start]) : default;
    }

    /// <summary>A name or a role, perhaps with who that is behind a comma or in brackets.</summary>
    static TurnLabel ReadName(ReadOnlySpan<char> label, int end)
    {
        int stop = label.IndexOfAny(',', '(', '[');
        var name = (stop > 0 ? label[..stop] : label).TrimEnd(" *_");
        int words = 0;
        ulong key = 0;
        bool initials = true;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty)
                continue;
            if (++words > LongestName || !IsOfName(word))
                return default;
            key = WordKey.Of(word);
            initials &= word.Length <= 2 * MostInitials && IsInitials(word);
        }
        // "Yes, if the mayor is right: …"
        if (words == 0 || (stop > 0 && label[stop] == ',' && words == 1))
            return default;
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var form =
            InterviewWords.Is(last, InterviewWord.Asker) ? LabelForm.Asks
            : InterviewWords.Is(last, InterviewWord.Answerer) ? LabelForm.Answers
            : initials && words <= MostInitials ? LabelForm.Initials
            : LabelForm.Name;
        return new(form, end, key);
    }

    const int MostInitials = 3;

    /// <summary><i>OP</i>, <i>O.P.</i></summary>
    static bool IsInitials(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char unit in word)
        {
            if (unit != '.' && !char.IsUpper(unit))
                return false;
            letters += unit == '.' ? 0 : 1;
        }
        return letters <= MostInitials;
    }

    static bool IsOfName(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyInRange('0', '9') || word.ContainsAny('"', '“', '?'))
            return false;
        return char.IsUpper(word[0]) || EdgeWords.Is(word, EdgeWord.NameParticle) || HasCapitalInside(word);
    }

    /// <summary><i>al-Rubaie</i>, <i>d'Arc</i></summary>
    static bool HasCapitalInside(ReadOnlySpan<char> word)
    {
        int mark = word.IndexOfAny("-'’");
        return mark >= 0 && mark + 1 < word.Length && char.IsUpper(word[mark + 1]);
    }

    /// <summary><i><b>ONA PELL</b> It is warm.</i>, <i><b>ONA PELL</b></i> on a line of its own, <i><b>PELL —</b> It is warm.</i></summary>
    static TurnLabel ReadCapitals(ReadOnlySpan<char> sentence, int start)
    {
        int at = start,
            end = start,
            letters = 0,
            words = 0;
        ulong key = 0;
        while (at < sentence.Length && words < LongestName)
        {
            int next = at;
            while (next < sentence.Length && !char.IsWhiteSpace(sentence[next]))
                next++;
            var word = sentence[at..next].TrimEnd("*_");
            if (!IsCapitals(word))
                break;
            key = WordKey.Of(word);
            letters += word.Length;
            words++;
            end = next;
            at = Punctuation.SkipWhiteSpace(sentence, next);
        }
        if (letters < ShortestCapitals || words == LongestName)
            return default;
        at = SkipMarkup(sentence, end);
        if (at < sentence.Length && Punctuation.IsDashOrBullet(sentence[at]))
            at = SkipMarkup(sentence, at + 1);
        return at == sentence.Length || char.IsUpper(sentence[at]) ? new(LabelForm.Capitals, at, key) : default;
    }

    static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
            if (!char.IsUpper(unit) && unit is not ('-' or '\'' or '’' or '.'))
                return false;
        return word.Length > 1;
    }

    /// <summary>Signs by which plain text is set in bold or as a heading.</summary>
    static bool IsMarkup(char unit) =>
        (unit is '*' or '_' or '#' or '>' or '[') || char.IsWhiteSpace(unit) || Punctuation.IsInvisible(unit);

    static int SkipMarkup(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (unitIsSpace(text[at]) || text[at] is '*' or '_'))
            at++;
        return at;

        static bool unitIsSpace(char unit) => char.IsWhiteSpace(unit) || Punctuation.IsInvisible(unit);
    }
}
