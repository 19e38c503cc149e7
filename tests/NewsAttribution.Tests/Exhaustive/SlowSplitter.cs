namespace NewsAttribution.Tests.Exhaustive;

/// <summary>
/// A second splitter, for texts of <see cref="Pieces"/> only: written from the rules in <c>src/README.md</c>, whose numbers stand here,
/// and with no code of the first.
/// </summary>
sealed class SlowSplitter
{
    readonly string _text;
    int _start;

    SlowSplitter(string paragraph) => _text = paragraph;

    public static List<string> Split(string article)
    {
        var sentences = new List<string>();
        foreach (string paragraph in article.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) // 1
            sentences.AddRange(new SlowSplitter(paragraph).Sentences());
        return sentences;
    }

    IEnumerable<string> Sentences()
    {
        int at = 0;
        while ((at = _text.IndexOf('.', at)) >= 0)
        {
            bool ends = EndsAt(at, out int end);
            if (ends)
            {
                yield return _text[_start..end].Trim();
                _start = end + _text[end..].TakeWhile(c => c == ' ').Count();
            }
            at = end;
        }
        if (_text[_start..].Trim() is { Length: > 0 } last)
            yield return last;
    }

    bool EndsAt(int stop, out int end)
    {
        int stops = _text[stop..].TakeWhile(c => c == '.').Count(); // 2
        end = stop + stops;
        bool quoteClosed = false;
        for (; end < _text.Length && Closes(end); end++) // 3
            quoteClosed = true;
        if (end == _text.Length || _text[end] != ' ') // 4
            return false;
        string before = _text[_start..stop];
        if (!before.Take(33).Any(char.IsLetter) && before.Length <= 33) // 5
            return false;
        string rest = _text[end..];
        string marks = string.Concat(rest.TakeWhile(c => c is ' ' or '.' || IsQuote(c))); // 6
        bool marked = marks.Any(IsQuote);
        string next = rest[marks.Length..];
        if (next.Length == 0)
            return true;
        bool small = char.IsLower(next[0]);
        if (stops > 1) // 7
            return !small && (!quoteClosed || marked || !Asks(next) || HasSpeaker(stop));
        string word = string.Concat(before.Reverse().TakeWhile(char.IsLetter).Reverse());
        if (small && marked) // 8
            return word.Length > 0;
        if (small) // 9
            return !quoteClosed && word.Length > 2 && (WordOf(next) is "he" or "that" or "the" || word.All(char.IsLower));
        return !quoteClosed || marked || !SaysAtOnce(next); // 10
    }

    bool Closes(int at) =>
        IsQuote(_text[at])
        && (at + 1 == _text.Length || _text[at + 1] is ' ' or '.' or ',' or ':' || (IsQuote(_text[at + 1]) && _text[at] != '“'));

    /// <summary>Rule 10: words with capitals, perhaps <i>the</i>, then <i>said</i> and a full stop.</summary>
    bool SaysAtOnce(string text) => IsQuote(_text[_start]) && Speaker(text, commas: false) is { } rest && rest.TrimStart().StartsWith('.');

    /// <summary>Rule 7: the same, where an apposition between commas may stand, and the speaker is no pronoun and has no article.</summary>
    static bool Asks(string text) =>
        WordOf(text) is not ("He" or "That" or "The")
        && Speaker(text, commas: true) is { } rest
        && !(rest.TrimStart() is { Length: > 0 } after && char.IsLetter(after[0]));

    /// <summary>Rule 7: <i>said</i> and a colon stand before the last mark that follows a space.</summary>
    bool HasSpeaker(int stop)
    {
        string before = _text[Math.Max(_start, stop - 240)..stop];
        int mark = Enumerable.Range(0, before.Length).LastOrDefault(i => i > 0 && IsQuote(before[i]) && before[i - 1] == ' ');
        string leadIn = before[..mark].TrimEnd();
        return leadIn.Length > 1 && leadIn[^1] == ':' && Words(leadIn).Contains("said");
    }

    static string[] Words(string text) =>
        string.Concat(text.Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What stands behind the <i>said</i> of a speaker; null without one.</summary>
    static string? Speaker(string text, bool commas)
    {
        int seen = 0;
        for (int i = 0; i < Math.Min(text.Length, 120); i++)
        {
            if (char.IsLetter(text[i]))
            {
                string word = WordOf(text[i..]);
                string rest = text[(i + word.Length)..];
                if (seen != 1 && word == "said")
                    return rest;
                bool leads = rest.Length > 1 && rest[0] == ' ' && char.IsUpper(rest[1]);
                if (seen != 1 && char.IsLower(word[0]) && word != "the" && !leads)
                    return null;
                i += word.Length - 1;
            }
            else if (text[i] == ',' && commas)
                seen++;
            else if (text[i] == ',' || (text[i] == '.' && i > 0 && char.IsLetter(text[i - 1])))
                return null;
        }
        return null;
    }

    static string WordOf(string text) => string.Concat(text.TakeWhile(char.IsLetter));

    static bool IsQuote(char c) => c is '“' or '”' or '"';
}
