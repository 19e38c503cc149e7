using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsAttribution.Documents.Web;

/// <summary>The large first letter of an article, which pages put into an element of its own.</summary>
static partial class DropCap
{
    /// <summary>Words that open an article in the news, where what follows their first letter may begin a word.</summary>
    static readonly HashSet<string> CommonWords = new(
        (
            "abandoned about above according across activists actors actress added afghan after again agents ahead aid air "
            + "airlines airport alarm alleged allies all almost along already also although amazon ambulance american "
            + "americans amid among an analysts and animals another any anyone apart apple april are argentina armed army "
            + "around arrests art artists as asia asian asked at athletes attackers attacks attorney attorneys august "
            + "australia australian austria authorities autumn aviation away"
        ).Split(' '),
        StringComparer.Ordinal
    );

    static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>Two consonants that English words begin with.</summary>
    static readonly HashSet<string> Onsets = new(
        "bl br ch cl cr dr dw fl fr gh gl gn gr kn ph pl pr ps rh sc sh sk sl sm sn sp sq st sw th tr ts tw wh wr".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Whether <paramref name="line"/> is the first letter of the word that <paramref name="next"/> begins with.</summary>
    public static bool Begins(string line, string next) => line is [>= 'A' and <= 'Z'] && next.Length > 0 && char.IsLower(next[0]);

    /// <summary>
    /// Whether white space stands between the letter and its word: <c>&lt;span&gt;C&lt;/span&gt; orvane</c>. <i>A</i>, <i>I</i> and
    /// <i>O</i> are words.
    /// </summary>
    public static bool Separates(StringBuilder before, string next) =>
        before.Length == 1
        && before[0] is not ('A' or 'I' or 'O')
        && char.IsWhiteSpace(next[0])
        && Begins(before.ToString(), next.TrimStart());

    /// <summary>
    /// Joins letters that stand as paragraphs of their own to the words that follow; an empty paragraph stays in their place.
    /// </summary>
    public static void Join(List<PageBlock> blocks)
    {
        HashSet<string>? words = null;
        for (int i = 0; i + 1 < blocks.Count; i++)
        {
            string letter = blocks[i].Text,
                next = blocks[i + 1].Text;
            if (!Begins(letter, next))
                continue;
            bool isWord = letter == "A" && IsArticle(next, words ??= WordsOf(blocks));
            blocks[i + 1] = blocks[i + 1] with { Text = isWord ? "A " + next : letter + next };
            blocks[i] = blocks[i] with { Text = "" };
        }
    }

    /// <summary>
    /// Whether the <i>A</i> is a word: <i>A crowd …</i>, not <i>Anton …</i>, <i>After …</i> A name mostly stands in the text again, and
    /// where it does not, no English word begins with what its first letter left.
    /// </summary>
    static bool IsArticle(string next, HashSet<string> wordsOfPage)
    {
        string word = Word().Match(next).Value;
        return word.Length > 1
            && !wordsOfPage.Contains("A" + word)
            && !CommonWords.Contains("a" + word)
            && (word.AsSpan(0, 2).ContainsAny(Vowels) || Onsets.Contains(word[..2]));
    }

    static HashSet<string> WordsOf(List<PageBlock> blocks) =>
        [.. blocks.SelectMany(block => Word().Matches(block.Text)).Select(word => word.Value)];

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
