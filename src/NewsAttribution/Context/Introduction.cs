using NewsAttribution.Reading;
using NewsAttribution.Splitting;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>
/// What stands above the first question of an article, and whom it introduces: <i>Ona Pell leads the ice group. We met her.</i>
/// </summary>
readonly ref struct Introduction
{
    /// <summary>How many sentences are read.</summary>
    const int Longest = 12;

    /// <summary>A weight that says by itself that somebody was asked.</summary>
    public const int Strong = 3;

    readonly ReadOnlySpan<SentenceInArticle> _sentences;

    /// <summary>Key of the surname of whoever is introduced; 0 if it is nobody, or many.</summary>
    readonly ulong _surname;

    /// <summary>How much it speaks for an interview.</summary>
    public int Weight { get; }

    /// <summary>Reads it.</summary>
    /// <param name="article">All sentences.</param>
    /// <param name="kinds">Their kinds.</param>
    /// <param name="first">The first question.</param>
    /// <param name="lead">Reads the sentences above it.</param>
    /// <param name="knowledge">Word lists and the weights of cues.</param>
    public Introduction(
        ReadOnlySpan<SentenceInArticle> article,
        ReadOnlySpan<SentenceKind> kinds,
        int first,
        LeadReader lead,
        Knowledge knowledge
    )
    {
        // Without a lead the first question says who is asked: "Ms Pell, you hate snow. Is that true?"
        _sentences = article[..Math.Min(Math.Max(first, 1), Longest)];
        _surname = lead.FindGuest(_sentences, kinds, knowledge, first == 0);
        bool told = false,
            talks = false,
            titled = false,
            byPaper = false;
        for (int i = 0; i < article.Length; i++)
        {
            if (i >= first && i < article.Length - Interview.ClosingNote)
                continue;
            var text = article[i].Text.Span;
            told |= InterviewWords.Has(text, InterviewWord.Interview);
            talks |= InterviewWords.Has(text, InterviewWord.Talk);
            titled |= i < first && IsTitle(text);
            byPaper |= i < first && TellsOfPaper(text);
        }
        bool guest = _surname != 0;
        Weight = told
            ? guest
                ? 4
                : 2
            : byPaper && guest
                ? talks
                    ? 4
                    : 3
                : (titled || talks) && guest
                    ? 2
                    : talks || guest
                        ? 1
                        : 0;
    }

    /// <summary>A sentence names the guest.</summary>
    public bool Names(ReadOnlySpan<char> text)
    {
        if (_surname == 0)
            return false;
        foreach (var range in text.Split(' '))
            if (IsSurname(text[range]))
                return true;
        return false;
    }

    bool IsSurname(ReadOnlySpan<char> word) =>
        InterviewWords.Bare(word) is { Length: > 1 } name && char.IsUpper(name[0]) && WordKey.Of(WithoutOwner(name)) == _surname;

    /// <summary><i>Pell’s</i></summary>
    static ReadOnlySpan<char> WithoutOwner(ReadOnlySpan<char> word) => word is [.., '\'' or '’', 's'] ? word[..^2] : word;

    /// <summary>
    /// <i><b>Minister</b>, do sanctions work?</i>, <i><b>Ms Pell</b>, is it safe?</i>: the words before the first comma stand in the
    /// introduction too.
    /// </summary>
    public bool IsAddressed(ReadOnlySpan<char> text)
    {
        var address = Address(text);
        if (address.IsEmpty)
            return false;
        var name = address[(address.LastIndexOf(' ') + 1)..];
        if (IsSurname(name))
            return true;
        ulong key = WordKey.Of(name);
        foreach (var sentence in _sentences)
        foreach (var range in sentence.Text.Span.Split(' '))
            if (WordKey.Of(InterviewWords.Bare(sentence.Text.Span[range])) == key)
                return true;
        return false;
    }

    /// <summary>Words of the longest address: <i>Madam Vice President</i>.</summary>
    const int LongestAddress = 3;

    /// <summary>Words with capitals in front of the first comma; empty if there are others.</summary>
    public static ReadOnlySpan<char> Address(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" -–—―*_");
        int comma = text.IndexOf(',');
        if (comma <= 0 || text[..comma].Count(' ') >= LongestAddress)
            return default;
        var address = text[..comma];
        foreach (var range in address.Split(' '))
            if (address[range] is not [var first, ..] || !char.IsUpper(first))
                return default;
        return InterviewWords.Opens(address, InterviewWord.Reply | InterviewWord.Prompt) ? default : address;
    }

    /// <summary>
    /// <i>Ona Pell <b>on</b> the end of the ice</i>, <i>Ona Pell<b>:</b> “The ice is lost”</i>: no sentence, but the title of what somebody
    /// says.
    /// </summary>
    bool IsTitle(ReadOnlySpan<char> text)
    {
        if (_surname == 0 || Punctuation.EndsSentence(text.TrimEnd('”').TrimEnd('"')))
            return false;
        bool named = false;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (named && word.Equals("on", StringComparison.OrdinalIgnoreCase))
                return true;
            named = IsSurname(word);
            if (named && word is [.., ':'])
                return true;
        }
        return false;
    }

    /// <summary>
    /// <i>told <b>us</b></i>, <i><b>our</b> questions</i>, <i><b>we met</b> her</i>; not <i>all of us</i>, <i>we know</i>, and not
    /// <i>told us
    /// that it is safe</i>
    /// </summary>
    static bool TellsOfPaper(ReadOnlySpan<char> text)
    {
        if (text.Contains(" that ", StringComparison.Ordinal))
            return false;
        ReadOnlySpan<char> before = default;
        foreach (var range in text.Split(' '))
        {
            var word = InterviewWords.Bare(text[range]);
            if (word is "us" && !InterviewWords.Is(before, InterviewWord.NotUs))
                return true;
            if (word is "our" or "Our" && !InterviewWords.Is(before, InterviewWord.NotUs))
                return true;
            if (before is "we" or "We" && InterviewWords.Is(word, InterviewWord.Meeting))
                return true;
            before = word;
        }
        return false;
    }
}
