using System.Text;

namespace NewsAttribution.Cli.Input.Web;

/// <summary>The large first letter of an article, which pages put into an element of its own.</summary>
static class DropCap
{
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
        for (int i = 0; i + 1 < blocks.Count; i++)
        {
            if (!Begins(blocks[i].Text, blocks[i + 1].Text))
                continue;
            blocks[i + 1] = blocks[i + 1] with { Text = blocks[i].Text + blocks[i + 1].Text };
            blocks[i] = blocks[i] with { Text = "" };
        }
    }
}
