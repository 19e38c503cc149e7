namespace NewsAttribution.Documents.Web;

/// <summary>
/// What a page says twice: the headline again, a paragraph for narrow screens and one for wide ones, a sentence of the article as a large
/// quotation in the margin.
/// </summary>
static class Repetitions
{
    /// <summary>Shorter paragraphs may be said twice on purpose: <i>“No.”</i></summary>
    const int Shortest = 40;

    /// <summary>So many quotations are looked for in the text; each costs a walk through it.</summary>
    const int MostSought = 50;

    public static List<PageBlock> LeftOut(List<PageBlock> blocks, string headline)
    {
        // In one element a paragraph that stands twice was written twice.
        var seen = new Dictionary<string, PageNode?>(StringComparer.OrdinalIgnoreCase);
        List<PageBlock> kept =
        [
            .. blocks.Where(block =>
                !block.Text.Equals(headline, StringComparison.OrdinalIgnoreCase)
                && (block.Text.Length < Shortest || seen.TryAdd(block.Text, block.Node.Parent) || seen[block.Text] == block.Node.Parent)
            ),
        ];
        string all = string.Join('\n', kept.Where(block => !IsDisplayed(block)).Select(block => Plain(block.Text)));
        int sought = 0;
        kept.RemoveAll(block =>
            IsDisplayed(block)
            && block.Text.Length >= Shortest
            && ++sought <= MostSought
            && all.Contains(Plain(block.Text), StringComparison.OrdinalIgnoreCase)
        );
        return kept;
    }

    static bool IsDisplayed(PageBlock block) =>
        block.Node.Quotation is not null
        || FurnitureWords.InNames($"{block.Node.Element.ClassName} {block.Node.Parent?.Element.ClassName}") is var names
            && (names.Contains("pull", StringComparison.Ordinal) || names.Contains("-quote-", StringComparison.Ordinal));

    static string Plain(string text) => text.Trim('"', '“', '”', '‘', '’', '\'', ' ', '.', ',').Replace('’', '\'');
}
