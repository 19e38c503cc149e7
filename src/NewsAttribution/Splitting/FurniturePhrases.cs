namespace NewsAttribution.Splitting;

/// <summary>The set phrases of furniture. Compared without regard to capitals, ordinally: the same under every culture.</summary>
static class FurniturePhrases
{
    /// <summary>Open furniture whatever follows.</summary>
    static readonly string[] Openers =
    [
        "(additional reporting",
        "(compiled by",
        "(editing by",
        "(reporting by",
        "(soundbite",
        "(this story",
        "(with agency",
        "(with ap",
        "(with inputs",
        "(with reporting",
        "(writing by",
        "($1 =",
        "additional reporting",
        "advertisement",
        "all rights reserved",
        "also read",
        "article continues",
        "click here",
        "compiled by",
        "continue reading",
        "copyright ",
        "do you know more about",
        "download the",
        "editing by",
        "edited by",
        "enter your email",
        "file photo",
        "first published",
        "follow us",
        "for more information visit",
        "from our correspondent",
        "from our own correspondent",
        "from our special correspondent",
        "get this briefing",
        "getty images",
        "have a question for",
        "have you been affected",
        "image caption",
        "image source",
        "image:",
        "images:",
        "join our",
        "last updated",
        "last modified",
        "listen live",
        "listen now",
        "listen to this",
        "listen:",
        "live reporting by",
        "loading audio",
        "media caption",
        "more on this story",
        "newsletter",
        "originally published",
        "our diplomatic correspondent",
        "our special correspondent",
        "photo:",
        "photograph:",
        "photographs:",
        "photos:",
        "picture:",
        "pictures:",
        "play video",
        "produced by",
        "read also",
        "read more",
        "read next",
        "read the documents",
        "read the full",
        "read:",
        "recommended:",
        "related:",
        "related article",
        "related articles",
        "related topics",
        "reporting by",
        "scroll to",
        "see also",
        "share this",
        "sign in to",
        "sign up",
        "skip to",
        "staff reporter",
        "staff writer",
        "stay up to date",
        "story continues",
        "subscribe",
        "support our journalism",
        "the associated press contributed",
        "this article was",
        "this story has been updated",
        "this story was originally",
        "this video",
        "to listen to",
        "to receive this",
        "to subscribe",
        "to support our journalism",
        "topics:",
        "updates by",
        "video caption",
        "video:",
        "view this post",
        "watch live",
        "watch:",
        "with agencies",
        "with inputs from",
        "with reporting by",
        "writing by",
        "you can listen to",
        "your browser does not",
    ];

    /// <summary>
    /// Open furniture where no full stop ends the line: <i>Updated / Tuesday 14:22</i>, but <i>Updated figures show a rise.</i>
    /// </summary>
    static readonly string[] OpenersOfLines =
    [
        "analysis by",
        "by our",
        "email our",
        "if you know",
        "next week in",
        "our correspondent",
        "published",
        "read ",
        "special correspondent",
        "updated",
        "watch ",
        "with afp",
        "with ap",
        "with reuters",
        "from our",
        "by staff",
        "listen ",
        "share",
        "comments",
        "print",
        "posted",
    ];

    /// <summary>Close furniture.</summary>
    static readonly string[] Closers =
    [
        "contributed to this report",
        "contributed to this article",
        "contributed to this story",
        "sign up here",
        "subscribe here",
        "click here",
        "in your inbox",
        "email our newsdesk",
        "sign up at the foot of the page",
        "(submitted photo)",
        "(file photo)",
        "(handout)",
        "our full report is here",
        "closing this blog",
        "closing this page",
        "closing this blog for the evening",
        "is on global player now",
    ];

    /// <summary>Words that, with a colon, name who took the picture.</summary>
    static readonly string[] Credits =
    [
        "picture",
        "pictures",
        "photo",
        "photos",
        "photograph",
        "image",
        "images",
        "credit",
        "illustration",
        "graphic",
        "pic",
        "video",
    ];

    /// <summary>The sentence opens with a set phrase, perhaps behind a bullet.</summary>
    public static bool Open(ReadOnlySpan<char> sentence, bool terminated)
    {
        int at = 0;
        while (
            at < sentence.Length
            && at < 8
            && (Punctuation.IsDashOrBullet(sentence[at]) || sentence[at] == ' ' || Punctuation.IsInvisible(sentence[at]))
        )
            at++;
        ReadOnlySpan<char> text = sentence[at..];
        if (StartsWithAny(text, Openers) || IsCredit(text))
            return true;
        return !terminated && StartsWithAny(text, OpenersOfLines) && LineShape.CountWords(text, 16) < 16;
    }

    /// <summary>The sentence closes with a set phrase or with a credit in brackets or behind a bar: <i>… (Picture: Alamy)</i>.</summary>
    public static bool Close(ReadOnlySpan<char> sentence)
    {
        ReadOnlySpan<char> tail = sentence[Math.Max(0, sentence.Length - 80)..];
        int bracket = tail.LastIndexOfAny('(', '|');
        if (bracket >= 0 && IsCredit(tail[(bracket + 1)..].TrimStart()))
            return true;
        ReadOnlySpan<char> end = sentence.TrimEnd(".! ");
        foreach (string phrase in Closers)
            if (end.EndsWith(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        return sentence[..Math.Min(80, sentence.Length)].Contains("contributed reporting", StringComparison.Ordinal);
    }

    /// <summary><i>Picture: Alamy</i>, <i>Photo by …</i>, <i>(Bolivarian Navy)</i> is not seen.</summary>
    public static bool IsCredit(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("(|[ ");
        foreach (string word in Credits)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            ReadOnlySpan<char> rest = text[word.Length..].TrimStart();
            if (rest.StartsWith(":") || rest.StartsWith("by ") || rest.StartsWith("courtesy ", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary><i>What happened?</i>, <i>Is it safe?</i>; not the writer's own turn: <i>So who did it?</i></summary>
    /// <param name="sentence">The question.</param>
    /// <param name="alone">
    /// It is a paragraph; before its answer on one line <i>Does …?</i> and <i>Will …?</i> are as often the writer's.
    /// </param>
    public static bool AsksAsHeading(ReadOnlySpan<char> sentence, bool alone)
    {
        if (sentence.ContainsAny('"', '“', ','))
            return false;
        int end = sentence.IndexOf(' ');
        return end > 0
            && sentence[..end] is not ("So" or "But" or "Now" or "Then" or "Or")
            && (alone || sentence[..end] is not ("Does" or "Will" or "And"));
    }

    /// <summary><i>share</i> opens furniture, <i>Shares rose</i> does not.</summary>
    static bool RunsIntoWord(ReadOnlySpan<char> text, int end) =>
        end < text.Length && char.IsLetter(text[end - 1]) && char.IsLetter(text[end]);

    /// <summary>The tables are small; the first letter, compared first, passes over nearly all of each.</summary>
    static bool StartsWithAny(ReadOnlySpan<char> text, string[] phrases)
    {
        if (text.IsEmpty)
            return false;
        char first = text[0] is >= 'A' and <= 'Z' ? (char)(text[0] | 0x20) : text[0];
        foreach (string phrase in phrases)
            if (phrase[0] == first && text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && !RunsIntoWord(text, phrase.Length))
                return true;
        return false;
    }
}
